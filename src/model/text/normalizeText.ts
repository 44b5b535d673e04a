import { STATUS_ICONS } from "../../catalogue/term";

/** Invisible characters: zero-width spaces, soft hyphens, marks of writing direction. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;
const LEADING_ICONS = new RegExp(`^(?:\\s*[${Object.values(STATUS_ICONS).join("")}])+\\s*`, "u");
/** Characters that make captions differ: "< 65" is not "> 65". */
const KEPT_SIGNS = "<>≤≥=+%#&$€";
const PUNCTUATION = new RegExp(`[^\\p{L}\\p{N}${KEPT_SIGNS}]+`, "gu");
const SIGN_BETWEEN = new RegExp(` ?([${KEPT_SIGNS}]) ?`, "g");
/** A text without double or outer blanks or special characters, as most are: it is normalized already. */
const EVEN = /^[!-~]+(?: [!-~]+)*$/;

const singleSpaces = (text: string): string => text.replace(/\s+/g, " ").trim();
const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
const evenLines = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
const trim = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");

const MODES = {
  /** As Excel's TRIM: plain spaces at the ends and in runs go. Case is kept. */
  trim,
  /** What formulas compare: as `trim`, upper and lower case are one. */
  lookup: (text) => trim(text).toLowerCase(),
  /** Names and codes as files, forms and imports compare them: as `lookup`, with blanks of every kind. */
  name: (text) => singleSpaces(text).toLowerCase(),
  /** A name as cells should hold it: composed letters, plain single spaces, no invisible characters. Case is kept. */
  clean: (text) => (EVEN.test(text) ? text : singleSpaces(text.replace(INVISIBLE, "").normalize("NFC"))),
  /** A text of one line as a file keeps it: composed letters, no outer blanks, spaces and line ends as one space. */
  line: (text) => (EVEN.test(text) ? text : evenLines(text).replace(/[ \t\n]+/g, " ")),
  /** A text of several lines as a file keeps it: composed letters, no outer blanks, line ends as "\n". */
  lines: (text) => (EVEN.test(text) ? text : evenLines(text)),
  /**
   * A word of a list or of a framework as people type it: as `name`, without the mark of a state, apostrophes alike.
   */
  word: (text) => singleSpaces(text.replace(LEADING_ICONS, "")).toLowerCase().replace(/['’]/g, "’"),
  /**
   * What two spellings of one word share: case, accents, unseen signs, kinds of spaces, hyphens and apostrophes aside.
   */
  spelling: (text) =>
    singleSpaces(
      withoutAccents(text.replace(INVISIBLE, ""))
        .toLowerCase()
        .replace(/['’ʼ‘`]/g, "'")
        .replace(/[‐‑‒–—]/g, "-")
        .replace(LEADING_ICONS, ""),
    ),
  /**
   * A caption or a word of a file, without accents, case, blanks and punctuation, except characters that make a
   * difference.
   */
  caption: (text) =>
    withoutAccents(text).toLowerCase().replace(PUNCTUATION, " ").replace(SIGN_BETWEEN, " $1 ").trim(),
  /** Letters and digits alone, so that "half-yearly" is near "halfYearly". */
  letters: (text) =>
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
} satisfies Record<string, (text: string) => string>;

/** What of a text is compared or kept. */
export type TextMode = keyof typeof MODES;
export const TEXT_MODES = Object.keys(MODES) as readonly TextMode[];

/** The one way in which texts are made alike: twice the same mode changes nothing more. */
export function normalizeText(text: string, mode: TextMode): string {
  return MODES[mode](text);
}

/** A text without invisible characters, which are copied from other programs and would make it another word. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Whether a formula takes a cell of this value for empty. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && trim(value) === "";
}

/** How much of a value a message shows. */
const MAX_SHOWN_LENGTH = 60;

/** A value as a message can show it: whole when short, cut when long. */
export function truncate(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH - 1)}…` : text;
}

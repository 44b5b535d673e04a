import { STATUS_ICONS } from "../../catalogue/term";

/** Invisible characters: zero-width spaces, soft hyphens, marks of writing direction. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;
const LEADING_ICONS = new RegExp(`^(?:\\s*[${Object.values(STATUS_ICONS).join("")}])+\\s*`, "u");
/** Characters that make captions differ: "< 65" is not "> 65". */
const KEPT_CHARACTERS = "<>≤≥=+%#&$€";
const PUNCTUATION = new RegExp(`[^\\p{L}\\p{N}${KEPT_CHARACTERS}]+`, "gu");
const KEPT_CHARACTER = new RegExp(` ?([${KEPT_CHARACTERS}]) ?`, "g");
/** Matches an already normalised text, as most are: printable ASCII without leading, trailing or double spaces. */
const NORMALIZED = /^[!-~]+(?: [!-~]+)*$/;

const singleSpaces = (text: string): string => text.replace(/\s+/g, " ").trim();
const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
const normalizeLines = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
const trim = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");

const MODES = {
  /** As Excel's TRIM: removes leading and trailing spaces and collapses runs of plain spaces. Case is kept. */
  trim,
  /** As formulas compare texts: as `trim`, ignoring case. */
  lookup: (text) => trim(text).toLowerCase(),
  /** Names and codes as files, forms and imports compare them: as `lookup`, for all kinds of whitespace. */
  name: (text) => singleSpaces(text).toLowerCase(),
  /** A name as cells should hold it: composed letters, plain single spaces, no invisible characters. Case is kept. */
  clean: (text) =>
    NORMALIZED.test(text) ? text : singleSpaces(text.replace(INVISIBLE, "").normalize("NFC")),
  /** A text of one line as a file keeps it: composed letters, trimmed, whitespace runs as one space. */
  line: (text) => (NORMALIZED.test(text) ? text : normalizeLines(text).replace(/[ \t\n]+/g, " ")),
  /** A text of several lines as a file keeps it: composed letters, trimmed, line ends as "\n". */
  lines: (text) => (NORMALIZED.test(text) ? text : normalizeLines(text)),
  /**
   * A word of a list or of a framework as people type it: as `name`, without status icons and with uniform apostrophes.
   */
  word: (text) => singleSpaces(text.replace(LEADING_ICONS, "")).toLowerCase().replace(/['’]/g, "’"),
  /**
   * The common form of spellings of a word: ignores case, accents, invisible characters and kinds of spaces, hyphens,
   * apostrophes and quotation marks, and spaces around quoted words and before colons.
   */
  spelling: (text) =>
    singleSpaces(
      withoutAccents(text.replace(INVISIBLE, ""))
        .toLowerCase()
        .replace(/['’ʼ‘`´′]/g, "'")
        .replace(/[“„«]\s*|\s*[”»]/g, '"')
        .replace(/\s+:/g, ":")
        .replace(/[‐‑‒–—]/g, "-")
        .replace(LEADING_ICONS, ""),
    ),
  /**
   * A caption or word of a file, without accents, case, extra spaces and punctuation, except distinguishing characters.
   */
  caption: (text) =>
    withoutAccents(text).toLowerCase().replace(PUNCTUATION, " ").replace(KEPT_CHARACTER, " $1 ").trim(),
  /** Letters and digits alone, so that "half-yearly" is near "halfYearly". */
  letters: (text) =>
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
} satisfies Record<string, (text: string) => string>;

/** A mode of normalisation. */
export type TextMode = keyof typeof MODES;
export const TEXT_MODES = Object.keys(MODES) as readonly TextMode[];

/** Normalises a text in a mode. Idempotent for each mode. */
export function normalizeText(text: string, mode: TextMode): string {
  return MODES[mode](text);
}

/** A text without invisible characters, which come from other programs and make texts differ. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Whether formulas treat a cell with this value as empty. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && trim(value) === "";
}

/** The maximum length of a value in a message. */
const MAX_SHOWN_LENGTH = 60;

/** A value as a message shows it, truncated if it is long. */
export function truncate(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH - 1)}…` : text;
}

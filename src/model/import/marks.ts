/** Marks that statistical offices write after figures and periods, or in a column of their own. */

/** Marks of provisional figures. */
const PROVISIONAL = new Set([
  ...["p", "pr", "prov", "provisional", "provisoire"],
  ...["prelim", "preliminary", "préliminaire", "preliminaire"],
]);
/** Other marks of figures: revised, estimated, break in the series, unreliable, use with caution. */
const OTHERS = new Set([
  "r",
  "rev",
  "revised",
  "révisé",
  "révisée",
  ...["corrected", "corrigé", "corrigée", "redressé", "redressée", "rectifié", "rectifiée"],
  "e",
  "est",
  "estimated",
  "b",
  "u",
  "bp",
  "ep",
  "be",
  "bu",
  "eu",
]);
/** Letters that only mean a quality where the whole column has nothing else. */
const GRADES = new Set(["a", "c", "d", "f", "s", "x", "n", "z", "t"]);

/** Superscript digits and letters. */
const SUPERSCRIPTS = "¹²³⁰⁴-⁹ᵃ-ᶻ";
/** Flags that Eurostat writes after a figure and a blank. */
const FLAGS = /^[bdeinpsu]{1,2}$/;
const FOOTNOTE = new RegExp(`^(?:[*†‡§]+|[${SUPERSCRIPTS}]+|\\^\\d{1,2}|\\[(?:\\d{1,2}|[a-z])\\])$`, "i");
/** A figure, and what follows it: a footnote, letters, letters in brackets. */
const MARKED = new RegExp(
  `^(.*[\\d%)])\\s*(?:([*†‡§]+|[${SUPERSCRIPTS}]+|\\^\\d{1,2}|\\[\\d{1,2}\\])|\\s([a-z]{1,4}\\.?)|\\(([a-z]{1,4})\\.?\\)|\\[([a-z]{1,4})\\.?\\])$`,
  "i",
);
const FOOTNOTED = new RegExp(`^(.*\\S)\\s*?([*†‡§]+|[${SUPERSCRIPTS}]+|\\[(?:\\d{1,2}|[a-z])\\])$`, "i");
/** Longer texts are not searched for marks. */
const MAX_MARKED_LENGTH = 255;
/** A figure with a letter right after it: "14.2p". */
const LETTER_AFTER = /^(.*\d)([prbueE])$/;

/** A figure without the mark after it, and the mark; "" for none. */
export interface MarkedFigure {
  readonly figure: string;
  readonly mark: string;
}

/** A text without the footnote marks at its end: "North Clinic¹", "2022 [1]". */
export function withoutFootnotes(text: string): string {
  if (text.length > MAX_MARKED_LENGTH) return text;
  return FOOTNOTED.exec(text)?.[1] ?? text;
}

/** The footnote mark at the end of a text, "" for none: "*" of "2024*", "1" of "2024 (1)" and "2024¹". */
export function footnoteOf(text: string): string {
  if (text.length > MAX_MARKED_LENGTH) return "";
  const found = FOOTNOTED.exec(text)?.[2] ?? /\S\s(\(\d{1,2}\))$/.exec(text)?.[1] ?? "";
  return markKey(found);
}

/** A mark in the form in which its explanation is found: "1" for "¹", "(1)" and "[1]". */
export function markKey(mark: string): string {
  return keyOf(mark.normalize("NFKC").replace(/^[([]|[)\]]$/g, ""));
}

/** Separates a figure from the mark after it: "14.2 p", "12,5*", "13 (r)". A unit or a factor is no mark. */
export function separateMark(text: string): MarkedFigure {
  const none = { figure: text, mark: "" };
  if (text.length > MAX_MARKED_LENGTH) return none;
  const plain = text.trim();
  const found = MARKED.exec(plain) ?? LETTER_AFTER.exec(plain);
  const [, figure, footnote, letters, inRound, inSquare] = found ?? [];
  const mark = footnote ?? letters ?? inRound ?? inSquare;
  if (figure === undefined || mark === undefined) return none;
  if (isQualityMark(mark) || (letters !== undefined && FLAGS.test(letters)))
    return { figure: figure.trim(), mark };
  // A letter in square brackets refers to a note.
  return inSquare?.length === 1 ? { figure: figure.trim(), mark: `[${inSquare}]` } : none;
}

/** Whether a text is a mark after a figure or a period. */
export function isQualityMark(text: string): boolean {
  const key = keyOf(text);
  return FOOTNOTE.test(text) || PROVISIONAL.has(key) || OTHERS.has(key);
}

/** Whether a text may be a mark in a column of marks. */
export function isMarkInColumn(text: string): boolean {
  return isQualityMark(text) || GRADES.has(keyOf(text));
}

/** Whether a mark says that a figure is provisional. */
export function saysProvisional(mark: string): boolean {
  return PROVISIONAL.has(keyOf(mark));
}

function keyOf(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, "");
}

/** The caption of SDMX's codes of observation status, without accents and punctuation. */
const STATUS_CAPTION = /^(?:obs(?:ervation)? ?status|statut d observation)\b/;
/** A code of observation status, perhaps with its label: "A", "F: Forecast value". */
const STATUS_CODE = /^([A-Z])(?:\s?:\s?.+)?$/;

/** Whether a column holds codes of observation status (SDMX code list CL_OBS_STATUS), by its normalized caption. */
export function holdsStatusCodes(caption: string): boolean {
  return STATUS_CAPTION.test(caption.replace(/_/g, " "));
}

/** Whether a text is a code of observation status. */
export function isStatusCode(text: string): boolean {
  return STATUS_CODE.test(text.trim());
}

/** What a code of observation status says of a figure: that it is missing, or a forecast; undefined for all others. */
export function statusMeaning(text: string): "missing" | "forecast" | undefined {
  const code = STATUS_CODE.exec(text.trim())?.[1] ?? "";
  if ("LMOQ".includes(code) && code !== "") return "missing";
  return code === "F" ? "forecast" : undefined;
}

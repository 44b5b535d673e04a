/** Marks that statistical offices write after figures and periods, or in a column of their own. */

/** Marks of provisional figures. */
const PROVISIONAL = new Set(["p", "pr", "prov", "provisional", "provisoire"]);
/** Other marks of figures: revised, estimated, break in the series, unreliable, use with caution. */
const OTHERS = new Set([
  "r",
  "rev",
  "revised",
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

const FOOTNOTE = /^[*†‡]+$/;
/** A figure, and what follows it: stars, letters, or letters in brackets. */
const MARKED = /^(.*[\d%)])\s*(?:([*†‡]+)|\s([a-z]{1,4}\.?)|\(([a-z]{1,4})\.?\)|\[([a-z]{1,4})\.?\])$/i;
/** A figure with a letter right after it: "14.2p". */
const LETTER_AFTER = /^(.*\d)([prbueE])$/;

/** A figure without the mark after it, and the mark; "" for none. */
export interface MarkedFigure {
  readonly figure: string;
  readonly mark: string;
}

/** Separates a figure from the mark after it: "14.2 p", "12,5*", "13 (r)". A unit or a factor is no mark. */
export function separateMark(text: string): MarkedFigure {
  const plain = text.trim();
  const found = MARKED.exec(plain) ?? LETTER_AFTER.exec(plain);
  const [, figure, ...marks] = found ?? [];
  const mark = marks.find((each) => each !== undefined);
  return figure !== undefined && mark !== undefined && isQualityMark(mark)
    ? { figure: figure.trim(), mark }
    : { figure: text, mark: "" };
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

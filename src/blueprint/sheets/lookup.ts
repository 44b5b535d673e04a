/** Finding the row of a name or a code in a short list of texts. */

/** Signs that MATCH and its kin read as a pattern, the escape sign first. */
const PATTERN_SIGNS = ["~", "*", "?"] as const;

/** The text with every sign of a pattern written so that MATCH takes it as it stands. */
function literally(text: string): string {
  return PATTERN_SIGNS.reduce<string>((inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`, text);
}

/** Where a text stands among texts, from one; an error value when it is not among them. */
export function matchOf(text: string, among: string): string {
  return `MATCH(${literally(text)},${among},0)`;
}

/** Where a text stands among texts, from one; 0 for the empty text and for one that is not among them. */
export function placeOf(text: string, among: string): string {
  return `IF(${text}="",0,IFERROR(${matchOf(text, among)},0))`;
}

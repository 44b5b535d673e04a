/**
 * How the formula of a table's column is written into cells. Blueprints refer to other cells of the row by caption; the
 * cells get plain references to the same row: programs read these several times faster, and files hold one formula for
 * the whole column. In R1C1 notation the text is the same in each row, wherever the table is.
 */

/** A text, a quoted sheet name, or `[@Caption]`, `[@[Caption]]`, `[@[First]:[Last]]`. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.\]])\[@(?:\[(?<first>(?:'[^]|[^'[\]])*)\](?::\[(?<last>(?:'[^]|[^'[\]])*)\])?|(?<plain>[^[\]']+))\]/gu;

/**
 * The formula of a column in R1C1 notation, with its same-row references as references to cells: "[@Value]" becomes
 * "RC[-3]". References to captions that the table does not have stay as they are.
 * @param formula of a blueprint; it refers to cells by structure and by name only
 * @param captions of the table's columns, from left to right
 * @param column the 0-based index of the formula's column
 */
export function sameRowFormula(formula: string, captions: readonly string[], column: number): string {
  const indexes = new Map(captions.map((caption, index) => [caption.toLowerCase(), index] as const));
  const cellOf = (escaped: string): string | undefined => {
    const index = indexes.get(escaped.replace(/'([^])/g, "$1").toLowerCase());
    if (index === undefined) return undefined;
    return index === column ? "RC" : `RC[${index - column}]`;
  };
  return formula.replace(PARTS, (...match) => {
    const text = match[0] as string;
    const { first, last, plain } = match.at(-1) as Partial<Record<"first" | "last" | "plain", string>>;
    const from = first ?? plain;
    if (from === undefined) return text;
    const cells = (last === undefined ? [from] : [from, last]).map(cellOf);
    return cells.includes(undefined) ? text : cells.join(":");
  });
}

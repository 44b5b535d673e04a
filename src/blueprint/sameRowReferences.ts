/**
 * How the formula of a table's column is written into cells. Blueprints refer to other cells of the row by caption; the
 * cells get plain references to the same row: programs read these several times faster, and files hold one formula for
 * the whole column. In R1C1 notation the text is the same in each row, wherever the table is.
 */

import { columnLetters, columnNumber } from "./formula";

/** A text, a quoted sheet name, `$B$4`, or `[@Caption]`, `[@[Caption]]`, `[@[First]:[Last]]`. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$(?<letters>[A-Z]{1,3})\$(?<row>\d+)|(?<![\p{L}\p{N}_.\]])\[@(?:\[(?<first>(?:'[^]|[^'[\]])*)\](?::\[(?<last>(?:'[^]|[^'[\]])*)\])?|(?<plain>[^[\]']+))\]/gu;

type Part = Partial<Record<"letters" | "row" | "first" | "last" | "plain", string>>;

/**
 * The formula of a column in R1C1 notation, with its same-row references as references to cells: "[@Value]" becomes
 * "RC[-3]". References to captions that the table does not have stay as they are.
 * @param formula of a blueprint; its addresses are absolute
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
    const text: string = match[0];
    const { letters, row, first, last, plain } = match.at(-1) as Part;
    if (letters !== undefined && row !== undefined) return `R${row}C${columnNumber(letters) + 1}`;
    const from = first ?? plain;
    if (from === undefined) return text;
    const cells = (last === undefined ? [from] : [from, last]).map(cellOf);
    return cells.includes(undefined) ? text : cells.join(":");
  });
}

/** A text, a structured reference, or an absolute address in R1C1 notation. */
const R1C1_PARTS =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.])R(?<row>\d+)C(?<column>\d+)/gu;

/**
 * A formula of a blueprint with the absolute addresses of the formula that a workbook has in its place: they follow the
 * cells that people moved. The formula stays as it is if the other has another number of addresses.
 * @param found in R1C1 notation
 */
export function withFoundAddresses(formula: string, found: string): string {
  const addresses = [...found.matchAll(R1C1_PARTS)].flatMap(({ groups }) =>
    groups?.["row"] === undefined ? [] : [`$${columnLetters(Number(groups["column"]) - 1)}$${groups["row"]}`],
  );
  const isAddress = (groups: Part) => groups.letters !== undefined;
  const own = [...formula.matchAll(PARTS)].filter(({ groups = {} }) => isAddress(groups));
  if (own.length !== addresses.length) return formula;
  let next = 0;
  return formula.replace(PARTS, (...match) => {
    const text: string = match[0];
    if (!isAddress(match.at(-1) as Part)) return text;
    next += 1;
    return addresses[next - 1] ?? text;
  });
}

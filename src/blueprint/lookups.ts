/**
 * Looks texts up by equality alone: MATCH and COUNTIF would read "P*" as a wildcard, and COUNTIF "1.10" as the number
 * 1.1.
 */
import { listName } from "./names";
import type { TableId } from "./types";
import type { References } from "./formula";
import { idsOf, type ListId } from "../model/vocabulary";

/** More rows than a sheet has: the result "none" of a search for the smallest row. */
export const NO_ROW = 10_000_000;

/** The position of a text in a list, from one; 0 for a text that is not in the list. */
export function positionInList(list: ListId, text: string): string {
  return positionAmong(
    idsOf(list).map((_, index) => `INDEX(${listName(list)},${index + 1})`),
    text,
  );
}

/** An expression: the position of a text among expressions, from 1, else `otherwise`. */
export function positionAmong(expressions: readonly string[], text: string, otherwise = "0"): string {
  return expressions.reduceRight(
    (rest, expression, index) => `IF(${text}=${expression},${index + 1},${rest})`,
    otherwise,
  );
}

/** The number of the first row of a table whose key is a text, -1 when there is none. The text must not be "". */
export function firstRowWithKey({ column }: References, table: TableId, text: string): string {
  const rows = `(ROWS(${column(table, "key")})+1)`;
  const last = `SUMPRODUCT(MAX((${column(table, "key")}=${text})*(${rows}-${column(table, "line")})))`;
  return `IF(${last}=0,-1,${rows}-${last})`;
}

/** The first row of a table after another one for which a condition (an array of the column's length) holds. */
export function nextRowWhere(lines: string, after: string, condition: string): string {
  return `SUMPRODUCT(MIN(${lines}+${NO_ROW}*(1-${condition}*(${lines}>${after}))))`;
}

/**
 * For each cell of a range of entries, whether its text equals this one, ignoring case and outer spaces; for use
 * inside SUMPRODUCT. The division turns "not equal" into an error, so that an error value in an entry counts as not equal.
 */
export function equalTexts(range: string, text: string): string {
  return `ISNUMBER(1/(TRIM(${range})=${text}))`;
}

/** Characters that MATCH reads as wildcards, the escape character first. */
const WILDCARDS = ["~", "*", "?"] as const;

function replaceSigns(text: string, by: (sign: string, index: number) => string): string {
  return WILDCARDS.reduce<string>(
    (inner, sign, index) => `SUBSTITUTE(${inner},"${sign}","${by(sign, index)}")`,
    text,
  );
}

/** The text with its wildcards replaced, for texts that are looked up among one another. */
export function replaceWildcards(text: string): string {
  return replaceSigns(text, (_, index) => `¬${index + 1}`);
}

/** The position of a text among texts as they were entered, from one; an error value if it is not among them. */
export function matchPosition(text: string, among: string): string {
  return `MATCH(${replaceSigns(text, (sign) => `~${sign}`)},${among},0)`;
}

/** The position of a text among texts, from one; 0 for the empty text and for one that is not among them. */
export function positionOrZero(text: string, among: string): string {
  return `IF(${text}="",0,IFERROR(${matchPosition(text, among)},0))`;
}

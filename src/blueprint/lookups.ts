/**
 * Looks texts up by equality alone: MATCH and COUNTIF would read "P*" as a pattern, and COUNTIF "1.10" as the number
 * 1.1.
 */
import { listName } from "./names";
import type { TableId } from "./types";
import type { References } from "./formula";
import { idsOf, type ListId } from "../model/vocabulary";

/** More rows than a sheet has: stands for "none" where the smallest row is sought. */
export const NO_ROW = 10_000_000;

/** The place of a text in a list, from one; 0 for a text that is not of the list. */
export function positionInList(list: ListId, text: string): string {
  return positionAmong(
    idsOf(list).map((_, index) => `INDEX(${listName(list)},${index + 1})`),
    text,
  );
}

/** The place of a text among some expressions, from one; else what the last one says. */
export function positionAmong(words: readonly string[], text: string, otherwise = "0"): string {
  return words.reduceRight((rest, word, index) => `IF(${text}=${word},${index + 1},${rest})`, otherwise);
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
 * For each cell of a range of entries, whether its text is this one, outer spaces and case aside; for use inside
 * SUMPRODUCT. Division makes an error of what is not equal, so that an error value in an entry is just not equal.
 */
export function equalTexts(range: string, text: string): string {
  return `ISNUMBER(1/(TRIM(${range})=${text}))`;
}

/** Signs that MATCH reads as a pattern, the escape sign first. */
const WILDCARDS = ["~", "*", "?"] as const;

function replaceSigns(text: string, by: (sign: string, index: number) => string): string {
  return WILDCARDS.reduce<string>(
    (inner, sign, index) => `SUBSTITUTE(${inner},"${sign}","${by(sign, index)}")`,
    text,
  );
}

/** The text with the signs of a pattern written otherwise, for texts that are looked up among one another. */
export function replaceWildcards(text: string): string {
  return replaceSigns(text, (_, index) => `¬${index + 1}`);
}

/** Where a text stands among texts as they were entered, from one; an error value when it is not among them. */
export function matchPosition(text: string, among: string): string {
  return `MATCH(${replaceSigns(text, (sign) => `~${sign}`)},${among},0)`;
}

/** Where a text stands among texts, from one; 0 for the empty text and for one that is not among them. */
export function positionOrZero(text: string, among: string): string {
  return `IF(${text}="",0,IFERROR(${matchPosition(text, among)},0))`;
}

/**
 * Looks texts up literally, by "=" or by MATCH with escaped wildcards: plain MATCH and COUNTIF would read "P*" as a
 * wildcard, and COUNTIF "1.10" as the number 1.1.
 */
import { listName } from "./names";
import type { TableId } from "./types";
import type { References } from "./formula";
import { idsOf, type ListId } from "../model/vocabulary";

/** More rows than a sheet has: the "not found" result of a search for the smallest row. */
export const NO_ROW = 10_000_000;

/** The 1-based position of a text in a list; 0 for a text that is not in the list. */
export function positionInList(list: ListId, text: string): string {
  return positionInExpressions(
    idsOf(list).map((_, index) => `INDEX(${listName(list)},${index + 1})`),
    text,
  );
}

/** An expression for the 1-based position of a text among expressions, else `otherwise`. */
export function positionInExpressions(expressions: readonly string[], text: string, otherwise = "0"): string {
  return expressions.reduceRight(
    (rest, expression, index) => `IF(${text}=${expression},${index + 1},${rest})`,
    otherwise,
  );
}

/** The number of the first row of a table whose key equals `text`, which must not be empty; -1 if there is none. */
export function firstRowWithKey({ column }: References, table: TableId, text: string): string {
  const rows = `(ROWS(${column(table, "key")})+1)`;
  // The highest position from the end is that of the first match.
  const positionFromEnd = `SUMPRODUCT(MAX((${column(table, "key")}=${text})*(${rows}-${column(table, "line")})))`;
  return `IF(${positionFromEnd}=0,-1,${rows}-${positionFromEnd})`;
}

/** The first row of a table after another one for which a condition (an array of the column's length) holds. */
export function nextRowWhere(rowNumbers: string, after: string, condition: string): string {
  return `SUMPRODUCT(MIN(${rowNumbers}+${NO_ROW}*(1-${condition}*(${rowNumbers}>${after}))))`;
}

/**
 * For each cell of a range of entries, whether its text equals `text`, ignoring case and leading and trailing spaces;
 * for use inside SUMPRODUCT. The division turns "not equal" into an error, so that an error value in an entry counts as
 * not equal.
 */
export function equalTexts(range: string, text: string): string {
  return `ISNUMBER(1/(TRIM(${range})=${text}))`;
}

/** Characters that MATCH reads as wildcards, the escape character first. */
const WILDCARDS = ["~", "*", "?"] as const;

function replaceWildcardCharacters(
  text: string,
  replacementOf: (character: string, index: number) => string,
): string {
  return WILDCARDS.reduce<string>(
    (inner, character, index) => `SUBSTITUTE(${inner},"${character}","${replacementOf(character, index)}")`,
    text,
  );
}

/** The text with its wildcards replaced, for texts that are looked up among one another. */
export function replaceWildcards(text: string): string {
  return replaceWildcardCharacters(text, (_, index) => `¬${index + 1}`);
}

/** The 1-based position of a text in a range of entered texts; an error value if it is not there. */
export function matchPosition(text: string, range: string): string {
  return `MATCH(${replaceWildcardCharacters(text, (character) => `~${character}`)},${range},0)`;
}

/** The 1-based position of a text in a range; 0 for the empty text and for one that is not there. */
export function positionOrZero(text: string, range: string): string {
  return `IF(${text}="",0,IFERROR(${matchPosition(text, range)},0))`;
}

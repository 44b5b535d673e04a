/**
 * Observations that occur more than once, found without comparing every row with every other: each row has one number
 * for its indicator, partner, group and day, and cells on the sheet Lists list the numbers that occur more than once.
 */
import type { Context } from "../../context";
import { rangeAddress, cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Rect, CellInput } from "../../types";
import { NO_GROUP } from "./keys";

/** How many different conflicts are named; with more, rows are counted one by one. */
export const CONFLICT_CELLS = 24;

/** More than the days from 1900 to 2199, which are those that count as a date. */
const DAY_COUNT = 110_000;

/** The number of a row; below zero, and its own alone, where the row takes no part. */
export function codeFormula({ refs: { thisRowSpan, column, thisRow } }: Context): string {
  const own = (id: string) => thisRow("Observations", id);
  const places = (cells: string) => `(ROWS(${cells})+1)`;
  const group = `IF(${own("groupKey")}="${NO_GROUP}",0,MATCH(${own("groupKey")},${column("Observations", "groupKey")},0))`;
  return (
    `=IF(MIN(${thisRowSpan("Observations", "day", "partnerRow")})=0,-${own("line")},` +
    `((${group}*${places(NAMES.indicatorCodes)}+${own("indicatorRow")})*${places(NAMES.partnerNames)}+` +
    `${own("partnerRow")})*${DAY_COUNT}+${own("day")})`
  );
}

/** Whether a row that takes part is in conflict; when all cells are taken, there may be conflicts that none names. */
export function isInConflict({ refs: { column, thisRow } }: Context): string {
  const code = thisRow("Observations", "code");
  const named = `COUNTIF(${NAMES.conflictCodes},${code})`;
  const others = `COUNTIF(${column("Observations", "code")},${code})-1`;
  return `IF(INDEX(${NAMES.conflictCodes},${CONFLICT_CELLS})=0,${named},${others})>0`;
}

/** The cells that name the numbers in conflict, downwards from the first; 0 after the last one. */
export function conflictFormulas({ refs }: Context, { row, column }: Rect): readonly CellInput[][] {
  const codes = refs.column("Observations", "code");
  const lines = refs.column("Observations", "line");
  return Array.from({ length: CONFLICT_CELLS }, (_, place) => {
    if (place === 0) return [`=IFERROR(MODE(${codes}),0)`];
    const known = rangeAddress({ row, column, rows: place, columns: 1 });
    // Numbers that are listed already are replaced by numbers that occur once.
    const others = `(COUNTIF(${known},${codes})=0)*${codes}-(COUNTIF(${known},${codes})>0)*${lines}`;
    return [`=IF(${cellAddress(row + place - 1, column)}=0,0,IFERROR(SUMPRODUCT(MODE(${others})),0))`];
  });
}

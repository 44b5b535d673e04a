/**
 * Observations that stand more than once, found without comparing every row with every other: each row has one
 * number for its indicator, partner, group and day, and cells beside the table name, one after the other, the numbers
 * that stand more than once.
 */
import type { Context } from "../../context";
import { boxAddress, cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Box, CellInput } from "../../types";

/** How many different conflicts are named; with more, rows are counted one by one. */
export const CONFLICT_CELLS = 24;

/** More than the days from 1900 to 2199, which are those that count as a date. */
const DAYS_OF_OUR_TIME = 110_000;

/** The number of a row; below zero, and its own alone, where the row takes no part. */
export function codeFormula({ refs: { column, here } }: Context): string {
  const own = (id: string) => here("Observations", id);
  const places = (table: "Indicators" | "Partners") => `(ROWS(${column(table, "line")})+1)`;
  const group = `IF(${own("groupKey")}="",0,MATCH(${own("groupKey")},${column("Observations", "groupKey")},0))`;
  return (
    `=IF(OR(${own("indicatorRow")}=0,${own("partnerRow")}=0,${own("day")}=""),-${own("line")},` +
    `((${group}*${places("Indicators")}+${own("indicatorRow")})*${places("Partners")}+${own("partnerRow")})` +
    `*${DAYS_OF_OUR_TIME}+${own("day")})`
  );
}

/** Whether a row that takes part is in conflict. */
export function isInConflict({ refs: { column, here } }: Context): string {
  const code = here("Observations", "code");
  const named = (place: number) => `INDEX(${NAMES.conflictCodes},${place})`;
  return (
    `IF(${named(1)}=0,FALSE,IF(COUNTIF(${NAMES.conflictCodes},${code})>0,TRUE,` +
    `IF(${named(CONFLICT_CELLS)}=0,FALSE,COUNTIF(${column("Observations", "code")},${code})>1)))`
  );
}

/** The cells that name the numbers in conflict, downwards from the first; 0 after the last one. */
export function conflictFormulas({ refs }: Context, { row, column }: Box): readonly CellInput[][] {
  const codes = refs.column("Observations", "code");
  const lines = refs.column("Observations", "line");
  return Array.from({ length: CONFLICT_CELLS }, (_, place) => {
    if (place === 0) return [`=IFERROR(MODE(${codes}),0)`];
    const known = boxAddress({ row, column, rows: place, columns: 1 });
    // What is known already gives way to numbers that stand once.
    const others = `(COUNTIF(${known},${codes})=0)*${codes}-(COUNTIF(${known},${codes})>0)*${lines}`;
    return [`=IF(${cellAddress(row + place - 1, column)}=0,0,IFERROR(SUMPRODUCT(MODE(${others})),0))`];
  });
}

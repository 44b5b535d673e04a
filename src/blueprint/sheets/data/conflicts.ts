/**
 * Observations that occur more than once, found without comparing every pair of rows: each row has one number
 * for its indicator, partner, group and day, and cells on the sheet Lists list the numbers that occur more than once.
 */
import type { Context } from "../../context";
import { rangeAddress, cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Rect, CellInput } from "../../types";
import { NO_GROUP } from "./keys";

/** The number of different conflict codes that are listed; beyond it, indicators are not judged. */
export const CONFLICT_CELLS = 24;

/** Greater than any supported day number (1900 to 2199). */
const DAY_COUNT = 110_000;

/** The code of a row; for a row that cannot be in conflict, a negative number unique to it. */
export function codeFormula({ refs: { thisRowSpan, column, thisRow } }: Context): string {
  const thisCell = (id: string) => thisRow("Observations", id);
  const factorOf = (cells: string) => `(ROWS(${cells})+1)`;
  const group = `IF(${thisCell("groupKey")}="${NO_GROUP}",0,MATCH(${thisCell("groupKey")},${column("Observations", "groupKey")},0))`;
  return (
    `=IF(MIN(${thisRowSpan("Observations", "day", "partnerRow")})=0,-${thisCell("line")},` +
    `((${group}*${factorOf(NAMES.indicatorCodes)}+${thisCell("indicatorRow")})*${factorOf(NAMES.partnerNames)}+` +
    `${thisCell("partnerRow")})*${DAY_COUNT}+${thisCell("day")})`
  );
}

/** Whether a row is in a listed conflict. */
export function isInConflict({ refs: { thisRow } }: Context): string {
  return `COUNTIF(${NAMES.conflictCodes},${thisRow("Observations", "code")})>0`;
}

/** The number of rows in conflict whose code is not listed. */
export function unlistedConflictsFormula({ refs: { column } }: Context): string {
  const codes = column("Observations", "code");
  const times = `FREQUENCY(${codes},${codes})`;
  const listed = `SUMPRODUCT((${NAMES.conflictCodes}<>0)*COUNTIF(${codes},${NAMES.conflictCodes}))`;
  return `=IF(INDEX(${NAMES.conflictCodes},${CONFLICT_CELLS})=0,0,SUMPRODUCT((${times}>1)*${times})-${listed})`;
}

/** The cells that list the codes in conflict, from top to bottom; 0 after the last one. */
export function conflictFormulas({ refs }: Context, { row, column }: Rect): readonly CellInput[][] {
  const codes = refs.column("Observations", "code");
  const lines = refs.column("Observations", "line");
  return Array.from({ length: CONFLICT_CELLS }, (_, index) => {
    if (index === 0) return [`=IFERROR(MODE(${codes}),0)`];
    const listedCodes = rangeAddress({ row, column, rows: index, columns: 1 });
    // Numbers that are listed already are replaced by numbers that occur once.
    const others = `(COUNTIF(${listedCodes},${codes})=0)*${codes}-(COUNTIF(${listedCodes},${codes})>0)*${lines}`;
    return [`=IF(${cellAddress(row + index - 1, column)}=0,0,IFERROR(SUMPRODUCT(MODE(${others})),0))`];
  });
}

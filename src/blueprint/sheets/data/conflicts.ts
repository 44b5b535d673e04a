/**
 * Observations that occur more than once, found without comparing every pair of rows: each row has one number
 * for its indicator, partner, group and day, and cells on the sheet Lists list the numbers that occur more than once.
 * Groups are compared as they are entered, whatever the case of their letters.
 */
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Rect, CellInput } from "../../types";
import { matchPosition } from "../../lookups";
import { PARTS_OF_KEY } from "./keys";

/** The number of different conflict codes that are listed; beyond it, indicators are not judged. */
export const CONFLICT_CELLS = 24;

/** Greater than any supported day number (1900 to 2199). */
const DAY_COUNT = 110_000;

/** The code of a row; for a row that cannot be in conflict, the negative number of its row. */
export function codeFormula({ refs: { column, thisRow } }: Context): string {
  const key = thisRow("Observations", "rowKey");
  const group = thisRow("Observations", "group");
  const groups = column("Observations", "group");
  const [indicator, partner, day] = [
    PARTS_OF_KEY.indicator(key),
    PARTS_OF_KEY.partner(key),
    PARTS_OF_KEY.day(key),
  ];
  const factorOf = (cells: string) => `(ROWS(${cells})+1)`;
  const first = `IF(ISNUMBER(${group}),MATCH(${group},${groups},0),${matchPosition(group, groups)})`;
  const groupNumber = `IF(TRIM(${group})="",0,${first})`;
  const code =
    `((${groupNumber}*${factorOf(NAMES.indicatorCodes)}+${indicator})*${factorOf(NAMES.partnerNames)}+` +
    `${partner})*${DAY_COUNT}+${day}`;
  // Nor is a row whose group cannot be looked up, such as an error value.
  return `=IF(MIN(${indicator},${partner},${day})=0,-ROW(),IFERROR(${code},-ROW()))`;
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
  return Array.from({ length: CONFLICT_CELLS }, (_, index) => {
    if (index === 0) return [`=IFERROR(MODE(${codes}),0)`];
    // Codes that are listed already are replaced by numbers that occur once: comparing with one cell at a time is cheap.
    const isOther = Array.from(
      { length: index },
      (_, listed) => `(${codes}<>${cellAddress(row + listed, column)})`,
    );
    const others = `${isOther.join("*")}*(${codes}+ROW(${codes}))-ROW(${codes})`;
    return [`=IF(${cellAddress(row + index - 1, column)}=0,0,IFERROR(SUMPRODUCT(MODE(${others})),0))`];
  });
}

/**
 * Observations that occur more than once, found without comparing every pair of rows: each row has one number
 * for its indicator, partner, breakdown, group and day, and cells on the sheet Lists list the numbers that occur more than once.
 * Groups that the table Groups lists have its row as their number; others, which have no breakdown, are compared as they
 * are entered, whatever the case of their letters.
 */
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { Rect, CellInput } from "../../types";
import { matchPosition } from "../../lookups";
import { groupKeyText, MAX_GROUPS } from "../groups/keys";
import { PARTS_OF_KEY } from "./keys";

/** The number of different conflict codes that are listed; beyond it, indicators are not judged. */
export const CONFLICT_CELLS = 24;

/** Greater than any supported day number (1900 to 2199). */
const DAY_COUNT = 110_000;

/** More than there are indicators and partners. */
const INDICATOR_COUNT = `(ROWS(${NAMES.indicatorCodes})+1)`;
const PARTNER_COUNT = `(ROWS(${NAMES.partnerNames})+1)`;

/** The expression of the number of the group in a code: 0 for the total; a code below 0 is that of no group. */
export function groupOfCode(code: string): string {
  return `INT(${code}/(${INDICATOR_COUNT}*${PARTNER_COUNT}*${DAY_COUNT}))`;
}

/** The code of a row; for a row that cannot be in conflict, the negative number of its row. */
export function codeFormula({ refs: { column, thisRow } }: Context): string {
  const key = thisRow("Observations", "rowKey");
  const group = thisRow("Observations", "group");
  const groups = column("Observations", "group");
  const breakdown = thisRow("Observations", "breakdown");
  const [indicator, partner, day] = [
    PARTS_OF_KEY.indicator(key),
    PARTS_OF_KEY.partner(key),
    PARTS_OF_KEY.day(key),
  ];
  const listed = matchPosition(
    groupKeyText(`TRIM(${breakdown})`, `TRIM(${group})`),
    column("Groups", "groupKey"),
  );
  const first = `${MAX_GROUPS}+IF(ISNUMBER(${group}),MATCH(${group},${groups},0),${matchPosition(group, groups)})`;
  // A breakdown without such a group is an error, so that the row is in no conflict.
  const unlisted = `IF(TRIM(${breakdown})="",${first},NA())`;
  const groupNumber = `IF(TRIM(${breakdown}&${group})="",0,IFERROR(${listed},${unlisted}))`;
  const code = `((${groupNumber}*${INDICATOR_COUNT}+${indicator})*${PARTNER_COUNT}+${partner})*${DAY_COUNT}+${day}`;
  // Nor is a row whose group cannot be looked up, such as an error value.
  return `=IF(MIN(${indicator},${partner},${day})=0,-ROW(),IFERROR(${code},-ROW()))`;
}

/** Whether a row is in a listed conflict. */
export function isInConflict({ refs: { thisRow } }: Context): string {
  return `COUNTIF(${NAMES.conflictCodes},${thisRow("Observations", "code")})>0`;
}

/** For each listed conflict, whether it is one of totals of an indicator on a day: an array for use inside SUMPRODUCT. */
export function areConflictsOf(indicator: string, day: string): string {
  const codes = NAMES.conflictCodes;
  const indicators = `INT(${codes}/(${PARTNER_COUNT}*${DAY_COUNT}))`;
  return `(MOD(${codes},${DAY_COUNT})=${day})*(${indicators}=${indicator})`;
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

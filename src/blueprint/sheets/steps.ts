/** Steps of three tables: how late they are or how soon they are due, and their common order. */
import type { References } from "../formula";
import { NAMES } from "../names";
import type { TableId } from "../types";

/** Tables with steps; of those due on the same day, those of an earlier table come first. */
export const STEP_TABLES = ["Roles", "Debrief", "Activities"] as const satisfies readonly TableId[];
export type StepTable = (typeof STEP_TABLES)[number];

/** How many days ahead of the report date steps are shown. */
const DAYS_AHEAD = 90;

/** Days from the day on which an open step was due to the report date; "" when it is not late. */
export function daysLate(isOpen: string, due: string): string {
  const day = `INT(${due})`;
  return `IF(AND(${isOpen},ISNUMBER(${due})),IF(${day}<${NAMES.asOf},${NAMES.asOf}-${day},""),"")`;
}

/**
 * Of a late row, its position among the late steps of all tables, 1-based. Of an open step that is due within the next days,
 * the days left and one more, as a negative number: -1 for one that is due on the report date. 0 for any other row.
 */
export function lateOrder(
  { column, thisRow }: References,
  table: StepTable,
  isOpen: string,
  due: string,
): string {
  const late = thisRow(table, "late");
  const position = STEP_TABLES.indexOf(table);
  const before = STEP_TABLES.map(
    (other, index) => `COUNTIF(${column(other, "late")},"${index < position ? ">=" : ">"}"&${late})`,
  );
  const line = thisRow(table, "line");
  const upToThisRow = `${column(table, "late")},${late},${column(table, "line")},"<="&${line}`;
  const daysLeft = `INT(${due})-${NAMES.asOf}`;
  const isComing = `IF(AND(${isOpen},ISNUMBER(${due})),AND(${daysLeft}>=0,${daysLeft}<=${DAYS_AHEAD}),FALSE)`;
  return `=IF(${late}="",IF(${isComing},-(${daysLeft}+1),0),${before.join("+")}+COUNTIFS(${upToThisRow}))`;
}

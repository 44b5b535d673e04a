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

/** Days from the report date to the day on which an open step is due, if that is within the next days; else "". */
export function daysToGo(isOpen: string, due: string): string {
  const days = `INT(${due})-${NAMES.asOf}`;
  return `IF(AND(${isOpen},ISNUMBER(${due})),IF(AND(${days}>=0,${days}<=${DAYS_AHEAD}),${days},""),"")`;
}

/** The position of a row among the late steps of all tables, 1-based; 0 for a row that is not late. */
export function lateOrder(refs: References, table: StepTable): string {
  return order(refs, table, "late", ">");
}

/** The position of a row among the steps due within the next days, 1-based; 0 for any other row. */
export function comingOrder(refs: References, table: StepTable): string {
  return order(refs, table, "daysToGo", "<");
}

/** The position of a row among those of all tables with a number in a column, given which numbers come first. */
function order({ column, thisRow }: References, table: StepTable, id: string, first: "<" | ">"): string {
  const thisCell = thisRow(table, id);
  const position = STEP_TABLES.indexOf(table);
  const before = STEP_TABLES.map(
    (other, index) => `COUNTIF(${column(other, id)},"${first}${index < position ? "=" : ""}"&${thisCell})`,
  );
  const line = thisRow(table, "line");
  const upToThisRow = `${column(table, id)},${thisCell},${column(table, "line")},"<="&${line}`;
  return `=IF(${thisCell}="",0,${before.join("+")}+COUNTIFS(${upToThisRow}))`;
}

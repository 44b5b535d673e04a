/** Late steps of three tables: the number of days late, and their common order. */
import type { References } from "../formula";
import { NAMES } from "../names";
import type { TableId } from "../types";

/** Tables with late steps; if equally late, those of an earlier table come first. */
export const LATE_TABLES = ["Roles", "Debrief", "Activities"] as const satisfies readonly TableId[];
export type LateTable = (typeof LATE_TABLES)[number];

/** Days from the day on which an open step was due to the report date; "" when it is not late. */
export function daysLate(isOpen: string, due: string): string {
  const day = `INT(${due})`;
  return `IF(AND(${isOpen},ISNUMBER(${due})),IF(${day}<${NAMES.asOf},${NAMES.asOf}-${day},""),"")`;
}

/** The position of a row among the late steps of all tables, 1-based; 0 for a row that is not late. */
export function lateOrder({ column, thisRow }: References, table: LateTable): string {
  const thisCell = (id: string) => thisRow(table, id);
  const position = LATE_TABLES.indexOf(table);
  const before = LATE_TABLES.map(
    (other, index) =>
      `COUNTIF(${column(other, "late")},"${index < position ? ">=" : ">"}"&${thisCell("late")})`,
  );
  const upToThisRow = `${column(table, "late")},${thisCell("late")},${column(table, "line")},"<="&${thisCell("line")}`;
  return `=IF(${thisCell("late")}="",0,${before.join("+")}+COUNTIFS(${upToThisRow}))`;
}

import type { Rect, TableState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

/** The header row, refused where the table shows none. */
export function headerArea(table: TableState): Rect {
  if (!table.showHeaders)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no header row.`);
  return { ...table.area, rows: 1 };
}

/** The totals row, refused where the table shows none. */
export function totalsArea(table: TableState): Rect {
  if (!table.showTotals)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no totals row.`);
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

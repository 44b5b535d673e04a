import type { Area, SheetState, TableColumnState, TableState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

/** The rows between header and totals. A table always has at least one. */
export function bodyArea(table: TableState): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}

/** The header row, refused where the table shows none. */
export function headerArea(table: TableState): Area {
  if (!table.showHeaders)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no header row.`);
  return { ...table.area, rows: 1 };
}

/** The totals row, refused where the table shows none. */
export function totalsArea(table: TableState): Area {
  if (!table.showTotals)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no totals row.`);
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

/** The part of an area of a table that lies in one of its columns. */
export function columnPart(table: TableState, column: TableColumnState, area: Area): Area {
  return { ...area, column: table.area.column + table.columns.indexOf(column), columns: 1 };
}

/** The table that has a cell of its body in this place, or null. */
export function tableWithBodyAt(sheet: SheetState, row: number, column: number): TableState | null {
  const found = sheet.tables.find((table) => {
    const body = bodyArea(table);
    return (
      row >= body.row &&
      row < body.row + body.rows &&
      column >= body.column &&
      column < body.column + body.columns
    );
  });
  return found ?? null;
}

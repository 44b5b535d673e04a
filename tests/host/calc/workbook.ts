import { columnLetters, readReference } from "../../../src/spreadsheet/references";
import type {
  CellValue,
  SheetState,
  TableState,
  WorkbookState,
  CellRef,
} from "../../../src/spreadsheet/state";
import { createFormulaEngine } from "../../../src/host/calc/formulaEngine";
import { sheetState, workbookState } from "../../xlsx/workbooks";

/** What a test writes into a cell: a text that begins with "=" is a formula, null an empty cell. */
export type Entry = CellValue | null;

/** Puts an entry into a cell. */
export function enter(sheet: SheetState, row: number, column: number, entry: Entry): void {
  if (entry === null) sheet.cells.remove(row, column);
  else if (typeof entry === "string" && entry.startsWith("=")) {
    sheet.cells.set(row, column, { formula: entry, value: "" });
  } else sheet.cells.set(row, column, { value: entry });
}

/** A sheet whose cells hold the rows, from A1 on. */
export function sheetOf(name: string, rows: readonly (readonly Entry[])[]): SheetState {
  const sheet = sheetState(name);
  rows.forEach((entries, row) => entries.forEach((entry, column) => enter(sheet, row, column, entry)));
  return sheet;
}

/** A table over cells of a sheet, its columns named by the header row. */
export function addTable(sheet: SheetState, name: string, address: string, totals = false): TableState {
  const { start, end } = readReference(address)!;
  const area = {
    row: start.row,
    column: start.column,
    rows: end!.row - start.row + 1,
    columns: end!.column - start.column + 1,
  };
  const table: TableState = {
    id: name,
    name,
    area,
    columns: Array.from({ length: area.columns }, (_, index) => ({
      id: index + 1,
      name: String(sheet.cells.get(area.row, area.column + index)?.value ?? ""),
    })),
    showHeaders: true,
    showTotals: totals,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  return table;
}

/** A cell of a sheet by its address: "B3". */
export function cellRef(sheet: SheetState, address: string): CellRef {
  const { start } = readReference(address)!;
  return { sheetId: sheet.id, row: start.row, column: start.column };
}

/** An engine that has taken over a workbook of these sheets; its clock stands at noon of 31 March 2026. */
export function engineOver(
  sheets: SheetState[],
  parts: Partial<WorkbookState> = {},
): { engine: ReturnType<typeof createFormulaEngine>; workbook: WorkbookState } {
  const workbook = workbookState(sheets, parts);
  const engine = createFormulaEngine(() => new Date(2026, 2, 31, 12, 0, 0));
  engine.rebuild(workbook);
  return { engine, workbook };
}

/** The address of a reference: "B3". */
export const addressOf = ({ row, column }: CellRef): string => `${columnLetters(column)}${row + 1}`;

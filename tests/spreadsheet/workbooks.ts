import { newSheet, worksheetId } from "../../src/spreadsheet/newWorkbook";
import { columnLetters, readReference } from "../../src/spreadsheet/references";
import type {
  CellRef,
  CellStyle,
  CellValue,
  Rect,
  SheetState,
  TableState,
  WorkbookState,
} from "../../src/spreadsheet/state";

let lastId = 0;

/** A sheet as Excel adds one, with overrides. */
export function sheetState(name: string, parts: Partial<SheetState> = {}): SheetState {
  lastId += 1;
  return { ...newSheet(worksheetId(lastId), name), ...parts };
}

/** A workbook with these sheets, the first one active. */
export function workbookState(sheets: SheetState[], parts: Partial<WorkbookState> = {}): WorkbookState {
  return {
    name: "Workbook",
    sheets,
    names: [],
    activeSheetId: sheets[0]!.id,
    selections: new Map(),
    protection: { protected: false },
    properties: { author: "", title: "", subject: "", keywords: "", comments: "", category: "" },
    ...parts,
  };
}

/** Writes values, row by row from a cell on. */
export function put(
  sheet: SheetState,
  row: number,
  column: number,
  values: readonly (readonly CellValue[])[],
  style?: CellStyle,
): void {
  values.forEach((line, rowOffset) =>
    line.forEach((value, columnOffset) =>
      sheet.cells.set(row + rowOffset, column + columnOffset, style ? { value, style } : { value }),
    ),
  );
}

/** Writes a formula with its cached result. */
export function putFormula(
  sheet: SheetState,
  row: number,
  column: number,
  formula: string,
  value: CellValue,
  style?: CellStyle,
): void {
  sheet.cells.set(row, column, style ? { formula, value, style } : { formula, value });
}

/** An area by its corner and size. */
export function area(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

/** An entry that a test writes into a cell: a text that begins with "=" is a formula, null a blank. */
export type Entry = CellValue | null;

/** Writes an entry into a cell. */
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

/** The address of a cell reference: "B3". */
export const addressOf = ({ row, column }: CellRef): string => `${columnLetters(column)}${row + 1}`;

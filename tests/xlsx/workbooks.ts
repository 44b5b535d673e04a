import { newSheet, worksheetId } from "../../src/spreadsheet/newWorkbook";
import type { Rect, CellStyle, CellValue, SheetState, WorkbookState } from "../../src/spreadsheet/state";

let lastId = 0;

/** A sheet as Excel adds one, with some of it stated otherwise. */
export function sheetState(name: string, parts: Partial<SheetState> = {}): SheetState {
  lastId += 1;
  return { ...newSheet(worksheetId(lastId), name), ...parts };
}

/** A workbook of these sheets, opening on the first. */
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

/** Puts values, row by row from a cell on. */
export function put(
  sheet: SheetState,
  row: number,
  column: number,
  values: readonly (readonly CellValue[])[],
  style?: CellStyle,
): void {
  values.forEach((line, down) =>
    line.forEach((value, right) =>
      sheet.cells.set(row + down, column + right, style ? { value, style } : { value }),
    ),
  );
}

/** Puts a formula with what it last computed. */
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

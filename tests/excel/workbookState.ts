import type { Host } from "../../src/host";
import type { Cell, SheetState } from "../../src/spreadsheet/state";

/** All that a person could tell of a workbook, as plain data that later changes do not touch. */
export function everythingIn(host: Host): unknown {
  const { sheets, names, activeSheetId, protection, properties } = host.workbook;
  return structuredClone({ sheets: sheets.map(sheetContent), names, activeSheetId, protection, properties });
}

/** All that a person could tell of a sheet. */
export function sheetContent(sheet: SheetState): unknown {
  return structuredClone({ ...sheet, cells: [...sheet.cells.entries()] });
}

export function sheetNamed(host: Host, name: string): SheetState {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

export function cellAt(host: Host, sheet: string, row: number, column: number): Cell | undefined {
  return sheetNamed(host, sheet).cells.get(row, column);
}

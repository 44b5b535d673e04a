import { isDeepStrictEqual } from "node:util";
import type { Host } from "../../src/host";
import type { Cell, SheetState } from "../../src/spreadsheet/state";

/** Everything observable in a workbook, as a snapshot in plain data. */
export function snapshotOf(host: Host): unknown {
  const { sheets, names, activeSheetId, protection, properties } = host.workbook;
  return structuredClone({ sheets: sheets.map(sheetContent), names, activeSheetId, protection, properties });
}

/** Everything observable in a sheet. */
export function sheetContent(sheet: SheetState): unknown {
  return structuredClone({ ...sheet, cells: [...sheet.cells.entries()] });
}

/** Fails unless the two are equal. The costly description of differences is computed only on failure. */
export function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

export function sheetNamed(host: Host, name: string): SheetState {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

export function cellAt(host: Host, sheet: string, row: number, column: number): Cell | undefined {
  return sheetNamed(host, sheet).cells.get(row, column);
}

import { isDeepStrictEqual } from "node:util";
import type { Host } from "../../src/host";
import type { Cell, SheetState } from "../../src/spreadsheet/state";

/** Everything observable in a workbook, as a snapshot in plain data. */
export function snapshotOf(host: Host): unknown {
  const { sheets, names, activeSheetId, protection, properties } = host.workbook;
  return {
    sheets: sheets.map(sheetContent),
    ...structuredClone({ names, activeSheetId, protection, properties }),
  };
}

/** Everything observable in a sheet. It shares the styles of cells, which are frozen. */
export function sheetContent({ cells, ...others }: SheetState): unknown {
  return {
    ...structuredClone(others),
    cells: Array.from(cells.entries(), ({ row, column, cell }) => ({ row, column, cell: { ...cell } })),
  };
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

/** What people see of a workbook: all of it except the ids that Excel gives. */
export function contentWithoutIds(host: Host): unknown {
  const { sheets, names, activeSheetId, protection } = host.workbook;
  return withoutIds({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells.entries()],
      conditionalFormats: [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority),
    })),
    names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
    activeSheet: sheets.find(({ id }) => id === activeSheetId)?.name,
    protection,
  });
}

/** The entries, formulas and names of a workbook, without its looks. */
export function figuresOf(host: Host): unknown {
  return {
    sheets: host.workbook.sheets
      .map(({ name, cells, tables }) => ({
        name,
        cells: Array.from(cells.entries(), ({ row, column, cell: { value, formula } }) => ({
          row,
          column,
          value,
          formula,
        })).filter(({ value }) => value !== ""),
        tables: tables.map((table) => [table.name, table.area]),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    names: host.workbook.names
      .filter(({ visible }) => visible)
      .map(({ name, formula }) => `${name}${formula}`)
      .sort(),
  };
}

function withoutIds(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(withoutIds);
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "id" && key !== "sheetId")
      .map(([key, part]) => [key, withoutIds(part)]),
  );
}

import type { Rect } from "../spreadsheet/state";
import { ImportFileError } from "./ImportFileError";
import { indexFrom } from "./ordered";
import type { CellsOfWorkbook, FilledRow, SheetOfCells } from "../xlsx";

/** What an import can read of a workbook: a sheet, or an Excel table in it. */
export interface WorkbookPart {
  readonly kind: "sheet" | "table";
  /** the name of the sheet, or of the table */
  readonly name: string;
  /** the name of the sheet that it is, or is on */
  readonly sheet: string;
  /** whether its sheet is hidden */
  readonly isHidden: boolean;
  /** the number of rows with something in them */
  readonly rows: number;
}

/** The choice of a part. The names of tables are unique in a workbook, and so are those of sheets. */
export type PartChoice = Pick<WorkbookPart, "kind" | "name">;

/** The rows and columns of a sheet that are read. */
export interface SheetRange {
  readonly sheet: SheetOfCells;
  readonly area: Rect;
  /** whether the first row holds the captions; undefined if that is to be guessed */
  readonly hasHeader: boolean | undefined;
}

/** The largest number of rows of all tables together. Tables do not overlap, except in a file crafted to exhaust the importer. */
const MAX_TABLE_ROWS = 5_000_000;

/** The parts of a workbook that hold something: each sheet, followed by its tables. Throws an ImportFileError. */
export function partsOf({ sheets }: CellsOfWorkbook): readonly WorkbookPart[] {
  let tableRows = 0;
  const countRows = ({ rows }: SheetOfCells, area: Rect): number => {
    const first = indexFrom(rows, ({ row }) => row >= area.row);
    const end = indexFrom(rows, ({ row }) => row >= area.row + area.rows);
    tableRows += end - first;
    if (tableRows > MAX_TABLE_ROWS) throw new ImportFileError("tooLarge");
    return rows.slice(first, end).filter((row) => hasCellIn(row, area)).length;
  };
  return sheets.flatMap((sheet) => {
    if (sheet.rows.length === 0) return [];
    const common = { sheet: sheet.name, isHidden: sheet.visibility !== "Visible" };
    const tables = sheet.tables.map((table) => ({
      ...({ kind: "table", name: table.name, ...common } as const),
      rows: countRows(sheet, table.area),
    }));
    const whole = { kind: "sheet", name: sheet.name, ...common, rows: sheet.rows.length } as const;
    return [whole, ...tables.filter(({ rows }) => rows > 0)];
  });
}

/** The part that is read unless a person chooses another: the only visible sheet, if it has at most one table. */
export function partByDefault(parts: readonly WorkbookPart[]): WorkbookPart | undefined {
  const visible = parts.filter(({ isHidden }) => !isHidden);
  const [sheet, ...others] = visible.filter(({ kind }) => kind === "sheet");
  const tables = visible.filter(({ kind }) => kind === "table");
  return others.length === 0 && tables.length <= 1 ? sheet : undefined;
}

/** The range of a part. The totals row of a table is left out: it adds the others up. */
export function rangeOf({ sheets }: CellsOfWorkbook, { kind, name }: PartChoice): SheetRange | undefined {
  if (kind === "sheet") {
    const sheet = sheets.find((each) => each.name === name);
    return sheet && { sheet, area: filledArea(sheet.rows), hasHeader: undefined };
  }
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (!table) continue;
    const area = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
    return { sheet, area, hasHeader: table.showHeaders };
  }
  return undefined;
}

function filledArea(rows: readonly FilledRow[]): Rect {
  const top = rows[0]?.row ?? 0;
  let [left, right] = [Infinity, -1];
  for (const { cells } of rows) {
    for (const { column } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { row: top, column: left, rows: (rows.at(-1)?.row ?? top) - top + 1, columns: right - left + 1 };
}

function hasCellIn({ cells }: FilledRow, area: Rect): boolean {
  return cells.some(({ column }) => column >= area.column && column < area.column + area.columns);
}

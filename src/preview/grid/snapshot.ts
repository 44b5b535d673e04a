import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Cell, Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import { autofitRows } from "../../spreadsheet/autofit";
import type { Culture } from "../../spreadsheet/numberFormat";
import { columnStyle } from "../../spreadsheet/styles";
import { chartExtent } from "../charts/placement";
import { cellData } from "./cellData";
import { permanentFormats, withPermanentFormats } from "./permanentFormats";
import { tableStyleAt } from "./tableStyles";

const PIXELS_PER_POINT = 4 / 3;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;
const ROW_HEADER = 60;
const SMALLEST_ZOOM = 0.6;
/** Empty rows and columns after the used ones, for new entries. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 12;

/** A sheet in Univer's format, without its conditional formats. */
export type SheetSnapshot = Partial<IWorksheetData> & { readonly id: string };

/** The workbook in Univer's format. */
export function workbookSnapshot(
  workbook: WorkbookState,
  unitId: string,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: workbook.name,
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets),
  };
}

/** One sheet in Univer's format. */
export function sheetSnapshot(sheet: SheetState, culture: Culture, width: number): SheetSnapshot {
  const used = sheet.cells.usedRect(false);
  const charts = chartExtent(sheet);
  const rowCount = Math.max(used ? used.row + used.rows : 0, charts.rows) + SPARE_ROWS;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: booleanNumber(sheet.visibility !== "Visible"),
    zoomRatio: zoomOf(sheet, width),
    showGridlines: booleanNumber(sheet.showGridlines),
    rowCount,
    columnCount: Math.max(used ? used.column + used.columns : 0, charts.columns) + SPARE_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN,
    defaultRowHeight: DEFAULT_ROW,
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startRow: sheet.frozen.rows || -1,
      startColumn: sheet.frozen.columns || -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    columnData: Object.fromEntries(
      [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].map((column) => [
        column,
        {
          w: pixels(sheet.columnWidths.get(column), DEFAULT_COLUMN),
          hd: booleanNumber(sheet.hiddenColumns.has(column)),
        },
      ]),
    ),
    rowData: rowsOf(sheet, culture),
    cellData: cellsOf(sheet, culture, rowCount),
  };
}

/** A rectangle as a Univer range. */
export function rangeOf({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A Univer range as a rectangle. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** The row heights: explicit ones, else fitted to the text, as in Excel. */
function rowsOf(sheet: SheetState, culture: Culture): NonNullable<SheetSnapshot["rowData"]> {
  const heights = new Map([...fittedHeights(sheet, culture), ...sheet.rowHeights]);
  const rows = new Set([...heights.keys(), ...sheet.hiddenRows]);
  return Object.fromEntries(
    [...rows].map((row) => [
      row,
      {
        h: pixels(heights.get(row), DEFAULT_ROW),
        ia: BooleanNumber.FALSE,
        hd: booleanNumber(sheet.hiddenRows.has(row)),
      },
    ]),
  );
}

function fittedHeights(sheet: SheetState, culture: Culture): ReadonlyMap<number, number> {
  const used = sheet.cells.usedRect(true);
  if (!used) return new Map();
  const measured = { ...sheet, rowHeights: new Map<number, number>() };
  autofitRows(measured, used, culture);
  // Merged cells do not affect the height of their rows.
  for (const { row, rows } of sheet.merges) {
    for (let merged = row; merged < row + rows; merged++) measured.rowHeights.delete(merged);
  }
  return measured.rowHeights;
}

/** A zoom that shows every column of the print areas, if the text remains legible; else 1. */
function zoomOf(sheet: SheetState, width: number): number {
  const shown = sheet.pageLayout.printAreas ?? [sheet.cells.usedRect(true) ?? []].flat();
  if (shown.length === 0) return 1;
  const end = Math.max(...shown.map(({ column, columns }) => column + columns));
  let neededWidth = ROW_HEADER;
  for (let column = 0; column < end; column++) {
    if (!sheet.hiddenColumns.has(column))
      neededWidth += pixels(sheet.columnWidths.get(column), DEFAULT_COLUMN);
  }
  const zoom = Math.floor((width / neededWidth) * 20) / 20;
  return zoom >= SMALLEST_ZOOM && zoom < 1 ? zoom : 1;
}

function cellsOf(
  sheet: SheetState,
  culture: Culture,
  rowCount: number,
): Record<number, Record<number, ICellData>> {
  const tableStyle = tableStyleAt(sheet);
  const shownStyle = withPermanentFormats(sheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  const draw = (row: number, column: number, { value, style = columnStyle(sheet, column) }: Cell): void => {
    const shown = { value, style: shownStyle(style, row, column) };
    (cells[row] ??= {})[column] = cellData(shown, tableStyle(row, column), culture);
  };
  const drawEmpty = ({ row, column, rows, columns }: Rect): void => {
    for (let y = row; y < Math.min(row + rows, rowCount); y++) {
      for (let x = column; x < column + columns; x++) if (!cells[y]?.[x]) draw(y, x, { value: "" });
    }
  };
  for (const { row, column, cell } of sheet.cells.entries()) draw(row, column, cell);
  for (const { area } of sheet.tables) drawEmpty(area);
  for (const { areas } of permanentFormats(sheet)) areas.forEach(drawEmpty);
  for (const column of sheet.columnStyles?.keys() ?? []) {
    drawEmpty({ row: 0, column, rows: rowCount, columns: 1 });
  }
  return cells;
}

function pixels(points: number | undefined, fallback: number): number {
  return points === undefined ? fallback : Math.round(points * PIXELS_PER_POINT);
}

function booleanNumber(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

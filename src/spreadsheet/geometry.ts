import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import type { Area, SheetState } from "./state";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./styles";

/** Where cells lie on a sheet, in points from its corner. Hidden rows and columns take no room. */

interface Band {
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly standard: number;
  readonly count: number;
}

function columnsOf(sheet: SheetState): Band {
  return {
    sizes: sheet.columnWidths,
    hidden: sheet.hiddenColumns,
    standard: DEFAULT_COLUMN_WIDTH,
    count: MAX_COLUMNS,
  };
}

function rowsOf(sheet: SheetState): Band {
  return { sizes: sheet.rowHeights, hidden: sheet.hiddenRows, standard: DEFAULT_ROW_HEIGHT, count: MAX_ROWS };
}

function sizeAt(band: Band, index: number): number {
  return band.hidden.has(index) ? 0 : (band.sizes.get(index) ?? band.standard);
}

function start(band: Band, index: number): number {
  let at = index * band.standard;
  for (const [key, size] of band.sizes) if (key < index && !band.hidden.has(key)) at += size - band.standard;
  for (const key of band.hidden) if (key < index) at -= band.standard;
  return at;
}

/** How far along a band a point lies: the whole part is the row or column, the rest the share of it. */
function locate(band: Band, point: number): number {
  let at = 0;
  for (let index = 0; index < band.count; index += 1) {
    const size = sizeAt(band, index);
    if (point < at + size) return index + (point - at) / size;
    at += size;
  }
  return band.count;
}

function place(band: Band, position: number): number {
  const index = Math.floor(position);
  return start(band, index) + (position - index) * sizeAt(band, index);
}

/** points; 0 when the column is hidden */
export function columnWidth(sheet: SheetState, column: number): number {
  return sizeAt(columnsOf(sheet), column);
}

/** points; 0 when the row is hidden */
export function rowHeight(sheet: SheetState, row: number): number {
  return sizeAt(rowsOf(sheet), row);
}

/**
 * The column or row that a distance from the sheet's corner falls in, and how far into it. `sizeOf` gives the width or
 * height of each; all in points.
 */
export function locateOffset(
  points: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let left = Math.max(0, points);
  for (let index = 0; ; index += 1) {
    const size = sizeOf(index);
    if (left < size) return { index, offset: left };
    left -= size;
  }
}

/** The rectangle in points that cells cover. */
export function boxOf(
  sheet: SheetState,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  const columns = columnsOf(sheet);
  const rows = rowsOf(sheet);
  const left = start(columns, area.column);
  const top = start(rows, area.row);
  return {
    left,
    top,
    width: start(columns, area.column + area.columns) - left,
    height: start(rows, area.row + area.rows) - top,
  };
}

/** Changes widths or heights; charts move and size with the cells under them, as they do in Excel. */
export function resizeCells(sheet: SheetState, resize: () => void): void {
  const columns = columnsOf(sheet);
  const rows = rowsOf(sheet);
  const anchors = sheet.charts.map((chart) => ({
    chart,
    left: locate(columns, chart.left),
    right: locate(columns, chart.left + chart.width),
    top: locate(rows, chart.top),
    bottom: locate(rows, chart.top + chart.height),
  }));
  resize();
  for (const { chart, left, right, top, bottom } of anchors) {
    chart.left = place(columns, left);
    chart.top = place(rows, top);
    chart.width = place(columns, right) - chart.left;
    chart.height = place(rows, bottom) - chart.top;
  }
}

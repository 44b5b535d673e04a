import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import type { Rect, SheetState } from "./state";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./styles";

/** Where cells lie on a sheet, in points from its corner. Hidden rows and columns take no room. */

interface Axis {
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly defaultSize: number;
  readonly count: number;
}

function columnsOf(sheet: SheetState): Axis {
  return {
    sizes: sheet.columnWidths,
    hidden: sheet.hiddenColumns,
    defaultSize: DEFAULT_COLUMN_WIDTH,
    count: MAX_COLUMNS,
  };
}

function rowsOf(sheet: SheetState): Axis {
  return {
    sizes: sheet.rowHeights,
    hidden: sheet.hiddenRows,
    defaultSize: DEFAULT_ROW_HEIGHT,
    count: MAX_ROWS,
  };
}

function sizeAt(band: Axis, index: number): number {
  return band.hidden.has(index) ? 0 : (band.sizes.get(index) ?? band.defaultSize);
}

function start(band: Axis, index: number): number {
  let at = index * band.defaultSize;
  for (const [key, size] of band.sizes)
    if (key < index && !band.hidden.has(key)) at += size - band.defaultSize;
  for (const key of band.hidden) if (key < index) at -= band.defaultSize;
  return at;
}

/** How far along a band a point lies: the whole part is the row or column, the rest the share of it. */
function locate(band: Axis, point: number): number {
  let at = 0;
  for (let index = 0; index < band.count; index += 1) {
    const size = sizeAt(band, index);
    if (point < at + size) return index + (point - at) / size;
    at += size;
  }
  return band.count;
}

function pointAt(band: Axis, position: number): number {
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
export function pointRectOf(
  sheet: SheetState,
  area: Rect,
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
    chart.left = pointAt(columns, left);
    chart.top = pointAt(rows, top);
    chart.width = pointAt(columns, right) - chart.left;
    chart.height = pointAt(rows, bottom) - chart.top;
  }
}

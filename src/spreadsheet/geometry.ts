import { MAX_COLUMNS, MAX_ROWS } from "./rects";
import type { Rect, SheetState } from "./state";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./styles";

/** Positions of cells on a sheet, in points from its top left corner. Hidden rows and columns have no size. */

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

function sizeAt(axis: Axis, index: number): number {
  return axis.hidden.has(index) ? 0 : (axis.sizes.get(index) ?? axis.defaultSize);
}

function start(axis: Axis, index: number): number {
  let offset = index * axis.defaultSize;
  for (const [key, size] of axis.sizes)
    if (key < index && !axis.hidden.has(key)) offset += size - axis.defaultSize;
  for (const key of axis.hidden) if (key < index) offset -= axis.defaultSize;
  return offset;
}

/** The position of a point along an axis: the row or column index plus the fraction within it. */
function locate(axis: Axis, point: number): number {
  let offset = 0;
  for (let index = 0; index < axis.count; index += 1) {
    const size = sizeAt(axis, index);
    if (point < offset + size) return index + (point - offset) / size;
    offset += size;
  }
  return axis.count;
}

function pointAt(axis: Axis, position: number): number {
  const index = Math.floor(position);
  return start(axis, index) + (position - index) * sizeAt(axis, index);
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
 * The index of the column or row at a distance from the sheet's corner, and the offset within it. `sizeOf` returns the
 * width or height of each; all in points.
 */
export function locateOffset(
  points: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let remaining = Math.max(0, points);
  for (let index = 0; ; index += 1) {
    const size = sizeOf(index);
    if (remaining < size) return { index, offset: remaining };
    remaining -= size;
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

import type { ChartState, SheetState } from "../../spreadsheet/state";
import { columnWidth, locateOffset, rowHeight } from "../../spreadsheet/geometry";
import { pixels } from "./chartStyle";

/** A cell and an offset into it, in sheet pixels at 100 %. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly columnOffset: number;
  readonly rowOffset: number;
}

/** A part of the grid that scrolls as a unit: the cells, or frozen rows or columns. */
export interface Pane {
  /** its position in page pixels, relative to the grid's top-left corner */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** the point of the sheet at its top-left corner, in sheet pixels at 100 % */
  readonly fromX: number;
  readonly fromY: number;
}

/** A rectangle of a sheet at 100 %, or of a pane. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The cell that contains a chart's top-left corner. The chart is anchored to it, as in a file: it moves when rows above grow. */
export function chartAnchor(sheet: SheetState, chart: ChartState): Anchor {
  const column = locateOffset(chart.left, (index) => columnWidth(sheet, index));
  const row = locateOffset(chart.top, (index) => rowHeight(sheet, index));
  return {
    row: row.index,
    column: column.index,
    columnOffset: pixels(column.offset),
    rowOffset: pixels(row.offset),
  };
}

/** The numbers of rows and columns that a sheet needs for its charts. */
export function chartExtent(sheet: SheetState): { readonly rows: number; readonly columns: number } {
  const ends = sheet.charts.map(({ left, top, width, height }) => ({
    rows: locateOffset(top + height, (index) => rowHeight(sheet, index)).index + 1,
    columns: locateOffset(left + width, (index) => columnWidth(sheet, index)).index + 1,
  }));
  return {
    rows: Math.max(0, ...ends.map(({ rows }) => rows)),
    columns: Math.max(0, ...ends.map(({ columns }) => columns)),
  };
}

/** The position of a sheet rectangle inside a pane, in page pixels relative to the pane's top-left corner. */
export function frameIn(pane: Pane, scale: number, { left, top, width, height }: Frame): Frame {
  return {
    left: (left - pane.fromX) * scale,
    top: (top - pane.fromY) * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** Whether any part of a rectangle is visible in a pane. */
export function isVisible(pane: Pane, frame: Frame): boolean {
  return (
    frame.left < pane.width &&
    frame.left + frame.width > 0 &&
    frame.top < pane.height &&
    frame.top + frame.height > 0
  );
}

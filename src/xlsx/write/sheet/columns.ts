import type { SheetState } from "../../../spreadsheet/state";
import { DEFAULT_COLUMN_WIDTH } from "../../../spreadsheet/styles";
import type { StyleTable } from "../styles";
import { element } from "../xml";

/** Points per pixel, at the resolution of Excel's widths. */
export const POINTS_PER_PIXEL = 0.75;

/** The width in pixels of the widest digit of the default font. */
export const DIGIT_WIDTH = 7;

/**
 * Converts a width in points to the file's unit: characters, including the cell's padding. A column of 64 pixels,
 * which Excel shows as 8.43 characters, is 9.14 in the file.
 */
export function fileWidth(points: number): number {
  return Math.trunc((Math.round(points / POINTS_PER_PIXEL) / DIGIT_WIDTH) * 256) / 256;
}

interface EqualColumns {
  readonly first: number;
  last: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly format: number;
}

/** The columns that have a width or style or are hidden; equal adjacent columns share an element. */
export function columnsXml(sheet: SheetState, styles: StyleTable): string {
  const columns = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...(sheet.columnStyles?.keys() ?? []),
  ]);
  const runs: EqualColumns[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const width = fileWidth(sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
    const hidden = sheet.hiddenColumns.has(column);
    const format = styles.cellFormat(sheet.columnStyles?.get(column), false);
    const run = runs.at(-1);
    const isAlike = run?.width === width && run.hidden === hidden && run.format === format;
    if (run && isAlike && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column, width, hidden, format });
  }
  if (runs.length === 0) return "";
  const items = runs.map((run) =>
    element("col", {
      min: run.first + 1,
      max: run.last + 1,
      width: run.width,
      style: run.format || undefined,
      hidden: run.hidden || undefined,
      customWidth: true,
    }),
  );
  return element("cols", {}, items.join(""));
}

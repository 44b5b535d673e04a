import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

/** The grid rounds the widths of letters when it is made smaller, by up to this part. */
const ROUNDING = 0.04;

let isDone = false;

/**
 * Lets a text reach into empty cells beside it as soon as its own cell is too narrow for it with its padding. Univer compares the
 * width of the text alone, and cuts its last letters off.
 */
export function countPaddingOfTexts(): void {
  if (isDone) return;
  isDone = true;
  const { getOverflowPosition } = SpreadsheetSkeleton.prototype;
  SpreadsheetSkeleton.prototype.getOverflowPosition = function (size, align, row, column, columnCount) {
    const { pd } = this.worksheet.getComposedCellStyle(row, column);
    const padding = (pd?.l ?? 0) + (pd?.r ?? 0);
    const needed = size && { ...size, width: size.width * (1 + ROUNDING) + padding };
    return getOverflowPosition.call(this, needed, align, row, column, columnCount);
  };
}

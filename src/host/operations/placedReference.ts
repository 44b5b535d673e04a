import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import { boundingRect } from "../../spreadsheet/rects";
import { rectOf, type Corner, type Reference } from "../../spreadsheet/references";
import type { Rect } from "../../spreadsheet/state";

/** A reference to another area, with the dollar signs it had. */
export function placedReference(reference: Reference, area: Rect): Reference {
  const start = { ...reference.start, row: area.row, column: area.column };
  if (reference.end === null) return { ...reference, start };
  const end = { ...reference.end, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { ...reference, start, end };
}

/** All cells that a rule's reference stands for, from whichever of the rule's cells it is seen. */
export function reachOf(reference: Reference, areas: readonly Rect[] | undefined): Rect {
  const area = rectOf(reference);
  const first = areas?.[0];
  if (!first) return area;
  const all = areas.reduce(boundingRect);
  const last = { row: all.row + all.rows - 1, column: all.column + all.columns - 1 };
  const seenFrom = (row: number, column: number): Rect =>
    rectOf({
      ...reference,
      start: seen(reference.start, row - first.row, column - first.column),
      end: seen(reference.end ?? reference.start, row - first.row, column - first.column),
    });
  return boundingRect(seenFrom(all.row, all.column), seenFrom(last.row, last.column));
}

function seen(corner: Corner, down: number, right: number): Corner {
  const within = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);
  return {
    ...corner,
    row: corner.fixedRow ? corner.row : within(corner.row + down, MAX_ROWS),
    column: corner.fixedColumn ? corner.column : within(corner.column + right, MAX_COLUMNS),
  };
}

import { boundingRect, MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import { rectOf, type Corner, type Reference } from "../../spreadsheet/references";
import type { Rect } from "../../spreadsheet/state";

/** A reference to another area, with the same dollar signs. */
export function referenceTo(reference: Reference, area: Rect): Reference {
  const start = { ...reference.start, row: area.row, column: area.column };
  if (reference.end === null) return { ...reference, start };
  const end = { ...reference.end, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { ...reference, start, end };
}

/** The bounding rectangle of the cells that a reference of a rule covers for all of the rule's cells. */
export function reachableRect(reference: Reference, areas: readonly Rect[] | undefined): Rect {
  const area = rectOf(reference);
  const [first, ...others] = areas ?? [];
  if (!first) return area;
  const all = others.reduce(boundingRect, first);
  const last = { row: all.row + all.rows - 1, column: all.column + all.columns - 1 };
  const seenFrom = (row: number, column: number): Rect =>
    rectOf({
      ...reference,
      start: offsetCorner(reference.start, row - first.row, column - first.column),
      end: offsetCorner(reference.end ?? reference.start, row - first.row, column - first.column),
    });
  return boundingRect(seenFrom(all.row, all.column), seenFrom(last.row, last.column));
}

function offsetCorner(corner: Corner, rowOffset: number, columnOffset: number): Corner {
  const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);
  return {
    ...corner,
    row: corner.fixedRow ? corner.row : clamp(corner.row + rowOffset, MAX_ROWS),
    column: corner.fixedColumn ? corner.column : clamp(corner.column + columnOffset, MAX_COLUMNS),
  };
}

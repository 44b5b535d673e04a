import type { Rect, SheetState } from "../../spreadsheet/state";
import type { Place } from "./functions/definition";

/**
 * Where a reference begins and ends along one side of the sheet: at rows (or columns) of the sheet, at rows counted
 * from the formula's own, or at both, as in A$1:A5. Infinite where it has none of a kind.
 */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
}

/** Cells as a formula names them, the same for every cell into which the formula is filled. */
export interface CellsReference {
  readonly sheet: SheetState;
  readonly sheetKey: string;
  readonly rows: Extent;
  readonly columns: Extent;
  /** where the formula has to stand: "this row" means nothing beside the table */
  readonly within?: Rect;
}

export const fixedExtent = (first: number, last: number): Extent => ({
  first,
  last,
  firstOffset: Infinity,
  lastOffset: -Infinity,
});

export const relativeExtent = (first: number, last: number): Extent => ({
  first: Infinity,
  last: -Infinity,
  firstOffset: first,
  lastOffset: last,
});

/** The span that covers both. */
export function joinExtents(a: Extent, b: Extent): Extent {
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    firstOffset: Math.min(a.firstOffset, b.firstOffset),
    lastOffset: Math.max(a.lastOffset, b.lastOffset),
  };
}

export const firstOf = (span: Extent, own: number): number => Math.min(span.first, own + span.firstOffset);

export const lastOf = (span: Extent, own: number): number => Math.max(span.last, own + span.lastOffset);

export const isFixed = (span: Extent): boolean => span.firstOffset === Infinity;

const isRelative = (span: Extent): boolean => span.first === Infinity;

/** Whether it is one row (or column), wherever the formula stands. */
export function isSingle(span: Extent): boolean {
  return isFixed(span) ? span.first === span.last : isRelative(span) && span.firstOffset === span.lastOffset;
}

/** The cells that a reference means in a formula of one cell. */
export function rectAt({ rows, columns }: CellsReference, row: number, column: number): Rect {
  const top = firstOf(rows, row);
  const left = firstOf(columns, column);
  return {
    row: top,
    column: left,
    rows: lastOf(rows, row) - top + 1,
    columns: lastOf(columns, column) - left + 1,
  };
}

/** Whether a formula of this cell may use the reference. */
export function isMeaningful({ within }: CellsReference, { row, column }: Omit<Place, "sheetKey">): boolean {
  return (
    within === undefined ||
    (row >= within.row &&
      row < within.row + within.rows &&
      column >= within.column &&
      column < within.column + within.columns)
  );
}

const EVERYWHERE = Number.MAX_SAFE_INTEGER;

/** What @ leaves of a reference: its cell in the formula's own row or column; null where it has none. */
export function implicitIntersection(reference: CellsReference): CellsReference | null {
  const { rows, columns } = reference;
  const own = relativeExtent(0, 0);
  if (isSingle(rows) && isSingle(columns)) return reference;
  if (isSingle(columns)) {
    if (!isFixed(rows))
      return rows.firstOffset > 0 || rows.lastOffset < 0 ? null : { ...reference, rows: own };
    const within = { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: EVERYWHERE };
    return { ...reference, rows: own, within };
  }
  if (isSingle(rows)) {
    if (!isFixed(columns))
      return columns.firstOffset > 0 || columns.lastOffset < 0 ? null : { ...reference, columns: own };
    const width = columns.last - columns.first + 1;
    return {
      ...reference,
      columns: own,
      within: { row: 0, rows: EVERYWHERE, column: columns.first, columns: width },
    };
  }
  return null;
}

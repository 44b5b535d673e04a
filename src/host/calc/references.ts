import type { Rect } from "../../spreadsheet/state";
import type { CellPosition } from "./functions/definition";

/**
 * The extent of a reference along one axis of the sheet: absolute rows (or columns), rows relative to the formula's
 * own, or both, as in A$1:A5. The bounds of an absent kind are infinite.
 */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
}

/** A reference of a formula, the same for every cell into which the formula is filled. */
export interface CellsReference {
  readonly sheetKey: string;
  readonly rows: Extent;
  readonly columns: Extent;
  /** the cells in which the formula must be: "this row" is not valid outside of the table's rows */
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

/** The smallest extent that covers both. */
export function joinExtents(a: Extent, b: Extent): Extent {
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    firstOffset: Math.min(a.firstOffset, b.firstOffset),
    lastOffset: Math.max(a.lastOffset, b.lastOffset),
  };
}

export const firstOf = (extent: Extent, position: number): number =>
  Math.min(extent.first, position + extent.firstOffset);

export const lastOf = (extent: Extent, position: number): number =>
  Math.max(extent.last, position + extent.lastOffset);

export const isFixed = (extent: Extent): boolean => extent.firstOffset === Infinity;

/** Whether it is relative to the formula's own row (or column) at both ends. */
export const isRelative = (extent: Extent): boolean => extent.first === Infinity;

/** Whether it is a single row (or column) for every cell of the formula. */
export function isSingle(extent: Extent): boolean {
  return isFixed(extent)
    ? extent.first === extent.last
    : isRelative(extent) && extent.firstOffset === extent.lastOffset;
}

/** The cells that a reference covers in the formula of one cell. */
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
export function isMeaningful({ within }: CellsReference, position: Omit<CellPosition, "sheetKey">): boolean {
  return isWithin(within, position);
}

/** Whether a cell is in an area; every cell is if there is none. */
export function isWithin(within: Rect | undefined, { row, column }: Omit<CellPosition, "sheetKey">): boolean {
  return (
    within === undefined ||
    (row >= within.row &&
      row < within.row + within.rows &&
      column >= within.column &&
      column < within.column + within.columns)
  );
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** Implicit intersection (@): the cell of a reference in the formula's own row or column; null where there is none. */
export function implicitIntersection(reference: CellsReference): CellsReference | null {
  const { rows, columns } = reference;
  const ownPosition = relativeExtent(0, 0);
  if (isSingle(rows) && isSingle(columns)) return reference;
  if (isSingle(columns)) {
    if (!isFixed(rows))
      return rows.firstOffset > 0 || rows.lastOffset < 0 ? null : { ...reference, rows: ownPosition };
    const within = { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: UNBOUNDED };
    return { ...reference, rows: ownPosition, within };
  }
  if (isSingle(rows)) {
    if (!isFixed(columns))
      return columns.firstOffset > 0 || columns.lastOffset < 0
        ? null
        : { ...reference, columns: ownPosition };
    const width = columns.last - columns.first + 1;
    return {
      ...reference,
      columns: ownPosition,
      within: { row: 0, rows: UNBOUNDED, column: columns.first, columns: width },
    };
  }
  return null;
}

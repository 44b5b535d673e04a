import type { Area, SheetState } from "../../spreadsheet/state";
import type { Place } from "./functions/definition";

/**
 * Where a reference begins and ends along one side of the sheet: at rows (or columns) of the sheet, at rows counted
 * from the formula's own, or at both, as in A$1:A5. Infinite where it has none of a kind.
 */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly firstFromOwn: number;
  readonly lastFromOwn: number;
}

/** Cells as a formula names them, the same for every cell into which the formula is filled. */
export interface CellsReference {
  readonly sheet: SheetState;
  readonly sheetKey: string;
  readonly rows: Span;
  readonly columns: Span;
  /** where the formula has to stand: "this row" means nothing beside the table */
  readonly within?: Area;
}

export const fixedSpan = (first: number, last: number): Span => ({
  first,
  last,
  firstFromOwn: Infinity,
  lastFromOwn: -Infinity,
});

export const spanFromOwn = (first: number, last: number): Span => ({
  first: Infinity,
  last: -Infinity,
  firstFromOwn: first,
  lastFromOwn: last,
});

/** The span that covers both. */
export function joinedSpan(a: Span, b: Span): Span {
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    firstFromOwn: Math.min(a.firstFromOwn, b.firstFromOwn),
    lastFromOwn: Math.max(a.lastFromOwn, b.lastFromOwn),
  };
}

export const firstOf = (span: Span, own: number): number => Math.min(span.first, own + span.firstFromOwn);

export const lastOf = (span: Span, own: number): number => Math.max(span.last, own + span.lastFromOwn);

export const isFixed = (span: Span): boolean => span.firstFromOwn === Infinity;

const isFromOwn = (span: Span): boolean => span.first === Infinity;

/** Whether it is one row (or column), wherever the formula stands. */
export function isOne(span: Span): boolean {
  return isFixed(span) ? span.first === span.last : isFromOwn(span) && span.firstFromOwn === span.lastFromOwn;
}

/** The cells that a reference means in a formula of one cell. */
export function areaAt({ rows, columns }: CellsReference, row: number, column: number): Area {
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
export function meansSomething(
  { within }: CellsReference,
  { row, column }: Omit<Place, "sheetKey">,
): boolean {
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
export function narrowed(reference: CellsReference): CellsReference | null {
  const { rows, columns } = reference;
  const own = spanFromOwn(0, 0);
  if (isOne(rows) && isOne(columns)) return reference;
  if (isOne(columns)) {
    if (!isFixed(rows))
      return rows.firstFromOwn > 0 || rows.lastFromOwn < 0 ? null : { ...reference, rows: own };
    const within = { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: EVERYWHERE };
    return { ...reference, rows: own, within };
  }
  if (isOne(rows)) {
    if (!isFixed(columns))
      return columns.firstFromOwn > 0 || columns.lastFromOwn < 0 ? null : { ...reference, columns: own };
    const width = columns.last - columns.first + 1;
    return {
      ...reference,
      columns: own,
      within: { row: 0, rows: EVERYWHERE, column: columns.first, columns: width },
    };
  }
  return null;
}

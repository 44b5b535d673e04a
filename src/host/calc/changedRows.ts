import type { SheetState, CellsRef } from "../../spreadsheet/state";
import { ALL_REFERENCES, hasOtherEnd } from "./expression";
import type { Rows } from "./formulaBlocks";
import { isWithin } from "./references";
import type { Template } from "./templates";

/** for wider changes, only the columns that are relevant to formulas are listed */
const MAX_LISTED_COLUMNS = 64;

/** Sorts ranges of rows in ascending order and merges those that touch or overlap. */
export function mergeRows(rows: Rows[]): Rows[] {
  const merged: Rows[] = [];
  for (const next of rows.sort((a, b) => a.first - b.first)) {
    const last = merged[merged.length - 1];
    if (last && next.first <= last.last + 1) {
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, next.last) };
    } else merged.push(next);
  }
  return merged;
}

/** What is left of some rows without others, which are in ascending order and do not overlap. */
export function withoutRows({ first, last }: Rows, others: readonly Rows[]): Rows[] {
  const left: Rows[] = [];
  let start = first;
  for (const other of others) {
    if (other.last < start || other.first > last) continue;
    if (other.first > start) left.push({ first: start, last: other.first - 1 });
    start = other.last + 1;
  }
  if (start <= last) left.push({ first: start, last });
  return left;
}

function* columnsOf(
  { row, column, rows = 1, columns = 1 }: CellsRef,
  sheet: SheetState,
  relevantColumns: (first: number, last: number) => Iterable<number>,
): Iterable<number> {
  if (columns <= MAX_LISTED_COLUMNS) {
    for (let index = column; index < column + columns; index += 1) yield index;
    return;
  }
  const found = new Set(relevantColumns(column, column + columns - 1));
  for (const { column: index, cell } of sheet.cells.within({ row, column, rows, columns })) {
    if (cell.formula !== undefined) found.add(index);
  }
  yield* found;
}

/**
 * The changed rows of each column of a sheet. A change of whole rows is reported only for the columns that contain
 * formulas now and for `relevantColumns`: those that formulas read or were in.
 */
export function changedRowsByColumn(
  changes: readonly CellsRef[],
  sheet: SheetState,
  relevantColumns: (first: number, last: number) => Iterable<number>,
): Map<number, Rows[]> {
  const byColumn = new Map<number, Rows[]>();
  for (const change of changes) {
    const { row, rows = 1 } = change;
    for (const column of columnsOf(change, sheet, relevantColumns)) {
      const all = byColumn.get(column);
      const last = all?.[all.length - 1];
      // Adjacent cells are often reported one after the other.
      if (all && last?.last === row - 1) all[all.length - 1] = { first: last.first, last: row + rows - 1 };
      else if (all) all.push({ first: row, last: row + rows - 1 });
      else byColumn.set(column, [{ first: row, last: row + rows - 1 }]);
    }
  }
  for (const [column, rows] of byColumn) byColumn.set(column, mergeRows(rows));
  return byColumn;
}

/** Rows of a column whose formulas mean something else than before. */
export interface DifferingRows extends Rows {
  /** the bits of the references that do, except those in `endBits` */
  readonly bits: number;
  /** the bits of references to cells that only end in another row */
  readonly endBits: number;
  /** the last row that all of these have in common with what they were */
  readonly end: number;
}

/** The rows, of some rows of a column, in which a formula means something else after its template has changed. */
export function rowsThatDiffer(
  before: Template,
  after: Template,
  rows: Rows,
  column: number,
): DifferingRows[] {
  if (before === after) return [];
  if (before.meaning.shape !== after.meaning.shape)
    return [{ ...rows, bits: ALL_REFERENCES, endBits: 0, end: Infinity }];
  const pairs = before.meaning.references.map(
    (reference, index) => [reference, after.meaning.references[index]] as const,
  );
  const edges = pairs
    .flat()
    .flatMap((reference) => reference?.within ?? [])
    .flatMap((area) => [area.row, area.row + area.rows]);
  const starts = [rows.first, ...edges.filter((row) => row > rows.first && row <= rows.last)].sort(
    (a, b) => a - b,
  );
  return starts.flatMap((first, index) => {
    const last = (starts[index + 1] ?? rows.last + 1) - 1;
    const place = { row: first, column };
    let [bits, endBits, end] = [0, 0, Infinity];
    for (const [a, b] of pairs) {
      if (a.text === b?.text && isWithin(a.within, place) === isWithin(b.within, place)) continue;
      if (b && hasOtherEnd(a, b)) {
        endBits |= a.bit;
        end = Math.min(end, b.reference.rows.last);
      } else bits |= a.bit;
    }
    return (bits | endBits) !== 0 && last >= first ? [{ first, last, bits, endBits, end }] : [];
  });
}

import type { SheetState, CellsRef } from "../../spreadsheet/state";
import type { Rows } from "./runs";

/** wider changes are told of those columns only that matter to a formula */
const WIDE = 64;

/** Rows from the top down, those that touch or overlap made one. */
function joined(rows: Rows[]): Rows[] {
  const found: Rows[] = [];
  for (const next of rows.sort((a, b) => a.first - b.first)) {
    const last = found[found.length - 1];
    if (last && next.first <= last.last + 1) {
      found[found.length - 1] = { first: last.first, last: Math.max(last.last, next.last) };
    } else found.push(next);
  }
  return found;
}

function* columnsOf(
  { row, column, rows = 1, columns = 1 }: CellsRef,
  sheet: SheetState,
  known: (first: number, last: number) => Iterable<number>,
): Iterable<number> {
  if (columns <= WIDE) {
    for (let at = column; at < column + columns; at += 1) yield at;
    return;
  }
  const found = new Set(known(column, column + columns - 1));
  for (const { column: at, cell } of sheet.cells.within({ row, column, rows, columns })) {
    if (cell.formula !== undefined) found.add(at);
  }
  yield* found;
}

/**
 * The rows of each column of a sheet that were given other contents. Of a change of whole rows only the columns that
 * hold formulas now, and those that `known` gives, which formulas read or did stand in.
 */
export function sparseRows(
  changes: readonly CellsRef[],
  sheet: SheetState,
  known: (first: number, last: number) => Iterable<number>,
): Map<number, Rows[]> {
  const given = new Map<number, Rows[]>();
  for (const change of changes) {
    const { row, rows = 1 } = change;
    for (const column of columnsOf(change, sheet, known)) {
      const all = given.get(column);
      const last = all?.[all.length - 1];
      // Cells are often told one after the other, down or along.
      if (all && last?.last === row - 1) all[all.length - 1] = { first: last.first, last: row + rows - 1 };
      else if (all) all.push({ first: row, last: row + rows - 1 });
      else given.set(column, [{ first: row, last: row + rows - 1 }]);
    }
  }
  for (const [column, rows] of given) given.set(column, joined(rows));
  return given;
}

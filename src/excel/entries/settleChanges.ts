/** What a request that failed has done of changes to rows that belong together, and how all or none of them is made. */
import type { Requests } from "../requests";
import { changeRows, type RowChange } from "./changeRows";
import type { EntryTable } from "./entryTable";
import {
  contentsOf,
  EMPTY_CELL,
  fetchAllRows,
  holdsContents,
  type RowCells,
  type RowContents,
} from "./tableRows";
import { changeOptions } from "./undoAddedRows";

/** A change, and the cells that it overwrites. */
export interface UndoableChange extends RowChange {
  readonly former: RowCells;
}

/** What is done after a failed request: true if all changes are made in the end, false if none is. */
export type Settle = (
  requests: Requests,
  table: EntryTable,
  changes: readonly UndoableChange[],
) => Promise<boolean>;

/** Puts back what was changed, unless all rows are. */
export const takeBackPart: Settle = async (requests, table, changes) => {
  const { rows } = await fetchAllRows(requests, table.id);
  const found = placesAfterFailure(changes, rows);
  if (found.every(({ state }) => state === "changed")) return true;
  const restores = found.flatMap(({ change, row }): RowChange[] => {
    const cells = row === undefined ? undefined : rows[row];
    if (row === undefined || !cells) return [];
    return [{ holds: contentsOf(cells, change.holds.keys()), cells: change.former, row }];
  });
  if (restores.length > 0) {
    await changeRows(requests, table.id, restores, { ...changeOptions(table), retry: { endless: true } });
  }
  return false;
};

/** Makes the changes that are left, unless none was made. */
export const finishPart: Settle = async (requests, table, changes) => {
  const { rows } = await fetchAllRows(requests, table.id);
  const found = placesAfterFailure(changes, rows);
  if (found.every(({ state }) => state === "unchanged")) return false;
  const left = found.flatMap(({ change, state, row = change.row }): RowChange[] => {
    const cells = rows[row];
    if (state === "changed" || !cells) return [];
    return [
      state === "unchanged" ? change : { ...change, holds: contentsOf(cells, change.holds.keys()), row },
    ];
  });
  if (left.length > 0) await changeRows(requests, table.id, left, changeOptions(table));
  return true;
};

/** What a row became of which it is not known whether it was changed. */
interface FoundAfterFailure {
  readonly change: UndoableChange;
  readonly state: "unchanged" | "changed" | "part";
  /** where it is, if anything of it was changed */
  readonly row: number | undefined;
}

/**
 * Finds rows after a failed request. Empty rows are alike, so that a row is looked for by what it holds before or after; one
 * that is nowhere then is the one that is empty.
 */
function placesAfterFailure(
  changes: readonly UndoableChange[],
  rows: readonly RowCells[],
): FoundAfterFailure[] {
  const taken = new Set<number>();
  const takeNearest = (row: number, fits: (cells: RowCells) => boolean): number | undefined => {
    const [nearest] = rows
      .flatMap((cells, index) => (!taken.has(index) && fits(cells) ? [index] : []))
      .sort((one, other) => Math.abs(one - row) - Math.abs(other - row));
    if (nearest !== undefined) taken.add(nearest);
    return nearest;
  };
  const takeFilled = ({ row }: RowChange, contents: RowContents, written: RowCells) =>
    isEmpty(contents)
      ? undefined
      : takeNearest(row, (cells) => holdsContents(cells, contents) && hasFormats(cells, written));
  const unchanged = new Set(
    changes.filter((change) => takeFilled(change, change.holds, change.former) !== undefined),
  );
  return changes.map((change): FoundAfterFailure => {
    if (unchanged.has(change)) return { change, state: "unchanged", row: undefined };
    const after = afterOf(change);
    const changed = takeFilled(change, after, change.cells);
    if (changed !== undefined) return { change, state: "changed", row: changed };
    const part = takeNearest(change.row, (cells) => isPartOf(cells, change));
    if (part !== undefined) return { change, state: "part", row: part };
    if (isEmpty(change.holds)) return { change, state: "unchanged", row: undefined };
    const empty = takeNearest(change.row, (cells) => holdsContents(cells, after));
    return { change, state: isEmpty(after) ? "changed" : "part", row: isEmpty(after) ? empty : undefined };
  });
}

/** Whether contents are those of an empty row. */
export function isEmpty(contents: RowContents): boolean {
  return [...contents.values()].every((content) => content === "");
}

/** Whether cells of a row have the number formats of given ones: a request may end between contents and formats. */
function hasFormats(row: RowCells, expected: RowCells): boolean {
  return [...expected].every(([caption, { format }]) => (row.get(caption) ?? EMPTY_CELL).format === format);
}

function afterOf({ holds, cells }: RowChange): RowContents {
  return new Map([...holds, ...[...cells].map(([caption, { content }]) => [caption, content] as const)]);
}

/** Whether each cell of a row holds what it was before or was to become, and something is filled. */
function isPartOf(row: RowCells, { holds, cells }: RowChange): boolean {
  return (
    [...holds.keys()].some((caption) => (row.get(caption)?.content ?? "") !== "") &&
    [...holds].every(([caption, content]) => {
      const now = row.get(caption)?.content ?? "";
      return now === content || now === cells.get(caption)?.content;
    })
  );
}

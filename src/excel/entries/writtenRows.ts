/** Finds rows that were written, or only partly, wherever they are in the table now. */
import { isBlank } from "../rowRanges";
import { contentsOf, holdsContents, type RowCells, type RowContents, type TableRows } from "./tableRows";

/** A row that was to be written. */
export interface ExpectedRow {
  /** its contents in all entered columns */
  readonly contents: RowContents;
  /** the 0-based index in the body at which it was written */
  readonly row: number;
}

/** What was found of a row: everything, a part, or nothing. */
export interface FoundRow {
  readonly state: "whole" | "part" | "none";
  /** its index now; undefined where nothing was found */
  readonly row: number | undefined;
}

/** A single equal cell may be somebody else's; away from the expected place more are needed. */
const MIN_EQUAL_CELLS = 2;
/** The distance from its expected place at which an incomplete row is looked for. */
const MAX_DISTANCE = 5;

/**
 * Finds rows that were to be written into blank ones.
 * @param before rows that the table had before; where one of them was equal, another one must be there now
 */
export function findWrittenRows(
  expected: readonly ExpectedRow[],
  { first, rows }: TableRows,
  before: readonly RowCells[] = [],
): FoundRow[] {
  const taken = new Set<number>();
  const take = (state: FoundRow["state"], row: number): FoundRow => {
    taken.add(row);
    return { state, row };
  };
  const whole = expected.map(({ contents, row }) => {
    const isWhole = (cells: RowCells | undefined) => cells !== undefined && holdsContents(cells, contents);
    if (isWhole(rows[row - first]) && !taken.has(row)) return take("whole", row);
    const equal = rows
      .map((_, index) => first + index)
      .filter((index) => !taken.has(index) && isWhole(rows[index - first]));
    const existing = before.filter(isWhole).length;
    const nearest = nearestTo(row, equal);
    return nearest === undefined || equal.length <= existing ? undefined : take("whole", nearest);
  });
  return expected.map(({ contents, row }, index) => {
    const found = whole[index];
    if (found) return found;
    const isPart = (place: number, minCells: number) => {
      const cells = rows[place - first];
      if (!cells || taken.has(place) || equalCells(cells, contents) < minCells) return false;
      const asNow = contentsOf(cells, contents.keys());
      return !before.some((each) => holdsContents(each, asNow));
    };
    if (isPart(row, 1)) return take("part", row);
    const parts = rows
      .map((_, place) => first + place)
      .filter((place) => Math.abs(place - row) <= MAX_DISTANCE && isPart(place, MIN_EQUAL_CELLS));
    const nearest = nearestTo(row, parts);
    return nearest === undefined ? { state: "none", row: undefined } : take("part", nearest);
  });
}

/** The number of filled cells of a row if all of them are equal to the contents, and 0 if any differs. */
function equalCells(cells: RowCells, contents: RowContents): number {
  let equal = 0;
  for (const [caption, content] of contents) {
    const found = cells.get(caption)?.content ?? "";
    if (isBlank(found)) continue;
    if (found !== content) return 0;
    equal += 1;
  }
  return equal;
}

function nearestTo(row: number, places: readonly number[]): number | undefined {
  return [...places].sort((one, other) => Math.abs(one - row) - Math.abs(other - row))[0];
}

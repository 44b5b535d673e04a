import type { CellInput } from "../blueprint/types";
import { jsonBytes } from "./bytes";

/** Most bytes of entries in one step, so that a request can be filled well. */
const PAGE_BYTES = 100_000;
/** Excel's client writes more cells than this in parts of its own, which take more of a request than ours. */
const PAGE_CELLS = 1_500;
/** The size of a page of entries in addition to its values, measured and rounded up. */
const PAGE_RANGE_BYTES = 420;
/** What a shorter row is filled up with, and the comma after it. */
const NULL_BYTES = 5;

/** Neighbouring rows that are written as one range. */
export interface CellPage {
  /** counted from the first row */
  readonly first: number;
  readonly cells: CellInput[][];
  /** what writing them takes of a request */
  bytes: number;
}

/** Rows in pages, each small enough for its bytes and its cells once all its rows are as long as the longest. */
export function cellPages(rows: readonly CellInput[][]): CellPage[] {
  const found: CellPage[] = [];
  let longest = 0;
  rows.forEach((row, index) => {
    // One more for the comma after it.
    const bytes = jsonBytes(row) + 1;
    const last = found.at(-1);
    const count = last?.cells.length ?? 0;
    const width = Math.max(longest, row.length);
    const filled = bytes + NULL_BYTES * (count * (width - longest) + width - row.length);
    const fits = last && last.bytes + filled <= PAGE_BYTES && (count + 1) * width <= PAGE_CELLS;
    if (last && fits) {
      last.cells.push(row);
      last.bytes += filled;
      longest = width;
    } else {
      found.push({ first: index, cells: [row], bytes: PAGE_RANGE_BYTES + bytes });
      longest = row.length;
    }
  });
  return found;
}

import type { CellInput } from "../blueprint/types";
import { jsonBytes } from "./bytes";

/** The maximum bytes of entries in one step; small, so that requests can be filled well. */
const PAGE_BYTES = 100_000;
/** The maximum cells per page: Excel's client splits larger ranges into parts, which take more bytes. */
const PAGE_CELLS = 1_500;
/** The size of a page of entries in addition to its values, measured and rounded up. */
const PAGE_RANGE_BYTES = 420;
/** The bytes of a null that pads a shorter row, and its comma. */
const NULL_BYTES = 5;

/** Neighbouring rows that are written as one range. */
export interface CellPage {
  /** 0-based, from the first row */
  readonly first: number;
  readonly cells: CellInput[][];
  /** the bytes that writing the page adds to a request */
  bytes: number;
}

/**
 * Splits rows into pages within the byte and cell limits, and of so many rows at most, counting all rows of a page as long as
 * its longest.
 */
export function cellPages(rows: readonly CellInput[][], maxRows = Infinity): CellPage[] {
  const found: CellPage[] = [];
  let longest = 0;
  rows.forEach((row, index) => {
    // Plus one for the comma.
    const bytes = jsonBytes(row) + 1;
    const last = found.at(-1);
    const count = last?.cells.length ?? 0;
    const width = Math.max(longest, row.length);
    const filled = bytes + NULL_BYTES * (count * (width - longest) + width - row.length);
    const fits =
      last && count < maxRows && last.bytes + filled <= PAGE_BYTES && (count + 1) * width <= PAGE_CELLS;
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

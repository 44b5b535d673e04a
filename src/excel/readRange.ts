import type { CellInput, Rect } from "../blueprint/types";
import type { Requests } from "./requests";

/** The formulas and the values of a range. */
export type Cells = Readonly<Record<"formulas" | "values", readonly (readonly CellInput[])[]>>;

/** So many cells are read in one round trip: with the longest formulas, an answer of Excel has room for them. */
const MAX_CELLS_PER_READ = 6_000;

/** Reads a range of a sheet, by the id or the name of the sheet; a large one in several round trips. */
export async function readRange(
  requests: Requests,
  sheet: string,
  { row, column, rows, columns }: Rect,
): Promise<Cells> {
  const rowsPerRead = Math.max(1, Math.floor(MAX_CELLS_PER_READ / columns));
  const formulas: CellInput[][] = [];
  const values: CellInput[][] = [];
  for (let first = 0; first < rows; first += rowsPerRead) {
    const count = Math.min(rowsPerRead, rows - first);
    const cells = await requests.send(({ workbook }) =>
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row + first, column, count, columns)
        .load("formulas,values"),
    );
    formulas.push(...(cells.formulas as CellInput[][]));
    values.push(...(cells.values as CellInput[][]));
  }
  return { formulas, values };
}

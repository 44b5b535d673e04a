import type { CellInput, Rect } from "../blueprint/types";
import type { Requests } from "./requests";

/** What cells hold and show. */
export type Cells = Readonly<Record<"formulas" | "values", readonly (readonly CellInput[])[]>>;

/** The number of cells whose formulas an answer of Excel surely holds. */
const CELLS_AT_ONCE = 6_000;

/** Reads what cells of a sheet hold and show, by the id or the name of the sheet. One round trip for each 6,000 cells. */
export async function readCellsIn(
  requests: Requests,
  sheet: string,
  { row, column, rows, columns }: Rect,
): Promise<Cells> {
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  const formulas: CellInput[][] = [];
  const values: CellInput[][] = [];
  for (let first = 0; first < rows; first += atOnce) {
    const count = Math.min(atOnce, rows - first);
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

import { elementAt, valueAt } from "../../model/collections";
import type { CellInput, TableId } from "../../blueprint/types";
import { importedKey, isKeyDay, type KeyField } from "../../model/rules/observationKey";
import { jsonBytes } from "../bytes";
import { isDaySerial, isoDateOf, type CellContent } from "../cells";
import { everywhere } from "../apply/cellFormat";
import { bodyOfColumn } from "../movedColumns";
import { plainText } from "../plainText";
import type { LocatedColumn } from "../../blueprint/locateColumns";
import type { CellReader } from "../readPages";

export const TABLE = "Observations" satisfies TableId;

/**
 * Cells of a run of columns, in rows counted from the first of the table's body, or beyond its last one. They are
 * named by the body, so that they are the same ones when somebody puts rows in above the table.
 */
export function rowsOfGroup(
  { workbook }: Excel.RequestContext,
  run: { readonly first: number; readonly columns: { readonly length: number } },
  first: number,
  rows: number,
): Excel.Range {
  const body = workbook.tables.getItem(TABLE).getDataBodyRange();
  return body.getCell(first, run.first).getAbsoluteResizedRange(rows, run.columns.length);
}

/** Cells of the column with a caption, wherever it is now, in rows counted as above. */
export function rowsOfColumn(
  { workbook }: Excel.RequestContext,
  caption: string,
  first: number,
  rows: number,
): Excel.Range {
  const body = bodyOfColumn(workbook.tables.getItem(TABLE), caption);
  return body.getCell(first, 0).getAbsoluteResizedRange(rows, 1);
}

/** A cell with all that is needed to restore it. */
export interface CellState {
  readonly value: CellContent;
  readonly formula: CellInput;
  readonly format: string;
}

export const BLANK_CELL_STATE: CellState = { value: "", formula: "", format: "General" };

export const CELL_STATE_READER = {
  load: (range: Excel.Range) => range.load("values,formulas,numberFormat"),
  cells: ({ values, formulas, numberFormat }) =>
    (values as CellContent[][]).map((row, at) =>
      row.map((value, index) => ({
        value,
        formula: valueAt(formulas as CellInput[][], at, index),
        format: valueAt(numberFormat as string[][], at, index),
      })),
    ),
  bytes: ({ values, formulas, numberFormat }) => jsonBytes([values, formulas, numberFormat]),
} satisfies CellReader<CellState>;

/** The contents of cells in the form in which Excel stores them unchanged: formulas, and texts as texts. */
export function toWritable(cells: readonly Pick<CellState, "formula" | "value">[]): CellInput[] {
  return cells.map(({ formula, value }) =>
    typeof formula === "string" && formula === value ? plainText(formula) : formula,
  );
}

/** The same of a range of which values and formulas were loaded. */
export function writableContents({ values, formulas }: Excel.Range): CellInput[][] {
  return (formulas as CellInput[][]).map((row, at) =>
    toWritable(
      row.map((formula, index) => ({
        formula,
        value: valueAt(values as CellContent[][], at, index),
      })),
    ),
  );
}

/** Restores the contents and the format of a cell. */
export function restoreCell(range: Excel.Range, cell: CellState): void {
  // A cell of text format would keep the apostrophe that makes a text a text elsewhere.
  range.numberFormat = everywhere("General");
  range.values = [toWritable([cell])];
  range.numberFormat = [[cell.format]];
}

/** Looks up cells of a table's rows by the ids of their columns; a column that is not there is blank. */
export function cellsBy<Cell>(
  entered: readonly LocatedColumn[],
  blank: Cell,
): (row: readonly Cell[], id: LocatedColumn["column"]["id"]) => Cell {
  const places = new Map(entered.map(({ column, index }) => [column.id, index]));
  return (row, id) => {
    const place = places.get(id);
    return place === undefined ? blank : elementAt(row, place);
  };
}

/** What a row of the table is known by, whatever else it holds. */
export function keyOfRow(content: (id: KeyField) => CellContent): string {
  return importedKey((id) => {
    const value = content(id);
    return isKeyDay(id) ? dayText(value) : String(value);
  });
}

/** The day in a cell as an ISO date; "" for what is none. */
export function dayText(value: CellContent): string {
  return typeof value === "number" && isDaySerial(value) ? isoDateOf(value) : "";
}

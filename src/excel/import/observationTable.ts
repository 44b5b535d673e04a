import { elementAt, valueAt } from "../../model/collections";
import type { CellInput, TableId } from "../../blueprint/types";
import { importedKey, isDateField, type KeyField } from "../../model/rules/observationKey";
import { isDaySerial, isoDateOf, type CellContent } from "../cells";
import { bodyOfColumn } from "../movedColumns";
import { plainText } from "../plainText";
import type { LocatedColumn } from "../../blueprint/locateColumns";

export const TABLE = "Observations" satisfies TableId;

/**
 * Cells of a column group, in 0-based rows of the table's body or below it. They are addressed relative to the body, so
 * that they stay the same if rows are inserted above the table.
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

/** Cells of the column with a caption, wherever it is now, in 0-based rows of the body. */
export function rowsOfColumn(
  { workbook }: Excel.RequestContext,
  caption: string,
  first: number,
  rows: number,
): Excel.Range {
  const body = bodyOfColumn(workbook.tables.getItem(TABLE), caption);
  return body.getCell(first, 0).getAbsoluteResizedRange(rows, 1);
}

/** The contents of a range with loaded values and formulas, in the form in which Excel stores them unchanged. */
export function writableContents({ values, formulas }: Excel.Range): CellInput[][] {
  return (formulas as CellInput[][]).map((row, rowIndex) =>
    row.map((formula, index) =>
      typeof formula === "string" && formula === valueAt(values as CellContent[][], rowIndex, index)
        ? plainText(formula)
        : formula,
    ),
  );
}

/** Looks up cells of a row by column id; missing columns are blank. */
export function cellsBy<Cell>(
  entered: readonly LocatedColumn[],
  blank: Cell,
): (row: readonly Cell[], id: LocatedColumn["column"]["id"]) => Cell {
  const indexes = new Map(entered.map(({ column, index }) => [column.id, index]));
  return (row, id) => {
    const index = indexes.get(id);
    return index === undefined ? blank : elementAt(row, index);
  };
}

/** The key fields of a row of the table. */
export function keyOfRow(content: (id: KeyField) => CellContent): string {
  return importedKey((id) => {
    const value = content(id);
    return isDateField(id) ? dayText(value) : String(value);
  });
}

/** The day in a cell as an ISO date; "" if it is not a day. */
export function dayText(value: CellContent): string {
  return typeof value === "number" && isDaySerial(value) ? isoDateOf(value) : "";
}

import type { TableColumnState, TableState } from "../../spreadsheet/state";
import { rectOfReference } from "./references";
import { calculableFormula } from "./formulas";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { XlsxError } from "./XlsxError";
import type { ReadContext } from "./ReadContext";
import {
  textAttribute,
  child,
  children,
  booleanAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from "./xmlTree";

/** A table as its part describes it; columns are numbered on from `lastColumn` through the whole workbook. */
export function readTable(
  part: XmlElement,
  id: number,
  lastColumn: number,
  leftOut: UnsupportedFeatures,
): TableState {
  const area = rectOfReference(textAttribute(part, "ref"));
  const columns = children(child(part, "tableColumns"), "tableColumn");
  if (columns.length !== area.columns) {
    throw new XlsxError("Damaged", `A table of ${area.columns} columns describes ${columns.length}.`);
  }
  const style = child(part, "tableStyleInfo");
  const filter = child(part, "autoFilter");
  const headers = numberAttribute(part, "headerRowCount") ?? 1;
  const totals = numberAttribute(part, "totalsRowCount") ?? 0;
  leftOut.addIf(
    children(filter, "filterColumn").length > 0 || child(part, "sortState") !== undefined,
    "filters",
  );
  leftOut.addIf(headers > 1 || totals > 1, "tableDetails");
  return {
    id: String(id),
    name: textAttribute(part, "displayName") ?? textAttribute(part, "name") ?? `Table${id}`,
    area,
    columns: columns.map((column, index) => ({
      id: lastColumn + index + 1,
      name: textAttribute(column, "name") ?? "",
    })),
    showHeaders: headers > 0,
    showTotals: totals > 0,
    style: textAttribute(style, "name") ?? "",
    showBandedRows: booleanAttribute(style, "showRowStripes"),
    showBandedColumns: booleanAttribute(style, "showColumnStripes"),
    showFilterButton: filter !== undefined,
    highlightFirstColumn: booleanAttribute(style, "showFirstColumn"),
    highlightLastColumn: booleanAttribute(style, "showLastColumn"),
  };
}

/** Reads the formulas of calculated columns, once all tables that they may name are there. */
export function readCalculatedColumns(
  part: XmlElement,
  table: TableState,
  sheetId: string,
  reading: ReadContext,
): void {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  children(child(part, "tableColumns"), "tableColumn").forEach((element, index) => {
    const inFile = textOf(child(element, "calculatedColumnFormula")).trim();
    if (inFile === "") return;
    const column: TableColumnState = table.columns[index]!;
    const formula = calculableFormula(inFile, reading, { sheetId, row, column: table.area.column + index });
    if (formula === undefined) reading.leftOut.add("formulas");
    else column.calculatedFormula = formula;
  });
}

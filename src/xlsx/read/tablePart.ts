import type { TableColumnState, TableState } from "../../spreadsheet/state";
import { areaNamed } from "./references";
import { enteredFormula } from "./formulas";
import type { LeftOut } from "./unsupportedFeatures";
import { OpenFault } from "./XlsxError";
import type { Reading } from "./ReadContext";
import { attribute, child, children, flag, numeric, textOf, type XmlElement } from "./xmlTree";

/** A table as its part describes it; columns are numbered on from `lastColumn` through the whole workbook. */
export function readTable(part: XmlElement, id: number, lastColumn: number, leftOut: LeftOut): TableState {
  const area = areaNamed(attribute(part, "ref"));
  const columns = children(child(part, "tableColumns"), "tableColumn");
  if (columns.length !== area.columns) {
    throw new OpenFault("Damaged", `A table of ${area.columns} columns describes ${columns.length}.`);
  }
  const style = child(part, "tableStyleInfo");
  const filter = child(part, "autoFilter");
  const headers = numeric(part, "headerRowCount") ?? 1;
  const totals = numeric(part, "totalsRowCount") ?? 0;
  leftOut.addIf(
    children(filter, "filterColumn").length > 0 || child(part, "sortState") !== undefined,
    "filters",
  );
  leftOut.addIf(headers > 1 || totals > 1, "tableDetails");
  return {
    id: String(id),
    name: attribute(part, "displayName") ?? attribute(part, "name") ?? `Table${id}`,
    area,
    columns: columns.map((column, index) => ({
      id: lastColumn + index + 1,
      name: attribute(column, "name") ?? "",
    })),
    showHeaders: headers > 0,
    showTotals: totals > 0,
    style: attribute(style, "name") ?? "",
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    showFilterButton: filter !== undefined,
    highlightFirstColumn: flag(style, "showFirstColumn"),
    highlightLastColumn: flag(style, "showLastColumn"),
  };
}

/** Reads the formulas of calculated columns, once all tables that they may name are there. */
export function readCalculatedColumns(
  part: XmlElement,
  table: TableState,
  sheetId: string,
  reading: Reading,
): void {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  children(child(part, "tableColumns"), "tableColumn").forEach((element, index) => {
    const inFile = textOf(child(element, "calculatedColumnFormula")).trim();
    if (inFile === "") return;
    const column: TableColumnState = table.columns[index]!;
    const formula = enteredFormula(inFile, reading, { sheetId, row, column: table.area.column + index });
    if (formula === undefined) reading.leftOut.add("formulas");
    else column.calculatedFormula = formula;
  });
}

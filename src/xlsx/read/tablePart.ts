import type { TableState } from "../../spreadsheet/state";
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

/** Reads a table from its part; column ids continue from `lastColumn`, to be unique in the workbook. */
export function readTable(
  part: XmlElement,
  id: number,
  lastColumn: number,
  unsupported: UnsupportedFeatures,
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
  const filters = children(filter, "filterColumn").map((column) => ({
    index: numberAttribute(column, "colId") ?? 0,
    shownTexts: shownTextsOf(column),
  }));
  unsupported.addIf(
    filters.some(({ shownTexts }) => shownTexts === undefined) || child(part, "sortState") !== undefined,
    "filters",
  );
  const filterOf = (index: number) => filters.find((each) => each.index === index)?.shownTexts;
  unsupported.addIf(headers > 1 || totals > 1, "tableDetails");
  return {
    id: String(id),
    name: textAttribute(part, "displayName") ?? textAttribute(part, "name") ?? `Table${id}`,
    area,
    columns: columns.map((column, index) => {
      const shownTexts = filterOf(index);
      return {
        id: lastColumn + index + 1,
        name: textAttribute(column, "name") ?? "",
        ...(shownTexts && { shownTexts }),
      };
    }),
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

/** The texts that a filter shows; undefined for one of another kind. */
function shownTextsOf(column: XmlElement): readonly string[] | undefined {
  const filters = child(column, "filters");
  if (filters === undefined || children(filters, "dateGroupItem").length > 0) return undefined;
  const texts = children(filters, "filter").map((filter) => textAttribute(filter, "val") ?? "");
  return booleanAttribute(filters, "blank") ? [...texts, ""] : texts;
}

/** Reads the formulas of calculated columns, after all tables that they may refer to were read. */
export function readCalculatedColumns(
  part: XmlElement,
  table: TableState,
  sheetId: string,
  context: ReadContext,
): void {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  const elements = children(child(part, "tableColumns"), "tableColumn");
  for (const [index, column] of table.columns.entries()) {
    const inFile = textOf(child(elements[index], "calculatedColumnFormula")).trim();
    if (inFile === "") continue;
    const formula = calculableFormula(inFile, context, { sheetId, row, column: table.area.column + index });
    if (formula === undefined) context.unsupported.addAt("formulas", `${table.name}[${column.name}]`);
    else column.calculatedFormula = formula;
  }
}

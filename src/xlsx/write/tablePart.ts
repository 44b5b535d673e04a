import { toFileForm } from "./fileForm";
import { isCellError, type SheetState, type TableState, type WorkbookState } from "../../spreadsheet/state";
import { withoutEquals } from "../../spreadsheet/references";
import { rectReference } from "./references";
import { element, textElement, XML_HEADER } from "./xml";

/** Excel's names of totals, by the function number of SUBTOTAL. */
const TOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

/** The totals cell of one column, as described in the table part. */
function totals(
  sheet: SheetState,
  table: TableState,
  index: number,
  fileFormula: (formula: string, row: number, column: number) => string,
): { attributes: Record<string, string>; content: string } {
  const noTotal = { attributes: {}, content: "" };
  if (!table.showTotals) return noTotal;
  const row = table.area.row + table.area.rows - 1;
  const column = table.area.column + index;
  const cell = sheet.cells.get(row, column);
  if (!cell) return noTotal;
  if (cell.formula === undefined) {
    if (cell.value === "" || isCellError(cell.value)) return noTotal;
    return { attributes: { totalsRowLabel: String(cell.value) }, content: "" };
  }
  const formula = withoutEquals(fileFormula(cell.formula, row, column));
  const subtotal = /^SUBTOTAL\((\d+),/i.exec(formula);
  const functionName = TOTALS[subtotal?.[1] ?? ""];
  if (functionName && formula.endsWith(`[${table.columns[index]?.name ?? ""}])`))
    return { attributes: { totalsRowFunction: functionName }, content: "" };
  return {
    attributes: { totalsRowFunction: "custom" },
    content: textElement("totalsRowFormula", formula),
  };
}

/** The filters of the columns: the texts that each shows. */
function filterColumns({ columns }: TableState): string {
  return columns
    .map(({ shownTexts }, index) => {
      if (shownTexts === undefined) return "";
      const texts = shownTexts.filter((text) => text !== "");
      const filters = element(
        "filters",
        { blank: texts.length < shownTexts.length ? true : undefined },
        texts.map((text) => element("filter", { val: text })).join(""),
      );
      return element("filterColumn", { colId: index }, filters);
    })
    .join("");
}

/** The part of one table; `number` is its number in the file. */
export function* renderTable(
  workbook: WorkbookState,
  sheet: SheetState,
  table: TableState,
  number: number,
): Iterable<string> {
  const { area } = table;
  const fileForm = (formula: string, row: number, column: number): string =>
    toFileForm(formula, workbook, { sheetId: sheet.id, row, column });
  const firstBodyRow = area.row + (table.showHeaders ? 1 : 0);
  const columns = table.columns.map((column, index) => {
    const total = totals(sheet, table, index, fileForm);
    const calculated =
      column.calculatedFormula === undefined
        ? ""
        : textElement(
            "calculatedColumnFormula",
            withoutEquals(fileForm(column.calculatedFormula, firstBodyRow, area.column + index)),
          );
    return element(
      "tableColumn",
      { id: index + 1, name: column.name, ...total.attributes },
      calculated + total.content,
    );
  });
  const hasFilter = table.showHeaders && table.showFilterButton;
  const filterArea = { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
  yield XML_HEADER;
  yield element(
    "table",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id: number,
      name: table.name,
      displayName: table.name,
      ref: rectReference(area),
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : false,
    },
    (hasFilter ? element("autoFilter", { ref: rectReference(filterArea) }, filterColumns(table)) : "") +
      element("tableColumns", { count: columns.length }, columns.join("")) +
      element("tableStyleInfo", {
        name: table.style || undefined,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
  );
}

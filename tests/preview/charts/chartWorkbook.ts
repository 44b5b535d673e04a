import { cultureOf } from "../../../src/spreadsheet/numberFormat";
import type {
  Cell,
  CellValue,
  ChartSeriesState,
  ChartState,
  SheetState,
  WorkbookState,
} from "../../../src/spreadsheet/state";
import { sheetState, workbookState } from "../../spreadsheet/workbooks";

export const ENGLISH = cultureOf("en-CA");
export const FRENCH = cultureOf("fr-CA");

/** A workbook with one sheet "Data" with cells from A1 on. */
export function workbookOf(rows: readonly (readonly (CellValue | Cell)[])[]): WorkbookState {
  const sheet = sheetState("Data");
  rows.forEach((line, row) =>
    line.forEach((content, column) => {
      const cell = typeof content === "object" && "value" in content ? content : { value: content };
      sheet.cells.set(row, column, cell);
    }),
  );
  return workbookState([sheet]);
}

export function sheetOf(workbook: WorkbookState): SheetState {
  return workbook.sheets[0]!;
}

/** A series in a column: its name in the first row, values below, category names in column A. */
export function seriesIn(
  column: string,
  rows: number,
  parts: Partial<ChartSeriesState> = {},
): ChartSeriesState {
  return {
    name: "",
    nameFrom: `=Data!$${column}$1`,
    categories: `=Data!$A$2:$A$${rows + 1}`,
    values: `=Data!$${column}$2:$${column}$${rows + 1}`,
    ...parts,
  };
}

/** A chart as Excel makes a new one. */
export function chartOf(
  type: string,
  series: ChartSeriesState[],
  parts: Partial<ChartState> = {},
): ChartState {
  return {
    id: "chart",
    name: "Chart 1",
    type,
    title: { text: "Figures", visible: true },
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series,
    legend: { visible: true, position: "Bottom" },
    axes: {
      value: { visible: true, majorGridlines: true, reversed: false },
      category: { visible: true, majorGridlines: false, reversed: false },
    },
    ...parts,
  };
}

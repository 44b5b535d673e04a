import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import { isCellError, type Cell, type ChartState, type WorkbookState } from "../../spreadsheet/state";
import { resolveReference } from "../../spreadsheet/references";
import { shownCell } from "../../spreadsheet/styles";

/** A series with the current content of its cells. */
export interface SeriesData {
  readonly name: string;
  /** null where nothing is drawn */
  readonly values: readonly (number | null)[];
  /** what the cells show; a text, which is drawn as zero, stays a text here */
  readonly texts: readonly string[];
  /** the number format of the first cell that has one, the default of the axis and the labels */
  readonly format: string | undefined;
}

/** What a chart draws, read from the cells. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** Reads the cells that a chart's formulas refer to. */
export function chartData(chart: ChartState, workbook: WorkbookState, culture: Culture): ChartData {
  const series = chart.series.map(({ name, nameFrom, values }): SeriesData => {
    const cells = cellsOf(values, workbook);
    return {
      name: nameFrom === undefined ? name : textsOf(nameFrom, workbook, culture).join(" "),
      values: cells.map(drawnValue),
      texts: cells.map((cell) => textOf(cell, culture)),
      format: cells.find((cell) => cell?.style?.numberFormat !== undefined)?.style?.numberFormat,
    };
  });
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const categoriesFormula = chart.series.find(({ categories }) => categories !== undefined)?.categories;
  const categoryTexts = categoriesFormula === undefined ? [] : textsOf(categoriesFormula, workbook, culture);
  return {
    categories: Array.from({ length: Math.max(count, categoryTexts.length) }, (_unused, index) =>
      categoriesFormula === undefined ? String(index + 1) : (categoryTexts[index] ?? ""),
    ),
    series,
  };
}

/** As in Excel: an empty cell has no value, an error is as an empty cell, a text counts as zero. */
function drawnValue(cell: Cell | undefined): number | null {
  if (!cell || isCellError(cell.value)) return null;
  if (typeof cell.value === "number") return cell.value;
  return cell.value === "" && cell.formula === undefined ? null : 0;
}

function textsOf(formula: string, workbook: WorkbookState, culture: Culture): string[] {
  return cellsOf(formula, workbook).map((cell) => textOf(cell, culture));
}

function textOf(cell: Cell | undefined, culture: Culture): string {
  return cell ? displayText(cell.value, cell.style?.numberFormat, culture) : "";
}

/** The cells in reading order, without those of hidden rows and columns, which charts leave out. */
function cellsOf(formula: string, workbook: WorkbookState): (Cell | undefined)[] {
  const reference = resolveReference(formula, workbook);
  if (!reference) return [];
  const { sheet, area } = reference;
  const cells: (Cell | undefined)[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (sheet.hiddenRows.has(row)) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!sheet.hiddenColumns.has(column)) cells.push(shownCell(sheet, row, column));
    }
  }
  return cells;
}

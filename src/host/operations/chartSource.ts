import { printRect, quoteSheetName } from "../../spreadsheet/references";
import type { Rect, CellValue, ChartSeriesState, SheetState } from "../../spreadsheet/state";
import type { HostServices } from "../wire/services";
import { displayText } from "../../spreadsheet/numberFormat";
import { styleAt } from "../../spreadsheet/styles";
import type { RangeTarget } from "./targets";

/**
 * How Excel creates a chart's series from cells: which are names, which are categories, and whether series are rows
 * or columns.
 */

export type SeriesBy = "Auto" | "Columns" | "Rows";

interface Layout {
  readonly headerRow: boolean;
  readonly labelColumn: boolean;
}

function valueAt(sheet: SheetState, row: number, column: number): CellValue {
  return sheet.cells.get(row, column)?.value ?? "";
}

/** Whether a cell is a label: texts and dates are labels, numbers are values. */
function isLabel(sheet: SheetState, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value !== "";
  const format = styleAt(sheet, row, column).numberFormat?.replace(/"[^"]*"|\[[^\]]*\]/g, "") ?? "";
  return typeof value === "number" && /[dy]/i.test(format);
}

function some(first: number, count: number, test: (index: number) => boolean): boolean {
  for (let index = first; index < first + count; index += 1) if (test(index)) return true;
  return false;
}

function layoutOf({ sheet, area }: RangeTarget): Layout {
  const { row, column, rows, columns } = area;
  const isCornerEmpty = rows > 1 && columns > 1 && valueAt(sheet, row, column) === "";
  if (isCornerEmpty) return { headerRow: true, labelColumn: true };
  const columnOffset = columns > 1 ? 1 : 0;
  const headerRow =
    rows > 1 && some(column + columnOffset, columns - columnOffset, (index) => isLabel(sheet, row, index));
  const rowOffset = headerRow ? 1 : 0;
  const labelColumn =
    columns > 1 && some(row + rowOffset, rows - rowOffset, (index) => isLabel(sheet, index, column));
  return { headerRow, labelColumn };
}

/** A reference of a chart: absolute, with its sheet. */
export function chartReference({ sheet, area }: RangeTarget): string {
  return `=${quoteSheetName(sheet.name)}!${printRect(area)}`;
}

/** The displayed text of a cell that contains a series' name. */
export function displayedText({ sheet, area }: RangeTarget, services: HostServices): string {
  const { numberFormat } = styleAt(sheet, area.row, area.column);
  return displayText(valueAt(sheet, area.row, area.column), numberFormat, services.culture);
}

/** The default name of a series. */
export function defaultSeriesName(number: number, { culture }: HostServices): string {
  return `${/^fr\b/i.test(culture.name) ? "Série" : "Series"}${number}`;
}

/** The series of a chart over a range. "Auto" uses the longer side for the categories, as Excel does. */
export function seriesFrom(
  source: RangeTarget,
  seriesBy: SeriesBy,
  services: HostServices,
): ChartSeriesState[] {
  const { sheet, area } = source;
  const { headerRow, labelColumn } = layoutOf(source);
  const rowOffset = headerRow ? 1 : 0;
  const columnOffset = labelColumn ? 1 : 0;
  const data: Rect = {
    row: area.row + rowOffset,
    column: area.column + columnOffset,
    rows: area.rows - rowOffset,
    columns: area.columns - columnOffset,
  };
  const isByColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.rows >= data.columns);
  const count = isByColumns ? data.columns : data.rows;
  const categories: Rect | null = isByColumns
    ? labelColumn
      ? { ...data, column: area.column, columns: 1 }
      : null
    : headerRow
      ? { ...data, row: area.row, rows: 1 }
      : null;
  return Array.from({ length: count }, (_unused, index): ChartSeriesState => {
    const values: Rect = isByColumns
      ? { ...data, column: data.column + index, columns: 1 }
      : { ...data, row: data.row + index, rows: 1 };
    const nameCell: Rect | null = isByColumns
      ? headerRow
        ? { ...values, row: area.row, rows: 1 }
        : null
      : labelColumn
        ? { ...values, column: area.column, columns: 1 }
        : null;
    return {
      name: nameCell
        ? displayedText({ sheet, area: nameCell }, services)
        : defaultSeriesName(index + 1, services),
      values: chartReference({ sheet, area: values }),
      ...(categories ? { categories: chartReference({ sheet, area: categories }) } : {}),
      ...(nameCell ? { nameFrom: chartReference({ sheet, area: nameCell }) } : {}),
    };
  });
}

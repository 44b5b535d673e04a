import { printRect, quoteSheetName } from "../../spreadsheet/references";
import type { Rect, CellValue, ChartSeriesState, SheetState } from "../../spreadsheet/state";
import type { HostServices } from "../wire/services";
import { displayText } from "../../spreadsheet/numberFormat";
import { styleAt } from "../../spreadsheet/styles";
import type { RangeTarget } from "./targets";

/** How Excel makes a chart's series from cells: which are names, which are categories, which way the series run. */

export type SeriesBy = "Auto" | "Columns" | "Rows";

interface Layout {
  readonly headerRow: boolean;
  readonly labelColumn: boolean;
}

function valueAt(sheet: SheetState, row: number, column: number): CellValue {
  return sheet.cells.get(row, column)?.value ?? "";
}

/** Texts and dates name things, numbers are drawn. */
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
  const cornerEmpty = rows > 1 && columns > 1 && valueAt(sheet, row, column) === "";
  if (cornerEmpty) return { headerRow: true, labelColumn: true };
  const beside = columns > 1 ? 1 : 0;
  const headerRow =
    rows > 1 && some(column + beside, columns - beside, (index) => isLabel(sheet, row, index));
  const below = headerRow ? 1 : 0;
  const labelColumn =
    columns > 1 && some(row + below, rows - below, (index) => isLabel(sheet, index, column));
  return { headerRow, labelColumn };
}

/** A reference as charts hold it: absolute, with its sheet. */
export function chartReference({ sheet, area }: RangeTarget): string {
  return `=${quoteSheetName(sheet.name)}!${printRect(area)}`;
}

/** What a cell that names a series shows. */
export function shownText({ sheet, area }: RangeTarget, services: HostServices): string {
  const { numberFormat } = styleAt(sheet, area.row, area.column);
  return displayText(valueAt(sheet, area.row, area.column), numberFormat, services.culture);
}

/** The name of a series that nobody named. */
export function standardSeriesName(number: number, { culture }: HostServices): string {
  return `${/^fr\b/i.test(culture.name) ? "Série" : "Series"}${number}`;
}

/** The series of a chart over a range. "Auto" draws the longer side as categories, as Excel does. */
export function seriesFrom(
  source: RangeTarget,
  seriesBy: SeriesBy,
  services: HostServices,
): ChartSeriesState[] {
  const { sheet, area } = source;
  const { headerRow, labelColumn } = layoutOf(source);
  const down = headerRow ? 1 : 0;
  const right = labelColumn ? 1 : 0;
  const data: Rect = {
    row: area.row + down,
    column: area.column + right,
    rows: area.rows - down,
    columns: area.columns - right,
  };
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.rows >= data.columns);
  const count = byColumns ? data.columns : data.rows;
  const categories: Rect | null = byColumns
    ? labelColumn
      ? { ...data, column: area.column, columns: 1 }
      : null
    : headerRow
      ? { ...data, row: area.row, rows: 1 }
      : null;
  return Array.from({ length: count }, (_unused, index): ChartSeriesState => {
    const values: Rect = byColumns
      ? { ...data, column: data.column + index, columns: 1 }
      : { ...data, row: data.row + index, rows: 1 };
    const nameCell: Rect | null = byColumns
      ? headerRow
        ? { ...values, row: area.row, rows: 1 }
        : null
      : labelColumn
        ? { ...values, column: area.column, columns: 1 }
        : null;
    return {
      name: nameCell
        ? shownText({ sheet, area: nameCell }, services)
        : standardSeriesName(index + 1, services),
      values: chartReference({ sheet, area: values }),
      ...(categories ? { categories: chartReference({ sheet, area: categories }) } : {}),
      ...(nameCell ? { nameFrom: chartReference({ sheet, area: nameCell }) } : {}),
    };
  });
}

import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState, WorkbookState } from "../../spreadsheet/state";
import { chartData, type ChartData } from "./chartData";

/** The content of a chart, whether it can be drawn or not. */
export interface ChartContent {
  readonly chart: ChartState;
  readonly data: ChartData;
  /** its title and its alternative text */
  readonly accessibleName: string;
  readonly table: ChartTable;
}

/** The values of a chart, as texts. */
export interface ChartTable {
  readonly series: readonly string[];
  readonly rows: readonly { readonly category: string; readonly values: readonly string[] }[];
}

/** Reads a chart and its cells. */
export function chartContent(chart: ChartState, workbook: WorkbookState, culture: Culture): ChartContent {
  const data = chartData(chart, workbook, culture);
  return { chart, data, accessibleName: accessibleNameOf(chart), table: tableOf(data) };
}

function accessibleNameOf({ title, name, altText }: ChartState): string {
  const parts = [
    title.visible && title.text !== "" ? title.text : name,
    altText?.title ?? "",
    altText?.description ?? "",
  ]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  return [...new Set(parts)]
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(" ")
    .replace(/\.$/, "");
}

/** The table of a chart, without rows that have neither a category nor a value. */
function tableOf({ categories, series }: ChartData): ChartTable {
  const rows = categories.map((category, index) => ({
    category,
    values: series.map(({ texts }) => texts[index] ?? ""),
  }));
  return {
    series: series.map(({ name }) => name),
    rows: rows.filter(({ category, values }) => category !== "" || values.some((value) => value !== "")),
  };
}

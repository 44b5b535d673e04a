import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState } from "../../spreadsheet/state";
import { chartData, type ChartData } from "./chartData";
import type { WorkbookState } from "../../spreadsheet/state";

/** What a chart shows, whether it can be drawn or not. */
export interface ChartContent {
  readonly chart: ChartState;
  readonly data: ChartData;
  /** its title and its alternative text */
  readonly name: string;
  readonly table: ChartTable;
}

/** The figures that a chart draws, as texts. */
export interface ChartTable {
  readonly series: readonly string[];
  readonly rows: readonly { readonly category: string; readonly values: readonly string[] }[];
}

/** Reads a chart and its cells. */
export function chartContent(chart: ChartState, workbook: WorkbookState, culture: Culture): ChartContent {
  const data = chartData(chart, workbook, culture);
  return { chart, data, name: nameOf(chart), table: tableOf(data) };
}

function nameOf({ title, name, altText }: ChartState): string {
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

/** Rows with neither a name nor a figure say nothing. */
function tableOf({ categories, series }: ChartData): ChartTable {
  const rows = categories.map((category, place) => ({
    category,
    values: series.map(({ texts }) => texts[place] ?? ""),
  }));
  return {
    series: series.map(({ name }) => name),
    rows: rows.filter(({ category, values }) => category !== "" || values.some((value) => value !== "")),
  };
}

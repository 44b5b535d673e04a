import type { ChartState } from "../../spreadsheet/state";
import {
  lineHeight,
  pixels,
  TEXT_SIZE,
  textStyle,
  textWidth,
  TITLE_SIZE,
  type TextStyle,
} from "./chartStyle";

/** A rectangle inside a chart, in pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The positions of a chart's parts. */
export interface ChartLayout {
  readonly size: { readonly width: number; readonly height: number };
  /** null if the chart has none */
  readonly title: Rect | null;
  readonly legend: Rect | null;
  /** the remaining area for the plot, including the labels of its axes */
  readonly plot: Rect;
}

const MARGIN = 10;
const GAP = 8;
/** The size of a legend symbol, and the gap between two entries. */
export const LEGEND_SYMBOL = { width: 22, height: 8, gap: 14 } as const;
/** The maximum share of the chart's width for a legend at its side. */
const MAX_LEGEND_SHARE = 0.35;

/** Lays out the title at the top, the legend at its edge, and the plot in the remaining area. */
export function chartLayout(chart: ChartState, entries: readonly string[]): ChartLayout {
  const size = { width: pixels(chart.width), height: pixels(chart.height) };
  const inner: Rect = {
    left: MARGIN,
    top: MARGIN,
    width: Math.max(0, size.width - 2 * MARGIN),
    height: Math.max(0, size.height - 2 * MARGIN),
  };
  const [title, belowTitle] = takeTitle(chart, inner);
  const [legend, plot] = takeLegend(chart, entries, belowTitle);
  return { size, title, legend, plot };
}

export function isTitled({ title }: ChartState): boolean {
  return title.visible && title.text !== "";
}

function takeTitle(chart: ChartState, available: Rect): [Rect | null, Rect] {
  if (!isTitled(chart)) return [null, available];
  const style = textStyle(chart.title, chart.area?.font, TITLE_SIZE);
  const lines = chart.title.text
    .split("\n")
    .reduce((sum, line) => sum + linesIn(line, style, available.width), 0);
  const height = lines * lineHeight(style);
  return [{ ...available, height }, cutTop(available, height + GAP)];
}

function linesIn(text: string, style: TextStyle, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text, style) / Math.max(1, width)));
}

function takeLegend(
  { legend, area }: ChartState,
  entries: readonly string[],
  available: Rect,
): [Rect | null, Rect] {
  if (!legend.visible || entries.length === 0) return [null, available];
  const style = textStyle(legend.font, area?.font, TEXT_SIZE);
  const widths = entries.map((entry) => textWidth(entry, style) + LEGEND_SYMBOL.width + LEGEND_SYMBOL.gap);
  const line = lineHeight(style) + 2;
  if (legend.position === "Left" || legend.position === "Right" || legend.position === "Corner") {
    const width = Math.min(Math.max(...widths), available.width * MAX_LEGEND_SHARE);
    const height = Math.min(available.height, line * entries.length);
    const topOffset = legend.position === "Corner" ? 0 : (available.height - height) / 2;
    const isAtLeft = legend.position === "Left";
    const left = isAtLeft ? available.left : available.left + available.width - width;
    const rest = { ...available, width: Math.max(0, available.width - width - GAP) };
    return [
      { left, top: available.top + topOffset, width, height },
      isAtLeft ? { ...rest, left: available.left + width + GAP } : rest,
    ];
  }
  const rows = rowsOf(widths, available.width);
  const height = rows.length * line;
  const width = Math.min(available.width, Math.max(...rows));
  const left = available.left + (available.width - width) / 2;
  if (legend.position === "Top") {
    return [{ left, top: available.top, width, height }, cutTop(available, height + GAP)];
  }
  return [
    { left, top: available.top + available.height - height, width, height },
    { ...available, height: Math.max(0, available.height - height - GAP) },
  ];
}

/** Fills rows with entries one after the other; returns the width of each row. */
function rowsOf(widths: readonly number[], maxWidth: number): number[] {
  const rows: number[] = [];
  for (const width of widths) {
    const last = rows.at(-1);
    if (last !== undefined && last + width <= maxWidth) rows[rows.length - 1] = last + width;
    else rows.push(width);
  }
  return rows;
}

function cutTop(box: Rect, height: number): Rect {
  return { ...box, top: box.top + height, height: Math.max(0, box.height - height) };
}

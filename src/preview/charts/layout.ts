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
  /** null where the chart has none */
  readonly title: Rect | null;
  readonly legend: Rect | null;
  /** what is left for the plot, with the labels of its axes */
  readonly plot: Rect;
}

const MARGIN = 10;
const GAP = 8;
/** the sign before a legend's entry, and the space between two */
export const LEGEND_SYMBOL = { width: 22, height: 8, gap: 14 } as const;
/** A legend beside the plot takes no more than this share of the chart. */
const MAX_LEGEND_SHARE = 0.35;

/** Title above, legend at its edge, the rest for the plot. */
export function chartLayout(chart: ChartState, entries: readonly string[]): ChartLayout {
  const size = { width: pixels(chart.width), height: pixels(chart.height) };
  const inner: Rect = {
    left: MARGIN,
    top: MARGIN,
    width: Math.max(0, size.width - 2 * MARGIN),
    height: Math.max(0, size.height - 2 * MARGIN),
  };
  const [title, below] = takeTitle(chart, inner);
  const [legend, plot] = takeLegend(chart, entries, below);
  return { size, title, legend, plot };
}

export function isTitled({ title }: ChartState): boolean {
  return title.visible && title.text !== "";
}

function takeTitle(chart: ChartState, from: Rect): [Rect | null, Rect] {
  if (!isTitled(chart)) return [null, from];
  const style = textStyle(chart.title, chart.area?.font, TITLE_SIZE);
  const lines = chart.title.text.split("\n").reduce((sum, line) => sum + linesIn(line, style, from.width), 0);
  const height = lines * lineHeight(style);
  return [{ ...from, height }, cutTop(from, height + GAP)];
}

function linesIn(text: string, style: TextStyle, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text, style) / Math.max(1, width)));
}

function takeLegend(
  { legend, area }: ChartState,
  entries: readonly string[],
  from: Rect,
): [Rect | null, Rect] {
  if (!legend.visible || entries.length === 0) return [null, from];
  const style = textStyle(legend.font, area?.font, TEXT_SIZE);
  const widths = entries.map((entry) => textWidth(entry, style) + LEGEND_SYMBOL.width + LEGEND_SYMBOL.gap);
  const line = lineHeight(style) + 2;
  if (legend.position === "Left" || legend.position === "Right" || legend.position === "Corner") {
    const width = Math.min(Math.max(...widths), from.width * MAX_LEGEND_SHARE);
    const height = Math.min(from.height, line * entries.length);
    const down = legend.position === "Corner" ? 0 : (from.height - height) / 2;
    const atLeft = legend.position === "Left";
    const left = atLeft ? from.left : from.left + from.width - width;
    const rest = { ...from, width: Math.max(0, from.width - width - GAP) };
    return [
      { left, top: from.top + down, width, height },
      atLeft ? { ...rest, left: from.left + width + GAP } : rest,
    ];
  }
  const rows = rowsOf(widths, from.width);
  const height = rows.length * line;
  const width = Math.min(from.width, Math.max(...rows));
  const left = from.left + (from.width - width) / 2;
  if (legend.position === "Top") {
    return [{ left, top: from.top, width, height }, cutTop(from, height + GAP)];
  }
  return [
    { left, top: from.top + from.height - height, width, height },
    { ...from, height: Math.max(0, from.height - height - GAP) },
  ];
}

/** Fills rows with entries one after the other; returns the width of each row. */
function rowsOf(widths: readonly number[], room: number): number[] {
  const rows: number[] = [];
  for (const width of widths) {
    const last = rows.at(-1);
    if (last !== undefined && last + width <= room) rows[rows.length - 1] = last + width;
    else rows.push(width);
  }
  return rows;
}

function cutTop(box: Rect, height: number): Rect {
  return { ...box, top: box.top + height, height: Math.max(0, box.height - height) };
}

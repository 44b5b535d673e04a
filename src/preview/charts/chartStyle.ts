import { PIXELS_PER_POINT } from "../pixels";
import type { ChartFontState, ChartLineState } from "../../spreadsheet/state";

/** Excel's chart defaults, as options of the chart library. Chart lengths are in points, page lengths in pixels. */

const TEXT_GREY = "#595959";
export const LINE_GREY = "#D9D9D9";
export const FONT = "Calibri, Carlito, Arial, sans-serif";
/** Font sizes in points: the chart title, axis titles, all other text. */
export const TITLE_SIZE = 14;
export const AXIS_TITLE_SIZE = 10;
export const TEXT_SIZE = 9;

/** The six accent colours of the theme, which series use in rotation. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
/** Approximate character width as a fraction of the font size. */
const CHARACTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.25;
const DASHES: Readonly<Record<string, number[]>> = {
  Dash: [8, 6],
  DashDot: [8, 4, 2, 4],
  DashDotDot: [8, 4, 2, 4, 2, 4],
  Dot: [2, 4],
  RoundDot: [2, 4],
};

export function pixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

export function themeColour(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];
}

/** A CSS colour; a cleared fill ("None") is transparent. */
export function colourOf(colour: string): string {
  return colour === "None" ? "transparent" : colour;
}

export interface TextStyle {
  readonly color: string;
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly fontWeight: "bold" | "normal";
  readonly fontStyle: "italic" | "normal";
}

/** The style of a text: its own font, then the chart's, then Excel's default at a size in points. */
export function textStyle(
  font: ChartFontState | undefined,
  chartFont: ChartFontState | undefined,
  size: number,
): TextStyle {
  const merged = { ...chartFont, ...font };
  return {
    color: merged.color ?? TEXT_GREY,
    fontSize: pixels(merged.size ?? size),
    fontFamily: merged.name === undefined ? FONT : `${merged.name}, ${FONT}`,
    fontWeight: merged.bold ? "bold" : "normal",
    fontStyle: merged.italic ? "italic" : "normal",
  };
}

export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly type: "solid" | number[];
}

/** The style of a line, with a default colour and a default weight in points. */
export function lineStyle(line: ChartLineState, colour: string, weight = 0.75): LineStyle {
  return {
    color: line.lineStyle === "None" ? "transparent" : colourOf(line.color ?? colour),
    width: pixels(line.weight ?? weight),
    type: DASHES[line.lineStyle ?? ""] ?? "solid",
  };
}

/** The approximate width of a text on one line, in pixels; accurate enough for layout. */
export function textWidth(text: string, { fontSize }: TextStyle): number {
  return text.length * fontSize * CHARACTER_WIDTH;
}

export function lineHeight({ fontSize }: TextStyle): number {
  return fontSize * LINE_HEIGHT;
}

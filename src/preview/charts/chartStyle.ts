import type { ChartFontState, ChartLineState } from "../../spreadsheet/state";

/** How Excel draws what a chart does not say, in the library's terms. Lengths of charts are points, those of the page pixels. */

const PIXELS_PER_POINT = 4 / 3;
const TEXT_GREY = "#595959";
export const RULE_GREY = "#D9D9D9";
export const FONT = "Calibri, Carlito, Arial, sans-serif";
/** points: of the chart's title, of an axis's title, of every other text */
export const TITLE_SIZE = 14;
export const AXIS_TITLE_SIZE = 10;
export const TEXT_SIZE = 9;

/** The theme's six colours, which series take in turn. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
/** A letter is about so wide, in parts of the font's size. */
const LETTER_WIDTH = 0.52;
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

/** A fill that was cleared shows what is behind it. */
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

/** A text's look: what its own font says, then the chart's, then Excel's at a size in points. */
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

/** A line's look, with Excel's colour and weight in points where it says none. */
export function lineStyle(line: ChartLineState, colour: string, weight = 0.75): LineStyle {
  return {
    color: line.lineStyle === "None" ? "transparent" : colourOf(line.color ?? colour),
    width: pixels(line.weight ?? weight),
    type: DASHES[line.lineStyle ?? ""] ?? "solid",
  };
}

/** Pixels that a text takes in one line, roughly: layouts only need to know what has room. */
export function textWidth(text: string, { fontSize }: TextStyle): number {
  return text.length * fontSize * LETTER_WIDTH;
}

export function lineHeight({ fontSize }: TextStyle): number {
  return fontSize * LINE_HEIGHT;
}

import type { CountLines } from "../../spreadsheet/autofit";
import { BODY_FONT, INDENT_PIXELS } from "./cellStyle";
import { PIXELS_PER_POINT } from "../pixels";

/** The part of a column's width that a line may fill, since the grid rounds the widths of letters when it is made smaller. */
const USABLE_WIDTH = 0.98;

/** Measures a text in pixels, in a font as CSS writes it. */
export type MeasureText = (text: string, font: string) => number;

/** Measures with the browser's own fonts. */
export function browserMeasure(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("the browser draws no text");
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

/** Counts the lines of a text that wraps after words, as the grid does; a word that is too long is broken. */
export function measuredLines(measure: MeasureText): CountLines {
  return (text, style, width) => {
    const name = style.fontName === undefined ? BODY_FONT : `${style.fontName}, ${BODY_FONT}`;
    const size = (style.fontSize ?? 11) * PIXELS_PER_POINT;
    const font = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${size}px ${name}`;
    const usable = (width * PIXELS_PER_POINT - (style.indent ?? 0) * INDENT_PIXELS) * USABLE_WIDTH;
    const widthOf = (part: string) => measure(part, font);
    return text.split(/\r?\n/).reduce((sum, line) => sum + linesOf(line, Math.max(usable, size), widthOf), 0);
  };
}

function linesOf(line: string, usable: number, widthOf: (text: string) => number): number {
  let count = 1;
  let current = "";
  // A line may end after a hyphen too.
  for (const word of line.match(/[^\s-]+[\s-]*|[\s-]+/g) ?? []) {
    if (widthOf((current + word).trimEnd()) <= usable) {
      current += word;
      continue;
    }
    if (current !== "") count += 1;
    const width = widthOf(word.trimEnd());
    count += Math.max(0, Math.ceil(width / usable) - 1);
    current = word;
  }
  return count;
}

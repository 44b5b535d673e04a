import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { Border, CellStyle, CellValue } from "../../spreadsheet/state";

/** Calibri where it is installed, else the metric-compatible Carlito, else whatever the browser has. */
const BODY_FONT = "Calibri, Carlito, Arial, sans-serif";
const INDENT_PIXELS = 9;
/**
 * Room above a text at the top of its cell, in parts of its size: Univer sets the first line by the font's ascent,
 * above which accents rise, and cuts a line of the screen off each edge, which at a small zoom is more of the cell.
 */
const TOP_ROOM = 0.3;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
};

const LINES: Readonly<Record<Border["weight"], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** How the grid draws a cell of this look; `pattern` is its number format, undefined for General. */
export function gridStyle(style: CellStyle, value: CellValue, pattern: string | undefined): IStyleData {
  const indent = (style.indent ?? 0) * INDENT_PIXELS;
  const horizontal = horizontalOf(style, value);
  const vertical = VERTICAL[style.vertical ?? "Bottom"] ?? VerticalAlign.BOTTOM;
  const size = style.fontSize ?? 11;
  return {
    ff: style.fontName === undefined ? BODY_FONT : `${style.fontName}, ${BODY_FONT}`,
    fs: size,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ul: { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    cl: { rgb: style.fontColor ?? "#000000" },
    bg: style.fill === undefined ? null : { rgb: style.fill },
    bd: bordersOf(style),
    n: pattern === undefined ? null : { pattern },
    ht: horizontal,
    vt: vertical,
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: {
      ...(vertical === VerticalAlign.TOP && { t: Math.ceil(size * TOP_ROOM) }),
      ...(horizontal === HorizontalAlign.RIGHT ? { r: 2 + indent } : { l: 2 + indent }),
    },
  };
}

/** General alignment: numbers to the right, truth values and errors in the middle, text to the left. */
function horizontalOf({ horizontal }: CellStyle, value: CellValue): HorizontalAlign {
  const chosen = HORIZONTAL[horizontal ?? "General"];
  if (chosen !== undefined) return chosen;
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  return typeof value === "string" ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
}

function bordersOf({ borders }: CellStyle): IBorderData | null {
  if (!borders) return null;
  const { top, bottom, left, right } = borders;
  return {
    ...(top && { t: lineOf(top) }),
    ...(bottom && { b: lineOf(bottom) }),
    ...(left && { l: lineOf(left) }),
    ...(right && { r: lineOf(right) }),
  };
}

function lineOf({ style, weight, color }: Border) {
  const kinds: Partial<Record<Border["style"], BorderStyleTypes>> = {
    Dash: BorderStyleTypes.DASHED,
    Dot: BorderStyleTypes.DOTTED,
    Double: BorderStyleTypes.DOUBLE,
  };
  return { s: kinds[style] ?? LINES[weight], cl: { rgb: color } };
}

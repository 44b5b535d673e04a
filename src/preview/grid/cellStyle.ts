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

/** Calibri if it is installed, else the metric-compatible Carlito, else a browser font. */
export const BODY_FONT = "Calibri, Carlito, Arial, sans-serif";
export const INDENT_PIXELS = 9;
/**
 * Padding above top-aligned text, as a fraction of the font size: Univer positions the first line by the font's ascent,
 * which accents exceed, and clips one screen pixel at each edge, which is a larger part of the cell at a small zoom.
 */
const TOP_PADDING = 0.3;

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

/** A cell style in Univer's terms; `pattern` is the number format, undefined for General. */
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
      ...(vertical === VerticalAlign.TOP && { t: Math.ceil(size * TOP_PADDING) }),
      ...(horizontal === HorizontalAlign.RIGHT ? { r: 2 + indent } : { l: 2 + indent }),
    },
  };
}

/** General alignment: numbers right, booleans and errors centred, text left. */
function horizontalOf({ horizontal }: CellStyle, value: CellValue): HorizontalAlign {
  const explicit = HORIZONTAL[horizontal ?? "General"];
  if (explicit !== undefined) return explicit;
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  return typeof value === "string" ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
}

/** The lines around a cell in Univer's terms; null if it has none. */
export function bordersOf({ borders }: Pick<CellStyle, "borders">): IBorderData | null {
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

import type { CellStyle } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean, readNumber, readOneOf, readText } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import type { StyleChange } from "../../spreadsheet/styles";
import { changeStyle, commonStyleValue, DEFAULT_FONT, mergeStyle } from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

/** the limits of Excel */
export const MIN_FONT_SIZE = 1;
export const MAX_FONT_SIZE = 409;
export const MAX_FONT_NAME_LENGTH = 255;

const UNDERLINES = ["None", "Single"] as const;
const UNSUPPORTED_UNDERLINES = ["Double", "SingleAccountant", "DoubleAccountant"];

function fontProperty<V>(
  read: (style: CellStyle) => V,
  change: (value: unknown) => StyleChange,
): ScalarProperty<RangeTarget> {
  return {
    get: ({ sheet, area }) => commonStyleValue(sheet, area, read),
    set: ({ sheet, area }, value) => {
      requireUnprotected(sheet, "allowFormatCells");
      const styleChange = change(value);
      changeStyle(sheet, area, (style) => mergeStyle(style, styleChange));
    },
  };
}

/** The font of cells. */
export const RangeFontDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeFont",
  scalars: {
    Name: fontProperty(
      (style) => style.fontName ?? DEFAULT_FONT.name,
      (value) => ({ fontName: readText("font.name", value, MAX_FONT_NAME_LENGTH) }),
    ),
    Size: fontProperty(
      (style) => style.fontSize ?? DEFAULT_FONT.size,
      (value) => ({ fontSize: readNumber("font.size", value, MIN_FONT_SIZE, MAX_FONT_SIZE) }),
    ),
    Color: fontProperty(
      (style) => style.fontColor ?? DEFAULT_FONT.color,
      (value) => ({ fontColor: readColor(value) }),
    ),
    Bold: fontProperty(
      (style) => style.bold ?? false,
      (value) => ({ bold: readBoolean("font.bold", value) || undefined }),
    ),
    Italic: fontProperty(
      (style) => style.italic ?? false,
      (value) => ({ italic: readBoolean("font.italic", value) || undefined }),
    ),
    Underline: fontProperty(
      (style) => (style.underline ? "Single" : "None"),
      (value) => ({
        underline:
          readOneOf("font.underline", value, UNDERLINES, UNSUPPORTED_UNDERLINES) === "Single" || undefined,
      }),
    ),
  },
  objects: {},
  methods: {},
};

import type { CellStyle } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean, readNumber, readOneOf, readText } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protectionGuard";
import type { StyleChange } from "../../spreadsheet/styles";
import { changeStyle, commonStyleValue, DEFAULT_FONT, mergeStyle } from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

/** the limits of Excel */
export const SMALLEST_FONT = 1;
export const LARGEST_FONT = 409;
export const LONGEST_FONT_NAME = 255;

const UNDERLINES = ["None", "Single"] as const;
const UNPLAYED_UNDERLINES = ["Double", "SingleAccountant", "DoubleAccountant"];

function fontProperty<V>(
  of: (style: CellStyle) => V,
  change: (value: unknown) => StyleChange,
): ScalarProperty<RangeTarget> {
  return {
    get: ({ sheet, area }) => commonStyleValue(sheet, area, of),
    set: ({ sheet, area }, value) => {
      requireUnprotected(sheet, "allowFormatCells");
      const look = change(value);
      changeStyle(sheet, area, (style) => mergeStyle(style, look));
    },
  };
}

/** The font of cells. */
export const RangeFontDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeFont",
  scalars: {
    Name: fontProperty(
      (style) => style.fontName ?? DEFAULT_FONT.name,
      (value) => ({ fontName: readText("font.name", value, LONGEST_FONT_NAME) }),
    ),
    Size: fontProperty(
      (style) => style.fontSize ?? DEFAULT_FONT.size,
      (value) => ({ fontSize: readNumber("font.size", value, SMALLEST_FONT, LARGEST_FONT) }),
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
          readOneOf("font.underline", value, UNDERLINES, UNPLAYED_UNDERLINES) === "Single" || undefined,
      }),
    ),
  },
  objects: {},
  methods: {},
};

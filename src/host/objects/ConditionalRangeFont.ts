import type { ConditionalStyle } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import type { ConditionalFormatTarget } from "../operations/targets";

function booleanProperty(key: "bold" | "italic" | "strikethrough"): ScalarProperty<ConditionalFormatTarget> {
  return {
    get: ({ format }) => format.style[key] ?? null,
    set: ({ sheet, format }, value) => {
      requireUnprotected(sheet, "allowFormatCells");
      format.style[key] = readBoolean(`font.${key}`, value);
    },
  };
}

function clear(style: ConditionalStyle): void {
  delete style.fontColor;
  delete style.bold;
  delete style.italic;
  delete style.strikethrough;
}

/** The font properties that a conditional format applies. */
export const ConditionalRangeFontDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalRangeFont",
  scalars: {
    Color: {
      get: ({ format }) => format.style.fontColor ?? null,
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.style.fontColor = readColor(value);
      },
    },
    Bold: booleanProperty("bold"),
    Italic: booleanProperty("italic"),
    Strikethrough: booleanProperty("strikethrough"),
  },
  objects: {},
  methods: {
    Clear: {
      call: ({ sheet, format }) => {
        requireUnprotected(sheet, "allowFormatCells");
        clear(format.style);
      },
    },
  },
};

import type { ConditionalStyle } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

function onOff(key: "bold" | "italic" | "strikethrough"): ScalarProperty<ConditionalFormatTarget> {
  return {
    get: ({ format }) => format.style[key] ?? null,
    set: ({ sheet, format }, value) => {
      requireUnprotected(sheet, "allowFormatCells");
      format.style[key] = readBoolean(`font.${key}`, value);
    },
  };
}

function clear(look: ConditionalStyle): void {
  delete look.fontColor;
  delete look.bold;
  delete look.italic;
  delete look.strikethrough;
}

/** What a conditional format changes of a cell's font. */
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
    Bold: onOff("bold"),
    Italic: onOff("italic"),
    Strikethrough: onOff("strikethrough"),
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

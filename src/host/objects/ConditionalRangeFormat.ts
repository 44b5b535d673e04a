import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readText } from "../operations/arguments";
import { ConditionalRangeBorderCollectionDefinition } from "./ConditionalRangeBorderCollection";
import { ConditionalRangeFillDefinition } from "./ConditionalRangeFill";
import { ConditionalRangeFontDefinition } from "./ConditionalRangeFont";
import { requireUnprotected } from "../operations/protection";
import type { ConditionalFormatTarget } from "../operations/targets";

const MAX_FORMAT_LENGTH = 255;

/** The style that a conditional format applies; properties that it does not change are null. */
export const ConditionalRangeFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: {
      get: ({ format }) => format.style.numberFormat ?? null,
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.style.numberFormat = readText("numberFormat", value, MAX_FORMAT_LENGTH);
      },
    },
  },
  objects: {
    Font: (self) => target(ConditionalRangeFontDefinition, self),
    Fill: (self) => target(ConditionalRangeFillDefinition, self),
    Borders: (self) => target(ConditionalRangeBorderCollectionDefinition, self),
  },
  methods: {},
};

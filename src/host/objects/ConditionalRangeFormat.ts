import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readText } from "../operations/arguments";
import { ConditionalRangeFillDefinition } from "./ConditionalRangeFill";
import { ConditionalRangeFontDefinition } from "./ConditionalRangeFont";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

const LONGEST_NUMBER_FORMAT = 255;

/** What a conditional format changes of a cell's look; what it does not change reads null. */
export const ConditionalRangeFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalRangeFormat",
  scalars: {
    NumberFormat: {
      get: ({ format }) => format.style.numberFormat ?? null,
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.style.numberFormat = readText("numberFormat", value, LONGEST_NUMBER_FORMAT);
      },
    },
  },
  objects: {
    Font: (self) => target(ConditionalRangeFontDefinition, self),
    Fill: (self) => target(ConditionalRangeFillDefinition, self),
  },
  methods: {},
};

import type { ObjectDefinition } from "../wire/definition";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import type { ConditionalFormatTarget } from "../operations/targets";

/** The fill that a conditional format applies. */
export const ConditionalRangeFillDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: ({ format }) => format.style.fill ?? null,
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.style.fill = readColor(value);
      },
    },
  },
  objects: {},
  methods: {
    Clear: {
      call: ({ sheet, format }) => {
        requireUnprotected(sheet, "allowFormatCells");
        delete format.style.fill;
      },
    },
  },
};

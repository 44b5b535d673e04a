import type { ObjectDefinition } from "../wire/definition";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

/** What a conditional format changes of a cell's ground. */
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

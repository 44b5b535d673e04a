import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { ConditionalRangeFormatDefinition } from "./ConditionalRangeFormat";
import { readTextRule } from "../operations/conditionalRules";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

/** A conditional format that looks for a text in the cell. */
export const TextConditionalFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "TextConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format }) => ({ ...format.rule }),
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.rule = readTextRule(value);
      },
    },
  },
  objects: { Format: (self) => target(ConditionalRangeFormatDefinition, self) },
  methods: {},
};

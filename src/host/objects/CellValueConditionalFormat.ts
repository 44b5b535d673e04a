import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { ConditionalRangeFormatDefinition } from "./ConditionalRangeFormat";
import { keepRule, readCellValueRule, ruleFor } from "../operations/conditionalRules";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

/** A conditional format that compares the cell's value. */
export const CellValueConditionalFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: ruleFor,
      set: (self, value, context) => {
        requireUnprotected(self.sheet, "allowFormatCells");
        keepRule(self, readCellValueRule(value, self, context));
      },
    },
  },
  objects: { Format: (self) => target(ConditionalRangeFormatDefinition, self) },
  methods: {},
};

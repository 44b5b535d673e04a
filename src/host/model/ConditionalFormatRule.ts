import type { ObjectDefinition } from "../wire/definition";
import { keepRule, readRuleFormula, ruleFor } from "./conditionalRules";
import { requireUnprotected } from "./protectionGuard";
import type { ConditionalFormatTarget } from "./targets";

/** The formula of a custom conditional format. */
export const ConditionalFormatRuleDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: (self) => ruleFor(self).formula,
      set: (self, value, context) => {
        requireUnprotected(self.sheet, "allowFormatCells");
        keepRule(self, { formula: readRuleFormula(value, self, context) });
      },
    },
  },
  objects: {},
  methods: {},
};

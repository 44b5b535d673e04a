import type { ObjectDefinition } from "../wire/definition";
import { keepRule, readRuleFormula, ruleFor } from "../operations/conditionalRules";
import { requireUnprotected } from "../operations/protectionGuard";
import type { ConditionalFormatTarget } from "../operations/targets";

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

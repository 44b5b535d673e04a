import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { ConditionalFormatRuleDefinition } from "./ConditionalFormatRule";
import { ConditionalRangeFormatDefinition } from "./ConditionalRangeFormat";
import type { ConditionalFormatTarget } from "../operations/targets";

/** A conditional format whose rule is a formula. */
export const CustomConditionalFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "CustomConditionalFormat",
  scalars: {},
  objects: {
    Rule: (self) => target(ConditionalFormatRuleDefinition, self),
    Format: (self) => target(ConditionalRangeFormatDefinition, self),
  },
  methods: {},
};

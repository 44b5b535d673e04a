import { defineEntity } from "./entity";

/** Which indicator cannot be above which: see docs/measurement-rules.md, "Plausible". */
export const RULES_ENTITY = defineEntity({
  table: "Rules",
  list: "rules",
  entry: "rule",
  description: "An indicator that is at most another one.",
  listDescription: "Indicators that limit one another: the first is at most the second.",
  maxEntries: 500,
  mainField: "indicator",
  key: ["indicator", "atMost"],
  form: "rule",
  fields: {
    indicator: {
      kind: "indicator",
      required: true,
      width: 16,
      form: {},
      description: "The code of the indicator that is the smaller one, or equal.",
    },
    atMost: {
      kind: "indicator",
      required: true,
      width: 16,
      form: {},
      description: "The code of the indicator that it cannot be above.",
    },
    note: { kind: "text", width: 60, form: {}, description: "Why that is so." },
  },
});

import { defineEntity } from "./entity";

/** Who reports what: see docs/measurement-rules.md, "Who reports what". */
export const REPORTING_PLAN_ENTITY = defineEntity({
  table: "ReportingPlan",
  list: "reportingPlan",
  entry: "plannedReport",
  description: "A partner that is expected to report an indicator.",
  listDescription: "Who reports which indicator, from when until when.",
  maxEntries: 20_000,
  mainField: "indicator",
  key: ["indicator", "partner", "breakdown", "from"],
  form: "plan",
  fields: {
    indicator: {
      kind: "indicator",
      required: true,
      width: 16,
      form: { keptForNextEntry: true },
      description: "The code of the indicator.",
    },
    partner: {
      kind: "partner",
      required: true,
      width: 30,
      form: {},
      description: "The partner that reports it.",
    },
    breakdown: {
      kind: "name",
      names: ["breakdown"],
      width: 20,
      form: { keptForNextEntry: true },
      description: "The breakdown that it also reports by; left out: the total.",
    },
    from: {
      kind: "date",
      width: 11,
      form: { keptForNextEntry: true },
      description: "The first day for which its reports are expected; left out: from when it joined.",
    },
    until: {
      kind: "date",
      width: 11,
      form: { keptForNextEntry: true },
      description: "The last day for which its reports are expected; left out: until it leaves.",
    },
    note: { kind: "text", width: 40, form: { folded: true }, description: "Anything else." },
  },
});

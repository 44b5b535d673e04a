import { defineEntity } from "./entity";

/** Activities of partners. */
export const ACTIVITIES_ENTITY = defineEntity({
  table: "Activities",
  list: "activities",
  entry: "activity",
  description: "What a partner does.",
  listDescription: "Who does what, for which condition, role and indicator.",
  maxEntries: 1000,
  mainField: "name",
  form: "activity",
  fields: {
    name: { kind: "title", required: true, width: 30, form: {}, description: "What the activity is called." },
    partner: { kind: "partner", width: 22, form: {}, description: "The partner that does it." },
    condition: {
      kind: "choice",
      list: "condition",
      width: 22,
      form: {},
      description: "Which of the five conditions it serves.",
    },
    role: { kind: "role", width: 22, form: { folded: true }, description: "The role that it serves." },
    indicator: {
      kind: "indicator",
      width: 13,
      form: {},
      description: "The code of the indicator that it should move.",
    },
    state: {
      kind: "choice",
      list: "activityState",
      width: 12,
      form: {},
      description: "How far it has come; planned when left out.",
    },
    from: { kind: "date", width: 11, form: {}, description: "First day." },
    until: { kind: "date", width: 11, form: {}, description: "Last day." },
    note: { kind: "text", width: 22, form: { folded: true }, description: "Anything else." },
  },
});

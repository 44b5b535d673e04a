import { defineEntity } from "./entity";

/** The bodies in which partners cooperate: committees, working groups, the partner table. */
export const BODIES_ENTITY = defineEntity({
  table: "Bodies",
  list: "bodies",
  entry: "body",
  description: "A committee, working group or other body in which partners cooperate.",
  listDescription: "The committees and other bodies, by their level of cooperation.",
  maxEntries: 200,
  mainField: "name",
  form: "body",
  fields: {
    name: { kind: "title", required: true, width: 24, form: {}, description: "What the body is called." },
    level: {
      kind: "choice",
      choices: ["steering", "technical", "workingGroup", "assembly", "backbone", "other"],
      width: 20,
      form: {},
      description: "The level of cooperation at which it works.",
    },
    mandate: { kind: "text", width: 36, form: {}, description: "What it decides or does." },
    partner: { kind: "partner", width: 20, form: {}, description: "The partner that leads it." },
    lead: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 18,
      form: {},
      description: "The person or function that leads it.",
    },
    members: {
      kind: "text",
      names: ["partner", "person"],
      personal: true,
      width: 26,
      form: {},
      description: "The partners or people who take part.",
    },
    meets: { kind: "line", width: 14, form: {}, description: "How often it meets, in words." },
    nextMeeting: { kind: "date", width: 12, form: {}, description: "The day of its next meeting." },
    note: { kind: "text", width: 18, form: { folded: true }, description: "Anything else." },
  },
});

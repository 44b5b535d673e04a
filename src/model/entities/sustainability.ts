import { defineEntity } from "./entity";

/** Results to sustain after the initiative. */
export const SUSTAINABILITY_ENTITY = defineEntity({
  table: "Sustainability",
  list: "sustainability",
  entry: "sustainabilityEntry",
  description: "Something that may need to last, and what is decided about it.",
  listDescription: "What may need to last, and what is decided about it.",
  maxEntries: 200,
  mainField: "what",
  form: "sustainability",
  fields: {
    what: { kind: "line", required: true, width: 40, form: {}, description: "What should last." },
    kind: { kind: "choice", list: "lasting", width: 32, form: {}, description: "What kind of thing it is." },
    strategy: { kind: "choice", list: "strategy", width: 38, form: {}, description: "How the gain is kept." },
    decision: { kind: "choice", list: "decision", width: 14, form: {}, description: "What is decided." },
    reason: { kind: "text", width: 38, form: {}, description: "Why." },
    owner: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 20,
      form: {},
      description: "Who is responsible.",
    },
    due: { kind: "date", width: 13, form: {}, description: "By when." },
  },
});

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
  fields: {
    what: { kind: "line", required: true, width: 40, description: "What should last." },
    kind: { kind: "choice", list: "lasting", width: 32, description: "What kind of thing it is." },
    strategy: { kind: "choice", list: "strategy", width: 38, description: "How the gain is kept." },
    decision: { kind: "choice", list: "decision", width: 14, description: "What is decided." },
    reason: { kind: "text", width: 38, description: "Why." },
    owner: { kind: "line", names: ["person"], personal: true, width: 20, description: "Who is responsible." },
    due: { kind: "date", width: 13, description: "By when." },
  },
});

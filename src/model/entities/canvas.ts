import { defineEntity } from "./entity";

/** The progress canvas. */
export const CANVAS_ENTITY = defineEntity({
  table: "Canvas",
  list: "canvas",
  entry: "canvasEntry",
  description: "An entry of the progress canvas.",
  listDescription: "The progress canvas.",
  maxEntries: 2000,
  mainField: "description",
  preparedField: "dimension",
  form: "note",
  fields: {
    dimension: {
      kind: "choice",
      list: "dimension",
      required: true,
      width: 28,
      form: {},
      description: "Which dimension of the canvas.",
    },
    description: {
      kind: "text",
      required: true,
      width: 52,
      form: {},
      description: "What was done, decided or learned.",
    },
    date: {
      kind: "date",
      width: 11,
      form: { required: true, keptForNextEntry: true, initialValue: "reportDate" },
      description: "When.",
    },
    evidence: { kind: "text", width: 30, form: {}, description: "Where the evidence is." },
    author: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 18,
      form: { keptForNextEntry: true },
      description: "Who wrote the entry.",
    },
    review: { kind: "date", width: 12, form: {}, description: "When the partners look at it again." },
    indicator: {
      kind: "indicator",
      width: 14,
      form: {},
      description: "The code of the indicator that the entry tells about.",
    },
    role: { kind: "role", width: 22, form: {}, description: "The role that the entry tells about." },
  },
});

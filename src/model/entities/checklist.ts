import { defineEntity } from "./entity";

/** The items of the checklists. */
export const CHECKLIST_ENTITY = defineEntity({
  table: "Checklist",
  list: "checklist",
  entry: "checklistEntry",
  description: "A line of a checklist.",
  listDescription: "The lines of the checklists.",
  maxEntries: 500,
  mainField: "item",
  form: "checklist",
  editedFirst: true,
  fields: {
    section: {
      kind: "choice",
      list: "section",
      required: true,
      width: 34,
      form: { keptForNextEntry: true },
      description: "Which checklist.",
    },
    item: {
      kind: "checklistItem",
      required: true,
      width: 78,
      form: {},
      description: "The id of a line that the method knows, or a text of the initiative's own.",
    },
    phase: {
      kind: "choice",
      list: "phase",
      width: 28,
      form: { folded: true },
      description: "Of a success factor: the phase that it belongs to.",
    },
    state: {
      kind: "choice",
      list: "checkState",
      width: 13,
      form: {},
      description: "How far it has come; not started when left out.",
    },
    date: { kind: "date", width: 12, form: {}, description: "When it was done." },
    note: { kind: "text", width: 28, form: {}, description: "Anything else." },
  },
});

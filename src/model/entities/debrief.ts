import { defineEntity } from "./entity";

/** The questions of the debriefs. */
export const DEBRIEF_ENTITY = defineEntity({
  table: "Debrief",
  list: "debrief",
  entry: "debriefEntry",
  description: "A question of a debrief, what was answered and what was decided.",
  listDescription: "The questions of the debriefs, their answers and decisions.",
  maxEntries: 500,
  mainField: "question",
  form: "debrief",
  editedFirst: true,
  fields: {
    tool: {
      kind: "choice",
      list: "debriefTool",
      required: true,
      width: 20,
      form: { keptForNextEntry: true },
      description: "Which tool is looked back on.",
    },
    question: {
      kind: "question",
      required: true,
      width: 38,
      form: {},
      description: "The id of a question that the method asks, or a question of the initiative's own.",
    },
    answer: { kind: "text", width: 42, form: {}, description: "What was answered." },
    decision: { kind: "text", width: 36, form: {}, description: "What was decided." },
    owner: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 20,
      form: {},
      description: "Who is responsible for the decision.",
    },
    due: { kind: "date", width: 11, form: {}, description: "When the decision is due." },
    state: {
      kind: "choice",
      list: "debriefState",
      width: 13,
      form: {},
      description: "How far the decision has come; open when left out.",
    },
  },
});

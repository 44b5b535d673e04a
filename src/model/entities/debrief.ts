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
  fields: {
    tool: {
      kind: "choice",
      list: "debriefTool",
      required: true,
      width: 20,
      description: "Which tool is looked back on.",
    },
    question: {
      kind: "question",
      required: true,
      width: 38,
      description: "The id of a question that the method asks, or a question of the initiative's own.",
    },
    answer: { kind: "text", width: 42, description: "What was answered." },
    decision: { kind: "text", width: 36, description: "What was decided." },
    owner: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 20,
      description: "Who is responsible for the decision.",
    },
    due: { kind: "date", width: 11, description: "When the decision is due." },
    state: {
      kind: "choice",
      list: "debriefState",
      width: 13,
      description: "How far the decision has come; open when left out.",
    },
  },
});

import type { LocalizedText } from "../../catalogue/term";

/** What the sheet Debrief says above its table. */
export const DEBRIEF_TEXT = {
  summary: {
    en: "Open decisions: {open}  ·  late: {late}  ·  questions without an answer: {unanswered} of {questions}",
    fr: "Décisions ouvertes : {open}  ·  en retard : {late}  ·  questions sans réponse : {unanswered} sur {questions}",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

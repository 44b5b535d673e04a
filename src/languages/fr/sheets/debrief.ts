import type english from "../../en/sheets/debrief";

export default {
  summary:
    "Décisions ouvertes : {open}  ·  en retard : {late}  ·  questions sans réponse : {unanswered} sur {questions}",
} satisfies typeof english;

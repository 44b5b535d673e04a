import type { ExplainedTerm, StateTerm, Term } from "./term";

/** How far an activity has come. */
export const ACTIVITY_STATES = [
  { id: "planned", word: { en: "Planned", fr: "Prévue" } },
  { id: "underWay", word: { en: "Under way", fr: "En cours" } },
  { id: "done", word: { en: "Done", fr: "Terminée" } },
  { id: "stopped", word: { en: "Stopped", fr: "Abandonnée" } },
] as const satisfies readonly Term[];

/** Whether what an activity names is known. */
export const ACTIVITY_CHECKS = [
  {
    id: "fine",
    word: { en: "Fine", fr: "En ordre" },
    tone: "good",
    help: { en: "Everything that the row names is known.", fr: "Tout ce que la ligne nomme est connu." },
  },
  {
    id: "unknownPartner",
    word: { en: "Unknown partner", fr: "Partenaire inconnu" },
    tone: "bad",
    help: { en: "No such name on the Partners sheet.", fr: "Ce nom n’est pas dans la feuille Partenaires." },
  },
  {
    id: "unknownRole",
    word: { en: "Unknown role", fr: "Rôle inconnu" },
    tone: "bad",
    help: { en: "No such role on the Roles sheet.", fr: "Ce rôle n’est pas dans la feuille Rôles." },
  },
  {
    id: "unknownIndicator",
    word: { en: "Unknown indicator", fr: "Indicateur inconnu" },
    tone: "bad",
    help: {
      en: "No such code on the Indicators sheet.",
      fr: "Ce code n’est pas dans la feuille Indicateurs.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

/** Whether something is served by an activity that runs. */
export const GAPS = [
  {
    id: "gap",
    word: { en: "Gap", fr: "Manque" },
    tone: "attention",
    help: { en: "No running activity serves it.", fr: "Aucune activité retenue n’y contribue." },
  },
  {
    id: "served",
    word: { en: "Served", fr: "Servi" },
    tone: "good",
    help: {
      en: "At least one running activity serves it.",
      fr: "Au moins une activité retenue y contribue.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

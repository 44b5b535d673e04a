import type { ExplainedTerm, StatusTerm, Term } from "./term";

/** How far an activity has come. */
export const ACTIVITY_STATES = [
  { id: "planned", label: { en: "Planned", fr: "Prévue" } },
  { id: "underWay", label: { en: "Under way", fr: "En cours" } },
  { id: "done", label: { en: "Done", fr: "Terminée" } },
  { id: "stopped", label: { en: "Stopped", fr: "Abandonnée" } },
] as const satisfies readonly Term[];

/** Whether what an activity names is known. */
export const ACTIVITY_CHECKS = [
  {
    id: "fine",
    label: { en: "Fine", fr: "En ordre" },
    tone: "good",
    help: { en: "Everything that the row names is known.", fr: "Tout ce que la ligne nomme est connu." },
  },
  {
    id: "unknownPartner",
    label: { en: "Unknown partner", fr: "Partenaire inconnu" },
    tone: "bad",
    help: { en: "No such name on the Partners sheet.", fr: "Ce nom n’est pas dans la feuille Partenaires." },
  },
  {
    id: "unknownRole",
    label: { en: "Unknown role", fr: "Rôle inconnu" },
    tone: "bad",
    help: { en: "No such role on the Roles sheet.", fr: "Ce rôle n’est pas dans la feuille Rôles." },
  },
  {
    id: "unknownIndicator",
    label: { en: "Unknown indicator", fr: "Indicateur inconnu" },
    tone: "bad",
    help: {
      en: "No such code on the Indicators sheet.",
      fr: "Ce code n’est pas dans la feuille Indicateurs.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether something is served by an activity that runs. */
export const GAPS = [
  {
    id: "gap",
    label: { en: "Gap", fr: "Manque" },
    tone: "attention",
    help: { en: "No running activity serves it.", fr: "Aucune activité retenue n’y contribue." },
  },
  {
    id: "served",
    label: { en: "Served", fr: "Servi" },
    tone: "good",
    help: {
      en: "At least one running activity serves it.",
      fr: "Au moins une activité retenue y contribue.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

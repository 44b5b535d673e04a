import type { Term } from "./term";

/** The checklists of the method. */
export const SECTIONS = [
  { id: "agenda", word: { en: "Elements of the common agenda", fr: "Éléments du plan d’action commun" } },
  { id: "cycle", word: { en: "Planning cycle", fr: "Cycle de planification" } },
  { id: "success", word: { en: "Success factors by phase", fr: "Facteurs de succès par phase" } },
  { id: "before", word: { en: "Good practice before", fr: "Bonnes pratiques avant" } },
  { id: "after", word: { en: "Good practice after", fr: "Bonnes pratiques après" } },
] as const satisfies readonly Term[];

/** How far a line of a checklist has come. */
export const CHECK_STATES = [
  { id: "notStarted", word: { en: "Not started", fr: "Non commencé" } },
  { id: "underWay", word: { en: "Under way", fr: "En cours" } },
  { id: "done", word: { en: "Done", fr: "Fait" } },
] as const satisfies readonly Term[];

/** What may need to last (Agir tôt). */
export const LASTING = [
  { id: "cause", word: { en: "The cause", fr: "La cause" } },
  { id: "partnership", word: { en: "The partnership", fr: "Le partenariat" } },
  { id: "practices", word: { en: "Changed practices", fr: "Les pratiques transformées" } },
  { id: "programmes", word: { en: "Activities or programmes", fr: "Les activités ou les programmes" } },
] as const satisfies readonly Term[];

/** How gains are kept (Agir tôt). */
export const STRATEGIES = [
  { id: "takeUp", word: { en: "Take-up by organisations", fr: "Prise en charge par des organisations" } },
  { id: "norms", word: { en: "Changing norms and rules", fr: "Changement de normes et de règles" } },
  {
    id: "ownership",
    word: {
      en: "Ownership by community and citizens",
      fr: "Appropriation par la communauté et les citoyens",
    },
  },
  {
    id: "means",
    word: {
      en: "Finding money, material, people",
      fr: "Recherche de moyens financiers, matériels et humains",
    },
  },
] as const satisfies readonly Term[];

/** What is decided about something that may need to last. */
export const DECISIONS = [
  { id: "keep", word: { en: "Keep", fr: "Maintenir" } },
  { id: "change", word: { en: "Change", fr: "Transformer" } },
  { id: "stop", word: { en: "Stop", fr: "Mettre fin" } },
] as const satisfies readonly Term[];

/** The tools that are debriefed. */
export const DEBRIEF_TOOLS = [
  { id: "backbone", word: { en: "Backbone plan", fr: "Plan de l’infrastructure de soutien" } },
  { id: "canvas", word: { en: "Progress canvas", fr: "Canevas des progrès" } },
  { id: "readiness", word: { en: "Readiness", fr: "État de préparation" } },
  { id: "measurement", word: { en: "Shared measurement", fr: "Évaluation commune" } },
] as const satisfies readonly Term[];

/** How far a decision of a debrief has come. */
export const DEBRIEF_STATES = [
  { id: "open", word: { en: "Open", fr: "Ouverte" } },
  { id: "underWay", word: { en: "Under way", fr: "En cours" } },
  { id: "done", word: { en: "Done", fr: "Faite" } },
  { id: "dropped", word: { en: "Dropped", fr: "Abandonnée" } },
] as const satisfies readonly Term[];

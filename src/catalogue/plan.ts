import type { Term } from "./term";

/** The checklists of the method. */
export const SECTIONS = [
  { id: "agenda", label: { en: "Elements of the common agenda", fr: "Éléments du plan d’action commun" } },
  { id: "cycle", label: { en: "Planning cycle", fr: "Cycle de planification" } },
  { id: "success", label: { en: "Success factors by phase", fr: "Facteurs de succès par phase" } },
  { id: "before", label: { en: "Good practice before", fr: "Bonnes pratiques avant" } },
  { id: "after", label: { en: "Good practice after", fr: "Bonnes pratiques après" } },
] as const satisfies readonly Term[];

/** How far a line of a checklist has come. */
export const CHECK_STATES = [
  { id: "notStarted", label: { en: "Not started", fr: "Non commencé" } },
  { id: "underWay", label: { en: "Under way", fr: "En cours" } },
  { id: "done", label: { en: "Done", fr: "Fait" } },
] as const satisfies readonly Term[];

/** What may need to last (Agir tôt). */
export const LASTING = [
  { id: "cause", label: { en: "The cause", fr: "La cause" } },
  { id: "partnership", label: { en: "The partnership", fr: "Le partenariat" } },
  { id: "practices", label: { en: "Changed practices", fr: "Les pratiques transformées" } },
  { id: "programmes", label: { en: "Activities or programmes", fr: "Les activités ou les programmes" } },
] as const satisfies readonly Term[];

/** How gains are kept (Agir tôt). */
export const STRATEGIES = [
  { id: "takeUp", label: { en: "Take-up by organisations", fr: "Prise en charge par des organisations" } },
  { id: "norms", label: { en: "Changing norms and rules", fr: "Changement de normes et de règles" } },
  {
    id: "ownership",
    label: {
      en: "Ownership by community and citizens",
      fr: "Appropriation par la communauté et les citoyens",
    },
  },
  {
    id: "means",
    label: {
      en: "Finding money, material, people",
      fr: "Recherche de moyens financiers, matériels et humains",
    },
  },
] as const satisfies readonly Term[];

/** What is decided about something that may need to last. */
export const DECISIONS = [
  { id: "keep", label: { en: "Keep", fr: "Maintenir" } },
  { id: "change", label: { en: "Change", fr: "Transformer" } },
  { id: "stop", label: { en: "Stop", fr: "Mettre fin" } },
] as const satisfies readonly Term[];

/** The tools that are debriefed. */
export const DEBRIEF_TOOLS = [
  { id: "backbone", label: { en: "Backbone plan", fr: "Plan de l’infrastructure de soutien" } },
  { id: "canvas", label: { en: "Progress canvas", fr: "Canevas des progrès" } },
  { id: "readiness", label: { en: "Readiness", fr: "État de préparation" } },
  { id: "measurement", label: { en: "Shared measurement", fr: "Évaluation commune" } },
] as const satisfies readonly Term[];

/** How far a decision of a debrief has come. */
export const DEBRIEF_STATES = [
  { id: "open", label: { en: "Open", fr: "Ouverte" } },
  { id: "underWay", label: { en: "Under way", fr: "En cours" } },
  { id: "done", label: { en: "Done", fr: "Faite" } },
  { id: "dropped", label: { en: "Dropped", fr: "Abandonnée" } },
] as const satisfies readonly Term[];

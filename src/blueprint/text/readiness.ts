import type { LocalizedText } from "../../catalogue/term";

/** The words of the sheet Readiness. */
export const READINESS_TEXT = {
  verdict: { en: "Verdict, gate by gate", fr: "Verdict, étape par étape" },
  notAssessed: { en: "Still to rate first: {items}.", fr: "À évaluer d’abord : {items}." },
  doesNotFit: { en: "What does not fit: {items}.", fr: "Ce qui ne convient pas : {items}." },
  preconditionMissing: {
    en: "Build before anything else: {items}.",
    fr: "À bâtir avant tout le reste : {items}.",
  },
  conditionsToBuild: {
    en: "The preconditions exist. To build, weakest first: {items}.",
    fr: "Les conditions préalables existent. À bâtir, en commençant par la plus faible : {items}.",
  },
  ready: {
    en: "The approach fits, and the preconditions and the five conditions are in place.",
    fr: "L’approche convient; les conditions préalables et les cinq conditions sont en place.",
  },
  phase: { en: "Current phase", fr: "Phase actuelle" },
  noPhase: { en: "Not chosen yet", fr: "Pas encore choisie" },
  members: { en: "Members heard", fr: "Membres entendus" },
  disagreements: { en: "Disagreements", fr: "Désaccords" },
  reading: {
    en: "One missing precondition is never hidden by a high mean elsewhere. Where members disagree, the disagreement is the finding: talk about it before you decide.",
    fr: "Une condition préalable absente n’est jamais masquée par une moyenne élevée ailleurs. Là où les membres divergent, le désaccord est le constat : parlez-en avant de décider.",
  },
  items: { en: "Item by item", fr: "Élément par élément" },
  range: { en: "{lowest} to {highest}", fr: "{lowest} à {highest}" },
  detail: {
    en: "{range}  ·  with evidence: {evidence}",
    fr: "{range}  ·  avec preuves : {evidence}",
  },
  inPlace: { en: "{done} of {all} in place", fr: "{done} sur {all} en place" },
  needed: {
    en: "In place from a mean of {needed}, out of {best}",
    fr: "En place à partir d’une moyenne de {needed} sur {best}",
  },
  pulse: { en: "Trust, know-how and attitudes", fr: "Confiance, savoir-faire et savoir-être" },
  ratings: { en: "Ratings", fr: "Cotes" },
  ratingsLead: {
    en: "One row for each item and member. To rate again later, add a row with its date: the latest one counts.",
    fr: "Une ligne par élément et par membre. Pour coter de nouveau plus tard, ajoutez une ligne datée : la plus récente compte.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The columns of the items. */
export const ITEM_HEADERS = {
  item: { en: "Item", fr: "Élément" },
  rated: { en: "Members who rated", fr: "Membres qui ont coté" },
  level: { en: "Level", fr: "Niveau" },
  detail: { en: "Lowest to highest rating, evidence", fr: "De la plus basse à la plus haute cote, preuves" },
  mean: { en: "Mean", fr: "Moyenne" },
  spread: { en: "Seen alike?", fr: "Accord?" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What is rated together. */
export const GROUP_TEXT = {
  fit: { en: "Step 1  ·  Is the approach right?", fr: "Étape 1  ·  L’approche convient-elle?" },
  preconditions: {
    en: "Step 2  ·  Do the preconditions exist?",
    fr: "Étape 2  ·  Les conditions préalables existent-elles?",
  },
  conditions: {
    en: "Step 3  ·  Are the five conditions being built?",
    fr: "Étape 3  ·  Les cinq conditions se bâtissent-elles?",
  },
  trust: { en: "Trust pulse", fr: "Pouls de la confiance" },
  knowHow: { en: "Know-how of the backbone", fr: "Savoir-faire de l’équipe de soutien" },
  attitudes: { en: "Attitudes of the backbone", fr: "Savoir-être de l’équipe de soutien" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

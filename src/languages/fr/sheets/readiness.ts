import type english from "../../en/sheets/readiness";

export default {
  verdict: "Verdict, étape par étape",
  notAssessed: "À évaluer d’abord : {items}.",
  doesNotFit: "Ce qui ne convient pas : {items}.",
  preconditionMissing: "À bâtir avant tout le reste : {items}.",
  conditionsToBuild:
    "Les conditions préalables existent. À bâtir, en commençant par la plus faible : {items}.",
  ready: "L’approche convient; les conditions préalables et les cinq conditions sont en place.",
  phase: "Phase actuelle",
  noPhase: "Pas encore choisie",
  members: "Membres entendus",
  disagreements: "Désaccords",
  reading:
    "Une condition préalable absente n’est jamais masquée par une moyenne élevée ailleurs. Là où les membres divergent, le désaccord est le constat : parlez-en avant de décider.",
  items: "Élément par élément",
  range: "{lowest} à {highest}",
  detail: "{range}  ·  avec preuves : {evidence}",
  inPlace: "{done} sur {all} en place",
  needed: "En place à partir d’une moyenne de {needed} sur {best}",
  pulse: "Confiance, savoir-faire et savoir-être",
  ratings: "Cotes",
  ratingsLead:
    "Une ligne par élément et par membre. Pour coter de nouveau plus tard, ajoutez une ligne datée : la plus récente compte.",
  itemHeaders: {
    item: "Élément",
    rated: "Membres qui ont coté",
    level: "Niveau",
    detail: "De la plus basse à la plus haute cote, preuves",
    mean: "Moyenne",
    spread: "Accord?",
  },
  groups: {
    fit: "Étape 1  ·  L’approche convient-elle?",
    preconditions: "Étape 2  ·  Les conditions préalables existent-elles?",
    conditions: "Étape 3  ·  Les cinq conditions se bâtissent-elles?",
    trust: "Pouls de la confiance",
    knowHow: "Savoir-faire de l’équipe de soutien",
    attitudes: "Savoir-être de l’équipe de soutien",
  },
} satisfies typeof english;

import type english from "../../en/sheets/readiness";

export default {
  approach:
    "L’approche convient-elle, les conditions préalables existent-elles, les cinq conditions se bâtissent-elles? Chacune avant la suivante.",
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
  pulse: "Confiance, savoir-faire et savoir-être",
  scale: { no: "non", partly: "en partie", yes: "oui" },
  itemHeaders: {
    item: "Élément",
    question: "La question",
    ratings: "Membres par cote",
    mean: "Moyenne",
    level: "Niveau",
    spread: "Accord?",
    evidence: "Avec preuves",
  },
  groups: {
    fit: "Étape 1  ·  L’approche convient-elle?  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
    preconditions:
      "Étape 2  ·  Les conditions préalables existent-elles?  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
    conditions:
      "Étape 3  ·  Les cinq conditions se bâtissent-elles?  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
    trust: "Pouls de la confiance  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
    knowHow:
      "Savoir-faire de l’équipe de soutien  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
    attitudes:
      "Savoir-être de l’équipe de soutien  ·  {done} sur {all} en place; moyenne requise\u00a0: {needed} sur {best}",
  },
} satisfies typeof english;

import type { ExplainedTerm, StatusTerm } from "./term";

/** The dimensions of the progress canvas, in its own order. */
export const DIMENSIONS = [
  {
    id: "overview",
    label: {
      en: "Overview of the initiative and why it was started",
      fr: "Vue d’ensemble de l’initiative et raisons de sa mise en œuvre",
    },
    help: {
      en: "What a new member needs to know first: the issue, the people, the first steps.",
      fr: "Ce qu’un nouveau membre doit savoir d’abord : l’enjeu, les personnes, les premiers pas.",
    },
  },
  {
    id: "research",
    label: { en: "Research and data that inform it", fr: "Recherche et données qui l’alimentent" },
    help: {
      en: "Studies, portraits, consultations and figures on which decisions rest.",
      fr: "Études, portraits, consultations et chiffres sur lesquels reposent les décisions.",
    },
  },
  {
    id: "partners",
    label: {
      en: "Partner involvement and key decisions",
      fr: "Implication des partenaires et décisions clés",
    },
    help: {
      en: "Who joined or left, and what was decided together.",
      fr: "Qui s’est joint à l’initiative ou l’a quittée, et ce qui a été décidé ensemble.",
    },
  },
  {
    id: "achievements",
    label: {
      en: "Achievements, constraints, possible improvements",
      fr: "Réalisations importantes, contraintes ou améliorations possibles",
    },
    help: {
      en: "What worked, what stood in the way, what could be done better.",
      fr: "Ce qui a réussi, ce qui a freiné, ce qui pourrait être mieux fait.",
    },
  },
  {
    id: "mobilisation",
    label: { en: "Community mobilisation strategies", fr: "Stratégies de mobilisation de la communauté" },
    help: {
      en: "How residents and organisations were invited to take part, and what came of it.",
      fr: "Comment la population et les organisations ont été invitées à participer, et ce qui en est ressorti.",
    },
  },
  {
    id: "agenda",
    label: {
      en: "Common agenda and implementation strategies",
      fr: "Plan d’action commun et stratégies de mise en œuvre",
    },
    help: {
      en: "How the common agenda was built, changed and put into action.",
      fr: "Comment le plan d’action commun a été bâti, modifié et mis en œuvre.",
    },
  },
  {
    id: "other",
    label: { en: "Other useful elements", fr: "Autres éléments utiles" },
    help: {
      en: "Anything else that the next coordinator would be glad to find.",
      fr: "Tout ce que la prochaine personne à la coordination sera heureuse de trouver.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** How fresh a dimension of the canvas is. */
export const CANVAS_STATES = [
  {
    id: "empty",
    label: { en: "Empty", fr: "Vide" },
    tone: "bad",
    help: { en: "Nothing written yet.", fr: "Rien n’est encore noté." },
  },
  {
    id: "undated",
    label: { en: "Undated", fr: "Sans date" },
    tone: "none",
    help: {
      en: "There are entries, none with a date up to the report date.",
      fr: "Il y a des entrées, aucune datée au plus tard de la date du rapport.",
    },
  },
  {
    id: "stale",
    label: { en: "Stale", fr: "À mettre à jour" },
    tone: "attention",
    help: {
      en: "The last entry is older than the limit set on the Initiative sheet, or its review date has passed.",
      fr: "La dernière entrée est plus ancienne que la limite fixée dans la feuille Initiative, ou sa date de révision est passée.",
    },
  },
  {
    id: "current",
    label: { en: "Current", fr: "À jour" },
    tone: "good",
    help: { en: "The last entry is recent enough.", fr: "La dernière entrée est assez récente." },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

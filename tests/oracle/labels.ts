import type { DimensionId, Language, RoleId } from "../../src/model/initiative";

type Labels<Id extends string> = Readonly<Record<Id, Readonly<Record<Language, string>>>>;

/** The six roles in the field's order. */
export const ROLE_LABELS: Labels<RoleId> = {
  vision: { en: "Guide vision and strategy", fr: "Guider la vision et la stratégie d’ensemble" },
  activities: {
    en: "Support aligned activities",
    fr: "Favoriser les activités se renforçant mutuellement",
  },
  measurement: { en: "Establish shared measurement", fr: "Établir un système d’évaluation commun" },
  community: {
    en: "Cultivate community engagement and ownership",
    fr: "Cultiver et maintenir l’engagement de la communauté",
  },
  policy: { en: "Advance policy", fr: "Influencer les politiques" },
  resources: { en: "Mobilise resources", fr: "Mobiliser les ressources" },
};

/** The seven dimensions in the field's order. */
export const DIMENSION_LABELS: Labels<DimensionId> = {
  overview: {
    en: "Overview of the initiative and why it was started",
    fr: "Vue d’ensemble de l’initiative et raisons de sa mise en œuvre",
  },
  research: { en: "Research and data that inform it", fr: "Recherche et données qui l’alimentent" },
  partners: {
    en: "Partner involvement and key decisions",
    fr: "Implication des partenaires et décisions clés",
  },
  achievements: {
    en: "Achievements, constraints, possible improvements",
    fr: "Réalisations importantes, contraintes ou améliorations possibles",
  },
  mobilisation: {
    en: "Community mobilisation strategies",
    fr: "Stratégies de mobilisation de la communauté",
  },
  agenda: {
    en: "Common agenda and implementation strategies",
    fr: "Plan d’action commun et stratégies de mise en œuvre",
  },
  other: { en: "Other useful elements", fr: "Autres éléments utiles" },
};

export const ROLE_IDS = Object.keys(ROLE_LABELS) as readonly RoleId[];
export const DIMENSION_IDS = Object.keys(DIMENSION_LABELS) as readonly DimensionId[];

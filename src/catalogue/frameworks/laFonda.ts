import type { FrameworkDefinition } from "./definition";

/** La Fonda's six missions of backbone support, in its order. */
export const LA_FONDA = {
  id: "laFonda",
  order: 2,
  label: { en: "Six missions, La Fonda", fr: "Six missions, La Fonda" },
  help: {
    en: "Used in France: coordination, dialogue, information, funding, evaluation, orientation.",
    fr: "Utilisées en France : coordination, dialogue, information, financement, évaluation, orientation.",
  },
  rolesTitle: {
    en: "The six missions of backbone support (La Fonda)",
    fr: "Les six missions de la fonction de soutien (La Fonda)",
  },
  schemaSummary: "La Fonda's six missions",
  source: "fonda",
  roles: [
    {
      id: "coordination",
      label: { en: "Coordinate partners’ commitments", fr: "Coordonner les engagements des partenaires" },
      help: {
        en: "At each level of cooperation, knows who has promised what and helps promises to fit together.",
        fr: "À chaque niveau de coopération, sait qui s’est engagé à quoi et aide les engagements à s’accorder.",
      },
    },
    {
      id: "dialogue",
      label: { en: "Facilitate dialogue and conviviality", fr: "Faciliter le dialogue et la convivialité" },
      help: {
        en: "Makes meetings pleasant and frank, so that partners want to come back and can disagree.",
        fr: "Rend les rencontres agréables et franches, pour que les partenaires aient envie de revenir et puissent ne pas être d’accord.",
      },
    },
    {
      id: "information",
      label: {
        en: "Keep information flowing to everyone",
        fr: "Faire circuler l’information auprès de tous",
      },
      help: {
        en: "Sees that every partner learns in time what concerns it.",
        fr: "Veille à ce que chaque partenaire apprenne à temps ce qui le concerne.",
      },
    },
    {
      id: "funding",
      label: { en: "Seek funding", fr: "Rechercher des financements" },
      help: {
        en: "For the actions, and for the work of cooperation itself.",
        fr: "Pour les actions, et pour l’ingénierie de la coopération elle-même.",
      },
    },
    {
      id: "evaluation",
      label: {
        en: "Evaluate: collect data and draw lessons",
        fr: "Évaluer : recueillir les données et en tirer des leçons",
      },
      help: {
        en: "Gathers data from the field, analyses them and shares what they teach.",
        fr: "Recueille les données de terrain, les analyse et partage ce qu’elles enseignent.",
      },
    },
    {
      id: "orientation",
      label: { en: "Propose strategic reorientations", fr: "Proposer des réorientations stratégiques" },
      help: {
        en: "Suggests where the initiative should head, or head anew.",
        fr: "Suggère le cap de l’initiative, ou un nouveau cap.",
      },
    },
  ],
} as const satisfies FrameworkDefinition;

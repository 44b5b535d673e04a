import type { FrameworkDefinition } from "./definition";

/** FSG's six roles of the backbone, in the order of the paper worksheet. */
export const FSG = {
  id: "fsg",
  order: 1,
  label: { en: "Six backbone roles, FSG", fr: "Six rôles de soutien, FSG" },
  help: {
    en: "Used in North America: vision, activities, measurement, community, policy, resources.",
    fr: "Utilisés en Amérique du Nord : vision, activités, évaluation, communauté, politiques, ressources.",
  },
  rolesTitle: {
    en: "The six roles of the backbone (FSG)",
    fr: "Les six rôles de l’infrastructure de soutien (FSG)",
  },
  schemaSummary: "FSG's six roles",
  source: "fsg",
  roles: [
    {
      id: "vision",
      label: { en: "Guide vision and strategy", fr: "Guider la vision et la stratégie d’ensemble" },
      help: {
        en: "Keeps the common agenda in view, reads how the context changes and helps partners adjust course together.",
        fr: "Garde le plan d’action commun en vue, suit l’évolution du contexte et aide les partenaires à ajuster le cap ensemble.",
      },
    },
    {
      id: "activities",
      label: { en: "Support aligned activities", fr: "Favoriser les activités se renforçant mutuellement" },
      help: {
        en: "Links what partners do, spots gaps and duplication, and runs the working groups that coordinate the work.",
        fr: "Relie ce que font les partenaires, repère les manques et les doublons, et anime les groupes de travail qui coordonnent l’action.",
      },
    },
    {
      id: "measurement",
      label: { en: "Establish shared measurement", fr: "Établir un système d’évaluation commun" },
      help: {
        en: "Agrees with partners on a few indicators, gathers their figures and turns them into learning.",
        fr: "Convient avec les partenaires de quelques indicateurs, rassemble leurs données et en tire des apprentissages.",
      },
    },
    {
      id: "community",
      label: {
        en: "Cultivate community engagement and ownership",
        fr: "Cultiver et maintenir l’engagement de la communauté",
      },
      help: {
        en: "Brings in the people first concerned, shares news with the community and makes room for it to decide.",
        fr: "Fait participer les personnes les premières concernées, informe la communauté et lui donne une place dans les décisions.",
      },
    },
    {
      id: "policy",
      label: { en: "Advance policy", fr: "Influencer les politiques" },
      help: {
        en: "Carries what partners learn to decision makers, so that rules and programs support the change.",
        fr: "Porte les apprentissages des partenaires auprès des décideurs, pour que les règles et les programmes soutiennent le changement.",
      },
    },
    {
      id: "resources",
      label: { en: "Mobilise resources", fr: "Mobiliser les ressources" },
      help: {
        en: "Finds money, people and material for the partners and the backbone, and looks for what can be pooled.",
        fr: "Trouve l’argent, les personnes et le matériel pour les partenaires et l’infrastructure de soutien, et cherche ce qui peut être mis en commun.",
      },
    },
  ],
} as const satisfies FrameworkDefinition;

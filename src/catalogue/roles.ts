import type { ExplainedTerm, StateTerm, Term } from "./term";

/** The six roles of the backbone, in the order of the paper worksheet. */
export const ROLES = [
  {
    id: "vision",
    word: { en: "Guide vision and strategy", fr: "Guider la vision et la stratégie d’ensemble" },
    help: {
      en: "Keeps the common agenda in view, reads how the context changes and helps partners adjust course together.",
      fr: "Garde le plan d’action commun en vue, suit l’évolution du contexte et aide les partenaires à ajuster le cap ensemble.",
    },
  },
  {
    id: "activities",
    word: { en: "Support aligned activities", fr: "Favoriser les activités se renforçant mutuellement" },
    help: {
      en: "Links what partners do, spots gaps and duplication, and runs the working groups that coordinate the work.",
      fr: "Relie ce que font les partenaires, repère les manques et les doublons, et anime les groupes de travail qui coordonnent l’action.",
    },
  },
  {
    id: "measurement",
    word: { en: "Establish shared measurement", fr: "Établir un système d’évaluation commun" },
    help: {
      en: "Agrees with partners on a few indicators, gathers their figures and turns them into learning.",
      fr: "Convient avec les partenaires de quelques indicateurs, rassemble leurs données et en tire des apprentissages.",
    },
  },
  {
    id: "community",
    word: {
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
    word: { en: "Advance policy", fr: "Influencer les politiques" },
    help: {
      en: "Carries what partners learn to decision makers, so that rules and programmes support the change.",
      fr: "Porte les apprentissages des partenaires auprès des décideurs, pour que les règles et les programmes soutiennent le changement.",
    },
  },
  {
    id: "resources",
    word: { en: "Mobilise resources", fr: "Mobiliser les ressources" },
    help: {
      en: "Finds money, people and material for the partners and the backbone, and looks for what can be pooled.",
      fr: "Trouve l’argent, les personnes et le matériel pour les partenaires et l’infrastructure de soutien, et cherche ce qui peut être mis en commun.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** How a person takes part in a role. */
export const PARTS = [
  {
    id: "lead",
    word: { en: "Lead", fr: "Responsable" },
    help: { en: "Answers for the role.", fr: "Répond du rôle." },
  },
  {
    id: "share",
    word: { en: "Share", fr: "Partage" },
    help: { en: "Carries part of the role.", fr: "Assume une partie du rôle." },
  },
  {
    id: "backup",
    word: { en: "Backup", fr: "Relève" },
    help: { en: "Can take the role over at short notice.", fr: "Peut prendre le rôle au pied levé." },
  },
] as const satisfies readonly ExplainedTerm[];

/** How well a role is covered, worst first. */
export const COVERAGES = [
  {
    id: "uncovered",
    word: { en: "Uncovered", fr: "Non pourvu" },
    tone: "bad",
    help: { en: "Nobody holds the role today.", fr: "Personne n’occupe le rôle aujourd’hui." },
  },
  {
    id: "named",
    word: { en: "Named", fr: "Attribué" },
    tone: "attention",
    help: {
      en: "Someone holds the role, without a second partner and without a backup.",
      fr: "Quelqu’un occupe le rôle, sans second partenaire et sans relève.",
    },
  },
  {
    id: "shared",
    word: { en: "Shared", fr: "Partagé" },
    tone: "good",
    help: { en: "At least two partners hold the role.", fr: "Au moins deux partenaires occupent le rôle." },
  },
  {
    id: "secured",
    word: { en: "Secured", fr: "Assuré" },
    tone: "good",
    help: {
      en: "A lead and a backup, who are two different people.",
      fr: "Une personne responsable et une relève, qui sont deux personnes différentes.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

/** Yes and no, as entered and as computed. */
export const ANSWERS = [
  { id: "yes", word: { en: "Yes", fr: "Oui" } },
  { id: "no", word: { en: "No", fr: "Non" } },
] as const satisfies readonly Term[];

import { CATALOGUE_ROLES_TEXTS } from "../languages/texts/catalogue/roles";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** FSG's six roles of the backbone, in the order of the paper worksheet. */
export const ROLES = [
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
] as const satisfies readonly ExplainedTerm[];

/** La Fonda's six missions of backbone support, in its order. */
export const MISSIONS = [
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
    label: { en: "Keep information flowing to everyone", fr: "Faire circuler l’information auprès de tous" },
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
] as const satisfies readonly ExplainedTerm[];

/** The roles that an initiative starts from. */
export const FRAMEWORKS = [
  {
    id: "fsg",
    label: { en: "Six backbone roles, FSG", fr: "Six rôles de soutien, FSG" },
    help: {
      en: "Used in North America: vision, activities, measurement, community, policy, resources.",
      fr: "Utilisés en Amérique du Nord : vision, activités, évaluation, communauté, politiques, ressources.",
    },
  },
  {
    id: "laFonda",
    label: { en: "Six missions, La Fonda", fr: "Six missions, La Fonda" },
    help: {
      en: "Used in France: coordination, dialogue, information, funding, evaluation, orientation.",
      fr: "Utilisées en France : coordination, dialogue, information, financement, évaluation, orientation.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** The forms that the backbone can take (La Fonda). */
export const BACKBONE_FORMS = withTexts(CATALOGUE_ROLES_TEXTS, "backboneForms", [
  { id: "thirdParty" },
  { id: "existing" },
  { id: "coalition" },
  { id: "dedicated" },
  { id: "sharedBodies" },
]) satisfies readonly Term[];

/** Warnings about a role or a person who holds one. */
export const ROLE_FLAGS = withTexts(CATALOGUE_ROLES_TEXTS, "roleFlags", [
  { id: "endsSoon", tone: "attention" },
  { id: "noNextStep", tone: "attention" },
  { id: "leadsTooMany", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether the canvas documents the latest change of a role or an indicator. */
export const STORIES = withTexts(CATALOGUE_ROLES_TEXTS, "stories", [
  { id: "nothing", tone: "none" },
  { id: "behind", tone: "attention" },
  { id: "told", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** How a person takes part in a role. */
export const PARTS = withTexts(CATALOGUE_ROLES_TEXTS, "parts", [
  { id: "lead" },
  { id: "share" },
  { id: "backup" },
]) satisfies readonly ExplainedTerm[];

/** How well a role is covered, worst first. */
export const COVERAGES = withTexts(CATALOGUE_ROLES_TEXTS, "coverages", [
  { id: "uncovered", tone: "bad" },
  { id: "named", tone: "attention" },
  { id: "shared", tone: "good" },
  { id: "secured", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Yes and no, as entered and as computed. */
export const ANSWERS = withTexts(CATALOGUE_ROLES_TEXTS, "answers", [
  { id: "yes" },
  { id: "no" },
]) satisfies readonly Term[];

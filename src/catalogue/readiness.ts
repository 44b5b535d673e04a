import { CONDITIONS } from "./initiative";
import type { ExplainedTerm, StatusTerm, Term } from "./term";

/** Whether the approach fits: asked first. */
export const FIT_QUESTIONS = [
  {
    id: "fitIssue",
    label: { en: "Complex issue with a measurable target", fr: "Enjeu complexe avec une cible mesurable" },
    help: {
      en: "Is the issue complex, with a measurable target for the population (for example 10% or more)?",
      fr: "L’enjeu est-il complexe, avec une cible mesurable pour la population (par exemple 10 % ou plus)?",
    },
  },
  {
    id: "fitStakeholders",
    label: { en: "Many stakeholders for the long term", fr: "Beaucoup de parties prenantes à long terme" },
    help: {
      en: "Does it take many stakeholders over the long term, three to five years or more?",
      fr: "Faut-il beaucoup de parties prenantes à long terme, de trois à cinq ans ou plus?",
    },
  },
  {
    id: "fitCrossSector",
    label: { en: "Cross-sector mobilisation is essential", fr: "Mobilisation intersectorielle essentielle" },
    help: {
      en: "Is it essential that several sectors mobilise for the whole community to change?",
      fr: "La mobilisation de plusieurs secteurs est-elle essentielle pour que toute la communauté change?",
    },
  },
  {
    id: "fitData",
    label: {
      en: "Willing to rest on data and to learn",
      fr: "Volonté de s’appuyer sur des données et d’apprendre",
    },
    help: {
      en: "Are partners willing to rest on measurable data and to put what they learn back into action?",
      fr: "Les partenaires veulent-ils s’appuyer sur des données mesurables et réinvestir leurs apprentissages dans l’action?",
    },
  },
  {
    id: "fitCommunity",
    label: { en: "Community members ready to lead", fr: "Membres de la communauté prêts à agir" },
    help: {
      en: "Are community members ready to be leaders, partners and agents of change?",
      fr: "Des membres de la communauté sont-ils prêts à être leaders, partenaires et agents de changement?",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** What must exist before anything else is built. */
export const PRECONDITIONS = [
  {
    id: "champions",
    label: { en: "Influential champions", fr: "Championnes et champions influents" },
    help: {
      en: "One person or a small group able to bring leaders together and to keep them engaged.",
      fr: "Une personne ou un petit groupe capable de réunir des leaders et de maintenir leur engagement.",
    },
  },
  {
    id: "urgency",
    label: { en: "Sense of urgency", fr: "Sentiment d’urgence" },
    help: {
      en: "A new opportunity or a crisis makes people want to act now.",
      fr: "Une nouvelle occasion ou une crise donne envie d’agir maintenant.",
    },
  },
  {
    id: "resources",
    label: { en: "Adequate resources", fr: "Ressources suffisantes" },
    help: {
      en: "Money, material and people for two to three years at least; usually an anchor funder for the backbone and the planning.",
      fr: "Argent, matériel et personnes pour au moins deux à trois ans; d’ordinaire, un bailleur de fonds principal pour l’infrastructure de soutien et la planification.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** The four components of trust between partners. */
export const TRUST = [
  {
    id: "sincerity",
    label: { en: "Sincerity", fr: "Sincérité" },
    help: {
      en: "We say what we think and do what we say.",
      fr: "Nous disons ce que nous pensons et faisons ce que nous disons.",
    },
  },
  {
    id: "reliability",
    label: { en: "Reliability", fr: "Fiabilité" },
    help: {
      en: "We can count on each other’s commitments.",
      fr: "Nous pouvons compter sur les engagements des autres.",
    },
  },
  {
    id: "competence",
    label: { en: "Competence", fr: "Compétence" },
    help: {
      en: "Each of us is able to do what is expected.",
      fr: "Chacun de nous est capable de faire ce qui est attendu.",
    },
  },
  {
    id: "benevolence",
    label: { en: "Benevolence", fr: "Bienveillance" },
    help: { en: "We wish each other well and show it.", fr: "Nous nous voulons du bien et le montrons." },
  },
] as const satisfies readonly ExplainedTerm[];

/** Know-how of backbone staff (La Fonda). */
export const KNOW_HOW = [
  {
    id: "meetings",
    label: { en: "Preparing and running working meetings", fr: "Préparer et animer des réunions de travail" },
    help: {
      en: "A clear aim, a fair floor, a decision that everyone remembers.",
      fr: "Un but clair, une parole bien partagée, une décision dont chacun se souvient.",
    },
  },
  {
    id: "engineering",
    label: {
      en: "Project engineering and fundraising",
      fr: "Ingénierie de projet et recherche de financements",
    },
    help: {
      en: "From an idea to a plan, a budget and those who pay for it.",
      fr: "D’une idée à un plan, un budget et ceux qui le financent.",
    },
  },
  {
    id: "language",
    label: {
      en: "Building a common language and culture",
      fr: "Construire un langage et une culture communs",
    },
    help: {
      en: "The same words mean the same things to everyone.",
      fr: "Les mêmes mots veulent dire la même chose pour tout le monde.",
    },
  },
  {
    id: "collection",
    label: { en: "Collecting data for evaluation", fr: "Recueillir des données pour l’évaluation" },
    help: {
      en: "The right figures, on time, with little trouble for partners.",
      fr: "Les bons chiffres, à temps, sans trop déranger les partenaires.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** Attitudes of backbone staff (La Fonda). */
export const ATTITUDES = [
  {
    id: "tensions",
    label: {
      en: "Handling tensions, disagreement and conflict",
      fr: "Gérer les tensions, les désaccords et les conflits",
    },
    help: {
      en: "Brings them into the open early and calmly.",
      fr: "Les amène tôt et calmement au grand jour.",
    },
  },
  {
    id: "listening",
    label: { en: "Listening to all, good relations", fr: "Être à l’écoute de tous, bonnes relations" },
    help: { en: "Hears those who speak little too.", fr: "Entend aussi ceux qui parlent peu." },
  },
  {
    id: "humility",
    label: { en: "Humility, availability, empathy", fr: "Humilité, disponibilité, empathie" },
    help: { en: "Serves the initiative rather than oneself.", fr: "Sert l’initiative plutôt que soi-même." },
  },
] as const satisfies readonly ExplainedTerm[];

/** Everything that members rate, step by step. */
export const RATED_ITEMS = [
  ...FIT_QUESTIONS,
  ...PRECONDITIONS,
  ...CONDITIONS,
  ...TRUST,
  ...KNOW_HOW,
  ...ATTITUDES,
] as const satisfies readonly ExplainedTerm[];

/** The words of a rating: the four levels, then the answers to a fit question; with their points. */
export const RATINGS = [
  { id: "notRated", label: { en: "0 Not rated", fr: "0 Non évalué" }, points: 0 },
  { id: "begun", label: { en: "1 Just begun", fr: "1 À peine amorcé" }, points: 1 },
  { id: "inProgress", label: { en: "2 In progress", fr: "2 En cours" }, points: 2 },
  { id: "largely", label: { en: "3 Largely in place", fr: "3 En grande partie en place" }, points: 3 },
  { id: "fully", label: { en: "4 Fully in place", fr: "4 Entièrement en place" }, points: 4 },
  { id: "no", label: { en: "Fit: no", fr: "Adéquation : non" }, points: 0 },
  { id: "partly", label: { en: "Fit: partly", fr: "Adéquation : en partie" }, points: 1 },
  { id: "yes", label: { en: "Fit: yes", fr: "Adéquation : oui" }, points: 2 },
] as const satisfies readonly (Term & { readonly points: number })[];

/** Whether a rating counts, and if not, why. */
export const RATING_STATES = [
  {
    id: "counts",
    label: { en: "Counts", fr: "Comptée" },
    tone: "good",
    help: { en: "Counts towards the item’s mean.", fr: "Entre dans la moyenne de l’élément." },
  },
  {
    id: "unknownItem",
    label: { en: "Unknown item", fr: "Élément inconnu" },
    tone: "bad",
    help: { en: "No such item in the list.", fr: "Cet élément n’est pas dans la liste." },
  },
  {
    id: "noMember",
    label: { en: "No member", fr: "Membre manquant" },
    tone: "attention",
    help: { en: "Say who rates.", fr: "Indiquez qui cote." },
  },
  {
    id: "afterReport",
    label: { en: "After the report date", fr: "Après la date du rapport" },
    tone: "none",
    help: { en: "Dated after the report date.", fr: "Datée après la date du rapport." },
  },
  {
    id: "notRated",
    label: { en: "Not rated", fr: "Non évalué" },
    tone: "none",
    help: { en: "No rating is given, or 0.", fr: "Aucune cote n’est donnée, ou 0." },
  },
  {
    id: "wrongScale",
    label: { en: "Wrong scale", fr: "Mauvaise échelle" },
    tone: "bad",
    help: {
      en: "Fit questions take no, partly, yes; everything else 1 to 4.",
      fr: "Les questions d’adéquation se cotent non, en partie, oui; tout le reste, de 1 à 4.",
    },
  },
  {
    id: "replaced",
    label: { en: "Replaced", fr: "Remplacée" },
    tone: "none",
    help: {
      en: "The same member has rated the item later.",
      fr: "Le même membre a coté l’élément plus tard.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** How far an item has come, by the mean of its ratings. */
export const ITEM_LEVELS = [
  {
    id: "notRated",
    label: { en: "Not rated", fr: "Non évalué" },
    tone: "none",
    help: { en: "Nobody has rated it yet.", fr: "Personne ne l’a encore évalué." },
  },
  {
    id: "toBuild",
    label: { en: "To build", fr: "À bâtir" },
    tone: "attention",
    help: { en: "The mean is below what is needed.", fr: "La moyenne est inférieure à ce qu’il faut." },
  },
  {
    id: "inPlace",
    label: { en: "In place", fr: "En place" },
    tone: "good",
    help: { en: "The mean reaches what is needed.", fr: "La moyenne atteint ce qu’il faut." },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether the members see an item alike. */
export const SPREADS = [
  {
    id: "alike",
    label: { en: "Seen alike", fr: "Accord" },
    tone: "good",
    help: { en: "The ratings lie close together.", fr: "Les cotes sont proches les unes des autres." },
  },
  {
    id: "disagreement",
    label: { en: "Disagreement", fr: "Désaccord" },
    tone: "attention",
    help: {
      en: "The ratings lie far apart: talk about it, the disagreement is the finding.",
      fr: "Les cotes sont éloignées : parlez-en, le désaccord est le constat.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** The verdict on readiness, gate by gate. */
export const VERDICTS = [
  {
    id: "notAssessed",
    label: { en: "Not assessed", fr: "Non évalué" },
    tone: "none",
    help: {
      en: "Something that comes next has not been rated yet.",
      fr: "Un élément à examiner n’est pas encore évalué.",
    },
  },
  {
    id: "doesNotFit",
    label: { en: "The approach does not fit", fr: "L’approche ne convient pas" },
    tone: "bad",
    help: {
      en: "The mean of a fit question is below what is needed.",
      fr: "La moyenne d’une question d’adéquation est inférieure à ce qu’il faut.",
    },
  },
  {
    id: "preconditionMissing",
    label: { en: "Precondition missing", fr: "Condition préalable manquante" },
    tone: "bad",
    help: { en: "Build it before anything else.", fr: "À bâtir avant tout le reste." },
  },
  {
    id: "conditionsToBuild",
    label: { en: "Conditions to build", fr: "Conditions à bâtir" },
    tone: "attention",
    help: {
      en: "The preconditions exist; some of the five conditions are still to build.",
      fr: "Les conditions préalables existent; certaines des cinq conditions restent à bâtir.",
    },
  },
  {
    id: "ready",
    label: { en: "Ready", fr: "Prêt" },
    tone: "good",
    help: {
      en: "The approach fits, and preconditions and conditions are in place.",
      fr: "L’approche convient; les conditions préalables et les conditions sont en place.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

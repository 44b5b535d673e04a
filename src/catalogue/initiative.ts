import type { ExplainedTerm, Term } from "./term";

/** The phases of a collective impact initiative. */
export const PHASES = [
  { id: "assess", label: { en: "Assess readiness", fr: "Évaluer l’état de préparation" } },
  { id: "initiate", label: { en: "Initiate action", fr: "Amorcer l’action" } },
  { id: "organise", label: { en: "Organise for impact", fr: "S’organiser pour l’impact" } },
  { id: "implement", label: { en: "Begin implementation", fr: "Amorcer la mise en œuvre" } },
  {
    id: "sustain",
    label: { en: "Sustain action and impact", fr: "Maintenir l’action et l’impact" },
  },
] as const satisfies readonly Term[];

/** How often partners report, and the months of one period. */
export const FREQUENCIES = [
  { id: "monthly", label: { en: "Monthly", fr: "Mensuelle" }, months: 1 },
  { id: "quarterly", label: { en: "Quarterly", fr: "Trimestrielle" }, months: 3 },
  { id: "halfYearly", label: { en: "Half-yearly", fr: "Semestrielle" }, months: 6 },
  { id: "yearly", label: { en: "Yearly", fr: "Annuelle" }, months: 12 },
] as const satisfies readonly (Term & { readonly months: number })[];

/** The sectors that partners come from. */
export const SECTORS = [
  { id: "community", label: { en: "Community organisation", fr: "Organisme communautaire" } },
  { id: "public", label: { en: "Public body", fr: "Organisme public" } },
  { id: "education", label: { en: "Education", fr: "Éducation" } },
  { id: "health", label: { en: "Health and social services", fr: "Santé et services sociaux" } },
  { id: "business", label: { en: "Business", fr: "Entreprise" } },
  { id: "philanthropy", label: { en: "Philanthropy", fr: "Philanthropie" } },
  { id: "citizens", label: { en: "Citizens", fr: "Citoyennes et citoyens" } },
  { id: "other", label: { en: "Other", fr: "Autre" } },
] as const satisfies readonly Term[];

/** The five conditions of collective impact. */
export const CONDITIONS = [
  {
    id: "agenda",
    label: { en: "Common agenda", fr: "Plan d’action commun" },
    help: {
      en: "Partners share an understanding of the issue and agree on the change they aim at.",
      fr: "Les partenaires comprennent l’enjeu de la même façon et s’entendent sur le changement visé.",
    },
  },
  {
    id: "measurement",
    label: { en: "Shared measurement system", fr: "Système d’évaluation commun" },
    help: {
      en: "The same few indicators are measured the same way by every partner.",
      fr: "Tous les partenaires mesurent de la même façon les mêmes quelques indicateurs.",
    },
  },
  {
    id: "activities",
    label: {
      en: "Mutually reinforcing activities",
      fr: "Activités se renforçant mutuellement",
    },
    help: {
      en: "Each partner does what it does best, in a way that strengthens what others do.",
      fr: "Chaque partenaire fait ce qu’il fait le mieux, de manière à renforcer l’action des autres.",
    },
  },
  {
    id: "communication",
    label: { en: "Continuous communication", fr: "Communication continue" },
    help: {
      en: "Regular and open exchanges build trust between partners.",
      fr: "Des échanges réguliers et ouverts bâtissent la confiance entre les partenaires.",
    },
  },
  {
    id: "backbone",
    label: { en: "Backbone support", fr: "Infrastructure de soutien" },
    help: {
      en: "Someone has the time and the skills to coordinate the whole.",
      fr: "Quelqu’un a le temps et les compétences pour coordonner l’ensemble.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

import type { LocalizedText } from "../../catalogue/term";
import type { SheetId } from "../types";

interface SheetText {
  readonly name: LocalizedText;
  readonly title: LocalizedText;
  /** one or two sentences under the title */
  readonly lead: LocalizedText;
}

export const SHEETS: Readonly<Record<SheetId, SheetText>> = {
  dashboard: {
    name: { en: "Dashboard", fr: "Tableau de bord" },
    title: { en: "Dashboard", fr: "Tableau de bord" },
    lead: { en: "Where the initiative stands.", fr: "Où en est l’initiative." },
  },
  initiative: {
    name: { en: "Initiative", fr: "Initiative" },
    title: { en: "The initiative", fr: "L’initiative" },
    lead: {
      en: "Who we are, what we aim at, and the date and limits by which the workbook judges.",
      fr: "Qui nous sommes, ce que nous visons, ainsi que la date et les limites selon lesquelles le classeur juge.",
    },
  },
  partners: {
    name: { en: "Partners", fr: "Partenaires" },
    title: { en: "Partners", fr: "Partenaires" },
    lead: {
      en: "One row for each organisation around the table. Roles and data refer to these names.",
      fr: "Une ligne par organisation autour de la table. Les rôles et les données renvoient à ces noms.",
    },
  },
  roles: {
    name: { en: "Roles", fr: "Rôles" },
    title: { en: "Backbone roles", fr: "Rôles de l’infrastructure de soutien" },
    lead: {
      en: "The roles that keep an initiative going: fill them in together, looking several years ahead, and list who holds which. Write roles of your own in the spare rows; empty a row rather than delete it.",
      fr: "Les rôles qui font avancer une initiative : remplissez la fiche ensemble, en pensant à plusieurs années, et indiquez qui tient quel rôle. Écrivez vos propres rôles dans les lignes libres; videz une ligne plutôt que de la supprimer.",
    },
  },
  readiness: {
    name: { en: "Readiness", fr: "État de préparation" },
    title: { en: "Readiness", fr: "État de préparation" },
    lead: {
      en: "Is the approach right, do the preconditions exist, are the five conditions being built? Each member rates alone; then talk about what you see differently.",
      fr: "L’approche convient-elle, les conditions préalables existent-elles, les cinq conditions se bâtissent-elles? Chaque membre cote seul; parlez ensuite de ce que vous ne voyez pas de la même façon.",
    },
  },
  checklists: {
    name: { en: "Checklists", fr: "Aide-mémoire" },
    title: { en: "Checklists and sustainability", fr: "Aide-mémoire et pérennité" },
    lead: {
      en: "What to think of at each step, line by line; and at the right, what should outlast the initiative, and how.",
      fr: "Ce à quoi penser à chaque étape, ligne par ligne; et à droite, ce qui devrait durer après l’initiative, et comment.",
    },
  },
  canvas: {
    name: { en: "Canvas", fr: "Canevas" },
    title: { en: "Progress canvas", fr: "Canevas des progrès accomplis" },
    lead: {
      en: "The living record of the initiative, for members of today and tomorrow. Add a row whenever something worth remembering happens.",
      fr: "La mémoire vivante de l’initiative, pour ses membres d’aujourd’hui et de demain. Ajoutez une ligne chaque fois qu’un fait mérite d’être retenu.",
    },
  },
  activities: {
    name: { en: "Activities", fr: "Activités" },
    title: { en: "Mutually reinforcing activities", fr: "Activités se renforçant mutuellement" },
    lead: {
      en: "Who does what, and what it serves. At the right, where partners reinforce one another and what nobody serves yet.",
      fr: "Qui fait quoi, et à quoi cela sert. À droite, là où les partenaires se renforcent et ce à quoi personne ne contribue encore.",
    },
  },
  indicators: {
    name: { en: "Indicators", fr: "Indicateurs" },
    title: { en: "Indicators", fr: "Indicateurs" },
    lead: {
      en: "One row for each shared measure: its definition on the left, its progress in the grey columns on the right.",
      fr: "Une ligne par mesure commune : sa définition à gauche, ses progrès dans les colonnes grises à droite.",
    },
  },
  data: {
    name: { en: "Data", fr: "Données" },
    title: { en: "Data reported by partners", fr: "Données déclarées par les partenaires" },
    lead: {
      en: "One row for each indicator, partner and period. The grey columns say whether a row counts, and if not, why.",
      fr: "Une ligne par indicateur, partenaire et période. Les colonnes grises disent si une ligne compte et, sinon, pourquoi.",
    },
  },
  tracker: {
    name: { en: "Tracker", fr: "Suivi" },
    title: { en: "Shared measurement tracker", fr: "Suivi de l’évaluation commune" },
    lead: {
      en: "Each indicator over twelve periods beside the path expected of it, and what each partner has still to report.",
      fr: "Chaque indicateur sur douze périodes, à côté de la trajectoire attendue, et ce que chaque partenaire doit encore déclarer.",
    },
  },
  debrief: {
    name: { en: "Debrief", fr: "Bilan" },
    title: { en: "Debrief", fr: "Bilan" },
    lead: {
      en: "Questions to talk over together after each tool: write down what was said, what was decided, who sees to it and when.",
      fr: "Des questions à discuter ensemble après chaque outil : notez ce qui s’est dit, ce qui est décidé, qui y voit et quand.",
    },
  },
  guide: {
    name: { en: "Guide", fr: "Guide" },
    title: { en: "Guide", fr: "Guide" },
    lead: {
      en: "How to use each sheet, and the rules behind every figure.",
      fr: "Comment utiliser chaque feuille, et les règles derrière chaque chiffre.",
    },
  },
  lists: {
    name: { en: "Lists", fr: "Listes" },
    title: { en: "Lists", fr: "Listes" },
    lead: {
      en: "The words that the workbook offers and compares, and what it needs to be taken up again. Not to be edited.",
      fr: "Les mots que le classeur propose et compare, et ce qu’il faut pour le reprendre plus tard. À ne pas modifier.",
    },
  },
};

/** Said on every sheet to fill in. */
export const COMMON = {
  legend: {
    en: "White cells are yours to fill in. Grey cells are calculated. To add a row, type just below the last one.",
    fr: "Les cellules blanches sont à remplir. Les grises sont calculées. Pour ajouter une ligne, écrivez juste sous la dernière.",
  },
  page: { en: "Page &P of &N", fr: "Page &P sur &N" },
  unknownRole: { en: "Unknown role", fr: "Rôle inconnu" },
  open: { en: "Open", fr: "Ouvrir" },
  roleHolders: { en: "Who holds which role", fr: "Qui tient quel rôle" },
  dateline: { en: "Report date {date}", fr: "Date du rapport : {date}" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

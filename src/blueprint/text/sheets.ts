import type { Text } from "../../catalogue/term";
import type { SheetId } from "../types";

interface SheetText {
  readonly name: Text;
  readonly title: Text;
  /** one or two sentences under the title */
  readonly lead: Text;
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
      fr: "Une ligne par organisation à la table. Les rôles et les données renvoient à ces noms.",
    },
  },
  roles: {
    name: { en: "Roles", fr: "Rôles" },
    title: { en: "Backbone roles", fr: "Rôles de l’infrastructure de soutien" },
    lead: {
      en: "The six roles that keep an initiative going: fill the worksheet in together, looking several years ahead, then list below who holds which role.",
      fr: "Les six rôles qui font avancer une initiative : remplissez la fiche ensemble, en pensant à plusieurs années, puis indiquez plus bas qui occupe quel rôle.",
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
    en: "White cells are yours to fill in. Grey cells are computed. To add a row, type just below the last one.",
    fr: "Les cellules blanches sont à remplir. Les grises sont calculées. Pour ajouter une ligne, écrivez juste sous la dernière.",
  },
  page: { en: "Page &P of &N", fr: "Page &P sur &N" },
  unknownRole: { en: "Unknown role", fr: "Rôle inconnu" },
  roleHolders: { en: "Who holds which role", fr: "Qui occupe quel rôle" },
  dateline: { en: "Report date {date}", fr: "Date du rapport : {date}" },
} as const satisfies Readonly<Record<string, Text>>;

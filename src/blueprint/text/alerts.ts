import type { LocalizedText } from "../../catalogue/term";

/** What Excel says when a cell refuses an entry: what is wrong, why it matters, how to mend it. */
export interface AlertText {
  readonly title: LocalizedText;
  readonly message: LocalizedText;
}

export const ALERTS = {
  list: {
    title: { en: "Choose from the list", fr: "Choisissez dans la liste" },
    message: {
      en: "This cell takes only the words of its list, because formulas compare them. Press Cancel, open the list with the arrow beside the cell and choose one.",
      fr: "Cette cellule n’accepte que les mots de sa liste, car des formules les comparent. Annulez, ouvrez la liste avec la flèche à côté de la cellule et choisissez.",
    },
  },
  partner: {
    title: { en: "Unknown partner", fr: "Partenaire inconnu" },
    message: {
      en: "This partner is not on the Partners sheet, so its row would count for nobody. Choose one from the list, or add the partner there first.",
      fr: "Ce partenaire n’est pas dans la feuille Partenaires, donc la ligne ne compterait pour personne. Choisissez dans la liste, ou ajoutez-y d’abord le partenaire.",
    },
  },
  indicator: {
    title: { en: "Unknown indicator", fr: "Indicateur inconnu" },
    message: {
      en: "This code is not on the Indicators sheet, so the row would count for nothing. Choose one from the list, or define the indicator there first.",
      fr: "Ce code n’est pas dans la feuille Indicateurs, donc la ligne ne compterait pas. Choisissez dans la liste, ou définissez-y d’abord l’indicateur.",
    },
  },
  role: {
    title: { en: "Unknown role", fr: "Rôle inconnu" },
    message: {
      en: "This role is not on the Roles sheet, so the row would count for none. Choose one from the list, or add the role there first.",
      fr: "Ce rôle n’est pas dans la feuille Rôles, donc la ligne ne compterait pour aucun. Choisissez dans la liste, ou ajoutez-y d’abord le rôle.",
    },
  },
  date: {
    title: { en: "Not a date", fr: "Ce n’est pas une date" },
    message: {
      en: "A date from 1950 on is needed here, because formulas count days with it. Type it as year-month-day, for example 2026-03-31.",
      fr: "Il faut ici une date à partir de 1950, car des formules s’en servent pour compter les jours. Écrivez année-mois-jour, par exemple 2026-03-31.",
    },
  },
  number: {
    title: { en: "Not a number", fr: "Ce n’est pas un nombre" },
    message: {
      en: "A number is needed here, because formulas calculate with it. Type digits only, with the decimal sign of your Excel, and put the unit in its own column.",
      fr: "Il faut ici un nombre, car des formules s’en servent. N’écrivez que des chiffres, avec le signe décimal de votre Excel, et mettez l’unité dans sa colonne.",
    },
  },
  length: {
    title: { en: "Too long", fr: "Trop long" },
    message: {
      en: "This text is longer than the cell can keep and print ({limit} characters). Shorten it, or split it over two rows.",
      fr: "Ce texte dépasse ce que la cellule peut garder et imprimer ({limit} caractères). Raccourcissez-le ou répartissez-le sur deux lignes.",
    },
  },
  name: {
    title: { en: "Name not accepted", fr: "Nom refusé" },
    message: {
      en: "Formulas look this name up: it has {limit} characters at most, none of * ? ~ and does not begin with = < > + - @ or an apostrophe. Change or shorten it.",
      fr: "Des formules cherchent ce nom : il compte {limit} caractères au plus, sans * ? ~ et ne commence pas par = < > + - @ ni par une apostrophe. Modifiez-le ou raccourcissez-le.",
    },
  },
  unique: {
    title: { en: "Name not accepted", fr: "Nom refusé" },
    message: {
      en: "Formulas look this up: it appears once only, has {limit} characters at most, none of * ? ~ and does not begin with = < > + - @ or an apostrophe. Change it, or use the row that is there.",
      fr: "Des formules le cherchent : il figure une seule fois, compte {limit} caractères au plus, sans * ? ~ et ne commence pas par = < > + - @ ni apostrophe. Modifiez-le, ou servez-vous de la ligne existante.",
    },
  },
  range: {
    title: { en: "Out of range", fr: "Hors limites" },
    message: {
      en: "A number between {minimum} and {maximum} is needed here, because the rules of the workbook read it. Type another.",
      fr: "Il faut ici un nombre entre {minimum} et {maximum}, car les règles du classeur le lisent. Écrivez-en un autre.",
    },
  },
} as const satisfies Readonly<Record<string, AlertText>>;

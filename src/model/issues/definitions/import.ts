import { defineIssues } from "../define";

/** Why a row of a file is set aside, where only an import can meet it. */
export const IMPORT_ISSUES = defineIssues({
  quoteOpen: {
    severity: "error",
    en: () => [
      "Something is wrong with a quotation mark on this line: it is opened and not closed, or something follows it.",
      "The cells of the line cannot be told apart.",
      "Close it in the file, or take it out.",
    ],
    fr: () => [
      "Un guillemet pose problème sur cette ligne\u00a0: il est ouvert sans être fermé, ou du texte le suit.",
      "Les cellules de la ligne ne peuvent être distinguées.",
      "Fermez-le dans le fichier ou retirez-le.",
    ],
  },
  cellCount: {
    severity: "error",
    en: (details) => [
      `The line has ${details.of("count")} cells where ${details.of("expected")} are expected.`,
      "Nobody can tell which cell belongs to which column.",
      "Look for a separator inside a cell, or for one that is missing.",
    ],
    fr: (details) => [
      `La ligne compte ${details.of("count")} cellules alors que ${details.of("expected")} sont attendues.`,
      "On ne sait pas quelle cellule appartient à quelle colonne.",
      "Cherchez un séparateur à l’intérieur d’une cellule, ou un séparateur qui manque.",
    ],
  },
  repeatedHeader: {
    severity: "error",
    en: () => [
      "This line repeats the captions and has no figures.",
      "A caption is no entry.",
      "There is nothing to import.",
    ],
    fr: () => [
      "Cette ligne répète les en-têtes et ne contient aucun chiffre.",
      "Un en-tête n’est pas une saisie.",
      "Il n’y a rien à importer.",
    ],
  },
  otherCaptions: {
    severity: "error",
    en: (details) => [
      `The captions of another table stand on line ${details.of("line")}.`,
      "This line cannot be read by those of the first.",
      "Import the tables one after the other, each below its own captions.",
    ],
    fr: (details) => [
      `Les en-têtes d’un autre tableau se trouvent à la ligne ${details.of("line")}.`,
      "Cette ligne ne peut être lue d’après ceux du premier.",
      "Importez les tableaux l’un après l’autre, chacun sous ses propres en-têtes.",
    ],
  },
  remark: {
    severity: "error",
    en: (details) => [
      `This line holds nothing but ${details.quoted("value")}, a title or a note.`,
      "Without a figure it is no entry.",
      "There is nothing to import.",
    ],
    fr: (details) => [
      `Cette ligne ne contient que ${details.quoted("value")}, un titre ou une note.`,
      "Sans chiffre, ce n’est pas une saisie.",
      "Il n’y a rien à importer.",
    ],
  },
  totalRow: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} seems to add other rows up.`,
      "The workbook does that by itself.",
      "There is nothing to import, unless the figure is one partner’s own: then write that partner and the indicator in the file.",
    ],
    fr: (details) => [
      `${details.quoted("value")} semble additionner d’autres lignes.`,
      "Le classeur le fait lui-même.",
      "Il n’y a rien à importer, à moins que ce soit le chiffre d’un seul partenaire\u00a0: écrivez alors ce partenaire et l’indicateur dans le fichier.",
    ],
  },
  sharedCaption: {
    severity: "error",
    en: (details) => [
      `This caption seems to stand over several columns, so that nobody can tell what its figure ${details.quoted("value")} is.`,
      "It would count for something else.",
      "Give each column a caption of its own in the file, then import again.",
    ],
    fr: (details) => [
      `Cet en-tête semble coiffer plusieurs colonnes, si bien qu’on ne sait pas ce que désigne le chiffre ${details.quoted("value")}.`,
      "Il compterait pour autre chose.",
      "Donnez à chaque colonne son propre en-tête dans le fichier, puis importez-le de nouveau.",
    ],
  },
  notAPeriod: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} names no period.`,
      "Nobody can tell which period the figure describes.",
      "Write a day (2024-12-31), a month (2024-12), a quarter (2024-Q4) or a year.",
    ],
    fr: (details) => [
      `${details.quoted("value")} ne désigne aucune période.`,
      "On ne sait pas quelle période décrit le chiffre.",
      "Écrivez un jour (2024-12-31), un mois (2024-12), un trimestre (T4 2024) ou une année.",
    ],
  },
  twoYears: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} runs over two years, and it is not known when it ends.`,
      "A figure belongs to one period.",
      "Write its last day.",
    ],
    fr: (details) => [
      `${details.quoted("value")} s’étend sur deux années, et on ne sait pas quand la période se termine.`,
      "Un chiffre appartient à une seule période.",
      "Écrivez son dernier jour.",
    ],
  },
  periodTooLong: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is longer than one period of this indicator.`,
      "Its figure is not that of one period.",
      "Write the period’s last day, or change how often the indicator is reported.",
    ],
    fr: (details) => [
      `${details.quoted("value")} est plus long qu’une période de cet indicateur.`,
      "Le chiffre n’est pas celui d’une seule période.",
      "Écrivez le dernier jour de la période, ou changez la fréquence de l’indicateur.",
    ],
  },
  periodTooShort: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is only a part of one period of this indicator.`,
      "Its figure is not that of the whole period.",
      "Give the figure of the whole period with its last day, or change how often the indicator is reported.",
    ],
    fr: (details) => [
      `${details.quoted("value")} n’est qu’une partie d’une période de cet indicateur.`,
      "Le chiffre n’est pas celui de la période entière.",
      "Donnez le chiffre de la période entière avec son dernier jour, ou changez la fréquence de l’indicateur.",
    ],
  },
  partBeside: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is a whole year, and ${details.quoted("other")} says ${details.quoted("part")}.`,
      "The figure is that of a part of the year.",
      "Write both in one column of the file, such as 2024-Q4 or 2024-12, then import again.",
    ],
    fr: (details) => [
      `${details.quoted("value")} est une année entière, et ${details.quoted("other")} indique ${details.quoted("part")}.`,
      "Le chiffre est celui d’une partie de l’année.",
      "Écrivez les deux dans une seule colonne du fichier, par exemple T4 2024 ou 2024-12, puis importez-le de nouveau.",
    ],
  },
  future: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} has not begun yet.`,
      "No figure can have been reached in it.",
      "If this is a target, enter it on the Indicators sheet.",
    ],
    fr: (details) => [
      `${details.quoted("value")} n’a pas encore commencé.`,
      "Aucun chiffre n’a pu y être atteint.",
      "S’il s’agit d’une cible, inscrivez-la dans la feuille Indicateurs.",
    ],
  },
  suppressed: {
    severity: "error",
    en: (details) => [
      `The file gives no figure here (${details.quoted("value")}).`,
      "What is not published is missing, never zero.",
      "There is nothing to import.",
    ],
    fr: (details) => [
      `Le fichier ne donne pas de chiffre ici (${details.quoted("value")}).`,
      "Ce qui n’est pas publié est une donnée manquante, jamais un zéro.",
      "Il n’y a rien à importer.",
    ],
  },
  limitOnly: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} only tells between which limits the figure lies.`,
      "A limit would count as the figure itself.",
      "Ask for the figure; if it is kept back, leave it missing rather than writing the limit.",
    ],
    fr: (details) => [
      `${details.quoted("value")} ne dit qu’entre quelles limites se situe le chiffre.`,
      "Une limite compterait comme le chiffre lui-même.",
      "Demandez le chiffre exact; s’il est confidentiel, laissez-le manquant plutôt que d’inscrire la limite.",
    ],
  },
  scaled: {
    severity: "error",
    en: (details) => [
      `${details.quoted("other")} says ${details.quoted("part")}, so that the figure may stand for a larger one.`,
      "It would count a thousand times too small, or the like.",
      "Write figures in full in the file; if the indicator counts in the same unit, take that column out of the file.",
    ],
    fr: (details) => [
      `${details.quoted("other")} indique ${details.quoted("part")}; le chiffre peut donc en désigner un plus grand.`,
      "Il compterait mille fois trop peu, par exemple.",
      "Écrivez les chiffres au complet dans le fichier; si l’indicateur compte dans la même unité, retirez cette colonne du fichier.",
    ],
  },
  faultyLetters: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} has letters that cannot be read.`,
      "It would be another word.",
      "Choose in what letters are written, or put them right in the file.",
    ],
    fr: (details) => [
      `${details.quoted("value")} contient des lettres illisibles.`,
      "Ce serait un autre mot.",
      "Choisissez comment les lettres sont écrites, ou corrigez-les dans le fichier.",
    ],
  },
  conflictInFile: {
    severity: "error",
    en: (details) => [
      `Line ${details.of("line")} of the file gives another figure for the same indicator, partner, period and group.`,
      "Only one of them can be right.",
      "Keep one of the two.",
    ],
    fr: (details) => [
      `La ligne ${details.of("line")} du fichier donne un autre chiffre pour les mêmes indicateur, partenaire, période et groupe.`,
      "Un seul des deux peut être juste.",
      "Gardez l’une des deux.",
    ],
  },
  conflictInCell: {
    severity: "error",
    en: (details) => [
      `The file gives another figure for the same indicator, partner, period and group on line ${details.of("line")}, column ${details.quoted("caption")}.`,
      "Only one of them can be right.",
      "Keep one of the two.",
    ],
    fr: (details) => [
      `Le fichier donne un autre chiffre pour les mêmes indicateur, partenaire, période et groupe à la ligne ${details.of("line")}, colonne ${details.quoted("caption")}.`,
      "Un seul des deux peut être juste.",
      "Gardez l’un des deux.",
    ],
  },
  conflictInWorkbook: {
    severity: "error",
    en: (details) => [
      `The workbook holds another figure (${details.of("value")}) for the same indicator, partner, period and group.`,
      "Only one of them can be right.",
      "Keep one of the two.",
    ],
    fr: (details) => [
      `Le classeur contient un autre chiffre (${details.of("value")}) pour les mêmes indicateur, partenaire, période et groupe.`,
      "Un seul des deux peut être juste.",
      "Gardez l’un des deux.",
    ],
  },
  conflictsAlready: {
    severity: "error",
    en: (details) => [
      `The workbook holds ${details.of("rows")} rows for the same indicator, partner, period and group, none with this figure.`,
      "None of them counts until only one is left.",
      "Keep one of them first.",
    ],
    fr: (details) => [
      `Le classeur contient ${details.of("rows")} lignes pour les mêmes indicateur, partenaire, période et groupe, dont aucune avec ce chiffre.`,
      "Aucune ne compte tant qu’il en reste plus d’une.",
      "Gardez-en d’abord une seule.",
    ],
  },
});

import { defineIssues } from "../define";

/** Rows as a whole, and the columns of their table. */
export const ROW_ISSUES = defineIssues({
  orphanRow: {
    severity: "error",
    en: (details) => [
      `The row has entries, but no ${details.quoted("property")}.`,
      "Without it the row counts for nothing.",
      "Fill it in, or clear the row if it is a leftover.",
    ],
    fr: (details) => [
      `La ligne contient des saisies, mais rien sous ${details.quoted("property")}.`,
      "Sans cela, la ligne ne compte pas.",
      "Remplissez cette cellule, ou videz la ligne si c’est un reste.",
    ],
  },
  required: {
    severity: "error",
    en: (details) => [
      details.has("property") ? `${details.quoted("property")} is missing.` : "An entry is missing here.",
      "Without it the row does not count fully.",
      "Fill it in.",
    ],
    fr: (details) => [
      details.has("property") ? `Il manque ${details.quoted("property")}.` : "Il manque une saisie ici.",
      "Sans elle, la ligne ne compte pas entièrement.",
      "Inscrivez-la.",
    ],
  },
  repeatedRow: {
    severity: "warning",
    en: (details) => [
      `Row ${details.of("first")} says exactly the same.`,
      "What is entered twice may be counted twice.",
      "Clear one of the two rows.",
    ],
    fr: (details) => [
      `La ligne ${details.of("first")} dit exactement la même chose.`,
      "Ce qui est saisi deux fois peut être compté deux fois.",
      "Videz l’une des deux lignes.",
    ],
  },
  belowTable: {
    severity: "warning",
    en: (details) => [
      details.is("rows", 1)
        ? "A row of entries is below the table."
        : `${details.of("rows")} rows of entries are below the table.`,
      "The table does not take them in, so they count for nothing.",
      "Drag the corner at the lower right of the table over them, or cut them and paste them right under its last row.",
    ],
    fr: (details) => [
      details.is("rows", 1)
        ? "Une ligne de saisies se trouve sous le tableau."
        : `${details.of("rows")} lignes de saisies se trouvent sous le tableau.`,
      "Le tableau ne les prend pas en compte\u00a0: elles ne comptent pas.",
      "Faites glisser le coin inférieur droit du tableau jusqu’à elles, ou coupez-les et collez-les juste sous sa dernière ligne.",
    ],
  },
  columnMissing: {
    // An error where rows count for nothing without the column.
    severity: "warning",
    en: (details) => [
      `The column ${details.quoted("column")} is missing on the sheet ${details.quoted("sheet")}.`,
      "Its entries read as empty, and figures that depend on it are wrong.",
      "Undo the deletion, or go back to an earlier copy of the workbook: a new column with this header takes entries, but does not mend formulas.",
    ],
    fr: (details) => [
      `La colonne ${details.quoted("column")} manque dans la feuille ${details.quoted("sheet")}.`,
      "Ses saisies sont lues comme vides, et les chiffres qui en dépendent sont faux.",
      "Annulez la suppression, ou reprenez une copie antérieure du classeur\u00a0: une nouvelle colonne de cet en-tête prend des saisies, mais ne répare pas les formules.",
    ],
  },
  columnUnconfirmed: {
    severity: "warning",
    en: (details) => [
      details.is("reason", "language")
        ? `The column ${details.quoted("found")} was taken for ${details.quoted("column")}, by its caption in another language.`
        : `The column ${details.quoted("found")} was taken for ${details.quoted("column")}, by its place alone.`,
      "It is read as that column, but nothing is written into it until somebody confirms it.",
      `Confirm that it is that column, or give it the caption ${details.quoted("column")}.`,
    ],
    fr: (details) => [
      details.is("reason", "language")
        ? `La colonne ${details.quoted("found")} a été prise pour ${details.quoted("column")}, d’après son en-tête dans une autre langue.`
        : `La colonne ${details.quoted("found")} a été prise pour ${details.quoted("column")}, d’après sa seule position.`,
      "Elle est lue comme cette colonne, mais rien n’y est écrit tant que personne ne l’a confirmé.",
      `Confirmez que c’est bien cette colonne, ou donnez-lui l’en-tête ${details.quoted("column")}.`,
    ],
  },
});

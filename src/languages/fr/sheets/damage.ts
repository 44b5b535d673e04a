import type english from "../../en/sheets/damage";

export default {
  intro: "■ Des chiffres de cette page peuvent être faux.",
  sheets: "Feuilles manquantes\u00a0: {count} ({sheets})",
  columns: "Colonnes manquantes\u00a0: {count} ({sheets})",
  formulas: "Cellules calculées sans leur formule, ou en erreur\u00a0: {count} ({sheets})",
  outside: "Lignes qu’un tableau n’a pas prises\u00a0: {count} ({sheets})",
  words: "Listes dont des mots ont changé\u00a0: {count} ({sheets})",
  names: "Noms définis manquants ou changés\u00a0: {count} ({sheets})",
  settings: "Réglages illisibles\u00a0: {count} ({sheets})",
  uncounted: "Impossible à compter, car il manque ce que lit le décompte\u00a0: {count} ({sheets})",
  unknown:
    "■ Des chiffres de cette page peuvent être faux. Les dommages ne peuvent pas être comptés\u00a0: la feuille Listes a été modifiée.",
} satisfies typeof english;

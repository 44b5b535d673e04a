import type english from "../en/repair";
import { counterOf } from "../counterOf";
import { shortList } from "../shortList";
import upgrade from "./cli/upgrade";
import format from "./format";

const count = counterOf(format);

const texts: typeof english = {
  steps: {
    ...upgrade.steps,
    writeVersion: ({ sheet }) =>
      `Écrire la langue et la version du classeur sur la feuille «\u00a0${sheet}\u00a0», où elles ne peuvent pas être lues.`,
    renameTable: ({ table, sheet, from }) =>
      `Redonner au tableau «\u00a0${from}\u00a0» de la feuille «\u00a0${sheet}\u00a0» le nom ${table}.`,
    makeTable: ({ table, sheet, cells }) =>
      `Refaire des cellules ${cells} de la feuille «\u00a0${sheet}\u00a0» le tableau ${table}.`,
    takeInColumns: ({ table, sheet, captions }) =>
      `Étendre le tableau ${table} de la feuille «\u00a0${sheet}\u00a0» à ses colonnes qui se trouvent à côté\u00a0: ${shortList(captions)}.`,
    takeInRows: ({ table, sheet, rows }) =>
      `Étendre le tableau ${table} de la feuille «\u00a0${sheet}\u00a0» à ${count(rows, "ligne", "lignes")} sous lui.`,
    restoreLines: ({ sheet, labels }) =>
      `Remettre, vides, des lignes supprimées de la feuille «\u00a0${sheet}\u00a0»\u00a0: ${shortList(labels)}. Ce qui y avait été saisi est perdu. Si elles ont été supprimées par erreur, annulez d’abord cette suppression ou reprenez une copie antérieure.`,
    restoreSheetColumn: ({ sheet, column, hasEntries }) =>
      hasEntries
        ? `Remettre, vide, la colonne ${column} de la feuille «\u00a0${sheet}\u00a0»\u00a0: elle a été supprimée, et ses saisies avec elle. Si elle a été supprimée par erreur, annulez d’abord cette suppression ou reprenez une copie antérieure.`
        : `Remettre la colonne ${column} de la feuille «\u00a0${sheet}\u00a0», qui a été supprimée, avec ses textes et ses formules.`,
    restoreCalculatedLines: ({ sheet, lines }) =>
      `Remettre ${count(lines, "ligne calculée supprimée", "lignes calculées supprimées")} de la feuille «\u00a0${sheet}\u00a0».`,
    removeRows: ({ sheet, rows }) =>
      `Supprimer ${count(rows, "ligne vide", "lignes vides")} parmi les cellules calculées de la feuille «\u00a0${sheet}\u00a0».`,
    moveCells: ({ sheet, cells }) =>
      `Ramener des cellules de la feuille «\u00a0${sheet}\u00a0» à côté de leurs libellés, à partir de celles-ci\u00a0: ${shortList(cells)}. Des cellules isolées y ont été supprimées ou insérées.`,
    restoreLabels: ({ sheet, labels }) =>
      `Réécrire des libellés effacés de la feuille «\u00a0${sheet}\u00a0»\u00a0: ${shortList(labels)}.`,
    restoreNames: ({ sheet, names }) =>
      `Remettre des noms définis sur leurs cellules de la feuille «\u00a0${sheet}\u00a0»\u00a0: ${shortList(names)}.`,
    restoreWords: ({ table, caption, from, to, cells }) =>
      `Écrire «\u00a0${to}\u00a0» au lieu de «\u00a0${from}\u00a0» dans ${count(cells, "cellule", "cellules")} de la colonne «\u00a0${caption}\u00a0» du tableau ${table}\u00a0: le mot a été changé sur la feuille des listes.`,
    restoreTable: ({ table, sheet }) =>
      `Remettre le tableau ${table} sur la feuille «\u00a0${sheet}\u00a0», vide\u00a0: ce qui y avait été saisi est perdu. S’il a été supprimé par erreur, annulez d’abord cette suppression ou reprenez une copie antérieure.`,
    restoreFormulas: ({ sheet, cells }) =>
      `Réécrire les formules de ${count(cells, "cellule calculée", "cellules calculées")} de la feuille «\u00a0${sheet}\u00a0».`,
    restoreRules: ({ table, captions }) =>
      `Vérifier de nouveau les saisies au fur et à mesure, dans des colonnes du tableau ${table}\u00a0: ${shortList(captions)}.`,
    restoreEntryRules: ({ sheet, names }) =>
      `Vérifier de nouveau les saisies au fur et à mesure, dans des cellules de la feuille «\u00a0${sheet}\u00a0»\u00a0: ${shortList(names)}.`,
    restoreLooks: ({ table, captions }) =>
      `Colorer de nouveau les états, dans des colonnes du tableau ${table}\u00a0: ${shortList(captions)}.`,
    finishWork: () => "Noter dans le classeur qu’un travail antérieur, qui a été interrompu, est terminé.",
    protectSheet: ({ sheet }) => `Protéger de nouveau la feuille «\u00a0${sheet}\u00a0», sans mot de passe.`,
    hideSheet: ({ sheet }) => `Masquer de nouveau la feuille «\u00a0${sheet}\u00a0».`,
  },
  left: {
    copy: ({ table, sheet, name }) =>
      name === undefined
        ? `Des cellules de la feuille «\u00a0${sheet}\u00a0» ont les titres du tableau ${table}. C’est une copie, qui ne compte pas. Copiez les lignes qui manquent dans le tableau, ou supprimez la copie.`
        : `Le tableau «\u00a0${name}\u00a0» de la feuille «\u00a0${sheet}\u00a0» a les titres du tableau ${table}. C’est une copie, qui ne compte pas. Copiez les lignes qui manquent dans le tableau, ou supprimez la copie.`,
    rowsBelow: ({ table, sheet, rows }) =>
      `${count(rows, "ligne", "lignes")} sous le tableau ${table} de la feuille «\u00a0${sheet}\u00a0», peut-être des saisies ou des notes\u00a0: rien n’y est changé ni compté. Déplacez les saisies dans le tableau.`,
    rowsBeside: ({ table, sheet, rows }) =>
      `${count(rows, "ligne", "lignes")} à côté du tableau ${table} de la feuille «\u00a0${sheet}\u00a0»\u00a0: rien n’y est changé ni compté. Déplacez les saisies dans le tableau.`,
  },
};

export default texts;

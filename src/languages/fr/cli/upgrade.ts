import type english from "../../en/cli/upgrade";
import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary:
    "Met à niveau, dans un nouveau fichier, un classeur créé par une version antérieure d’Ensemble; dit d’abord ce qui est fait.",
  outFile: "FICHIER2.xlsx",
  file: "FICHIER.xlsx",
  out: "le classeur mis à niveau à écrire; inutile avec --dry-run",
  dryRun: "dire ce qui serait fait, sans rien écrire",
  confirm: "prendre les colonnes dont le titre est inconnu pour ce qu’elles semblent être",
  nothingToDo: "Il n’y a rien à faire\u00a0: le classeur est de la version actuelle.",
  plan: (from, to) => `De la version ${from} du schéma du classeur à la version ${to}\u00a0:`,
  roomPlan:
    "Le classeur est de la version actuelle. Ses feuilles calculées n’ont pas de place pour toutes les saisies\u00a0:",
  steps: {
    addSheet: ({ sheet }) => `Ajouter la feuille «\u00a0${sheet}\u00a0».`,
    addRows: ({ sheet }) =>
      `Ajouter des lignes à la feuille «\u00a0${sheet}\u00a0», sous ce qu’elle contient.`,
    renewSheet: ({ sheet }) => `Réécrire la feuille «\u00a0${sheet}\u00a0».`,
    moveTable: ({ table, sheet, to }) =>
      `Déplacer le tableau ${table} de la feuille «\u00a0${sheet}\u00a0» vers «\u00a0${to}\u00a0».`,
    addTable: ({ table, sheet }) => `Ajouter le tableau ${table} à la feuille «\u00a0${sheet}\u00a0».`,
    addColumn: ({ table, caption }) => `Ajouter la colonne «\u00a0${caption}\u00a0» au tableau ${table}.`,
    restoreColumn: ({ table, caption }) =>
      `Remettre la colonne «\u00a0${caption}\u00a0» dans le tableau ${table}, vide\u00a0: ce qui y avait été saisi est perdu. Si elle a été supprimée par erreur, annulez d’abord cette suppression ou reprenez une copie antérieure.`,
    renameColumn: ({ table, caption, to }) =>
      `Renommer la colonne «\u00a0${caption}\u00a0» du tableau ${table} en «\u00a0${to}\u00a0».`,
    keepColumn: ({ table, caption }) =>
      `Garder la colonne «\u00a0${caption}\u00a0» du tableau ${table} comme une des vôtres, dont Ensemble ne se sert plus.`,
    removeColumn: ({ table, caption }) =>
      `Supprimer la colonne «\u00a0${caption}\u00a0» du tableau ${table}, qui ne contient que des formules.`,
    renewFormulas: ({ table, columns }) =>
      `Réécrire les formules de ${count(columns, "colonne", "colonnes")} du tableau ${table}.`,
    addNames: ({ names }) => `Ajouter ou corriger ${count(names, "nom défini", "noms définis")} du classeur.`,
  },
  upgraded: (path) => `Classeur mis à niveau\u00a0: ${path}.`,
  roomMade: (path) => `Avec de la place pour toutes les saisies\u00a0: ${path}.`,
  copied: (path) => `Copié dans ${path}.`,
  leftOut: (kind) => `Le nouveau fichier ne contient pas ces éléments du classeur\u00a0: ${kind}.`,
  unconfirmed: (columns) =>
    `Rien n’a été écrit\u00a0: ${count(columns, "colonne n’a pas pu être reconnue", "colonnes n’ont pas pu être reconnues")} avec certitude. Corrigez les titres dans le classeur, ou ajoutez --confirm pour prendre les colonnes pour ce qu’elles semblent être.`,
  confirmed: "Avec --confirm, elle est prise pour cette colonne.",
};

export default texts;

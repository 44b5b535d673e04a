import type { UpgradeStep } from "../../excel";
import type { Language } from "../../languages";
import { count } from "./count";

type StepOf<Kind extends UpgradeStep["kind"]> = Extract<UpgradeStep, { readonly kind: Kind }>;

interface UpgradeWords {
  readonly summary: string;
  readonly file: string;
  readonly out: string;
  readonly dryRun: string;
  readonly confirm: string;
  readonly nothingToDo: string;
  plan(from: number, to: number): string;
  readonly steps: { readonly [Kind in UpgradeStep["kind"]]: (step: StepOf<Kind>) => string };
  upgraded(path: string): string;
  copied(path: string): string;
  leftOut(kind: string): string;
  unconfirmed(columns: number): string;
  readonly confirmed: string;
  readonly entriesDiffer: string;
}

/** What `upgrade` says. */
export const UPGRADE: Readonly<Record<Language, UpgradeWords>> = {
  en: {
    summary: "Upgrades a workbook that an earlier Ensemble made, in a new file; says first what is done.",
    file: "FILE.xlsx",
    out: "the upgraded workbook to write; not needed with --dry-run",
    dryRun: "say what would be done, and write nothing",
    confirm: "take columns whose captions are unknown for what they seem to be",
    nothingToDo: "There is nothing to do: the workbook has the current version.",
    plan: (from, to) => `From version ${from} of the workbook’s schema to version ${to}:`,
    steps: {
      addSheet: ({ sheet }) => `Add the sheet “${sheet}”.`,
      renewSheet: ({ sheet }) => `Write the sheet “${sheet}” anew.`,
      moveTable: ({ table, sheet, to }) => `Move the table ${table} from the sheet “${sheet}” to “${to}”.`,
      addTable: ({ table, sheet }) => `Add the table ${table} on the sheet “${sheet}”.`,
      addColumn: ({ table, caption }) => `Add the column “${caption}” to the table ${table}.`,
      restoreColumn: ({ table, caption }) =>
        `Put the column “${caption}” back into the table ${table}, empty: what was entered in it is gone. If it was deleted by mistake, undo that first or take an earlier copy.`,
      renameColumn: ({ table, caption, to }) =>
        `Rename the column “${caption}” of the table ${table} to “${to}”.`,
      keepColumn: ({ table, caption }) =>
        `Keep the column “${caption}” of the table ${table} as one of your own, which Ensemble no longer uses.`,
      removeColumn: ({ table, caption }) =>
        `Remove the column “${caption}” of the table ${table}, which holds formulas only.`,
      renewFormulas: ({ table, columns }) =>
        `Write the formulas of ${count("en", columns, "column", "columns")} of the table ${table} anew.`,
      addNames: ({ names }) =>
        `Add or correct ${count("en", names, "defined name", "defined names")} of the workbook.`,
    },
    upgraded: (path) => `Upgraded: ${path}.`,
    copied: (path) => `Copied to ${path}.`,
    leftOut: (kind) => `The new file does not hold these things of the workbook: ${kind}.`,
    unconfirmed: (columns) =>
      `Nothing was written: ${count("en", columns, "column", "columns")} could not be identified with certainty. Correct the captions in the workbook, or add --confirm to take the columns for what they seem to be.`,
    confirmed: "With --confirm, the upgrade takes it for that column.",
    entriesDiffer:
      "Nothing was written: the upgraded workbook did not hold the same entries as before. Please report this with the workbook.",
  },
  fr: {
    summary:
      "Met à niveau, dans un nouveau fichier, un classeur créé par une version antérieure d’Ensemble; dit d’abord ce qui est fait.",
    file: "FICHIER.xlsx",
    out: "le classeur mis à niveau à écrire; inutile avec --dry-run",
    dryRun: "dire ce qui serait fait, sans rien écrire",
    confirm: "prendre les colonnes dont le titre est inconnu pour ce qu’elles semblent être",
    nothingToDo: "Il n’y a rien à faire\u00a0: le classeur est de la version actuelle.",
    plan: (from, to) => `De la version ${from} du schéma du classeur à la version ${to}\u00a0:`,
    steps: {
      addSheet: ({ sheet }) => `Ajouter la feuille «\u00a0${sheet}\u00a0».`,
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
        `Réécrire les formules de ${count("fr", columns, "colonne", "colonnes")} du tableau ${table}.`,
      addNames: ({ names }) =>
        `Ajouter ou corriger ${count("fr", names, "nom défini", "noms définis")} du classeur.`,
    },
    upgraded: (path) => `Classeur mis à niveau\u00a0: ${path}.`,
    copied: (path) => `Copié dans ${path}.`,
    leftOut: (kind) => `Le nouveau fichier ne contient pas ces éléments du classeur\u00a0: ${kind}.`,
    unconfirmed: (columns) =>
      `Rien n’a été écrit\u00a0: ${count("fr", columns, "colonne n’a pas pu être reconnue", "colonnes n’ont pas pu être reconnues")} avec certitude. Corrigez les titres dans le classeur, ou ajoutez --confirm pour prendre les colonnes pour ce qu’elles semblent être.`,
    confirmed: "Avec --confirm, la mise à niveau la prend pour cette colonne.",
    entriesDiffer:
      "Rien n’a été écrit\u00a0: le classeur mis à niveau ne contenait pas les mêmes saisies qu’avant. Veuillez le signaler en joignant le classeur.",
  },
};

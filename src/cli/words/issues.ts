import type { Language } from "../../model/initiative";

/** A column as the sentences name it. */
interface NamedColumn {
  readonly table: string;
  /** the caption that it should have */
  readonly caption: string;
  /** what its header cell says */
  readonly found: string;
}

interface IssueWords {
  columnMissing(column: NamedColumn): string;
  requiredColumnMissing(column: NamedColumn): string;
  columnByPlace(column: NamedColumn): string;
  columnByLanguage(column: NamedColumn): string;
  leftOut(kind: string): string;
  notCompared(reason: string): string;
}

/** What is told of columns and of what a file holds, beside the entries. */
export const ISSUES: Readonly<Record<Language, IssueWords>> = {
  en: {
    columnMissing: ({ table, caption }) => `The column “${caption}” of the table ${table} is missing.`,
    requiredColumnMissing: ({ table, caption }) =>
      `The column “${caption}” of the table ${table}, which every entry needs, is missing.`,
    columnByPlace: ({ table, caption, found }) =>
      `In the table ${table}, the column “${found}” is taken for “${caption}” because of its place. Check that it is.`,
    columnByLanguage: ({ table, caption, found }) =>
      `In the table ${table}, the column “${found}” is taken for “${caption}”, whose caption in another language it has. Check that it is.`,
    leftOut: (kind) => `The new file does not hold these things of the workbook: ${kind}.`,
    notCompared: (reason) =>
      `The entries of the new file were not compared with those of the workbook. ${reason}`,
  },
  fr: {
    columnMissing: ({ table, caption }) =>
      `Il manque la colonne «\u00a0${caption}\u00a0» du tableau ${table}.`,
    requiredColumnMissing: ({ table, caption }) =>
      `Il manque la colonne «\u00a0${caption}\u00a0» du tableau ${table}, qu’il faut à chaque saisie.`,
    columnByPlace: ({ table, caption, found }) =>
      `Dans le tableau ${table}, la colonne «\u00a0${found}\u00a0» est prise pour «\u00a0${caption}\u00a0» d’après sa place. Vérifiez que c’est bien elle.`,
    columnByLanguage: ({ table, caption, found }) =>
      `Dans le tableau ${table}, la colonne «\u00a0${found}\u00a0» est prise pour «\u00a0${caption}\u00a0», dont elle porte le titre dans une autre langue. Vérifiez que c’est bien elle.`,
    leftOut: (kind) => `Le nouveau fichier ne contient pas ces éléments du classeur\u00a0: ${kind}.`,
    notCompared: (reason) =>
      `Les saisies du nouveau fichier n’ont pas été comparées à celles du classeur. ${reason}`,
  },
};

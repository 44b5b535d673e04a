import type { Language } from "../../model/initiative";

interface IssueWords {
  leftOut(kind: string): string;
  notCompared(reason: string): string;
}

/** What is told of columns and of what a file holds, beside the entries. */
export const ISSUES: Readonly<Record<Language, IssueWords>> = {
  en: {
    leftOut: (kind) => `The new file does not hold these things of the workbook: ${kind}.`,
    notCompared: (reason) =>
      `The entries of the new file were not compared with those of the workbook. ${reason}`,
  },
  fr: {
    leftOut: (kind) => `Le nouveau fichier ne contient pas ces éléments du classeur\u00a0: ${kind}.`,
    notCompared: (reason) =>
      `Les saisies du nouveau fichier n’ont pas été comparées à celles du classeur. ${reason}`,
  },
};

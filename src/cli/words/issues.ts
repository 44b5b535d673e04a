import type { Language } from "../../model/initiative";

interface IssueWords {
  leftOut(kind: string): string;
}

/** What is told of columns and of what a file holds, beside the entries. */
export const ISSUES: Readonly<Record<Language, IssueWords>> = {
  en: {
    leftOut: (kind) => `The new file does not hold these things of the workbook: ${kind}.`,
  },
  fr: {
    leftOut: (kind) => `Le nouveau fichier ne contient pas ces éléments du classeur\u00a0: ${kind}.`,
  },
};

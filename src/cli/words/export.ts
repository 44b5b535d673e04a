import type { Language } from "../../languages";
import { count } from "./count";

interface ExportWords {
  readonly summary: string;
  readonly file: string;
  readonly out: string;
  exported(name: string, path: string, entries: number): string;
  fileLacks(columns: number): string;
  buildRefuses(columns: number): string;
}

/** What `export` says. */
export const EXPORT: Readonly<Record<Language, ExportWords>> = {
  en: {
    summary: "Writes the entries of a workbook as an initiative file (docs/initiative-file.md).",
    file: "FILE.xlsx",
    out: "the initiative file to write",
    exported: (name, path, entries) =>
      `Exported “${name}” to ${path}: ${count("en", entries, "entry", "entries")}.`,
    fileLacks: (columns) =>
      `The file lacks what ${count("en", columns, "missing column", "missing columns")} held.`,
    buildRefuses: (columns) =>
      `Every entry needs ${columns === 1 ? "one" : `${columns}`} of them: build refuses the file until it has those entries.`,
  },
  fr: {
    summary: "Écrit les saisies d’un classeur dans un fichier d’initiative (docs/initiative-file.md).",
    file: "FICHIER.xlsx",
    out: "le fichier d’initiative à écrire",
    exported: (name, path, entries) =>
      `«\u00a0${name}\u00a0» a été exporté dans ${path}\u00a0: ${count("fr", entries, "saisie", "saisies")}.`,
    fileLacks: (columns) =>
      `Il manque au fichier ce que ${count("fr", columns, "colonne absente contenait", "colonnes absentes contenaient")}.`,
    buildRefuses: (columns) =>
      `Chaque saisie a besoin de ${columns === 1 ? "l’une" : `${columns}`} d’entre elles\u00a0: build refuse le fichier tant qu’il n’a pas ces saisies.`,
  },
};

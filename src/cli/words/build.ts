import type { Language } from "../../languages";
import { CALL } from "../command";
import { count } from "./count";

interface BuildWords {
  readonly summary: string;
  readonly file: string;
  readonly out: string;
  readonly asOf: string;
  built(path: string, sheets: number, tables: number, formulas: number): string;
  faultyFile(errors: number): string;
  workbookGiven(path: string): string;
}

/** What `build` says. */
export const BUILD: Readonly<Record<Language, BuildWords>> = {
  en: {
    summary:
      "Builds a workbook from an initiative file (docs/initiative-file.md). --lang is also the workbook’s language; the file’s own unless given.",
    file: "FILE.json",
    out: "the workbook to write",
    asOf: "the report date to pin; the file’s own unless given",
    built: (path, sheets, tables, formulas) =>
      `Built ${path}: ${count("en", sheets, "sheet", "sheets")}, ${count("en", tables, "table", "tables")}, ${count("en", formulas, "formula", "formulas")}.`,
    faultyFile: (errors) =>
      `Nothing was written: the file has ${count("en", errors, "error", "errors")} to correct first.`,
    workbookGiven: (path) =>
      `${path} is a workbook, and build takes an initiative file. To make one from the workbook: ${CALL} export ${path} --out FILE.json`,
  },
  fr: {
    summary:
      "Crée un classeur à partir d’un fichier d’initiative (docs/initiative-file.md). --lang est aussi la langue du classeur; à défaut, celle du fichier.",
    file: "FICHIER.json",
    out: "le classeur à écrire",
    asOf: "la date du rapport à fixer; à défaut, celle du fichier",
    built: (path, sheets, tables, formulas) =>
      `Classeur créé, ${path}\u00a0: ${count("fr", sheets, "feuille", "feuilles")}, ${count("fr", tables, "tableau", "tableaux")}, ${count("fr", formulas, "formule", "formules")}.`,
    faultyFile: (errors) =>
      `Rien n’a été écrit\u00a0: le fichier contient ${count("fr", errors, "erreur", "erreurs")} à corriger d’abord.`,
    workbookGiven: (path) =>
      `${path} est un classeur, et build accepte un fichier d’initiative. Pour en créer un à partir du classeur\u00a0: ${CALL} export ${path} --out FICHIER.json`,
  },
};

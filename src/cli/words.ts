import type { Language } from "../model/initiative";

interface Words {
  readonly usage: string;
  readonly missingFile: string;
  readonly tooManyFiles: string;
  readonly missingOut: string;
  outNotXlsx(path: string): string;
  unknownLanguage(value: string): string;
  notADate(value: string): string;
  dayOutOfRange(value: string, first: string, last: string): string;
  unknownOption(detail: string): string;
  cannotRead(path: string, code: string): string;
  cannotWrite(path: string, code: string): string;
  readonly warning: string;
}

/** What the command line says, in both languages. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    usage: [
      "Usage: npm run --silent workbook -- FILE.json --out FILE.xlsx [--lang en|fr] [--as-of YYYY-MM-DD]",
      "",
      "  FILE.json   the initiative file (docs/initiative-file.md)",
      "  --out       the workbook to write",
      "  --lang      the workbook’s language; the file’s own unless given",
      "  --as-of     the report date to pin; the file’s own unless given",
    ].join("\n"),
    missingFile: "Name the initiative file.",
    tooManyFiles: "Name one initiative file only.",
    missingOut: "Say with --out where the workbook goes.",
    outNotXlsx: (path) => `The workbook’s name must end in .xlsx; “${path}” does not.`,
    unknownLanguage: (value) => `--lang takes en or fr, not “${value}”.`,
    notADate: (value) => `--as-of takes a day such as 2026-10-31, not “${value}”.`,
    dayOutOfRange: (value, first, last) => `--as-of takes a day from ${first} to ${last}, not “${value}”.`,
    unknownOption: (detail) => `These arguments cannot be read: ${detail}`,
    cannotRead: (path, code) => `${path} cannot be read (${code}).`,
    cannotWrite: (path, code) => `${path} cannot be written (${code}).`,
    warning: "Warning",
  },
  fr: {
    usage: [
      "Utilisation : npm run --silent workbook -- FICHIER.json --out FICHIER.xlsx [--lang en|fr] [--as-of AAAA-MM-JJ]",
      "",
      "  FICHIER.json   le fichier de l’initiative (docs/initiative-file.md)",
      "  --out          le classeur à écrire",
      "  --lang         la langue du classeur; à défaut, celle du fichier",
      "  --as-of        la date du rapport à fixer; à défaut, celle du fichier",
    ].join("\n"),
    missingFile: "Indiquez le fichier de l’initiative.",
    tooManyFiles: "Indiquez un seul fichier d’initiative.",
    missingOut: "Indiquez avec --out où écrire le classeur.",
    outNotXlsx: (path) =>
      `Le nom du classeur doit finir par .xlsx, ce qui n’est pas le cas de «\u00a0${path}\u00a0».`,
    unknownLanguage: (value) => `--lang accepte en ou fr, et non «\u00a0${value}\u00a0».`,
    notADate: (value) => `--as-of accepte une date comme 2026-10-31, et non «\u00a0${value}\u00a0».`,
    dayOutOfRange: (value, first, last) =>
      `--as-of accepte une date du ${first} au ${last}, et non «\u00a0${value}\u00a0».`,
    unknownOption: (detail) => `Ces arguments sont illisibles\u00a0: ${detail}`,
    cannotRead: (path, code) => `Impossible de lire ${path} (${code}).`,
    cannotWrite: (path, code) => `Impossible d’écrire ${path} (${code}).`,
    warning: "Avertissement",
  },
};

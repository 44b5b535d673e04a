import type { Language } from "../../languages";

interface WorkbookWords {
  readonly usage: string;
  readonly missingFile: string;
  readonly tooManyFiles: string;
  readonly missingOut: string;
  outNotXlsx(path: string): string;
}

/** What `npm run workbook` says of its arguments. */
export const WORKBOOK: Readonly<Record<Language, WorkbookWords>> = {
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
  },
  fr: {
    usage: [
      "Utilisation\u00a0: npm run --silent workbook -- FICHIER.json --out FICHIER.xlsx [--lang en|fr] [--as-of AAAA-MM-JJ]",
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
  },
};

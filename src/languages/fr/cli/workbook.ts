import type english from "../../en/cli/workbook";

const texts: typeof english = {
  usage: (languages) =>
    [
      `Utilisation\u00a0: npm run --silent workbook -- FICHIER.json --out FICHIER.xlsx [--lang ${languages}] [--as-of AAAA-MM-JJ]`,
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
};

export default texts;

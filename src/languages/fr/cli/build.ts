import type english from "../../en/cli/build";
import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary:
    "Crée un classeur à partir d’un fichier d’initiative (docs/initiative-file.md). --lang est aussi la langue du classeur; à défaut, celle du fichier.",
  outFile: "FICHIER.xlsx",
  day: "AAAA-MM-JJ",
  file: "FICHIER.json",
  out: "le classeur à écrire",
  asOf: "la date du rapport à fixer; à défaut, celle du fichier",
  built: (path, sheets, tables, formulas) =>
    `Classeur créé, ${path}\u00a0: ${count(sheets, "feuille", "feuilles")}, ${count(tables, "tableau", "tableaux")}, ${count(formulas, "formule", "formules")}.`,
  faultyFile: (errors) =>
    `Rien n’a été écrit\u00a0: le fichier contient ${count(errors, "erreur", "erreurs")} à corriger d’abord.`,
  workbookGiven: (path, call) =>
    `${path} est un classeur, et build accepte un fichier d’initiative. Pour en créer un à partir du classeur\u00a0: ${call} export ${path} --out FICHIER.json`,
};

export default texts;

import type english from "../../en/cli/export";
import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary: "Écrit les saisies d’un classeur dans un fichier d’initiative (docs/initiative-file.md).",
  outFile: "FICHIER.json",
  file: "FICHIER.xlsx",
  out: "le fichier d’initiative à écrire",
  exported: (name, path, entries) =>
    `«\u00a0${name}\u00a0» a été exporté dans ${path}\u00a0: ${count(entries, "saisie", "saisies")}.`,
  fileLacks: (columns) =>
    `Il manque au fichier ce que ${count(columns, "colonne absente contenait", "colonnes absentes contenaient")}.`,
  buildRefuses: (columns) =>
    `Chaque saisie a besoin de ${columns === 1 ? "l’une" : `${columns}`} d’entre elles\u00a0: build refuse le fichier tant qu’il n’a pas ces saisies.`,
};

export default texts;

import { counterOf } from "../../counterOf";
import type english from "../../en/cli/translate";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary:
    "Change la langue d’un classeur, dans un nouveau fichier, pour celle de --lang\u00a0: titres de colonnes, mots des listes, textes des feuilles. Ce que les gens ont écrit reste.",
  outFile: "FICHIER2.xlsx",
  file: "FICHIER.xlsx",
  out: "le classeur dans l’autre langue à écrire; inutile avec --dry-run",
  dryRun: "dire ce qui serait fait, sans rien écrire",
  confirm: "prendre les colonnes dont le titre est inconnu pour ce qu’elles semblent être",
  nothingToDo: "Il n’y a rien à faire\u00a0: le classeur est en français.",
  plan: (columns, words) =>
    `Le classeur passe en français\u00a0: ${count(columns, "titre de colonne", "titres de colonnes")}, et ${count(words, "cellule avec un mot d’une liste", "cellules avec un mot d’une liste")}.`,
  sheet: (from, to) => `La feuille «\u00a0${from}\u00a0» s’appelle «\u00a0${to}\u00a0».`,
  ownCaption: (caption) => `Le titre «\u00a0${caption}\u00a0» est le vôtre et reste.`,
  translated: (path) => `En français\u00a0: ${path}.`,
};

export default texts;

import type english from "../../en/cli/repair";

const texts: typeof english = {
  summary:
    "Répare ce qui est endommagé dans un classeur, dans un nouveau fichier; dit ce qui est fait. Les saisies ne sont jamais changées.",
  outFile: "FICHIER2.xlsx",
  file: "FICHIER.xlsx",
  out: "le classeur réparé à écrire; inutile avec --dry-run",
  dryRun: "dire ce qui serait fait, sans rien écrire",
  confirm: "prendre les colonnes dont le titre est inconnu pour ce qu’elles semblent être",
  nothingToDo: "Il n’y a rien à réparer.",
  done: "Réparé\u00a0:",
  wouldDo: "Une réparation fait ceci\u00a0:",
  repaired: (path) => `Le classeur réparé\u00a0: ${path}.`,
};

export default texts;

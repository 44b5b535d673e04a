import type english from "../../en/cli/figures";

const texts: typeof english = {
  summary: "Affiche tous les résultats d’un classeur en JSON, recalculés (docs/figures.md).",
  file: "FICHIER.xlsx",
  olderVersion: (found, needed, command) =>
    `Ce classeur suit la version ${found} du schéma, et ses résultats se lisent dans la version ${needed}. Mettez-le d’abord à niveau\u00a0: ${command}`,
  newerVersion:
    "Ce classeur vient d’une version plus récente d’Ensemble. Mettez Ensemble à jour pour en lire les résultats.",
  unreadable: (cells) =>
    `Ces cellules contiennent une erreur, ou autre chose que ce que donnent leurs formules\u00a0: ${cells}. Cherchez une erreur dans les saisies qu’elles comptent, ou une formule qui a été remplacée.`,
  more: (count) => `et ${count} de plus`,
};

export default texts;

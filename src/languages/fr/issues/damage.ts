import type english from "../../en/issues/damage";

/** The workbook itself: calculated cells, lists, names, sheets. */
const messages: typeof english = {
  formulaMissing: (details) => [
    details.is("rows", 1)
      ? "La cellule calculée n’a plus sa formule."
      : `${details.of("rows")} cellules calculées, à partir d’ici vers le bas, n’ont plus leur formule.`,
    "Ce qu’elles montrent ne suit plus les saisies, et des chiffres peuvent être faux.",
    "Copiez une cellule de cette colonne qui a encore sa formule, et collez-la sur elles.",
  ],
  formulaChanged: (details) => [
    details.is("rows", 1)
      ? "La cellule calculée contient une autre formule que celle d’Ensemble."
      : `${details.of("rows")} cellules calculées, à partir d’ici vers le bas, contiennent une autre formule que celle d’Ensemble.`,
    "Les chiffres qui en dépendent peuvent être faux, et rien d’autre ne le signale.",
    "Annulez la modification, copiez la formule d’une autre ligne, ou reprenez-la d’une copie antérieure du classeur.",
  ],
  pageFormulas: (details) => [
    `Cellules calculées de cette feuille qui n’ont plus leur formule\u00a0: ${details.of("count")}.`,
    "Les chiffres qui en dépendent ne suivent plus les saisies.",
    "Annulez la modification, ou reprenez une copie antérieure du classeur.",
  ],
  besideTable: (details) => [
    details.is("rows", 1)
      ? "Une ligne de saisies se trouve à côté du tableau."
      : `${details.of("rows")} lignes de saisies se trouvent à côté du tableau.`,
    "Le tableau ne les prend pas en compte\u00a0: elles ne comptent pas.",
    "Coupez-les et collez-les juste sous sa dernière ligne. Vos propres notes demandent une colonne vide entre elles et le tableau.",
  ],
  wordsChanged: (details) => [
    `La liste ${details.quoted("list")} contient d’autres mots ou nombres que ceux d’Ensemble.`,
    "Les formules comparent les saisies à ces mots\u00a0: ce qui ne correspond plus sort des chiffres.",
    "Remettez ce qui s’y trouvait, ou reprenez une copie antérieure du classeur.",
  ],
  nameChanged: (details) => [
    `Le nom défini ${details.quoted("name")} a disparu, ou désigne d’autres cellules.`,
    "Les formules qui le lisent donnent des erreurs ou des chiffres faux.",
    "Annulez la modification, ou reprenez une copie antérieure du classeur.",
  ],
  settingUnread: () => [
    "Ce réglage est vide ou illisible\u00a0: sa valeur par défaut est utilisée.",
    "Les chiffres qui en dépendent ne sont peut-être pas ceux que vous attendez.",
    "Remplissez-le. Le texte à côté dit ce qui est permis.",
  ],
  sheetMissing: (details) => [
    `La feuille ${details.quoted("sheet")} a été supprimée.`,
    "Les chiffres qui en dépendent sont faux ou manquent.",
    "Annulez la suppression, ou reprenez une copie antérieure du classeur.",
  ],
  beyondRoom: (details) => {
    const count = details.of("count");
    const why = "Les chiffres en tiennent compte, mais cette feuille ne les montre pas.";
    const how =
      "Choisissez «\u00a0Agrandir les listes\u00a0» dans le volet\u00a0: les feuilles calculées sont réécrites avec plus de lignes.";
    if (details.is("block", "groups") || details.is("block", "breakdowns")) {
      const what = details.is("block", "groups") ? "Groupes non comparés" : "Ventilations non comparées";
      return [`${what}, faute de place\u00a0: ${count}.`, "Il peut manquer des écarts entre groupes.", how];
    }
    const what = details.is("block", "trackerIndicators") ? "Indicateurs" : "Partenaires";
    return [`${what} qui n’ont pas de place dans cette feuille\u00a0: ${count}.`, why, how];
  },
};

export default messages;

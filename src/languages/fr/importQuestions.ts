import type english from "../en/importQuestions";

/** Ce que demande une importation avant de prendre quoi que ce soit, et les réponses. */
const texts: typeof english = {
  questions: {
    encoding: () =>
      "Des lettres accentuées semblent fausses. Comment les lettres du fichier sont-elles écrites?",
    part: () => "Quelle feuille ou quel tableau du classeur contient les chiffres?",
    hidden: (details) =>
      `La feuille a des lignes (${details.of("rows")}) et des colonnes (${details.of("columns")}) masquées qui contiennent quelque chose. Comptent-elles?`,
    indicator: () => "De quel indicateur viennent ces chiffres?",
    partner: () => "Quel partenaire a transmis ces chiffres?",
    period: () => "De quelle période sont ces chiffres?",
    value: () => "Quelle colonne contient les chiffres atteints?",
    figures: () => "Quelles colonnes contiennent les chiffres?",
    decimals: () => "Les nombres se lisent de deux façons. Qu’est-ce qui précède les décimales?",
    dayOrder: () => "Les dates se lisent de deux façons. Qu’est-ce qui vient en premier?",
    yearPairs: () => "Que veut dire «\u00a02009-10\u00a0» dans ce fichier?",
    results: (details) =>
      `Le titre ${details.quoted("title")} annonce des cibles, des variations ou des cumuls. Les chiffres qui suivent sont-ils les résultats de leurs périodes?`,
    scale: (details) =>
      details.is("other", "")
        ? "Le titre du tableau annonce des milliers, des millions ou une autre échelle. Faut-il multiplier les chiffres?"
        : `${details.quoted("other")} indique ${details.quoted("part")}. Faut-il multiplier ces chiffres?`,
    sameKey: (details) =>
      `Des lignes des mêmes indicateur, partenaire, période et groupe diffèrent par la colonne ${details.quoted("caption")} (${details.of("texts")}). Que sont ces lignes?`,
  },
  answers: {
    encoding: (details) => details.of("name"),
    sheet: (details) => `La feuille ${details.quoted("name")}`,
    table: (details) => `Le tableau ${details.quoted("name")}`,
    include: () => "Oui, les inclure",
    leaveOut: () => "Non, les laisser de côté",
    column: (details) =>
      details.is("caption", "")
        ? `La colonne ${details.of("column")}`
        : `La colonne ${details.quoted("caption")}`,
    name: (details) => details.of("name"),
    point: () => "un point\u00a0: 12.5",
    comma: () => "une virgule\u00a0: 12,5",
    dayFirst: () => "le jour\u00a0: 31/12/2024",
    monthFirst: () => "le mois\u00a0: 12/31/2024",
    months: () => "un mois\u00a0: octobre 2009",
    years: () => "une année\u00a0: de 2009 à 2010",
    results: () => "Oui, ce sont des résultats",
    noResults: () => "Non\u00a0: les mettre de côté",
    multiply: () => "Oui, les écrire au complet",
    asIs: () => "Non, l’indicateur compte dans la même unité",
    group: () => "Des groupes\u00a0: chaque ligne est une partie, aucune n’est le total",
    groupColumns: () => "Plusieurs\u00a0: chaque colonne de chiffres est un groupe",
    addUp: () => "Des parties du total\u00a0: les additionner",
    only: (details) => `Prendre seulement les lignes où figure ${details.quoted("text")}`,
    setAside: () => "Je ne sais pas\u00a0: les mettre de côté",
  },
};

export default texts;

import type english from "../../en/sheets/common";

export default {
  legend:
    "Les cellules blanches sont à remplir. Les grises sont calculées. Pour ajouter une ligne, écrivez juste sous la dernière.",
  principles: {
    roles: "Principes de leadership\u00a0: laisser s’exprimer les tensions, agir avant la certitude.",
    canvas: "Agir ensemble\u00a0: connaître le contexte et l’histoire, avec les personnes concernées.",
  },
  page: "Page &P sur &N",
  partPrinted: "Une partie de la feuille s’imprime. Le reste aussi : Mise en page, ZoneImpr, Annuler.",
  unknownRole: "Rôle inconnu",
  open: "Ouvrir",
  quarter: "T{quarter} {year}",
  dateline: "Date du rapport : {date}",
} satisfies typeof english;

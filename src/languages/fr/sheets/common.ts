import type english from "../../en/sheets/common";

export default {
  legend:
    "Les cellules blanches sont à remplir. Les grises sont calculées. Pour ajouter une ligne, écrivez juste sous la dernière.",
  page: "Page &P sur &N",
  partPrinted: "Une partie de la feuille s’imprime. Le reste aussi : Mise en page, ZoneImpr, Annuler.",
  unknownRole: "Rôle inconnu",
  open: "Ouvrir",
  quarter: "T{quarter} {year}",
  dateline: "Date du rapport : {date}",
} satisfies typeof english;

import type english from "../../en/issues/rows";

/** Rows as a whole, and the columns of their table. */
const messages: typeof english = {
  orphanRow: (details) => [
    `La ligne contient des saisies, mais rien sous ${details.quoted("property")}.`,
    "Sans cela, la ligne ne compte pas.",
    "Remplissez cette cellule, ou videz la ligne si c’est un reste.",
  ],
  required: (details) => [
    details.has("property") ? `Il manque ${details.quoted("property")}.` : "Il manque une saisie ici.",
    "Sans elle, la ligne ne compte pas entièrement.",
    "Inscrivez-la.",
  ],
  repeatedRow: (details) => [
    `La ligne ${details.of("first")} dit exactement la même chose.`,
    "Ce qui est saisi deux fois peut être compté deux fois.",
    "Videz l’une des deux lignes.",
  ],
  repeatedEntry: (details) => [
    `La ligne ${details.of("first")} de la feuille a déjà les mêmes réponses\u00a0: ${details.of("fields")}.`,
    "Deux lignes sur la même chose se contredisent ou comptent deux fois.",
    "Changez l’une de ces réponses, ou modifiez plutôt cette ligne.",
  ],
  belowTable: (details) => [
    details.is("rows", 1)
      ? "Une ligne de saisies se trouve sous le tableau."
      : `${details.of("rows")} lignes de saisies se trouvent sous le tableau.`,
    "Le tableau ne les prend pas en compte\u00a0: elles ne comptent pas.",
    "Faites glisser le coin inférieur droit du tableau jusqu’à elles, ou coupez-les et collez-les juste sous sa dernière ligne.",
  ],
  columnMissing: (details) => [
    `La colonne ${details.quoted("column")} manque dans la feuille ${details.quoted("sheet")}.`,
    "Ses saisies sont lues comme vides, et les chiffres qui en dépendent sont faux.",
    "Annulez la suppression, ou reprenez une copie antérieure du classeur\u00a0: une nouvelle colonne de cet en-tête prend des saisies, mais ne répare pas les formules.",
  ],
  columnUnconfirmed: (details) => [
    details.is("reason", "language")
      ? `La colonne ${details.quoted("found")} a été prise pour ${details.quoted("column")}, d’après son en-tête dans une autre langue.`
      : `La colonne ${details.quoted("found")} a été prise pour ${details.quoted("column")}, d’après sa seule position.`,
    "Elle est lue comme cette colonne, mais rien n’y est écrit tant que personne ne l’a confirmé.",
    `Confirmez que c’est bien cette colonne, ou donnez-lui l’en-tête ${details.quoted("column")}.`,
  ],
};

export default messages;

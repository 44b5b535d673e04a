import { defineIssues } from "../define";

/** Words of closed lists. */
export const LIST_ISSUES = defineIssues({
  notInList: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is not in this list.${details.didYouMean()}`,
      "Formulas compare the words of the list, so this one counts as if nothing were there.",
      `Use one of these: ${details.of("known")}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} ne fait pas partie de cette liste.${details.didYouMean()}`,
      "Des formules comparent les mots de la liste\u00a0: celui-ci compte comme s’il n’y avait rien.",
      `Employez l’un de ceux-ci\u00a0: ${details.of("known")}.`,
    ],
  },
  otherScale: {
    severity: "warning",
    en: (details) => [
      `${details.quoted("value")} is not on the scale of ${details.quoted("item")}.`,
      "The rating does not count.",
      details.is("scale", "fit")
        ? "Rate a fit question with no, partly or yes."
        : "Rate it with one of the four levels.",
    ],
    fr: (details) => [
      `${details.quoted("value")} n’est pas de l’échelle de ${details.quoted("item")}.`,
      "La cote ne compte pas.",
      details.is("scale", "fit")
        ? "Cotez une question d’adéquation par non, en partie ou oui."
        : "Cotez par l’un des quatre niveaux.",
    ],
  },
});

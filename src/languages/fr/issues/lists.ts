import type english from "../../en/issues/lists";

/** Words of closed lists. */
const messages: typeof english = {
  notInList: (details) => [
    `${details.quoted("value")} ne fait pas partie de cette liste.${details.didYouMean()}`,
    "Des formules comparent les mots de la liste\u00a0: celui-ci compte comme s’il n’y avait rien.",
    `Employez l’un de ceux-ci\u00a0: ${details.of("known")}.`,
  ],
  otherScale: (details) => [
    `${details.quoted("value")} n’est pas de l’échelle de ${details.quoted("item")}.`,
    "La cote ne compte pas.",
    details.is("scale", "fit")
      ? "Cotez une question d’adéquation par non, en partie ou oui."
      : "Cotez par l’un des quatre niveaux.",
  ],
};

export default messages;

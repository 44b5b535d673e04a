import type english from "../../en/issues/observations";

/** Observations and indicators: what contradicts something else, or cannot count. */
const messages: typeof english = {
  repeatedObservation: (details) => [
    `${details.rowOrPlace("first")} donne la même valeur pour les mêmes indicateur, partenaire, période et groupe.`,
    "Aucune des deux ne compte tant qu’il en reste plus d’une.",
    "Videz l’une des deux lignes.",
  ],
  conflict: (details) => [
    `${details.rowOrPlace("first")} donne ${details.of("other") || "aucune valeur"} pour les mêmes indicateur, partenaire, période et groupe; ici, c’est ${details.of("value") || "aucune valeur"}.`,
    "Aucune des deux ne compte tant qu’il en reste plus d’une.",
    "Demandez au partenaire laquelle est la bonne et videz l’autre ligne.",
  ],
  targetAgainstDirection: (details) => [
    `La cible ${details.of("target")} va à l’encontre du sens ${details.quoted("direction")}\u00a0: la valeur de référence est ${details.of("baseline")}.`,
    "L’indicateur serait atteint alors que la situation a empiré.",
    "Vérifiez la cible, la valeur de référence et le sens.",
  ],
  baselineDateNeeded: (details) => [
    `L’indicateur est mesuré tous les ${details.of("years")} ans, mais n’a pas de date de référence.`,
    "On ne peut dire quand ses périodes se terminent\u00a0: chaque jour est pris pour une période, et rien n’est jamais attendu.",
    "Inscrivez la date de référence.",
  ],
  numeratorAboveDenominator: (details) => [
    `Le numérateur ${details.of("numerator")} dépasse le dénominateur ${details.of("denominator")}.`,
    "Le pourcentage dépasserait 100.",
    "Vérifiez les deux\u00a0: ils ont peut-être été intervertis.",
  ],
  valueMissing: (details) =>
    details.is("need", "ratio")
      ? [
          "L’indicateur pondère les partenaires, mais il manque le numérateur ou un dénominateur différent de 0.",
          "Les partenaires pèsent selon leur dénominateur\u00a0: cette ligne ne compte pas.",
          "Remplissez les deux.",
        ]
      : details.is("need", "half")
        ? [
            "Il y a un numérateur sans dénominateur, ou l’inverse.",
            "Le quotient ne peut être calculé.",
            "Donnez les deux.",
          ]
        : [
            "Il n’y a ni valeur ni numérateur accompagné d’un dénominateur différent de 0.",
            "La ligne compte comme non déclarée.",
            "Donnez la valeur, ou à la fois le numérateur et le dénominateur; une cellule vide est une donnée manquante, jamais un zéro.",
          ],
  valueAgainstRatio: (details) => [
    `La valeur est ${details.of("value")}, mais le numérateur et le dénominateur donnent ${details.of("ratio")}.`,
    "Ce sont le numérateur et le dénominateur qui comptent; qui lit la valeur voit un autre chiffre.",
    "Corrigez ce qui est erroné, ou videz la valeur.",
  ],
  unknownGroup: (details) => [
    details.has("group")
      ? `La feuille Groupes n’a pas de groupe ${details.quoted("group")} pour la ventilation ${details.quoted("breakdown")}.`
      : `La ventilation ${details.quoted("breakdown")} n’a pas de groupe.`,
    "La ligne ne compte pour aucun groupe ni pour aucun total.",
    "Ajoutez le groupe à la feuille Groupes, ou corrigez la ventilation et le groupe; pour le total, videz les deux.",
  ],
  notInPlan: (details) => [
    `Le plan de collecte n’attend pas ${details.of("code")} de ${details.quoted("partner")} pour le ${details.of("day")}.`,
    "La valeur compte, mais pas parmi les données attendues.",
    "Ajoutez le partenaire au plan de collecte, ou prolongez-y sa période; sinon, corrigez le partenaire ou la période.",
  ],
  notAvailableWithValue: () => [
    "Selon le statut, la valeur n’est pas disponible, mais il y en a une.",
    "Ce qui n’est pas disponible ne compte jamais.",
    "Videz la valeur, le numérateur et le dénominateur, ou corrigez le statut.",
  ],
  zeroDenominator: () => [
    "Le dénominateur est 0.",
    "Rien ne se divise par 0.",
    "Corrigez-le, ou laissez la ligne de côté.",
  ],
};

export default messages;

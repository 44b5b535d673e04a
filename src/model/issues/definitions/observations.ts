import { defineIssues } from "../define";

/** Observations and indicators: what contradicts something else, or cannot count. */
export const OBSERVATION_ISSUES = defineIssues({
  repeatedObservation: {
    severity: "error",
    // A file may hold both: the workbook shows the conflict, for people to settle.
    severityIn: { file: "warning" },
    en: (details) => [
      `${details.rowOrPlace("first")} gives the same value for the same indicator, partner, period and group.`,
      "Neither of them counts until only one is left.",
      "Clear one of the two rows.",
    ],
    fr: (details) => [
      `${details.rowOrPlace("first")} donne la même valeur pour les mêmes indicateur, partenaire, période et groupe.`,
      "Aucune des deux ne compte tant qu’il en reste plus d’une.",
      "Videz l’une des deux lignes.",
    ],
  },
  conflict: {
    severity: "error",
    // A file may hold both: the workbook shows the conflict, for people to settle.
    severityIn: { file: "warning" },
    en: (details) => [
      `${details.rowOrPlace("first")} gives ${details.of("other") || "no value"} for the same indicator, partner, period and group; here it is ${details.of("value") || "no value"}.`,
      "Neither of them counts until only one is left.",
      "Ask the partner which one is right, and clear the other row.",
    ],
    fr: (details) => [
      `${details.rowOrPlace("first")} donne ${details.of("other") || "aucune valeur"} pour les mêmes indicateur, partenaire, période et groupe; ici, c’est ${details.of("value") || "aucune valeur"}.`,
      "Aucune des deux ne compte tant qu’il en reste plus d’une.",
      "Demandez au partenaire laquelle est la bonne et videz l’autre ligne.",
    ],
  },
  targetAgainstDirection: {
    severity: "warning",
    en: (details) => [
      `The target ${details.of("target")} runs against the direction ${details.quoted("direction")}: the baseline is ${details.of("baseline")}.`,
      "The indicator would count as met when things have got worse.",
      "Check target, baseline and direction.",
    ],
    fr: (details) => [
      `La cible ${details.of("target")} va à l’encontre du sens ${details.quoted("direction")}\u00a0: la valeur de référence est ${details.of("baseline")}.`,
      "L’indicateur serait atteint alors que la situation a empiré.",
      "Vérifiez la cible, la valeur de référence et le sens.",
    ],
  },
  numeratorAboveDenominator: {
    severity: "warning",
    // A row that is set aside has to be right before it is taken.
    severityIn: { import: "error" },
    en: (details) => [
      `The numerator ${details.of("numerator")} is larger than the denominator ${details.of("denominator")}.`,
      "The percentage would be above 100.",
      "Check the two; they may have been swapped.",
    ],
    fr: (details) => [
      `Le numérateur ${details.of("numerator")} dépasse le dénominateur ${details.of("denominator")}.`,
      "Le pourcentage dépasserait 100.",
      "Vérifiez les deux\u00a0: ils ont peut-être été intervertis.",
    ],
  },
  valueMissing: {
    severity: "warning",
    // What is typed or imported is asked for at once; what stands already does not count, and is told.
    severityIn: { import: "error", form: "error" },
    en: (details) =>
      details.is("need", "ratio")
        ? [
            "The indicator weighs its partners, but the numerator, or a denominator other than 0, is missing.",
            "Partners weigh by their denominators, so this row does not count.",
            "Fill in both.",
          ]
        : details.is("need", "half")
          ? [
              "There is a numerator without a denominator, or the reverse.",
              "The quotient cannot be reckoned.",
              "Give both.",
            ]
          : [
              "There is no value, nor a numerator with a denominator other than 0.",
              "The row counts as not reported.",
              "Give the value, or both the numerator and the denominator; an empty cell is missing, never zero.",
            ],
    fr: (details) =>
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
  },
  valueAgainstRatio: {
    severity: "warning",
    // A row that is set aside has to be right before it is taken.
    severityIn: { import: "error" },
    en: (details) => [
      `The value is ${details.of("value")}, but numerator and denominator give ${details.of("ratio")}.`,
      "The numerator and the denominator count; readers of the value see another figure.",
      "Correct whichever is wrong, or clear the value.",
    ],
    fr: (details) => [
      `La valeur est ${details.of("value")}, mais le numérateur et le dénominateur donnent ${details.of("ratio")}.`,
      "Ce sont le numérateur et le dénominateur qui comptent; qui lit la valeur voit un autre chiffre.",
      "Corrigez ce qui est erroné, ou videz la valeur.",
    ],
  },
  zeroDenominator: {
    severity: "error",
    en: () => ["The denominator is 0.", "Nothing can be divided by it.", "Correct it, or leave the row out."],
    fr: () => [
      "Le dénominateur est 0.",
      "Rien ne se divise par 0.",
      "Corrigez-le, ou laissez la ligne de côté.",
    ],
  },
});

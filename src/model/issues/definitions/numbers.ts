import { defineIssues } from "../define";

/** Numbers: how they are written, and how large they may be. */
export const NUMBER_ISSUES = defineIssues({
  notANumber: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is not a number.`,
      "Formulas calculate with numbers alone, so the entry is not read.",
      `Type digits only, for example ${details.typed(1234.5)}; units and remarks have columns of their own.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} n’est pas un nombre.`,
      "Les formules ne calculent qu’avec des nombres\u00a0: la saisie n’est pas lue.",
      `N’écrivez que des chiffres, par exemple ${details.typed(1234.5)}; les unités et les remarques ont leurs propres colonnes.`,
    ],
  },
  numberAsText: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is text that looks like a number.`,
      "Formulas do not add it up.",
      `Make it the number ${details.of("nearest")}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} est un texte qui ressemble à un nombre.`,
      "Les formules ne l’additionnent pas.",
      `Remplacez-le par le nombre ${details.of("nearest")}.`,
    ],
  },
  frenchDecimal: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is text with a decimal comma.`,
      "Formulas do not add it up.",
      `Make it the number ${details.of("nearest")}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} est un texte avec une virgule décimale.`,
      "Les formules ne l’additionnent pas.",
      `Remplacez-le par le nombre ${details.of("nearest")}.`,
    ],
  },
  ambiguousNumber: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is text, and may mean thousands or a decimal.`,
      "Formulas do not add it up, and nobody can tell which number is meant.",
      `Type the number without a thousands separator, for example 1234 or ${details.typed(1.234)}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} est un texte et peut désigner des milliers ou une décimale.`,
      "Les formules ne l’additionnent pas, et personne ne peut dire de quel nombre il s’agit.",
      `Écrivez le nombre sans séparateur de milliers, par exemple 1234 ou ${details.typed(1.234)}.`,
    ],
  },
  numberAsDate: {
    severity: "error",
    en: (details) => [
      `Excel took what was typed for a date or a time: the cell counts as ${details.of("value")}.`,
      "Entries such as 3/4, 1-2 or 12:30 become dates or times, and their serial numbers count as figures.",
      "Set the cell to General format and type the number again.",
    ],
    fr: (details) => [
      `Excel a pris la saisie pour une date ou une heure\u00a0: la cellule compte pour ${details.of("value")}.`,
      "Des saisies comme 3/4, 1-2 ou 12:30 deviennent des dates ou des heures, et leur numéro de série compte comme un chiffre.",
      "Mettez la cellule au format Standard et écrivez le nombre de nouveau.",
    ],
  },
  outOfRange: {
    severity: "error",
    en: (details) => [
      `${details.of("value")} is out of bounds.`,
      "The workbook cannot use such a number; a rule reads its usual limit instead.",
      `Give a ${details.is("whole", 1) ? "whole " : ""}number from ${details.of("minimum")} to ${details.of("maximum")}.`,
    ],
    fr: (details) => [
      `${details.of("value")} est hors limites.`,
      "Le classeur ne peut se servir d’un tel nombre; une règle lit sa limite habituelle à la place.",
      `Donnez un nombre ${details.is("whole", 1) ? "entier " : ""}de ${details.of("minimum")} à ${details.of("maximum")}.`,
    ],
  },
  percentSign: {
    severity: "warning",
    // A row that is set aside has to be right before it is taken.
    severityIn: { import: "error" },
    en: (details) => {
      if (details.has("text")) {
        return [
          `${details.quoted("text")} is a percentage, and a plain number is expected here.`,
          "Its figure would be a hundred times too large or too small.",
          "Check the figure and its column, or the kind of the indicator.",
        ];
      }
      if (details.has("nearest")) {
        return [
          `With its percent sign, the cell counts as ${details.of("value")}, not as ${details.of("nearest")}.`,
          "Percentages are entered as 45, without the sign; the figures would be a hundred times too small.",
          `Set the cell to General format and type ${details.of("nearest")}; the correction does both.`,
        ];
      }
      return !details.has("seen")
        ? [
            `With its percent sign, the cell counts as ${details.of("value")}.`,
            "A plain number is expected here; the sign makes it a hundred times smaller.",
            "Set the cell to General format and type the number that counts; if the indicator is a percentage, say so in its kind.",
          ]
        : [
            `The cell shows ${details.of("seen")} percent, but counts as ${details.of("value")}.`,
            "Whoever reads the cell sees another figure than the formulas count.",
            "Set the cell to General format, then see that the number is the percentage you mean.",
          ];
    },
    fr: (details) => {
      if (details.has("text")) {
        return [
          `${details.quoted("text")} est un pourcentage, alors qu’un simple nombre est attendu ici.`,
          "Le chiffre serait cent fois trop grand ou trop petit.",
          "Vérifiez le chiffre et sa colonne, ou le type de l’indicateur.",
        ];
      }
      if (details.has("nearest")) {
        return [
          `Avec son signe de pourcentage, la cellule compte pour ${details.of("value")} et non pour ${details.of("nearest")}.`,
          "Un pourcentage se saisit 45, sans le signe; les chiffres seraient cent fois trop petits.",
          `Mettez la cellule au format Standard et écrivez ${details.of("nearest")}; la correction fait les deux.`,
        ];
      }
      return !details.has("seen")
        ? [
            `Avec son signe de pourcentage, la cellule compte pour ${details.of("value")}.`,
            "Un simple nombre est attendu ici; le signe le rend cent fois plus petit.",
            "Mettez la cellule au format Standard et écrivez le nombre qui compte; si l’indicateur est un pourcentage, dites-le dans son type.",
          ]
        : [
            `La cellule affiche ${details.of("seen")} pour cent, mais compte pour ${details.of("value")}.`,
            "Qui lit la cellule voit un autre chiffre que celui que comptent les formules.",
            "Mettez la cellule au format Standard, puis voyez si le nombre est bien le pourcentage voulu.",
          ];
    },
  },
  percentRange: {
    severity: "warning",
    // A row that is set aside has to be right before it is taken.
    severityIn: { import: "error" },
    en: (details) => [
      `${details.of("value")} is not between 0 and 100, and the indicator is a percentage.`,
      "A share of a whole cannot be more than all or less than nothing.",
      "Check the value, or make the indicator a number or a rate.",
    ],
    fr: (details) => [
      `${details.of("value")} n’est pas entre 0 et 100, et l’indicateur est un pourcentage.`,
      "La part d’un tout ne peut dépasser le tout ni être négative.",
      "Vérifiez la valeur, ou faites de l’indicateur un nombre ou un taux.",
    ],
  },
  percentAsShare: {
    severity: "warning",
    // A row that is set aside has to be right before it is taken.
    severityIn: { import: "error" },
    en: (details) => [
      `${details.of("value")} may mean ${details.of("value")}% or ${details.of("nearest")}%.`,
      "Percentages are entered as 45, not as 0.45; the figures would be a hundred times too small.",
      "Write the percentage that is meant; in a file to import, with its percent sign.",
    ],
    fr: (details) => [
      `${details.of("value")} peut vouloir dire ${details.of("value")}\u00a0% ou ${details.of("nearest")}\u00a0%.`,
      "Un pourcentage se saisit 45 et non 0,45; les chiffres seraient cent fois trop petits.",
      "Écrivez le pourcentage voulu; dans un fichier à importer, avec son signe de pourcentage.",
    ],
  },
  negative: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is below zero, which a numerator or a denominator cannot be.`,
      "The quotient would be of the wrong sign.",
      "Check the figure.",
    ],
    fr: (details) => [
      `${details.quoted("value")} est sous zéro, ce qu’un numérateur ou un dénominateur ne peut pas être.`,
      "Le quotient aurait le mauvais signe.",
      "Vérifiez le chiffre.",
    ],
  },
});

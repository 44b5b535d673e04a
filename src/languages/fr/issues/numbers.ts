import type english from "../../en/issues/numbers";

/** Numbers: how they are written, and how large they may be. */
const messages: typeof english = {
  notANumber: (details) => [
    `${details.quoted("value")} n’est pas un nombre.`,
    "Les formules ne calculent qu’avec des nombres\u00a0: la saisie n’est pas lue.",
    `N’écrivez que des chiffres, par exemple ${details.typed(1234.5)}; les unités et les remarques ont leurs propres colonnes.`,
  ],
  numberAsText: (details) => [
    `${details.quoted("value")} est un texte qui ressemble à un nombre.`,
    "Les formules ne l’additionnent pas.",
    `Remplacez-le par le nombre ${details.of("nearest")}.`,
  ],
  frenchDecimal: (details) => [
    `${details.quoted("value")} est un texte avec une virgule décimale.`,
    "Les formules ne l’additionnent pas.",
    `Remplacez-le par le nombre ${details.of("nearest")}.`,
  ],
  ambiguousNumber: (details) => [
    `${details.quoted("value")} est un texte et peut désigner des milliers ou une décimale.`,
    "Les formules ne l’additionnent pas, et personne ne peut dire de quel nombre il s’agit.",
    `Écrivez le nombre sans séparateur de milliers, par exemple 1234 ou ${details.typed(1.234)}.`,
  ],
  numberAsDate: (details) => [
    `Excel a pris la saisie pour une date ou une heure\u00a0: la cellule compte pour ${details.of("value")}.`,
    "Des saisies comme 3/4, 1-2 ou 12:30 deviennent des dates ou des heures, et leur numéro de série compte comme un chiffre.",
    "Mettez la cellule au format Standard et écrivez le nombre de nouveau.",
  ],
  outOfRange: (details) => [
    `${details.of("value")} est hors limites.`,
    "Le classeur ne peut se servir d’un tel nombre; une règle lit sa limite habituelle à la place.",
    `Donnez un nombre ${details.is("whole", 1) ? "entier " : ""}de ${details.of("minimum")} à ${details.of("maximum")}.`,
  ],
  percentSign: (details) => {
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
  percentRange: (details) => [
    `${details.of("value")} n’est pas entre 0 et 100, et l’indicateur est un pourcentage.`,
    "La part d’un tout ne peut dépasser le tout ni être négative.",
    "Vérifiez la valeur, ou faites de l’indicateur un nombre ou un taux.",
  ],
  percentAsShare: (details) => [
    `${details.of("value")} peut vouloir dire ${details.of("value")}\u00a0% ou ${details.of("nearest")}\u00a0%.`,
    "Un pourcentage se saisit 45 et non 0,45; les chiffres seraient cent fois trop petits.",
    "Écrivez le pourcentage voulu; dans un fichier à importer, avec son signe de pourcentage.",
  ],
  negative: (details) => [
    `${details.quoted("value")} est sous zéro, ce qu’un numérateur ou un dénominateur ne peut pas être.`,
    "Le quotient aurait le mauvais signe.",
    "Vérifiez le chiffre.",
  ],
};

export default messages;

import type english from "../../en/issues/texts";

/** What a text that formulas look up may be. */
const NAME_RULE =
  "Un nom contient une lettre, ne commence pas par = < > + - @ ni par une apostrophe et ne contient aucun des signes * ? ~. Écrivez-le autrement, par exemple «\u00a0moins de 18 ans\u00a0» au lieu de «\u00a0<18\u00a0».";

/** Texts: their length, and the signs in them. */
const messages: typeof english = {
  tooLong: (details) => [
    details.is("unit", "entries")
      ? `Il y a ${details.of("length")} entrées; le maximum est de ${details.of("limit")}.`
      : `Le texte compte ${details.of("length")} caractères; le maximum est de ${details.of("limit")}.`,
    details.is("unit", "entries")
      ? "Le classeur n’a pas de place pour plus."
      : "Un texte plus long est coupé à l’impression et ne peut pas figurer dans un fichier d’initiative.",
    details.is("unit", "entries")
      ? "Enlevez ce qui ne sert plus."
      : "Raccourcissez-le ou répartissez-le sur deux entrées.",
  ],
  forbiddenCharacters: (details) => {
    if (details.is("rule", "text")) {
      return [
        `${details.quoted("value")} contient un caractère de contrôle.`,
        "Un classeur ne peut pas le conserver.",
        "Saisissez le texte de nouveau\u00a0: le caractère s’y est glissé, peut-être à partir d’un PDF.",
      ];
    }
    if (details.is("rule", "code")) {
      return [
        `${details.quoted("value")} ne peut pas être un code.`,
        "Des formules le cherchent et le liraient autrement.",
        "Un code commence par une lettre et continue par des lettres, des chiffres, des points, des traits d’union ou des traits de soulignement, par exemple PAUVRETE-1. Il ne contient pas d’espace.",
      ];
    }
    const why = "Des formules cherchent ce texte et le liraient autrement.";
    if (!details.has("sign"))
      return [`${details.quoted("value")} ne contient aucune lettre.`, why, NAME_RULE];
    return details.is("at", "start")
      ? [`${details.quoted("value")} ne peut pas commencer par ${details.quoted("sign")}.`, why, NAME_RULE]
      : [
          `Le signe ${details.quoted("sign")} ne peut pas figurer dans ${details.quoted("value")}.`,
          why,
          NAME_RULE,
        ];
  },
  hiddenSigns: (details) =>
    details.is("value", "")
      ? [
          "La cellule semble vide, mais contient des signes que personne ne voit.",
          "Les formules y voient une saisie.",
          "Videz la cellule.",
        ]
      : [
          `${details.quoted("value")} contient des signes que personne ne voit, comme une espace insécable.`,
          "Pour les formules, c’est un autre nom que celui qui lui ressemble.",
          "Remplacez-les par des espaces ordinaires.",
        ],
  outerSpaces: (details) => [
    `${details.quoted("value")} contient des espaces de trop.`,
    "Copiée ailleurs, la saisie passe facilement pour un autre nom.",
    "Enlevez-les.",
  ],
  notAnEmail: (details) => [
    `${details.quoted("value")} n’est pas une adresse de courriel.`,
    "Les messages à ce partenaire n’arriveraient pas.",
    "Écrivez une seule adresse, sous la forme nom@organisme.ca.",
  ],
  errorValue: (details) => [
    `La cellule contient l’erreur ${details.quoted("value")}.`,
    "La saisie ne compte pas et ne peut pas figurer dans un fichier d’initiative.",
    "Saisissez de nouveau ce qu’elle doit contenir, ou videz-la.",
  ],
};

export default messages;

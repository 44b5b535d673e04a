import { defineIssues } from "../define";

/** What a text that formulas look up may be. */
const NAME_RULE = {
  en: "A name holds a letter, does not begin with = < > + - @ or an apostrophe, and has none of * ? ~. Write it in other words, for instance “under 18” instead of “<18”.",
  fr: "Un nom contient une lettre, ne commence pas par = < > + - @ ni par une apostrophe et ne contient aucun des signes * ? ~. Écrivez-le autrement, par exemple «\u00a0moins de 18 ans\u00a0» au lieu de «\u00a0<18\u00a0».",
};

/** Texts: their length, and the signs in them. */
export const TEXT_ISSUES = defineIssues({
  tooLong: {
    severity: "error",
    en: (details) => [
      details.is("unit", "entries")
        ? `There are ${details.of("length")} entries; at most ${details.of("limit")} fit.`
        : `The text has ${details.of("length")} characters; at most ${details.of("limit")} fit.`,
      details.is("unit", "entries")
        ? "The workbook has no room for more."
        : "Longer texts are cut off in print and cannot go into an initiative file.",
      details.is("unit", "entries")
        ? "Leave out what is no longer needed."
        : "Shorten it, or split it over two entries.",
    ],
    fr: (details) => [
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
  },
  forbiddenCharacters: {
    severity: "error",
    en: (details) => {
      if (details.is("rule", "text")) {
        return [
          `${details.quoted("value")} holds a control character.`,
          "A workbook cannot keep it.",
          "Type the text again: the character has come along with it, perhaps from a PDF.",
        ];
      }
      if (details.is("rule", "code")) {
        return [
          `${details.quoted("value")} cannot be a code.`,
          "Formulas look it up, and would read it as something else.",
          "A code begins with a letter and goes on with letters, digits, full stops, hyphens or underscores, for instance POVERTY-1. It has no spaces.",
        ];
      }
      const why = "Formulas look this text up, and would read it as something else.";
      if (!details.has("sign")) return [`${details.quoted("value")} has no letter.`, why, NAME_RULE.en];
      return details.is("at", "start")
        ? [`${details.quoted("value")} cannot begin with ${details.quoted("sign")}.`, why, NAME_RULE.en]
        : [`${details.quoted("sign")} cannot be part of ${details.quoted("value")}.`, why, NAME_RULE.en];
    },
    fr: (details) => {
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
        return [`${details.quoted("value")} ne contient aucune lettre.`, why, NAME_RULE.fr];
      return details.is("at", "start")
        ? [
            `${details.quoted("value")} ne peut pas commencer par ${details.quoted("sign")}.`,
            why,
            NAME_RULE.fr,
          ]
        : [
            `Le signe ${details.quoted("sign")} ne peut pas figurer dans ${details.quoted("value")}.`,
            why,
            NAME_RULE.fr,
          ];
    },
  },
  hiddenSigns: {
    severity: "warning",
    en: (details) =>
      details.is("value", "")
        ? [
            "The cell looks empty but holds signs that nobody sees.",
            "Formulas take them for an entry.",
            "Clear the cell.",
          ]
        : [
            `${details.quoted("value")} holds signs that nobody sees, such as a no-break space.`,
            "To formulas, it is another name, not the one that looks the same.",
            "Put plain spaces in their place.",
          ],
    fr: (details) =>
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
  },
  outerSpaces: {
    severity: "notice",
    en: (details) => [
      `${details.quoted("value")} has extra spaces.`,
      "They are easily taken for another name when the entry is copied elsewhere.",
      "Take them away.",
    ],
    fr: (details) => [
      `${details.quoted("value")} contient des espaces de trop.`,
      "Copiée ailleurs, la saisie passe facilement pour un autre nom.",
      "Enlevez-les.",
    ],
  },
  notAnEmail: {
    severity: "warning",
    en: (details) => [
      `${details.quoted("value")} is not an email address.`,
      "Messages to this partner would not arrive.",
      "Type one address in the form name@organisation.ca.",
    ],
    fr: (details) => [
      `${details.quoted("value")} n’est pas une adresse de courriel.`,
      "Les messages à ce partenaire n’arriveraient pas.",
      "Écrivez une seule adresse, sous la forme nom@organisme.ca.",
    ],
  },
  errorValue: {
    severity: "error",
    en: (details) => [
      `The cell holds the error ${details.quoted("value")}.`,
      "The entry counts for nothing, and cannot go into an initiative file.",
      "Type the entry again, or clear the cell.",
    ],
    fr: (details) => [
      `La cellule contient l’erreur ${details.quoted("value")}.`,
      "La saisie ne compte pas et ne peut pas figurer dans un fichier d’initiative.",
      "Saisissez de nouveau ce qu’elle doit contenir, ou videz-la.",
    ],
  },
});

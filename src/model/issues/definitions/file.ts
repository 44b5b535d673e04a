import { defineIssues } from "../define";

const EXPECTED: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  string: { en: "a text between quotation marks", fr: "un texte entre guillemets droits" },
  number: {
    en: "a number with a decimal point and no quotation marks, such as 12.5",
    fr: "un nombre avec un point décimal, sans guillemets, par exemple 12.5",
  },
  integer: {
    en: "a whole number without quotation marks, such as 5",
    fr: "un nombre entier sans guillemets, par exemple 5",
  },
  boolean: { en: "true or false, without quotation marks", fr: "true (oui) ou false (non), sans guillemets" },
  array: { en: "a list between square brackets [ ]", fr: "une liste entre crochets [ ]" },
  object: { en: "properties between braces { }", fr: "des propriétés entre accolades { }" },
};

const HINTS: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  endOfText: {
    en: "The text ends too early: a quotation mark, bracket or brace is not closed.",
    fr: "Le texte se termine trop tôt\u00A0: un guillemet, un crochet ou une accolade n’est pas fermé.",
  },
  decimalComma: {
    en: "Write numbers with a decimal point: 12.5, not 12,5.",
    fr: "Écrivez les nombres avec un point décimal\u00A0: 12.5 et non 12,5.",
  },
  extraComma: {
    en: "Take away the comma after the last item.",
    fr: "Enlevez la virgule qui suit le dernier élément.",
  },
  missingComma: {
    en: "A comma is missing before this place.",
    fr: "Il manque une virgule avant cet endroit.",
  },
  singleQuotes: {
    en: 'Use straight double quotation marks ("), not others.',
    fr: 'Employez des guillemets droits doubles (") et aucun autre.',
  },
  comment: {
    en: "JSON has no comments: take this one away.",
    fr: "Le format JSON n’admet pas de commentaires\u00A0: enlevez celui-ci.",
  },
  lineBreakInText: {
    en: "A text goes on over the end of the line: close its quotation mark, or write a line break as \\n.",
    fr: "Un texte se poursuit après la fin de la ligne\u00A0: fermez le guillemet, ou écrivez le saut de ligne \\n.",
  },
  other: {
    en: "Look at what is just before this place.",
    fr: "Regardez ce qui se trouve juste avant cet endroit.",
  },
};

/** The initiative file itself: its letters, its structure, its properties. */
export const FILE_ISSUES = defineIssues({
  unknownProperty: {
    severity: "error",
    en: (details) => [
      `There is no property called ${details.quoted("property")} here.${details.didYouMean()}`,
      "Nothing reads it, so what it says would be lost.",
      details.has("nearest") ? "Correct the name, or take the property away." : "Take it away.",
    ],
    fr: (details) => [
      `Il n’y a pas ici de propriété ${details.quoted("property")}.${details.didYouMean()}`,
      "Rien ne la lit, et ce qu’elle dit serait perdu.",
      details.has("nearest") ? "Corrigez le nom, ou enlevez la propriété." : "Enlevez-la.",
    ],
  },
  wrongType: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is not what belongs here.`,
      "It cannot be read as this entry.",
      `Give ${EXPECTED[details.raw("expected")]!.en}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} ne convient pas ici.`,
      "Cela ne peut être lu comme cette entrée.",
      `Donnez ${EXPECTED[details.raw("expected")]!.fr}.`,
    ],
  },
  notUtf8: {
    severity: "error",
    en: () => [
      "Its letters are not written in UTF-8.",
      "Accents would be lost.",
      "Open it in the program that made it, and save it as UTF-8.",
    ],
    fr: () => [
      "Ses lettres ne sont pas écrites en UTF-8.",
      "Les accents seraient perdus.",
      "Ouvrez-le dans le logiciel d’où il vient et enregistrez-le en UTF-8.",
    ],
  },
  notJson: {
    severity: "error",
    en: (details) => [
      `It is not well-formed JSON at line ${details.raw("line")}, column ${details.raw("column")}.`,
      "Nothing after this place can be read.",
      HINTS[details.raw("hint")]!.en,
    ],
    fr: (details) => [
      `Ce n’est pas du JSON bien formé à la ligne ${details.raw("line")}, colonne ${details.raw("column")}.`,
      "Rien de ce qui suit cet endroit ne peut être lu.",
      HINTS[details.raw("hint")]!.fr,
    ],
  },
  tooDeep: {
    severity: "error",
    en: (details) => [
      `Lists and objects are nested more than ${details.of("limit")} levels deep.`,
      "An initiative file has four.",
      "Take the others out.",
    ],
    fr: (details) => [
      `Des listes et des objets s’emboîtent sur plus de ${details.of("limit")} niveaux.`,
      "Un fichier d’initiative en compte quatre.",
      "Enlevez les autres.",
    ],
  },
  repeatedProperty: {
    severity: "error",
    en: (details) => [
      `${details.quoted("property")} is there already and comes again in line ${details.raw("line")}.`,
      "Only one of the two would be read.",
      "Keep one of the two.",
    ],
    fr: (details) => [
      `${details.quoted("property")} y est déjà et revient à la ligne ${details.raw("line")}.`,
      "Une seule des deux serait lue.",
      "Gardez-en une seule.",
    ],
  },
  wrongFormat: {
    severity: "error",
    en: () => [
      "This is not an initiative file.",
      "Nothing in it is known to be an entry.",
      'It must hold "format": "ensemble-initiative".',
    ],
    fr: () => [
      "Ce n’est pas un fichier d’initiative.",
      "Rien n’y est reconnu comme une entrée.",
      'Il doit contenir "format": "ensemble-initiative".',
    ],
  },
  newerVersion: {
    severity: "error",
    en: (details) => [
      `It is of version ${details.raw("value")}, and this Ensemble reads version ${details.raw("known")}.`,
      "Entries that this version does not know would be lost.",
      "Update Ensemble, then open the file again.",
    ],
    fr: (details) => [
      `Il est de version ${details.raw("value")}, et cette version d’Ensemble lit la version ${details.raw("known")}.`,
      "Les entrées que cette version ne connaît pas seraient perdues.",
      "Mettez Ensemble à jour, puis ouvrez de nouveau le fichier.",
    ],
  },
});

import type english from "../../en/issues/file";

const EXPECTED: Readonly<Record<string, string>> = {
  string: "un texte entre guillemets droits",
  number: "un nombre avec un point décimal, sans guillemets, par exemple 12.5",
  integer: "un nombre entier sans guillemets, par exemple 5",
  boolean: "true (oui) ou false (non), sans guillemets",
  array: "une liste entre crochets [ ]",
  object: "des propriétés entre accolades { }",
};

const HINTS: Readonly<Record<string, string>> = {
  endOfText: "Le texte se termine trop tôt\u00A0: un guillemet, un crochet ou une accolade n’est pas fermé.",
  decimalComma: "Écrivez les nombres avec un point décimal\u00A0: 12.5 et non 12,5.",
  extraComma: "Enlevez la virgule qui suit le dernier élément.",
  missingComma: "Il manque une virgule avant cet endroit.",
  singleQuotes: 'Employez des guillemets droits doubles (") et aucun autre.',
  comment: "Le format JSON n’admet pas de commentaires\u00A0: enlevez celui-ci.",
  lineBreakInText:
    "Un texte se poursuit après la fin de la ligne\u00A0: fermez le guillemet, ou écrivez le saut de ligne \\n.",
  other: "Regardez ce qui se trouve juste avant cet endroit.",
};

/** The initiative file itself: its letters, its structure, its properties. */
const messages: typeof english = {
  unknownProperty: (details) => [
    `Il n’y a pas ici de propriété ${details.quoted("property")}.${details.didYouMean()}`,
    "Rien ne la lit, et ce qu’elle dit serait perdu.",
    details.has("nearest") ? "Corrigez le nom, ou enlevez la propriété." : "Enlevez-la.",
  ],
  wrongType: (details) => [
    `${details.quoted("value")} ne convient pas ici.`,
    "Cela ne peut être lu comme cette entrée.",
    `Donnez ${details.choose("expected", EXPECTED)}.`,
  ],
  notUtf8: () => [
    "Ses lettres ne sont pas écrites en UTF-8.",
    "Les accents seraient perdus.",
    "Ouvrez-le dans le logiciel d’où il vient et enregistrez-le en UTF-8.",
  ],
  notJson: (details) => [
    `Ce n’est pas du JSON bien formé à la ligne ${details.raw("line")}, colonne ${details.raw("column")}.`,
    "Rien de ce qui suit cet endroit ne peut être lu.",
    details.choose("hint", HINTS),
  ],
  tooDeep: (details) => [
    `Des listes et des objets s’emboîtent sur plus de ${details.of("limit")} niveaux.`,
    "Un fichier d’initiative en compte quatre.",
    "Enlevez les autres.",
  ],
  repeatedProperty: (details) => [
    `${details.quoted("property")} y est déjà et revient à la ligne ${details.raw("line")}.`,
    "Une seule des deux serait lue.",
    "Gardez-en une seule.",
  ],
  wrongFormat: () => [
    "Ce n’est pas un fichier d’initiative.",
    "Rien n’y est reconnu comme une entrée.",
    'Il doit contenir "format": "ensemble-initiative".',
  ],
  newerVersion: (details) => [
    `Il est de version ${details.raw("value")}, et cette version d’Ensemble lit la version ${details.raw("known")}.`,
    "Les entrées que cette version ne connaît pas seraient perdues.",
    "Mettez Ensemble à jour, puis ouvrez de nouveau le fichier.",
  ],
};

export default messages;

import type { FindingWords } from "./words";

const EXPECTED: Readonly<Record<string, string>> = {
  string: "un texte entre guillemets droits",
  number: "un nombre avec un point décimal, sans guillemets, par exemple 12.5",
  integer: "un nombre entier sans guillemets, par exemple 5",
  boolean: "true (oui) ou false (non), sans guillemets",
  array: "une liste entre crochets [ ]",
  object: "des propriétés entre accolades { }",
};

const RULES: Readonly<Record<string, string>> = {
  name:
    "Un nom contient au moins une lettre, ne commence pas par = < > + - @ et ne contient " +
    "aucun des signes * ? ~, que les formules du tableur liraient autrement. Écrivez-le en d’autres mots, par exemple " +
    "«\u00A0moins de 18 ans\u00A0» au lieu de «\u00A0<18\u00A0».",
  code:
    "Un code commence par une lettre et continue par des lettres, des chiffres, des points, des traits d’union ou " +
    "des traits de soulignement, par exemple PAUVRETE-1. Il ne contient pas d’espace.",
  text: "Le texte contient un caractère de contrôle qu’un classeur ne peut pas conserver. Enlevez-le; il vient peut-être d’une copie à partir d’un PDF.",
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

const quote = (text: string | number): string => `«\u00A0${text}\u00A0»`;
const didYouMean = (nearest: string | number | undefined): string =>
  nearest === undefined ? "" : ` Vouliez-vous dire ${quote(nearest)}?`;

/** What findings say in French. */
export const FRENCH: FindingWords = {
  file: "Le fichier",
  lists: {
    initiative: { all: "Initiative", one: (number) => `Initiative ${number}` },
    partners: { all: "Partenaires", one: (number) => `Partenaire ${number}` },
    roles: { all: "Rôles", one: (number) => `Fiche de rôle ${number}` },
    roleHolders: { all: "Titulaires des rôles", one: (number) => `Titulaire de rôle ${number}` },
    ratings: { all: "Cotes", one: (number) => `Cote ${number}` },
    checklist: { all: "Aide-mémoire", one: (number) => `Ligne d’aide-mémoire ${number}` },
    sustainability: { all: "Plan de pérennité", one: (number) => `Entrée du plan de pérennité ${number}` },
    canvas: { all: "Canevas", one: (number) => `Entrée du canevas ${number}` },
    activities: { all: "Activités", one: (number) => `Activité ${number}` },
    indicators: { all: "Indicateurs", one: (number) => `Indicateur ${number}` },
    observations: { all: "Observations", one: (number) => `Observation ${number}` },
    debrief: { all: "Bilan", one: (number) => `Ligne du bilan ${number}` },
  },
  quote,
  sentence: (place, message) => `${place}\u00A0: ${message}`,
  messages: {
    required: ({ property }) =>
      `il manque ${quote(property!)}. Ajoutez cette propriété et donnez-lui une valeur.`,
    unknownProperty: ({ property, nearest }) =>
      `il n’y a pas ici de propriété ${quote(property!)}.${didYouMean(nearest)}` +
      (nearest === undefined ? " Enlevez-la." : ""),
    wrongType: ({ value, expected }) =>
      `${quote(value!)} ne convient pas ici. Donnez ${EXPECTED[expected!]}.`,
    notInList: ({ value, known, nearest }) =>
      `${quote(value!)} ne fait pas partie des valeurs connues ici.${didYouMean(nearest)} Employez l’une de celles-ci\u00A0: ${known}.`,
    notADate: ({ value, reason, nearest }) =>
      reason === "notInCalendar"
        ? `${quote(value!)} n’est pas un jour du calendrier. Vérifiez le mois et le jour (AAAA-MM-JJ).`
        : `${quote(value!)} n’est pas une date sous la forme AAAA-MM-JJ (année, mois, jour), par exemple 2026-03-31.` +
          didYouMean(nearest),
    frenchDecimal: ({ value, nearest }) =>
      `${quote(value!)} est un texte avec une virgule décimale. Dans le fichier, écrivez le nombre avec un point décimal et sans guillemets\u00A0: ${nearest}.`,
    numberAsText: ({ value, nearest }) =>
      nearest === undefined
        ? `${quote(value!)} est un texte et peut désigner des milliers ou une décimale. Écrivez le nombre sans guillemets, avec un point décimal et sans séparateur de milliers.`
        : `${quote(value!)} est un texte. Écrivez le nombre sans guillemets\u00A0: ${nearest}.`,
    tooLong: ({ unit, limit, length }) =>
      unit === "entries"
        ? `il y a ${length} entrées; le maximum est de ${limit}. Enlevez ce qui ne sert plus.`
        : `le texte compte ${length} caractères; le maximum est de ${limit}. Raccourcissez-le.`,
    forbiddenCharacters: ({ value, rule }) => `${quote(value!)} ne peut pas servir. ${RULES[rule!]}`,
    outOfRange: ({ value, minimum, maximum }) =>
      `${quote(value!)} est hors limites. Donnez une valeur de ${minimum} à ${maximum}.`,
    duplicate: ({ value, first }) =>
      `${quote(value!)} y est déjà (${first}); les majuscules et les minuscules ne comptent pas. Gardez-en un seul ou donnez un autre nom à celui-ci.`,
    unknownPartner: ({ value, nearest }) =>
      `aucun partenaire ne s’appelle ${quote(value!)}.${didYouMean(nearest)} Corrigez le nom ou ajoutez le partenaire à «\u00A0partners\u00A0».`,
    unknownIndicator: ({ value, nearest }) =>
      `aucun indicateur ne porte le code ${quote(value!)}.${didYouMean(nearest)} Corrigez le code ou ajoutez l’indicateur à «\u00A0indicators\u00A0».`,
    unknownRole: ({ value, known, nearest }) =>
      `il n’y a pas de rôle ${quote(value!)}.${didYouMean(nearest)} Les rôles sont\u00A0: ${known}. Corrigez le rôle ou ajoutez-le à «\u00A0roles\u00A0».`,
    dateOrder: ({ value, earlier, earlierValue }) =>
      `${value} vient trop tôt\u00A0: ${quote(earlier!)} est le ${earlierValue}. Corrigez l’une des deux dates.`,
    notJson: ({ line, column, hint }) =>
      `ce n’est pas du JSON bien formé à la ligne ${line}, colonne ${column}. ${HINTS[hint!]}`,
    notUtf8: () =>
      "ses lettres ne sont pas écrites en UTF-8, et les accents seraient perdus. Ouvrez-le dans le logiciel d’où il vient et enregistrez-le en UTF-8.",
    tooDeep: ({ limit }) =>
      `des listes et des objets s’emboîtent sur plus de ${limit} niveaux. Un fichier d’initiative en compte quatre\u00A0: enlevez les autres.`,
    repeatedProperty: ({ property, line }) =>
      `${quote(property!)} y est déjà et revient à la ligne ${line}. Gardez-en une seule.`,
    errorValue: ({ value }) =>
      `la cellule contient l’erreur ${quote(value!)}. Saisissez de nouveau ce qu’elle doit contenir, ou videz-la.`,
    wrongFormat: () =>
      'ce n’est pas un fichier d’initiative. Il doit contenir "format": "ensemble-initiative".',
    newerVersion: ({ value, known }) =>
      `il est de version ${value}, et cette version d’Ensemble lit la version ${known}. Mettez Ensemble à jour, puis ouvrez de nouveau le fichier.`,
    valueMissing: ({ need }) =>
      need === "ratio"
        ? "l’indicateur se pondère par le dénominateur, mais il manque à cette observation un numérateur ou un dénominateur différent de 0. Elle ne comptera pas."
        : "il n’y a ni valeur ni numérateur accompagné d’un dénominateur différent de 0. Elle comptera comme non déclarée.",
    repeatedObservation: ({ first }) =>
      `les mêmes indicateur, partenaire, période et groupe y sont déjà (${first}). Le classeur montre un conflit, et aucune des deux ne compte tant qu’il en reste plus d’une.`,
    otherScale: ({ value, item, scale }) =>
      `la cote ${quote(value!)} n’est pas de l’échelle de ${quote(item!)}. Elle ne comptera pas\u00A0: ` +
      (scale === "fit"
        ? "une question d’adéquation se cote no, partly ou yes."
        : "tout sauf les questions d’adéquation se cote begun, inProgress, largely ou fully."),
    targetAgainstDirection: ({ direction, baseline, target }) =>
      `la cible ${target} va à l’encontre du sens ${quote(direction!)}\u00A0: la valeur de référence est ${baseline}. Vérifiez la cible, la valeur de référence et le sens.`,
  },
};

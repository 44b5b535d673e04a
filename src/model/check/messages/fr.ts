import type { Details } from "../finding";
import { given, type CheckMessages, type FindingSentences } from "./words";

const numbers = new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 6 });

const say = (what: string, why: string, how: string): FindingSentences => ({ what, why, how });
const of = (details: Details, key: string): string => {
  const detail = given(details, key);
  return typeof detail === "number" ? numbers.format(detail) : detail;
};
const quoted = (details: Details, key: string): string => `«\u00a0${of(details, key)}\u00a0»`;
const didYouMean = (details: Details): string => {
  const key = details["meant"] === undefined ? "nearest" : "meant";
  return details[key] === undefined ? "" : ` Vouliez-vous dire ${quoted(details, key)}?`;
};

const BOUNDS: Readonly<Record<string, (details: Details) => FindingSentences>> = {
  afterReportDate: (details) =>
    say(
      `Le ${of(details, "day")} vient après la date du rapport, le ${of(details, "bound")}.`,
      "La ligne ne compte pas tant que la date du rapport ne l’a pas atteinte.",
      "Vérifiez l’année, ou laissez la date\u00a0: la ligne comptera dans un prochain rapport.",
    ),
  beforeStart: (details) =>
    say(
      `Le ${of(details, "day")} vient avant le début de l’initiative et la date de référence, le ${of(details, "bound")}.`,
      "La valeur compterait comme un progrès d’une époque où rien n’était commencé.",
      "Vérifiez l’année, ou corrigez le début dans la feuille Initiative ou la date de référence.",
    ),
  afterHorizon: (details) =>
    say(
      `Le ${of(details, "day")} dépasse l’horizon de l’initiative, le ${of(details, "bound")}.`,
      "Les partenaires n’ont pas planifié aussi loin\u00a0: l’année est peut-être une erreur de frappe.",
      "Vérifiez l’année, ou allongez l’horizon dans la feuille Initiative.",
    ),
};

const RULES: Readonly<Record<string, string>> = {
  name: "Un nom contient une lettre, ne commence pas par = < > + - @ et ne contient aucun des signes * ? ~. Écrivez-le autrement, par exemple «\u00a0moins de 18 ans\u00a0» au lieu de «\u00a0<18\u00a0».",
  code: "Un code commence par une lettre et continue par des lettres, des chiffres, des points, des traits d’union ou des traits de soulignement, par exemple PAUVRETE-1. Il ne contient pas d’espace.",
  text: "Saisissez le texte de nouveau\u00a0: un caractère de contrôle s’y est glissé, peut-être à partir d’un PDF.",
};

/** What findings say in French. */
export const FRENCH: CheckMessages = {
  errorValue: (details) =>
    say(
      `La cellule contient l’erreur ${quoted(details, "value")}.`,
      "La saisie ne compte pas et ne peut pas figurer dans un fichier d’initiative.",
      "Saisissez de nouveau ce qu’elle doit contenir, ou videz-la.",
    ),
  orphanRow: (details) =>
    say(
      `La ligne contient des saisies, mais rien sous ${quoted(details, "property")}.`,
      "Sans cela, la ligne ne compte pas.",
      "Remplissez cette cellule, ou videz la ligne si c’est un reste.",
    ),
  required: (details) =>
    say(
      `Il manque une saisie sous ${quoted(details, "property")}.`,
      "Sans elle, la ligne ne compte pas entièrement.",
      "Remplissez-la.",
    ),
  notInList: (details) =>
    say(
      `${quoted(details, "value")} ne fait pas partie de cette liste.${didYouMean(details)}`,
      "Des formules comparent les mots de la liste\u00a0: celui-ci compte comme une cellule vide.",
      `Choisissez dans la liste avec la flèche à côté de la cellule\u00a0: ${of(details, "known")}.`,
    ),
  unknownPartner: (details) =>
    say(
      `Aucun partenaire ne s’appelle ${quoted(details, "value")}.${didYouMean(details)}`,
      "La ligne ne compte pour personne.",
      "Corrigez le nom, ou ajoutez le partenaire à la feuille Partenaires.",
    ),
  unknownIndicator: (details) =>
    say(
      `Aucun indicateur ne porte le code ${quoted(details, "value")}.${didYouMean(details)}`,
      "Ce qui y renvoie ne compte pas.",
      "Corrigez le code, ou définissez l’indicateur dans la feuille Indicateurs.",
    ),
  unknownRole: (details) =>
    say(
      `Il n’y a pas de rôle ${quoted(details, "value")}.${didYouMean(details)}`,
      "La ligne ne compte pour aucun rôle, et le rôle peut sembler vacant.",
      "Corrigez le rôle, ou ajoutez-le à la feuille Rôles.",
    ),
  notADate: (details) =>
    say(
      `${quoted(details, "value")} n’est pas une date.`,
      "Des formules s’en servent pour compter les jours\u00a0: la saisie n’est pas lue.",
      "Écrivez la date sous la forme année-mois-jour, par exemple 2026-03-31.",
    ),
  dateAsText: (details) =>
    say(
      `${quoted(details, "value")} ressemble à une date, mais la cellule contient un texte.`,
      "Les formules ne comptent les jours qu’avec de vraies dates\u00a0: la saisie n’est pas lue.",
      `Remplacez-la par la date ${of(details, "day")}.`,
    ),
  ambiguousDate: (details) =>
    say(
      `${quoted(details, "value")} est un texte et peut désigner le ${of(details, "monthFirst")} ou le ${of(details, "dayFirst")}.`,
      "Les formules ne le lisent pas, et personne ne peut dire de quel jour il s’agit.",
      "Écrivez la date sous la forme année-mois-jour.",
    ),
  yearAsDate: (details) =>
    say(
      `L’année ${given(details, "value")} se trouve là où il faut une date. Excel y voit le ${of(details, "day")}.`,
      "Toutes les règles qui lisent cette date se trompent de plus d’un siècle.",
      `Écrivez la date complète, par exemple ${given(details, "value")}-12-31.`,
    ),
  dateOutOfRange: (details) =>
    say(
      details["day"] === undefined
        ? `${of(details, "value")} n’est pas un jour situé entre 1900 et 2199.`
        : `Le ${of(details, "day")} remonte à très longtemps.`,
      "La cellule contient peut-être un nombre qui n’a jamais été une date.",
      "Vérifiez la date et écrivez-la sous la forme année-mois-jour.",
    ),
  timeOfDay: (details) =>
    say(
      `La date ${of(details, "day")} porte une heure que la cellule ne montre pas.`,
      "Deux lignes du même jour peuvent sembler pareilles et pourtant différer.",
      "Enlevez l’heure.",
    ),
  notANumber: (details) =>
    say(
      `${quoted(details, "value")} n’est pas un nombre.`,
      "Les formules ne calculent qu’avec des nombres\u00a0: la saisie n’est pas lue.",
      "N’écrivez que des chiffres; mettez les unités et les remarques dans leurs colonnes.",
    ),
  numberAsText: (details) =>
    say(
      `${quoted(details, "value")} est un texte qui ressemble à un nombre.`,
      "Les formules ne l’additionnent pas.",
      `Remplacez-le par le nombre ${of(details, "nearest")}.`,
    ),
  frenchDecimal: (details) =>
    say(
      `${quoted(details, "value")} est un texte avec une virgule décimale.`,
      "Les formules ne l’additionnent pas.",
      `Remplacez-le par le nombre ${of(details, "nearest")}.`,
    ),
  ambiguousNumber: (details) =>
    say(
      `${quoted(details, "value")} est un texte et peut désigner des milliers ou une décimale.`,
      "Les formules ne l’additionnent pas, et personne ne peut dire de quel nombre il s’agit.",
      "Saisissez le nombre de nouveau, sans séparateur de milliers.",
    ),
  outOfRange: (details) =>
    say(
      `${of(details, "value")} est hors limites.`,
      "Les règles lisent la limite habituelle au lieu d’une saisie dont elles ne peuvent se servir.",
      `Donnez un nombre ${details["whole"] === 1 ? "entier " : ""}de ${of(details, "minimum")} à ${of(details, "maximum")}.`,
    ),
  tooLong: (details) =>
    say(
      `Le texte compte ${of(details, "length")} caractères; le maximum est de ${of(details, "longest")}.`,
      "Un texte plus long est coupé à l’impression et ne peut pas figurer dans un fichier d’initiative.",
      "Raccourcissez-le ou répartissez-le sur deux lignes.",
    ),
  forbiddenCharacters: (details) =>
    say(
      `${quoted(details, "value")} contient des signes qui ne peuvent pas servir ici.`,
      "Des formules cherchent ce texte et les liraient autrement.",
      RULES[given(details, "rule")]!,
    ),
  hiddenSigns: (details) =>
    details["value"] === ""
      ? say(
          "La cellule semble vide, mais contient des signes que personne ne voit.",
          "Les formules y voient une saisie.",
          "Videz la cellule.",
        )
      : say(
          `${quoted(details, "value")} contient des signes que personne ne voit, comme une espace insécable.`,
          "Pour les formules, c’est un autre nom que celui qui lui ressemble.",
          "Remplacez-les par des espaces ordinaires.",
        ),
  outerSpaces: (details) =>
    say(
      `${quoted(details, "value")} contient des espaces de trop.`,
      "Copiée ailleurs, la saisie passe facilement pour un autre nom.",
      "Enlevez-les.",
    ),
  notAnEmail: (details) =>
    say(
      `${quoted(details, "value")} n’est pas une adresse de courriel.`,
      "Les messages à ce partenaire n’arriveraient pas.",
      "Écrivez une seule adresse, sous la forme nom@organisme.ca.",
    ),
  duplicate: (details) =>
    say(
      `${quoted(details, "value")} figure déjà ${details["first"] === undefined ? "dans une autre phase" : `en ${of(details, "first")}`}.`,
      "Les formules ne trouvent que la première ligne; ce que dit celle-ci est perdu.",
      "Gardez une seule des deux lignes, ou donnez un autre nom à celle-ci.",
    ),
  differsByCase: (details) =>
    say(
      `${quoted(details, "value")} ne diffère de ${quoted(details, "other")}, en ${of(details, "first")}, que par les majuscules.`,
      "Pour les formules, les deux sont identiques, et seule la première est trouvée.",
      "Gardez une seule des deux lignes, ou donnez un autre nom à celle-ci.",
    ),
  repeatedRow: (details) =>
    say(
      `La ligne ${of(details, "first")} dit exactement la même chose.`,
      "Ce qui est saisi deux fois peut être compté deux fois.",
      "Videz l’une des deux lignes.",
    ),
  repeatedObservation: (details) =>
    say(
      `La ligne ${of(details, "first")} donne la même valeur pour les mêmes indicateur, partenaire, période et groupe.`,
      "Aucune des deux ne compte tant qu’il en reste plus d’une.",
      "Videz l’une des deux lignes.",
    ),
  conflict: (details) =>
    say(
      `La ligne ${of(details, "first")} donne ${of(details, "other") || "aucune valeur"} pour les mêmes indicateur, partenaire, période et groupe; ici, c’est ${of(details, "value") || "aucune valeur"}.`,
      "Aucune des deux ne compte tant qu’il en reste plus d’une.",
      "Demandez au partenaire laquelle est la bonne et videz l’autre ligne.",
    ),
  dateOrder: (details) =>
    say(
      `Le ${of(details, "day")} vient trop tôt\u00a0: ${quoted(details, "earlier")} est le ${of(details, "earlierDay")}.`,
      "On ne peut dire ce qui se passe entre ces deux dates.",
      "Corrigez l’une des deux dates.",
    ),
  outsideDates: (details) => BOUNDS[given(details, "reason")]!(details),
  undated: () =>
    say(
      "Cette entrée du canevas n’a pas de date.",
      "Elle ne dit jamais si sa dimension est à jour.",
      "Indiquez le jour où c’est arrivé.",
    ),
  staleCanvas: (details) =>
    details["review"] === undefined
      ? say(
          `${quoted(details, "dimension")} a été mise à jour ${of(details, "days")} jours avant la date du rapport; la limite est de ${of(details, "limit")}.`,
          "Ceux qui lisent le canevas y voient la situation d’aujourd’hui.",
          "Ajoutez une ligne sur ce qui s’est passé depuis, ou dites que rien n’a changé.",
        )
      : say(
          `La prochaine révision de ${quoted(details, "dimension")} était prévue le ${of(details, "review")}.`,
          "Ceux qui lisent le canevas y voient la situation d’aujourd’hui.",
          "Révisez cette dimension et ajoutez une ligne avec une nouvelle date de révision.",
        ),
  targetAgainstDirection: (details) =>
    say(
      `La cible ${of(details, "target")} va à l’encontre du sens ${quoted(details, "direction")}\u00a0: la valeur de référence est ${of(details, "baseline")}.`,
      "L’indicateur serait atteint alors que la situation a empiré.",
      "Vérifiez la cible, la valeur de référence et le sens.",
    ),
  numberAsDate: (details) =>
    say(
      `Excel a pris la saisie pour une date ou une heure\u00a0: la cellule compte pour ${of(details, "value")}.`,
      "Des saisies comme 3/4, 1-2 ou 12:30 deviennent des dates ou des heures, et leur numéro de série compte comme un chiffre.",
      "Mettez la cellule au format Standard et écrivez le nombre de nouveau.",
    ),
  percentSign: (details) =>
    details["nearest"] === undefined
      ? details["seen"] === undefined
        ? say(
            `Avec son signe de pourcentage, la cellule compte pour ${of(details, "value")}.`,
            "Un simple nombre est attendu ici; le signe le rend cent fois plus petit.",
            "Mettez la cellule au format Standard et écrivez le nombre qui compte; si l’indicateur est un pourcentage, dites-le dans son type.",
          )
        : say(
            `La cellule affiche ${of(details, "seen")} pour cent, mais compte pour ${of(details, "value")}.`,
            "Qui lit la cellule voit un autre chiffre que celui que comptent les formules.",
            "Mettez la cellule au format Standard, puis voyez si le nombre est bien le pourcentage voulu.",
          )
      : say(
          `Avec son signe de pourcentage, la cellule compte pour ${of(details, "value")} et non pour ${of(details, "nearest")}.`,
          "Un pourcentage se saisit 45, sans le signe; les chiffres seraient cent fois trop petits.",
          `Mettez la cellule au format Standard et écrivez ${of(details, "nearest")}; la correction fait les deux.`,
        ),
  percentRange: (details) =>
    say(
      `${of(details, "value")} n’est pas entre 0 et 100, et l’indicateur est un pourcentage.`,
      "La part d’un tout ne peut dépasser le tout ni être négative.",
      "Vérifiez la valeur, ou faites de l’indicateur un nombre ou un taux.",
    ),
  percentAsShare: (details) =>
    say(
      `${of(details, "value")} se lit comme moins d’un pour cent. Vouliez-vous dire ${of(details, "nearest")}?`,
      "Un pourcentage se saisit 45 et non 0,45; les chiffres seraient cent fois trop petits.",
      "Écrivez le pourcentage, ou laissez la valeur si elle est juste.",
    ),
  numeratorAboveDenominator: (details) =>
    say(
      `Le numérateur ${of(details, "numerator")} dépasse le dénominateur ${of(details, "denominator")}.`,
      "Le pourcentage dépasserait 100.",
      "Vérifiez les deux\u00a0: ils ont peut-être été intervertis.",
    ),
  valueMissing: (details) =>
    details["need"] === "ratio"
      ? say(
          "Il manque le numérateur ou un dénominateur différent de 0.",
          "L’indicateur pondère les partenaires par leur dénominateur\u00a0: cette ligne ne compte pas.",
          "Remplissez les deux.",
        )
      : say(
          "Il n’y a ni valeur ni numérateur accompagné d’un dénominateur différent de 0.",
          "La ligne compte comme non déclarée.",
          "Remplissez la valeur ou videz la ligne.",
        ),
  valueAgainstRatio: (details) =>
    say(
      `La valeur est ${of(details, "value")}, mais le numérateur et le dénominateur donnent ${of(details, "ratio")}.`,
      "Ce sont le numérateur et le dénominateur qui comptent; qui lit la valeur voit un autre chiffre.",
      "Corrigez ce qui est erroné, ou videz la valeur.",
    ),
  otherScale: (details) =>
    say(
      `${quoted(details, "value")} n’est pas de l’échelle de ${quoted(details, "item")}.`,
      "La cote ne compte pas.",
      details["scale"] === "fit"
        ? "Cotez une question d’adéquation par non, en partie ou oui."
        : "Cotez par l’un des quatre niveaux.",
    ),
  belowTable: (details) =>
    say(
      details["rows"] === 1
        ? "Une ligne de saisies se trouve sous le tableau."
        : `${of(details, "rows")} lignes de saisies se trouvent sous le tableau.`,
      "Le tableau ne les prend pas en compte\u00a0: elles ne comptent pas.",
      "Faites glisser le coin inférieur droit du tableau jusqu’à elles, ou coupez-les et collez-les juste sous sa dernière ligne.",
    ),
};

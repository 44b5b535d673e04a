/** Words that say that a figure is not what was reached in a period: targets, baselines, limits of error and the like. */
import { normalizeText } from "../text/normalizeText";
import { namesPartOfYear, namesPeriod } from "./periods";
import { saysNotCounted, saysYes } from "./rowStates";

/** Words for targets, baselines and plans. */
const GOALS =
  "targets?|cibles?|goals?|objecti(?:ves?|fs?)|milestones?|jalons?|benchmarks?|baselines?|reference|base|depart|initiale?|planned|plans?|prevue?s?|previsions?|expected|attendue?s?|forecasts?|project(?:ed|ions?)|projetee?s?|previsionnel(?:le)?s?|budget(?:ed|e|ee)?|ambitions?|escomptee?s?|souhaitee?s?|anticipee?s?|anticipated|desired|visee?s?|(?:to be|a) (?:achieved|reached|atteindre)|pledged|promise?s?|requested|demandee?s?|thresholds?|seuils?";
/** Totals and averages of twelve months. */
const TWELVE_MONTHS =
  "(?:12|twelve) months? (?:total|sum|average|to|ending|ended)|(?:last|past|previous|preceding) (?:12|twelve) months|(?:12|douze) (?:derniers )?mois|l12m|ltm|ttm";
/** Averages over parts of a period, and over several periods. */
const AVERAGES_OF_TIME =
  "(?:rolling|moving|trailing) (?:average|mean|total|sum)s?|moyennes? (?:mobiles?|glissantes?)|(?:\\d+|two|three|four|five) (?:years?|yrs?|months?|quarters?) (?:rolling |moving )?(?:average|avg|mean)s?|moyennes? (?:sur|de) (?:\\d+|deux|trois|quatre|cinq) (?:ans|annees|mois|trimestres)|moyennes? (?:\\d+ ans|triennales?|quinquennales?)|(?:monthly|weekly|daily|quarterly) (?:average|avg|mean)s?|(?:average|avg|mean)s? (?:(?:per|by|a) )?(?:month|week|day|quarter)|moyennes? (?:mensuelles?|hebdomadaires?|quotidiennes?|trimestrielles?|(?:par|du|de la) (?:mois|semaine|jour|trimestre))";
/** Parts of a year: "9 months", "neuf mois". */
const NUMBERS_BELOW_TWELVE =
  "(?:[2-9]|1[01]|two|three|four|five|six|seven|eight|nine|ten|eleven|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze)";
const MONTHS_OF_YEAR = `${NUMBERS_BELOW_TWELVE} (?:months?|mois)`;
const PARTIAL_YEAR = `partial years?|annees? partielles?|(?:donnees?|resultats?|exercices?) partiel(?:le)?s?|first ${MONTHS_OF_YEAR}|premiers ${MONTHS_OF_YEAR}|${NUMBERS_BELOW_TWELVE} premiers mois`;
/** Averages over months, or over other places. */
const AVERAGES = `${AVERAGES_OF_TIME}|(?:national|provincial|regional|state|county|municipal|canadian|peer|sector|world|eu|oecd) (?:average|mean)|moyennes? (?:nationales?|provinciales?|regionales?|municipales?|canadiennes?|quebecoises?|(?:par|du|de la) (?:province|pays|region))`;
/** Words for figures of other periods, and of comparisons. */
const OTHERS = `${TWELVE_MONTHS}|remaining|restante?s?|shortfall|(?:of|du) (?:grand )?total|distribution|repartition|running|rolling|trailing|glissante?s?|annuali[sz]ed|annualisee?s?|since|depuis|lop|loa|moving|mobile|previous|prior|last year|precedente?s?|cumul\\w*|ytd|to date|a ce jour|changes?|variations?|variances?|ecarts?|gaps?|difference|growth|croissance|evolution|trend|tendance|ranks?|rangs?|weights?|poids|ponderations?|errors?|erreurs?|moe|confidence|confiance|lower|upper|inferieure?s?|superieure?s?|coefficient|deviation|ecart type|response rate|taux de reponse|achievement rate|taux de realisation|taux d atteinte|percent of target|sample|echantillon|lcl|ucl|(?:cv|std|sd|se)$|(?:ci|ic)(?: \\d+%?)?(?: (?:low|high|inf|sup|min|max))?$`;
/** Words of a ratio of what was reached to a target. */
const RATIO_TO_TARGET =
  /\b(?:achievement|performance|execution|completion|realisation|atteinte)s? (?:rate|ratio|percent|percentage|%|index)|(?:rate|percent|percentage|%|taux) (?:of |d |de |d')?(?:achievement|achieved|completion|complete|realisation|atteinte|atteint|realise)\b|% (?:achieved|complete|atteint|realise)/;

const OTHER_FIGURE = new RegExp(`\\b(?:${GOALS}|${OTHERS})\\b`);
const GOAL = new RegExp(`\\b(?:${GOALS})\\b`);
/** A cell with nothing but such a word, and words that say whose or of when it is. */
const GOAL_CELL = new RegExp(
  `^(?:annual |yearly |life of project |lop |end |final |mid ?term |valeur |value |de |)*(?:${GOALS})(?: (?:value|values|valeur|valeurs|annuelle?|finale?|figure|chiffre|set|fixee?))*$`,
);
/** A cell that says first that a figure is cumulative. */
const CUMULATIVE_CELL = /^(?:cumulati(?:ve|f)s?|cumul|ytd|year to date)\b/;
/** Words for what was reached. */
const RESULT =
  /\b(?:obtenue?s?|mesuree?s?|measured|actuals?|results?|resultats?|achieved|achievements?|realisee?s?|realisations?|atteinte?s?|observed|observee?s?|reported|reel(?:le)?s?)\b/;

/** Whether a caption, without accents, case and punctuation, is that of another figure than the one reached. */
export function namesOtherFigure(caption: string): boolean {
  return OTHER_FIGURE.test(caption) || RATIO_TO_TARGET.test(caption);
}

/** Captions of columns that say what kind of figure a row has. */
const KIND_CAPTION =
  /\b(?:types?|natures?|kinds?|scenarios?|basis|versions?|measures?|mesures?|transformation|variables?|statistics?|statistiques?|donnees?|estimates?|concepts?|categor(?:y|ie)|series|serie|value|valeur)\b/;
/** Words that in such a column surely are about goals, or about another figure than that of the period. */
const NO_RESULT_WORD = new RegExp(
  `\\b(?:targets?|cibles?|goals?|objectifs?|baselines?|milestones?|jalons?|forecasts?|previsions?|previsionnel(?:le)?s?|prevue?s?|project(?:ed|ions?)|projetee?s?|expected|attendue?s?|planned|budget|pre intervention|situation de depart|valeurs? de reference|escomptee?s?|souhaitee?s?|anticipee?s?|anticipated|desired|pledged|promise?s?|(?:to be|a) (?:achieved|reached|atteindre)|t0|tgts?|bud|bdgt|fcst|obj|${AVERAGES}|quotas?|stretch|(?:reference|high|low|medium|central|baseline) scenario|scenario (?:de reference|haut|bas|moyen|central)|${OTHERS}|growth rate|agrwth)\\b`,
);
/** Ways of computing or counting a figure, of which only one is that of the indicator. */
const VARIANT =
  /\b(?:means?|medians?|moyennes?|medianes?|crude|brute?s?|standardi[sz]ed|standardisee?s?|(?:un|seasonally )?adjusted|(?:des)?saisonnalisee?s?|corrigee?s?|nominal|current (?:dollars?|prices?)|constant .*(?:dollars?|prices?)|dollars? (?:courants?|constants?)|prix (?:courants?|constants?)|(?:un)?weighted|ponderee?s?|duplicat\w*|unduplicated|doublons?|gross|net(?:te)?s?|old series|new series)\b|^(?:pre|post)(?: ?tests?)?$|^(?:before|after|avant|apres)$/;

/** Whether a text names a way of computing a figure ("Median", "Seasonally adjusted"), or below such a caption is a single letter. */
export function namesVariant(text: string, caption: string): boolean {
  const plain = normalizeText(text, "caption");
  return VARIANT.test(plain) || (/^[a-z]$/.test(plain) && isKindCaption(caption));
}

/** Whether a caption is that of a column that says what kind of figure a row has. */
export function isKindCaption(caption: string): boolean {
  return KIND_CAPTION.test(normalizeText(caption, "caption").replace(/_/g, " "));
}

/** Captions that say that a figure is not that of the period beside it: an average, or a total over twelve months or since a start. */
const OTHER_SPAN = new RegExp(
  `\\b(?:${AVERAGES}|${TWELVE_MONTHS}|${MONTHS_OF_YEAR}|${PARTIAL_YEAR}|rolling|trailing|glissante?s?|cumul\\w*|ytd|year to date)\\b`,
);

/** Whether a caption, or the name of what it is about, says that a figure is an average over months or places, or is cumulative. */
export function namesOtherSpan(caption: string): boolean {
  return OTHER_SPAN.test(normalizeText(caption, "caption"));
}

/** Words of averages. */
const AVERAGE = /\b(?:averages?|avg|means?|medians?|moyen(?:ne)?s?|medianes?)\b/;

/** Whether a text says that a figure is an average, which is no part of a sum: "Average donation", "Don moyen". */
export function namesAverage(text: string): boolean {
  return AVERAGE.test(normalizeText(text, "caption"));
}

/** People that a programme is for are no goal. */
const TARGET_GROUP =
  /\b(?:population|groups?|groupes?|clienteles?|audience|public|beneficiaries|jeunes|youth|families|familles)\b/;
const MAX_CELL_LENGTH = 40;

/**
 * Whether a cell says that the figure of its row is a target, a baseline or a plan; below a caption about kinds of figures,
 * also that it is cumulative, a change, a rank or the like.
 */
export function saysNoResult(cell: string, caption = ""): boolean {
  if (cell.length > MAX_CELL_LENGTH) return false;
  const plain = normalizeText(cell, "caption");
  if (GOAL_CELL.test(plain) || CUMULATIVE_CELL.test(plain) || isGoalLetter(plain, caption)) return true;
  if (saysNotCounted(cell, caption) || (saysYes(cell) && asksForOtherFigure(caption))) return true;
  if (!isKindCaption(caption)) return false;
  return (NO_RESULT_WORD.test(plain) || RATIO_TO_TARGET.test(plain)) && !TARGET_GROUP.test(plain);
}

/** What says that a figure covers a part of its period only. */
const PARTIAL =
  /^(?:partial|incomplete|partielle?s?|incomplete?s?)(?: (?:years?|periods?|data|figures?|counts?|months?|quarters?)\b|$)|\b(?:annees?|donnees?|periodes?|exercices?|chiffres?|mois|trimestres?|resultats?|years?|data|periods?) (?:(?:is|are|est|sont) )?(?:partial|partielle?s?|incomplete?s?)\b|\b(?:year )?to date\b|\bytd\b|\ba ce jour\b/;
const PARTIAL_WORD = /\b(?:partial|partielle?s?|incomplete?s?)\b/;
const ONLY = /\b(?:only|seulement|uniquement)\b/;
/** Longer texts are stories. */
const MAX_NOTE_LENGTH = 80;
const MAX_EXPLANATION_WORDS = 8;

/** Whether a text says that a figure covers a part of its period only: "Partial year (Jan-Jun)", "janvier à juin seulement". */
function saysPartial(plain: string): boolean {
  if (plain.split(" ").length > MAX_EXPLANATION_WORDS) return false;
  return PARTIAL.test(plain) || (ONLY.test(plain) && plain.split(" ").some(namesPartOfYear));
}

/** Whether a caption is that of a year of which only a part is over: "2025 (to date)", "2024 partiel". */
export function namesPartialPeriod(caption: string): boolean {
  const plain = normalizeText(caption, "caption");
  return /\b(?:19|20)\d\d\b/.test(plain) && (saysPartial(plain) || PARTIAL_WORD.test(plain));
}

/** Whether the note of a row says that its figure is a target, or covers a part of its period only. */
export function noteSaysNoResult(note: string): boolean {
  if (note.length > MAX_NOTE_LENGTH) return false;
  const plain = normalizeText(note, "caption");
  return GOAL_CELL.test(plain) || saysPartial(plain);
}

/** Whether the explanation of a mark says so: "Projected figures", "January to June only". */
export function explainsNoResult(text: string): boolean {
  const plain = normalizeText(text, "caption");
  const namesGoal = GOAL.test(plain) && !RESULT.test(plain) && !TARGET_GROUP.test(plain);
  return (namesGoal && plain.split(" ").length <= MAX_EXPLANATION_WORDS) || saysPartial(plain);
}

/** Whether a caption asks whether a figure is another than the one reached: "Cumulative", "Is forecast"; "Target met" does not. */
function asksForOtherFigure(caption: string): boolean {
  const plain = normalizeText(caption, "caption").replace(/^(?:is|est) (?:an? |une? )?/, "");
  return (
    GOAL_CELL.test(plain) ||
    /^(?:cumulati(?:ve|f)s?|cumulee?s?|cumul|ytd|year to date|partial|partielle?s?)(?: (?:value|figure|year|valeur|annee))?$/.test(
      plain,
    )
  );
}

/** A caption that explains two letters: "A/T" (actual, target), "P/R" (prévu, réalisé). */
const TWO_LETTERS = /^\s*([a-z])\s*\/\s*([a-z])\s*$/i;
const [GOAL_LETTERS, RESULT_LETTERS] = ["tpcbof", "ar"];

/** Whether a cell is the letter of a target or a plan, below a caption that sets it against the letter of a result. */
function isGoalLetter(plain: string, caption: string): boolean {
  if (plain.length !== 1 || !GOAL_LETTERS.includes(plain)) return false;
  const [, ...letters] = TWO_LETTERS.exec(caption) ?? [];
  return letters.some((letter) => RESULT_LETTERS.includes(letter.toLowerCase()));
}

/** A count from a start to each date. A series "since 2015" is one of single years. */
const SINCE =
  "\\b(?:since|depuis)\\b.*(?:\\b(?:(?:as of|as at|at|by) each|a chaque|au fil)\\b|\\b(?:start|launch|beginning|inception|debut|lancement|creation)\\b)|\\b(?:as (?:of|at) each|a chaque date)\\b.*\\b(?:since|depuis)\\b";

/** Words of titles about figures that are not those of single periods. */
const NOT_OF_PERIOD = new RegExp(
  `\\b(?:${AVERAGES_OF_TIME}|${PARTIAL_YEAR}|cumul\\w*|ytd|year to date|percentage changes?|changes? in|variations?|growth rates?|taux de croissance)\\b|${SINCE}`,
);

/** What is said of figures, which is no figure of an indicator itself: their rank, their error, the sample behind them. */
const ABOUT_FIGURES =
  /^(?:the |le |la |les |l )?(?:ranks?|rankings?|rangs?|classements?|margins? of error|marges? d erreur|standard (?:errors?|deviations?)|erreurs? types?|(?:\d+ ?%? )?(?:confidence|uncertainty) (?:intervals?|limits?)|(?:intervalles?|limites?) de confiance|coefficients? (?:of|de) variation|sample sizes?|tailles? (?:de l|des|d) ?echantillons?|(?:number|nombre) (?:of|de) (?:survey )?(?:respondents?|repondante?s?))\b(?!.*\b(?:brackets|parenthes[ei]s)\b)/;
const PARTS_OF_TITLE = /[,:;(|–—]|\s-\s/;

/** Whether a title, or a part of it, says first that figures are ranks, errors or the like. */
function isAboutFigures(title: string): boolean {
  return title.split(PARTS_OF_TITLE).some((part) => ABOUT_FIGURES.test(normalizeText(part, "caption")));
}

/** Words in names of sheets with targets, plans, cumulative figures or the like; "Base" is a name of others as well. */
const SHEET_OF_GOALS =
  /\b(?:targets?|cibles?|goals?|objectifs?|baselines?|milestones?|jalons?|forecasts?|previsions?|previsionnel(?:le)?s?|prevue?s?|projections?|planned|planifiee?s?|expected|attendue?s?|budgets?|cumul\w*|ytd)\b|^plans?(?: (?:fy)?\d+| [qts][1-4])*$/;

/** Whether the name of a sheet says that its figures are targets, cumulative or the like. */
export function isSheetOfGoals(name: string): boolean {
  const plain = normalizeText(name, "caption");
  return SHEET_OF_GOALS.test(plain) && !RESULT.test(plain);
}

/** Words for what is foreseen, as they stand beside a period. */
const FORESEEN =
  "forecasts?|previsions?|prevue?s?|previsionnel(?:le)?s?|project(?:ed|ions?)|projetee?s?|expected|attendue?s?|planned|plans?|planifiee?s?|budget(?:ed|e|ee)?|anticipated|anticipee?s?|outlook";
const FORESEEN_PERIOD = new RegExp(
  `^(?:(?:${FORESEEN}) (?:for |of |pour |de )?(\\w.*)|(.*\\w) (?:${FORESEEN}))$`,
);

/** Whether a caption is that of a period that is only foreseen: "2024 forecast", "Prévision 2024". */
export function namesForeseenPeriod(caption: string): boolean {
  const [, before, after] = FORESEEN_PERIOD.exec(normalizeText(caption, "caption")) ?? [];
  return namesPeriod(before ?? after ?? "");
}

/** Whether a note below a table says that its figures are cumulative, or changes. */
export function isNoteOfCumulation(note: string): boolean {
  return NOT_OF_PERIOD.test(normalizeText(note, "caption"));
}

/** Whether a title above a table announces targets and no results, cumulative figures and changes, or ranks and errors. */
export function announcesGoals(title: string): boolean {
  const plain = normalizeText(title, "caption");
  return (GOAL.test(plain) && !RESULT.test(plain)) || NOT_OF_PERIOD.test(plain) || isAboutFigures(title);
}

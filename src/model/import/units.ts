/** Words for what figures are counted in, other than their scale. */
import type { KindId } from "../initiative";
import { normalizeText } from "../text/normalizeText";
import { baseOfRate, scaleIn } from "./scale";

/** Captions of units, and of kinds of figures. */
const UNIT_CAPTION =
  /^(?:units?|uom|unites?|units? of measure(?:ment)?|unites? de mesure|measure type|type de mesure|statistics?|stat|statistiques?|measures?|mesures?|types?|data type|type de donnees?|value type|type de valeurs?|metric|currency|devise|monnaie|rate base|base (?:of|for) (?:the )?rates?|base du taux|(?:rate )?per|pour|taux pour)$/;
/** Units of percentages and of counts. */
const PERCENT_UNIT =
  /^(?:%|(?:percent|percentages?|pourcentages?|pour cent|pct|rates?|taux|shares?|proportions?)\b|parts? (?:of|en|de|des|du|%)|parts?$|pc\b)/;
const COUNT_UNIT =
  /^(?:numbers?|nombres?|nb|counts?|effectifs?|persons?|personnes|people|individuals|individus|jobs|emplois|#|n)$|^(?:numbers?|nombres?) (?:of|de|d)\b/;
/** Units of single people or things. */
const SINGLE_UNIT = /^(?:persons?|personnes?|people|individuals|individus|jobs|emplois)$/;
/** Units of which neither a percentage nor a number is counted: rates per thousand, indexes, changes. */
const OTHER_UNIT =
  /\b(?:per|pour|par|sur|out of) (?:1|10|100|1 000)? ?0{3}\b|\b(?:per|pour) (?:thousand|mille)\b|\bind(?:ex|ice)\b.*(?:100|\b(?:19|20)\d\d\b)|^(?:ind(?:ex|ice)|idx|i\d\d)$|\bbase 100\b|\b(?:change|variation|growth|croissance)\b|\bpercentage points?\b|\bpoints? de (?:pourcentage|base|%)(?: |$)|(?:\bpercent|%) points?\b|^%? ?pts? ?%?$|^p ?p$|\bbasis points?\b|^bps?$/;
/** A change, where it is said of percentages. */
const POINTS = /^points?$/;
/** Shares of one. */
const SHARE_OF_ONE = /\b0 (?:to |a )?1\b/;

/** Captions of columns that only give the number that a rate is of. */
const RATE_CAPTION =
  /^(?:rate base|base (?:of|for) (?:the )?rates?|base du taux|(?:rate )?per|pour|taux pour)$/;

/** A unit as its caption completes it: "per 1000" of 1000 below "Per". */
export function unitBelow(cell: string, caption: string): string {
  const text = cell.trim();
  const isBase = /^\d/.test(text) && RATE_CAPTION.test(normalizeText(caption, "caption"));
  return isBase ? `per ${text}` : text;
}

/** Whether a caption is that of units, or of kinds of figures. */
export function isUnitCaption(caption: string): boolean {
  return UNIT_CAPTION.test(normalizeText(caption, "caption").replace(/_/g, " "));
}

/** A currency. */
interface Currency {
  /** "dollar CA" is one kind of "dollar" */
  readonly name: string;
  readonly sign: string;
  /** its signs, codes and words, in lower case; "$" may be that of any dollar */
  readonly texts: RegExp;
}

const CURRENCIES: readonly Currency[] = [
  { name: "euro", sign: "€", texts: /^(?:€|eur|euros?)$/ },
  { name: "dollar", sign: "$", texts: /^(?:\$|dollars?)$/ },
  {
    name: "dollar US",
    sign: "US$",
    texts: /^(?:usd|us ?\$|\$ ?usd?|usd ?\$|(?:us|american) dollars?|dollars? (?:us|américains?))$/,
  },
  {
    name: "dollar CA",
    sign: "CA$",
    texts: /^(?:cad|cad? ?\$|c\$|\$ ?cad?|canadian dollars?|dollars? canadiens?)$/,
  },
  { name: "pound", sign: "£", texts: /^(?:£|gbp|pounds?(?: sterling)?|livres? sterling)$/ },
  { name: "franc", sign: "CHF", texts: /^(?:chf)$/ },
  { name: "yen", sign: "¥", texts: /^(?:¥|jpy)$/ },
];
/** A unit of money, with anything beside it: "dollars per hour", "M$". */
const MONEY =
  /\p{Sc}|\b(?:dollars?|euros?|livres?|pounds?|francs?|yens?|usd|cad|eur|gbp|chf|jpy|money|argent)\b/iu;
/** Hundredths of a currency; "cent" alone is a hundred in French. */
const CENTS = /\b(?:cents|centimes?|pence|pennies)\b/i;
/** Thousands and millions beside the sign of a currency: "k€", "$M". */
const SCALE_BESIDE_SIGN = /^(?:k|mm?|md|bn) ?(?=\D)|(?<=[$€£¥]) ?(?:k|mm?|md|bn)$/;
/** All of a figure but its unit. */
const NUMBER_PARTS = /[-+\u2212()\d.,'’\s]+/g;

/** The currency that a text is, with or without a scale beside it. */
function currencyOf(text: string): Currency | undefined {
  const plain = text.trim().toLowerCase();
  const bare = plain.replace(SCALE_BESIDE_SIGN, "").trim();
  return [plain, bare].flatMap((each) => CURRENCIES.find(({ texts }) => texts.test(each)) ?? [])[0];
}

/** The sign of the currency that a text is, with or without a scale beside it; undefined for none. */
export function currencySign(text: string): string | undefined {
  return currencyOf(text)?.sign;
}

/** Whether two texts are different currencies. */
function areOtherCurrencies(one: string, other: string): boolean {
  const [first, second] = [currencyOf(one)?.name, currencyOf(other)?.name];
  if (first === undefined || second === undefined) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

/** Whether a text is a currency in which an indicator is not counted: another than its own, or any where it counts no money. */
function isCurrencyAgainst(text: string, { kind, unit = "" }: Counted): boolean {
  if (CENTS.test(text)) return MONEY.test(unit) && !CENTS.test(unit);
  if (currencyOf(text) === undefined) return false;
  return kind === "percent" || areOtherCurrencies(text, unit) || (unit !== "" && !MONEY.test(unit));
}

/** How a message about a unit that an indicator does not have calls what the indicator counts. */
export function kindAgainst(text: string, indicator: Counted): string {
  if (isOtherMeasure(text, indicator)) return "measure";
  const { kind, unit = "" } = indicator;
  return kind !== "percent" && currencyOf(text) !== undefined && MONEY.test(unit) ? "currency" : (kind ?? "");
}

/**
 * The sign of a currency within a figure ("€12,000", "12 k€", "12 USD") that cannot be the unit of an indicator; undefined for
 * none. Beside a figure, "US$" is set against "$".
 */
export function signAgainstUnit(figure: string, indicator: Counted): string | undefined {
  const sign = signIn(figure);
  if (sign === "") return undefined;
  const isUnclear = (part: string) =>
    currencyOf(part)?.name === "dollar US" && currencyOf(indicator.unit ?? "")?.name === "dollar";
  return [sign, ...sign].find((part) => isUnclear(part) || isCurrencyAgainst(part, indicator));
}

/** What stands beside the number of a figure: "€" of "€12"; empty for nothing. */
export function signIn(figure: string): string {
  return /^[\d.,]*$/.test(figure) ? "" : figure.replace(NUMBER_PARTS, " ").trim();
}

/** A figure without the currency before or after its number: "12" of "12 USD"; the figure itself where it has another sign. */
export function withoutCurrency(figure: string): string {
  const sign = signIn(figure);
  if (sign === "" || currencyOf(sign) === undefined || scaleIn(sign) !== undefined) return figure;
  const parts = figure.match(NUMBER_PARTS) ?? [];
  return parts.filter((part) => /\d/.test(part)).length === 1 ? parts.join("") : figure;
}

/** A figure without its unit where that is a scale of money that the indicator counts in itself: "12" of "12 k€". */
export function withoutUnit(figure: string, unit = ""): string {
  const sign = signIn(figure);
  const isOwn = sign !== "" && sign.toLowerCase() === unit.toLowerCase() && currencyOf(sign) !== undefined;
  return isOwn && figure.endsWith(sign) ? figure.slice(0, -sign.length).trim() : figure;
}

/** Whether figures in a unit are amounts of money, people or things, which have no scale that ends. */
export function countsWithoutEnd(unit: string): boolean {
  return MONEY.test(unit) || measureOf(unit) >= 0 || COUNT_UNIT.test(normalizeText(unit, "caption"));
}

/** Whether a text is a unit of single people, things or units of money, not of thousands or the like. */
export function isSingleUnit(text: string): boolean {
  if (scaleIn(text) !== undefined) return false;
  return currencyOf(text) !== undefined || SINGLE_UNIT.test(normalizeText(text, "caption"));
}

/** What an indicator counts. */
interface Counted {
  readonly kind?: KindId;
  readonly unit?: string;
}

/** Whether a text is a unit or a kind of figure, such as "Number" and "Part en %". */
export function namesUnit(text: string): boolean {
  const plain = normalizeText(text, "caption");
  return PERCENT_UNIT.test(plain) || COUNT_UNIT.test(plain) || OTHER_UNIT.test(plain) || text.includes("‰");
}

/** Whether a text is a unit, as a row of units below the captions has it: "%", "nombre", "k€", "weeks". */
export function isUnitText(text: string): boolean {
  if (text.length > MAX_UNIT_LENGTH) return false;
  return (
    namesUnit(text) ||
    scaleIn(text) !== undefined ||
    currencyOf(text) !== undefined ||
    baseOfRate(text) !== undefined ||
    measureOf(text) >= 0
  );
}

/** A longer text is no unit. */
const MAX_UNIT_LENGTH = 40;

/** Whether a text is the unit of an indicator, by its kind or its own unit. */
export function isUnitOf(text: string, { kind, unit = "" }: Counted): boolean {
  const plain = normalizeText(text, "caption");
  if (plain !== "" && plain === normalizeText(unit, "caption")) return true;
  if (kind === "percent") return /^(?:%|en%|in%|percent|pourcentage|pour cent|pct)$/.test(plain);
  return kind === "number" && COUNT_UNIT.test(plain);
}

/** Things that are counted, and times that are measured, each with its words; other words may mean the same. */
const MEASURES: readonly RegExp[] = [
  /^(?:min|mins|minutes?)$/,
  /^(?:h|hrs?|hours?|heures?)$/,
  /^(?:days?|jours?)$/,
  /^(?:weeks?|semaines?)$/,
  /^(?:months?|mois)$/,
  /^(?:quarters?|trimestres?)$/,
  /^(?:years?|yrs?|ans?|annees?)$/,
  /^(?:ftes?|etps?|full time equivalents?|equivalents? temps plein|equivalents? a temps plein)$/,
  /^(?:persons?|people|individuals?|personnes?|individus?)$/,
  /^(?:households?|menages?|foyers?)$/,
  /^(?:family|families|familles?)$/,
  /^(?:visits?|visites?)$/,
  /^(?:dwellings?|homes?|logements?|habitations?)$/,
  /^(?:organi[sz]ations?|organismes?|organisations?)$/,
];
/** A rate per person or the like, "hab" in Eurostat's codes, or per part of a year. */
const RATE =
  /\b(?:per|par|a|each) (?:h|hrs?|hours?|wk|mo|mth|days?|weeks?|months?|quarters?|heures?|jours?|semaines?|mois|trimestres?|persons?|personnes?|people|capita|head|tete|inhabitants?|habitants?|residents?|households?|menages?|famil(?:y|ies|les?)|employees?|employee?s?|workers?|clients?|participante?s?|students?|eleves?|members?|membres?|visits?|visites?|hectares?|km2?)\b|\bhab$/;
/** A rate per year as well, and an average. */
const RATE_OF_TIME =
  /\b(?:per|par|a|each) (?:years?|ans?|annees?)\b|\b(?:averages?|moyennes?|annual rates?|annuali[sz]ed|annualisee?s?)\b/;

/** What a unit counts or measures, as an index of `MEASURES`; -1 for none of them. */
function measureOf(unit: string): number {
  const plain = normalizeText(unit, "caption").replace(/^(?:numbers?|nombres?|nb) (?:of|de|d) /, "");
  return MEASURES.findIndex((words) => words.test(plain));
}

/** Whether a unit measures something else than that of an indicator: weeks for days, per 100,000 for per 1,000. */
function isOtherMeasure(text: string, { kind, unit = "" }: Counted): boolean {
  const [base, own] = [baseOfRate(text), baseOfRate(unit)];
  if (base !== undefined && own !== undefined && base !== own) return true;
  const isRate = own !== undefined && own !== 100 && kind !== "percent";
  if (isRate && /^(?:%|percent|pour cent|pct)/i.test(text.trim())) return true;
  const [measure, ofIndicator] = [measureOf(text), measureOf(unit)];
  if (measure >= 0 && ofIndicator >= 0) return measure !== ofIndicator;
  const [rate, ownRate] = [text, unit].map((each) => rateText(each)) as [string, string];
  return ofIndicator >= 0
    ? RATE.test(rate) || RATE_OF_TIME.test(rate)
    : kind !== "percent" && unit !== "" && RATE.test(rate) && !RATE.test(ownRate);
}

/** A unit in which "/" is "per". */
function rateText(unit: string): string {
  return normalizeText(unit.replace(/\//g, " per "), "caption").replace(/_/g, " ");
}

/** Whether figures in a unit cannot be those of an indicator. */
export function isAgainstKind(text: string, indicator: Counted): boolean {
  if (isOtherMeasure(text, indicator)) return true;
  const { kind, unit = "" } = indicator;
  if (kind !== "percent" && kind !== "number") return false;
  const plain = normalizeText(text, "caption");
  if (plain !== "" && plain === normalizeText(unit, "caption")) return false;
  if (isCurrencyAgainst(text, indicator) || OTHER_UNIT.test(plain) || text.includes("‰")) return true;
  return kind === "percent"
    ? COUNT_UNIT.test(plain) || SHARE_OF_ONE.test(plain) || POINTS.test(plain)
    : PERCENT_UNIT.test(plain);
}

/** Words for what figures are counted in, other than their scale. */
import type { KindId } from "../initiative";
import { normalizeText } from "../text/normalizeText";

/** Captions of units, and of kinds of figures. */
const UNIT_CAPTION =
  /^(?:units?|uom|unites?|units? of measure(?:ment)?|unites? de mesure|measure type|type de mesure|statistics?|stat|statistiques?|measures?|mesures?|types?|data type|type de donnees?|value type|type de valeurs?|metric|currency|devise|monnaie)$/;
/** Units of percentages and of counts. */
const PERCENT_UNIT =
  /^(?:%|(?:percent|percentages?|pourcentages?|pour cent|pct|rates?|taux|shares?|proportions?)\b|parts? (?:of|en|de|des|du|%)|parts?$|pc\b)/;
const COUNT_UNIT =
  /^(?:numbers?|nombres?|nb|counts?|effectifs?|persons?|personnes|people|individuals|individus|jobs|emplois|#|n)$|^(?:numbers?|nombres?) (?:of|de|d)\b/;
/** Units of which neither a percentage nor a number is counted: rates per thousand, indexes, changes. */
const OTHER_UNIT =
  /\b(?:per|pour|par|sur|out of) (?:1|10|100|1 000)? ?0{3}\b|\b(?:per|pour) (?:thousand|mille)\b|\bind(?:ex|ice)\b.*(?:100|\b(?:19|20)\d\d\b)|^(?:ind(?:ex|ice)|idx|i\d\d)$|\b(?:change|variation|growth|croissance)\b|\bpercentage points?\b|\bpoints? de (?:pourcentage|base)\b|^p ?p$|\bbasis points?\b|^bps?$/;
/** Shares of one. */
const SHARE_OF_ONE = /\b0 (?:to |a )?1\b/;

/** Whether a caption is that of units, or of kinds of figures. */
export function isUnitCaption(caption: string): boolean {
  return UNIT_CAPTION.test(normalizeText(caption, "caption").replace(/_/g, " "));
}

/** Currencies by their signs, codes and words, in lower case; "$" may be that of any dollar. */
const CURRENCIES: readonly (readonly [name: string, texts: RegExp])[] = [
  ["euro", /^(?:€|eur|euros?)$/],
  ["dollar", /^(?:\$|dollars?)$/],
  ["dollar US", /^(?:usd|us ?\$|\$ ?usd?|usd ?\$)$/],
  ["dollar CA", /^(?:cad|cad? ?\$|c\$|\$ ?cad?)$/],
  ["pound", /^(?:£|gbp)$/],
  ["franc", /^(?:chf)$/],
  ["yen", /^(?:¥|jpy)$/],
];
/** A unit of money, with anything beside it: "dollars per hour", "M$". */
const MONEY =
  /\p{Sc}|\b(?:dollars?|euros?|livres?|pounds?|francs?|yens?|usd|cad|eur|gbp|chf|jpy|money|argent)\b/iu;
/** Thousands and millions beside the sign of a currency: "k€", "$M". */
const SCALE_BESIDE_SIGN = /^(?:k|mm?|md|bn) ?(?=\D)|(?<=[$€£¥]) ?(?:k|mm?|md|bn)$/;
/** All of a figure but its unit. */
const NUMBER_PARTS = /[-+\u2212()\d.,'’\s]+/g;

/** The name of the currency that a text is, with or without a scale beside it. */
function currencyOf(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const bare = plain.replace(SCALE_BESIDE_SIGN, "").trim();
  return [plain, bare].flatMap((each) => CURRENCIES.find(([, texts]) => texts.test(each))?.[0] ?? [])[0];
}

/** Whether two texts are different currencies. */
function areOtherCurrencies(one: string, other: string): boolean {
  const [first, second] = [currencyOf(one), currencyOf(other)];
  if (first === undefined || second === undefined) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

/** Whether a text is a currency in which an indicator is not counted: another than its own, or any where it counts no money. */
function isCurrencyAgainst(text: string, { kind, unit = "" }: Counted): boolean {
  if (currencyOf(text) === undefined) return false;
  return kind === "percent" || areOtherCurrencies(text, unit) || (unit !== "" && !MONEY.test(unit));
}

/** How a message about a unit that an indicator does not have calls what the indicator counts. */
export function kindAgainst(text: string, { kind, unit = "" }: Counted): string {
  return kind !== "percent" && currencyOf(text) !== undefined && MONEY.test(unit) ? "currency" : (kind ?? "");
}

/**
 * The sign of a currency within a figure ("€12,000", "12 k€", "12 USD") that cannot be the unit of an indicator; undefined for
 * none. Beside a figure, "US$" is set against "$".
 */
export function signAgainstUnit(figure: string, indicator: Counted): string | undefined {
  if (/^[\d.,]*$/.test(figure)) return undefined;
  const sign = figure.replace(NUMBER_PARTS, " ").trim();
  const isUnclear = (part: string) =>
    currencyOf(part) === "dollar US" && currencyOf(indicator.unit ?? "") === "dollar";
  return [sign, ...sign].find((part) => isUnclear(part) || isCurrencyAgainst(part, indicator));
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

/** Whether a text is the unit of an indicator, by its kind or its own unit. */
export function isUnitOf(text: string, { kind, unit = "" }: Counted): boolean {
  const plain = normalizeText(text, "caption");
  if (plain !== "" && plain === normalizeText(unit, "caption")) return true;
  if (kind === "percent") return /^(?:%|en%|in%|percent|pourcentage|pour cent|pct)$/.test(plain);
  return kind === "number" && COUNT_UNIT.test(plain);
}

/** Whether figures in a unit cannot be those of an indicator. */
export function isAgainstKind(text: string, { kind, unit = "" }: Counted): boolean {
  if (kind !== "percent" && kind !== "number") return false;
  const plain = normalizeText(text, "caption");
  if (plain !== "" && plain === normalizeText(unit, "caption")) return false;
  if (isCurrencyAgainst(text, { kind, unit }) || OTHER_UNIT.test(plain) || text.includes("‰")) return true;
  return kind === "percent" ? COUNT_UNIT.test(plain) || SHARE_OF_ONE.test(plain) : PERCENT_UNIT.test(plain);
}

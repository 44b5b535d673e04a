/** The words and marks around a period in a cell or a caption, and other spellings of it. */
import { isQualityMark, withoutFootnotes } from "./marks";
import { scaleIn } from "./scale";

/** Longer texts are not parsed as periods, which would be slow. */
export const MAX_PERIOD_LENGTH = 60;

/** Footnotes in round brackets; square ones, stars and superscripts are marks of any text. */
const FOOTNOTE_NUMBER = /\s\(\d\)$/;
/** A year with a letter that says how sure its figures are: "2023p", "2022 r". */
const MARKED_YEAR = /^((?:19|20)\d\d)(?:\s?([a-z]{1,2})|\s?\(([a-zé]{1,12})\.?\))$/i;
/** A period that repeats itself as a code in brackets: "2021 [YR2021]". */
const CODE_IN_BRACKETS = /^(.*\S)\s*\[[A-Z]{0,3}(\d{4}\w*)\]$/i;
/** Words for what was reached, beside a period in a caption. */
const RESULT_WORD =
  /^(?:actuals?|results?|values?|observed|achieved|réels?|réelle|résultats?|valeurs?|observée?|atteinte?|réalisée?|finale?|définitifs?|définitives?)$/i;
/** Words for what figures are counted in, beside a period in a caption. */
const UNIT_WORD =
  /^(?:%|#|n|nb|numbers?|nombres?|counts?|effectifs?|percent|percentages?|pourcentages?|pct|rates?|taux|shares?|parts?|proportions?)$/i;
const [RESULT_WORDS, UNIT_WORDS] = [RESULT_WORD, UNIT_WORD].map(({ source }) => source.slice(1, -1));
const BESIDE_PERIOD = new RegExp(
  `^(?:${RESULT_WORDS}|${UNIT_WORDS})[\\s:_–-]+(?=.*\\d)|(?:[\\s:_–-]+(?:${RESULT_WORDS}|${UNIT_WORDS})|\\s?[%#])$`,
  "i",
);
const UNIT_BESIDE = new RegExp(
  `^(${UNIT_WORDS})[\\s:_–-]+.*\\d|\\d.*?[\\s:_–-]+\\(?(${UNIT_WORDS})\\)?$|\\d\\s?\\(?([%#])\\)?$`,
  "i",
);

/** The mark after a year, as statistical offices write it: "p" in "2023p"; "" for none. */
export function markOfPeriod(text: string): string {
  return markedYear(text.trim())?.mark ?? "";
}

/** The unit beside a period in a caption: "%" in "2022 %"; "" for none. */
export function unitBesidePeriod(caption: string): string {
  if (caption.length > MAX_PERIOD_LENGTH) return "";
  const [, before, after, sign] = UNIT_BESIDE.exec(caption.trim()) ?? [];
  return before ?? after ?? sign ?? "";
}

/** A period without footnotes, quality marks, codes in brackets that repeat it, and words beside it. */
export function withoutMarks(text: string): string {
  const trimmed = text.trim();
  // Nearly all periods end with their year.
  const plain = /\d$/.test(trimmed) ? trimmed : withoutFootnotes(trimmed).replace(FOOTNOTE_NUMBER, "").trim();
  const [, repeated, code] = CODE_IN_BRACKETS.exec(plain) ?? [];
  if (repeated !== undefined && code !== undefined && repeated.replace(/\W/g, "") === code) return repeated;
  return markedYear(plain)?.year ?? withoutResultWords(plain);
}

/** A year and the mark after it. A capital letter ("2023B", "2024E") may stand for a budget or an expected figure as well. */
function markedYear(text: string): { readonly year: string; readonly mark: string } | undefined {
  const [, year, letters, inBrackets] = MARKED_YEAR.exec(text) ?? [];
  const mark = letters ?? inBrackets ?? "";
  // An estimate in brackets may be a forecast.
  const isUnclear = letters === undefined ? /^e/i.test(mark) : /^[A-Z]/.test(letters);
  return year === undefined || isUnclear || !isQualityMark(mark) ? undefined : { year, mark };
}

/** A caption such as "2023 Actual", "Réel 2023", "2023 (k$)" or "2022 %" without what it says beside the period. */
export function withoutResultWords(text: string): string {
  if (!/[\p{L}(%#]/u.test(text) || text.length > MAX_PERIOD_LENGTH) return text;
  const withoutUnit = text.replace(/\s*\(([^()]*)\)$/, (unit, inner: string) =>
    scaleIn(inner) !== undefined || RESULT_WORD.test(inner) || UNIT_WORD.test(inner) ? "" : unit,
  );
  const rest = withoutUnit.replace(BESIDE_PERIOD, "").trim();
  return rest === "" ? text : rest;
}

/** Captions of columns that say how long the period of a row is. */
const FREQUENCY_CAPTION =
  /^(?:freq|frequency|fréquence|period(?: ?_?type| length)|type (?:of period|de période)|length of period|durée de la période|periodicity|périodicité|time frequency)$/i;
/** Each length in months with its words and SDMX codes. */
const FREQUENCIES: readonly (readonly [months: number, words: RegExp])[] = [
  [12, /^(?:a|y|annual(?:ly)?|year(?:ly)?|full year|annuel(?:le)?(?:ment)?|année)$/i],
  [6, /^(?:s|h|half[ -]?year(?:ly)?|semi[ -]?annual(?:ly)?|semestr(?:e|iel|ielle))$/i],
  [3, /^(?:q|t|quarter(?:ly)?|trimestr(?:e|iel|ielle))$/i],
  [1, /^(?:m|month(?:ly)?|mois|mensuel(?:le)?)$/i],
];

/** Whether a caption is that of a column that says how long the period of a row is. */
export function isFrequencyCaption(caption: string): boolean {
  return FREQUENCY_CAPTION.test(caption.trim());
}

/** Whether a caption is that of a column that says whether a year is one of the calendar: "Year type". */
export function isYearKindCaption(caption: string): boolean {
  return /^(?:year|period)[ _](?:type|basis|kind)$|^(?:type|kind) of year$|^type d['’]année$/i.test(
    caption.trim(),
  );
}

/** The months of a period that a cell of such a column says; undefined for another text. */
export function monthsOfFrequency(text: string): number | undefined {
  return FREQUENCIES.find(([, words]) => words.test(text.replace(/:.*$/, "").trim()))?.[0];
}

const ORDINALS = [
  /\b(?:first|premi(?:er|ère))\b/i,
  /\b(?:second|deuxième)\b/i,
  /\b(?:third|troisième)\b/i,
  /\b(?:fourth|quatrième)\b/i,
];
const AS_OF = /^(?:as (?:of|at)|au|en date du|à la date du)\s+(?=\d|\p{L}{3})/iu;
const YEAR_WORD = /^(?:years?|années?)\s+(?=\d{4})/i;
/** "2023-2024 school year". */
const YEAR_WORD_AFTER = /^(\d{4}(?:\s?[-–/]\s?\d{2,4})?)\s+((?:school|academic|fiscal|financial) year)$/i;
/** "1H 2023": a half-year before its year. */
const HALF_FIRST = /^([12])\s?([HS])\s?(\d{4})$/i;
const SHORT_REPORTING_YEAR = /\bFY\s?['’]?(\d{2})(?!\d)/i;
const SHORT_YEAR_AFTER_PART = /^([QTSH][1-4])\s?(?:[-–/]\s?|['’]|\s)(\d{2})$/i;
const SHORT_YEAR_AFTER_MONTH = /^(\p{L}{3,9}\.?)\s?['’](\d{2})$/u;
/** "4T2023", "1Q24": a quarter before its year. */
const QUARTER_FIRST = /^([1-4])\s?([QT])\s?(?:['’]?(\d{2})|(\d{4}))$/i;
const DAY_WITH_SHORT_YEAR = /^(\d{1,2})[-/ ](\p{L}{3,9})\.?[-/ ](\d{2})$/u;

/** A period in words as `readPeriod` knows it: "FY24 Q1" as "FY2024 Q1", "first quarter" as "1 quarter", "Q1'24" as "Q1 2024". */
export function inKnownWords(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const plain = text
    .replace(YEAR_WORD_AFTER, "$2 $1")
    .replace(HALF_FIRST, "$2$1 $3")
    .replace(AS_OF, "")
    .replace(YEAR_WORD, "")
    .replace(
      QUARTER_FIRST,
      (_, quarter, letter, short, year) => `${letter}${quarter} ${year ?? `20${short}`}`,
    )
    .replace(SHORT_REPORTING_YEAR, "FY20$1")
    .replace(SHORT_YEAR_AFTER_PART, "$1 20$2")
    .replace(SHORT_YEAR_AFTER_MONTH, "$1 20$2")
    .replace(DAY_WITH_SHORT_YEAR, "$1 $2 20$3");
  const ordinal = ORDINALS.findIndex((word) => word.test(plain));
  return ordinal < 0 ? plain : plain.replace(ORDINALS[ordinal]!, String(ordinal + 1));
}

/** Sentences with live values: a text with {placeholders} becomes a formula that joins its pieces. */
import type { Language } from "../languages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { quoted } from "./formula";
import { MONTHS_IN_YEAR } from "../model/ownPeriods";

/**
 * An expression (without "=") for a sentence, with an expression for each {placeholder}. Throws a RangeError if one is
 * missing.
 */
export function sentenceFormula(text: string, expressions: Readonly<Record<string, string>> = {}): string {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return quoted(piece);
      const expression = expressions[name];
      if (expression === undefined) throw new RangeError(`No expression for {${name}} in "${text}"`);
      return expression;
    });
  return pieces.join("&");
}

/** The decimals of a number within a sentence. */
const DECIMALS = 2;

/** A number within a sentence, rounded, with the decimal sign of the workbook's language in any program. */
export function numberText(expression: string, language: Language, decimals = DECIMALS): string {
  const { decimalSign } = LANGUAGE_FORMATS[language];
  const other = decimalSign === "," ? "." : ",";
  return `SUBSTITUTE(ROUND(${expression},${decimals}),${quoted(other)},${quoted(decimalSign)})`;
}

/** Numbers from here on are written without groups. */
const WITHOUT_GROUPS = 1e12;

/**
 * A number within a sentence, as people write it: from a thousand on a whole number in groups of three digits, else as
 * `numberText` has it. The signs between groups are literals of the format, so that every program writes the same.
 */
export function amountText(expression: string, language: Language): string {
  const group = `\\${LANGUAGE_FORMATS[language].groupSign}000`;
  const [one, two, three] = [1, 2, 3].map((groups) => quoted(`0${group.repeat(groups)}`));
  const size = `ABS(${expression})`;
  return (
    `IF(OR(${size}<999.995,${size}>=${WITHOUT_GROUPS}),${numberText(expression, language)},` +
    `TEXT(ROUND(${expression},0),IF(${size}<999999.5,${one},IF(${size}<999999999.5,${two},${three}))))`
  );
}

/** A date as text, in ISO format in every language: TEXT has no format string that works in all of them. */
export function isoText(date: string): string {
  return `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
}

/** A date in words, as the region of a language writes it: "November 29, 2026". */
export function longDateText(date: string, language: Language): string {
  const { longDate, firstOfMonth, region } = LANGUAGE_FORMATS[language];
  const { format } = new Intl.DateTimeFormat(region, { month: "long", timeZone: "UTC" });
  const months = Array.from({ length: MONTHS_IN_YEAR }, (_, index) => quoted(format(Date.UTC(2000, index))));
  return sentenceFormula(longDate, {
    day: `IF(DAY(${date})=1,${quoted(firstOfMonth)},DAY(${date}))`,
    month: `CHOOSE(MONTH(${date}),${months.join(",")})`,
    year: `YEAR(${date})`,
  });
}

/** An expression of the unit, as it follows the name of an indicator; it never begins a line without a word of the name. "" without a unit. */
export function unitAfterName(unit: string): string {
  return `IF(${unit}="","",",\u00a0"&${unit})`;
}

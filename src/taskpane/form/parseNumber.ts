import type { Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import type { ValueIssue } from "../../model/issues/issue";
import { bareNumber, readNumberText } from "../../model/numberText";
import { numberTextIssue } from "../../model/rules/values/numbers";

/**
 * Parses a number as people write it in English or French. "1,234" is a decimal in French; in English it is ambiguous, since
 * it may have been typed by a French speaker.
 */
export function parseNumber(
  text: string,
  language: Language,
): { readonly value: number } | { readonly issue: ValueIssue } {
  const read = readNumberText(text);
  if (!read || (read.writing === "ambiguous" && !LANGUAGE_FORMATS[language].commaIsDecimal)) {
    return { issue: numberTextIssue(text, { share: false, isPercentage: false }) };
  }
  return {
    value: read.writing === "ambiguous" ? Number(bareNumber(text).replace(",", ".")) : read.number,
  };
}

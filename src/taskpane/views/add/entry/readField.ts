import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { Language } from "../../../../languages";
import { LANGUAGE_FORMATS } from "../../../../languages/texts/format";
import type { ValueIssue } from "../../../../model/issues/issue";
import { bareNumber, readNumberText } from "../../../../model/numberText";
import { roleOfCell } from "../../../../model/roles";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../../../../model/rules/limits";
import { boundsIssue, numberTextIssue } from "../../../../model/rules/values/numbers";
import { textIssue } from "../../../../model/rules/values/texts";
import { normalizeText } from "../../../../model/text/normalizeText";
import { parseDay } from "../../../form/parseDay";

/** A parsed field: a value of the model, no value for an empty field, or its issue. */
export type FieldReading = { readonly value?: string | number } | { readonly issue: ValueIssue };

/** Parses a field by the rules of its column. Numbers and dates may be written in English or French. */
export function readField(column: ColumnDefinition, text: string, language: Language): FieldReading {
  const trimmed = text.trim();
  if (trimmed === "") return {};
  switch (column.kind) {
    case "date": {
      const day = parseDay(trimmed);
      return "day" in day ? { value: day.day } : day;
    }
    case "number":
      return readNumber(column, trimmed, language);
    case "role":
      return { value: roleOfCell(trimmed) };
    case "text":
      return readText(column, trimmed);
    default:
      return { value: trimmed };
  }
}

/** "1,234" is a decimal in French; in English it is ambiguous, since it may have been typed by a French speaker. */
function readNumber({ bounds, whole }: ColumnDefinition, text: string, language: Language): FieldReading {
  const read = readNumberText(text);
  if (!read || (read.writing === "ambiguous" && !LANGUAGE_FORMATS[language].commaIsDecimal)) {
    return { issue: numberTextIssue(text, { share: false, isPercentage: false }) };
  }
  const value = read.writing === "ambiguous" ? Number(bareNumber(text).replace(",", ".")) : read.number;
  const issue = boundsIssue(value, { ...(bounds && { bounds }), ...(whole && { whole }) });
  return issue ? { issue } : { value };
}

function readText({ isCode, maxLength, isLookupKey }: ColumnDefinition, text: string): FieldReading {
  const field = {
    isLookupKey: isLookupKey === true,
    ...(isCode && { isCode }),
    ...(maxLength !== undefined && { maxLength }),
  };
  const issue = textIssue(text, field, FORBIDDEN_FIRST_TYPED_CHARACTERS);
  if (issue) return { issue };
  return { value: isLookupKey ? normalizeText(text, "clean") : text };
}

import type { ColumnDefinition } from "../../../../blueprint/columns";
import { checkItemIdOf, questionIdOf } from "../../../../blueprint/methodTexts";
import type { Language } from "../../../../languages";
import type { ValueIssue } from "../../../../model/issues/issue";
import { roleOfCell } from "../../../../model/roles";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../../../../model/rules/limits";
import { boundsIssue } from "../../../../model/rules/values/numbers";
import { emailIssue, textIssue } from "../../../../model/rules/values/texts";
import { normalizeText } from "../../../../model/text/normalizeText";
import { parseDay } from "../../../form/parseDay";
import { parseNumber } from "../../../form/parseNumber";

/** A parsed field: a value of the model, no value for an empty field, or its issue. */
export type FieldReading =
  { readonly value?: string | number; readonly warning?: ValueIssue } | { readonly issue: ValueIssue };

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
    case "roleName":
    case "checkItem":
    case "question": {
      const read = readText(column, trimmed);
      return "issue" in read ? read : { value: IDS[column.kind](read.value) };
    }
    default:
      return { value: trimmed };
  }
}

function readNumber({ bounds, whole }: ColumnDefinition, text: string, language: Language): FieldReading {
  const read = parseNumber(text, language);
  if ("issue" in read) return read;
  const issue = boundsIssue(read.value, { ...(bounds && { bounds }), ...(whole && { whole }) });
  return issue ? { issue } : { value: read.value };
}

/** The id of what the method knows; any other text is the initiative's own. */
const IDS = { roleName: roleOfCell, checkItem: checkItemIdOf, question: questionIdOf };

/** A text that looks like no email address is read all the same. */
function readText(
  { isCode, isEmail, maxLength, isLookupKey, uniqueIn }: ColumnDefinition,
  text: string,
): { readonly value: string; readonly warning?: ValueIssue } | { readonly issue: ValueIssue } {
  const field = {
    isLookupKey: isLookupKey === true || uniqueIn !== undefined,
    ...(isCode && { isCode }),
    ...(maxLength !== undefined && { maxLength }),
  };
  const issue = textIssue(text, field, FORBIDDEN_FIRST_TYPED_CHARACTERS);
  if (issue) return { issue };
  const value = field.isLookupKey ? normalizeText(text, "clean") : text;
  const warning = isEmail ? emailIssue(text) : undefined;
  return warning ? { value, warning } : { value };
}

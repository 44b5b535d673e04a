import type { ColumnDefinition } from "../../../../blueprint/columns";
import { NUMBER_LIMIT, PATTERN_SIGNS, STARTING_SIGNS } from "../../../../blueprint/entryLimits";
import type { Language } from "../../../../model/initiative";
import { bareNumber, readNumberText } from "../../../../model/numberText";
import { roleOfCell } from "../../../../model/roles";
import { readDay } from "../../../form/dayText";

/** What is wrong with a field. */
export type FieldFault =
  | { readonly code: "tooLong"; readonly length: number; readonly limit: number }
  | { readonly code: "sign" | "start"; readonly sign: string }
  /** it was chosen, and is not in the workbook any more */
  | { readonly code: "gone"; readonly name: string }
  | {
      readonly code:
        | "required"
        | "notADate"
        | "twoDays"
        | "dateOutOfRange"
        | "notANumber"
        | "ambiguousNumber"
        | "numberOutOfRange"
        | "untilBeforeFrom"
        | "reviewBeforeDate"
        | "valueNeeded"
        | "ratioNeeded"
        | "zeroDenominator";
    };

/** A field as it was read: a value of the model, none for an empty one, or a fault. */
export type ReadField = { readonly value?: string | number } | { readonly fault: FieldFault };

/** Reads a field by the rules of the cells of its column. Numbers and days may be written in English or French. */
export function readField(column: ColumnDefinition, text: string, language: Language): ReadField {
  const trimmed = text.trim();
  if (trimmed === "") return {};
  switch (column.kind) {
    case "date": {
      const day = readDay(trimmed);
      return "day" in day ? { value: day.day } : { fault: { code: day.fault } };
    }
    case "number":
      return readNumber(trimmed, language);
    case "role":
      return { value: roleOfCell(trimmed) };
    default:
      return readText(column, trimmed);
  }
}

/** "1,234" is a decimal in French; in English it may be a slip of somebody who writes French. */
function readNumber(text: string, language: Language): ReadField {
  const read = readNumberText(text);
  if (!read) return { fault: { code: "notANumber" } };
  if (read.writing === "ambiguous") {
    if (language === "en") return { fault: { code: "ambiguousNumber" } };
    return { value: Number(bareNumber(text).replace(",", ".")) };
  }
  return Math.abs(read.number) > NUMBER_LIMIT
    ? { fault: { code: "numberOutOfRange" } }
    : { value: read.number };
}

function readText({ kind, longest, lookedUp }: ColumnDefinition, text: string): ReadField {
  if (kind !== "text") return { value: text };
  if (longest !== undefined && text.length > longest) {
    return { fault: { code: "tooLong", length: text.length, limit: longest } };
  }
  if (lookedUp !== true) return { value: text };
  if (STARTING_SIGNS.includes(text.charAt(0))) return { fault: { code: "start", sign: text.charAt(0) } };
  const sign = PATTERN_SIGNS.find((one) => text.includes(one));
  if (sign !== undefined) return { fault: { code: "sign", sign } };
  return { value: text.replace(/\s+/g, " ") };
}

import { fieldOf, TEXT_LIMITS, type FieldDefinition } from "../entities";
import { valueIssue, type ValueIssue } from "../issues/issue";
import { boundsOf, FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../rules/limits";
import { dateTextIssue, dayIssue } from "../rules/values/dates";
import { boundsIssue } from "../rules/values/numbers";
import { lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { truncate } from "../text/normalizeText";
import { errorIssue, formulaIssue } from "./formulaIssue";
import type { FurtherField, ObservationFields } from "./fields";
import { isPercentage, readNumber, type DecimalSign } from "./numbers";
import { readDay, type DayOrder } from "./periods";

/** The values of further fields: list labels in the workbook's language, days as ISO dates. */
export type FurtherValues = {
  readonly [Id in FurtherField]?: ObservationFields[Id] extends { readonly kind: "number" | "wholeNumber" }
    ? number
    : string;
};

/** The value of a further field, and its issues. */
export interface FurtherReading {
  readonly value?: string | number;
  readonly issues: readonly ValueIssue[];
}

/** The replacement character for bytes that the encoding cannot decode. */
const UNDECODABLE = "\ufffd";

/** The issue of a text that nobody wrote: letters that were lost when the file was decoded, or the error of a formula. */
export function unusableText(text: string): ValueIssue | undefined {
  if (text.includes(UNDECODABLE)) return valueIssue("faultyLetters", { value: truncate(text) });
  return errorIssue(text);
}

/** Reads a text unchanged. */
export function readText(field: FurtherField, text: string): FurtherReading {
  const { kind } = fieldOf("Observations", field);
  const isKey = kind === "name" || kind === "code";
  return reading(
    text,
    lengthIssue(text, TEXT_LIMITS[kind as keyof typeof TEXT_LIMITS]),
    isKey ? lookupKeyIssue(text, kind === "code", FORBIDDEN_FIRST_TYPED_CHARACTERS) : undefined,
    unusableText(text),
  );
}

/** Reads a number; in a field of shares "5 %" is 0.05. */
export function readFurtherNumber(field: FurtherField, text: string, decimals: DecimalSign): FurtherReading {
  const definition = fieldOf("Observations", field);
  const found = readNumber(text, decimals);
  const value = truncate(text);
  if (found === undefined) return { issues: [formulaIssue(text) ?? valueIssue("notANumber", { value })] };
  if (!isPercentage(text)) return reading(found, outOfBounds(found, definition));
  if (!definition.share) return { issues: [valueIssue("percentSign", { value: found, text: value })] };
  const share = Number((found / 100).toPrecision(12));
  return reading(share, outOfBounds(share, definition));
}

/** Reads a single day. */
export function readFurtherDay(text: string, order: DayOrder): FurtherReading {
  const day = readDay(text, order);
  return day === undefined ? { issues: [dateTextIssue(text)] } : reading(day, dayIssue(day));
}

function outOfBounds(value: number, definition: FieldDefinition): ValueIssue | undefined {
  return boundsIssue(value, { bounds: boundsOf(definition), whole: definition.kind === "wholeNumber" });
}

function reading(value: string | number, ...issues: readonly (ValueIssue | undefined)[]): FurtherReading {
  return { value, issues: issues.filter((issue) => issue !== undefined) };
}

import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { Choices, NewEntry } from "../../../../excel";
import type { Language } from "../../../../model/initiative";
import type { EntryForm } from "./forms";
import { readField, type FieldFault } from "./readField";
import { normalizeText } from "../../../../model/text/normalizeText";

/** What was typed, by the column that it is for. */
export type Typed = Readonly<Record<string, string>>;

/** An entry as it was read: its values, and what is wrong with which field. */
export interface ReadEntry {
  readonly values: NewEntry;
  readonly faults: Readonly<Partial<Record<string, FieldFault>>>;
  readonly isComplete: boolean;
}

/** Reads a whole form. Fields that are needed but empty are faults of their own, since one types them one by one. */
export function readEntry(form: EntryForm, typed: Typed, choices: Choices, language: Language): ReadEntry {
  const values: Record<string, string | number> = {};
  const faults: Record<string, FieldFault> = {};
  for (const { column, required } of form.fields) {
    const read = readField(column, typed[column.id] ?? "", language);
    if ("fault" in read) faults[column.id] = read.fault;
    else if (isGone(column, typed[column.id] ?? "", choices)) {
      faults[column.id] = { code: "gone", name: typed[column.id]! };
    } else if (read.value !== undefined) values[column.id] = read.value;
    else if (required) faults[column.id] = { code: "required" };
  }
  for (const [id, code] of togetherFaults(form, values, choices)) faults[id] ??= { code };
  return { values, faults, isComplete: Object.keys(faults).length === 0 };
}

/** Whether what was chosen was renamed or deleted in the workbook since. */
function isGone({ kind }: ColumnDefinition, chosen: string, choices: Choices): boolean {
  const names = namesOffered(kind, choices);
  const key = normalizeText(chosen, "name");
  return key !== "" && names !== undefined && !names.some((name) => normalizeText(name, "name") === key);
}

/** What there is to choose from in the workbook itself; undefined for fields of another kind. */
function namesOffered(kind: ColumnDefinition["kind"], choices: Choices): readonly string[] | undefined {
  if (kind === "partner") return choices.partners;
  if (kind === "role") return choices.roles;
  return kind === "indicator" ? choices.indicators.map(({ code }) => code) : undefined;
}

type TogetherCode = Exclude<FieldFault["code"], "tooLong" | "sign" | "start" | "gone">;

/** What is wrong with fields that are each right alone. */
function togetherFaults(
  { id }: EntryForm,
  values: NewEntry,
  choices: Choices,
): (readonly [string, TogetherCode])[] {
  switch (id) {
    case "holder":
      return isBefore(values["until"], values["from"]) ? [["until", "untilBeforeFrom"]] : [];
    case "note":
      return isBefore(values["review"], values["date"]) ? [["review", "reviewBeforeDate"]] : [];
    case "observation":
      return observationFaults(values, choices);
    case "rating":
      return [];
  }
}

function observationFaults(values: NewEntry, { indicators }: Choices): (readonly [string, TogetherCode])[] {
  const { indicator, value, numerator, denominator } = values;
  if (denominator === 0) return [["denominator", "zeroDenominator"]];
  if (numerator !== undefined && denominator !== undefined) return [];
  const chosen = indicators.find(
    ({ code }) => normalizeText(code, "name") === normalizeText(String(indicator ?? ""), "name"),
  );
  const half = numerator !== undefined || denominator !== undefined;
  const missing = numerator === undefined ? "numerator" : "denominator";
  if (chosen?.combination === "weighted") return [[missing, "ratioNeeded"]];
  if (half) return [[missing, "required"]];
  return value === undefined ? [["value", "valueNeeded"]] : [];
}

/** ISO dates sort as texts. */
function isBefore(later: NewEntry[string], earlier: NewEntry[string]): boolean {
  return typeof later === "string" && typeof earlier === "string" && later < earlier;
}

import { COLUMNS, type ColumnDefinition } from "../../../../blueprint/columns";
import type { Language } from "../../../../languages";
import { LANGUAGE_FORMATS } from "../../../../languages/texts/format";
import type { GridIndicator } from "../../../../model/entry/figureGrid";
import { numberIssue, valuesIssue, type RowValues } from "../../../../model/import/valueIssues";
import { issueAt, type FormIssue, type ValueIssue } from "../../../../model/issues/issue";
import { rowIssues, rowRulesOf } from "../../../../model/rules/rowRules";
import { ratioOf } from "../../../../model/rules/rows/observations";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { idOfLabel } from "../../../../model/vocabulary";
import { readField } from "../entry/readField";

type FigureField = keyof RowValues;

/** A figure that was typed into a cell of the grid: nothing, its numbers and the value that they make, or its issue. */
export type FigureReading =
  | { readonly kind: "empty" }
  | { readonly kind: "figure"; readonly values: RowValues; readonly value: number }
  | { readonly kind: "wrong"; readonly issue: FormIssue };

/** "9/20": a numerator and a denominator, either of which may still be missing. */
const RATIO = /^([^/]*)\/([^/]*)$/;
const PERCENT = 100;
const FORM_RULES = rowRulesOf("Observations", "form");

/** Reads a figure by the rules of the form and of the import. */
export function readFigure(text: string, indicator: GridIndicator, language: Language): FigureReading {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  const { facts } = indicator;
  const kind = idOfLabel("kind", facts.kind ?? "");
  const known = {
    ...{ code: indicator.code, name: indicator.name, own: indicator.own },
    ...{ referenceValues: facts.referenceValues, ...(kind && { kind }) },
  };
  const values: Partial<Record<FigureField, number>> = {};
  for (const [field, part] of partsOf(trimmed)) {
    const read = readField(columnOf(field), part, language);
    if ("issue" in read) return wrong(field, read.issue);
    if (typeof read.value !== "number") continue;
    const issue = numberIssue(field, part, read.value, known);
    if (issue) return wrong(field, issue);
    values[field] = read.value;
  }
  const row = new ValuesRow(values, (field) => columnOf(field).captions[language]);
  const writing = { hasPercentSign: trimmed.includes("%"), mayBeFraction: false };
  const [formIssue] = rowIssues(row, FORM_RULES, { user: "form", indicator: facts, required: [] });
  const found = formIssue ?? valuesIssue(values, known, writing);
  if (found) return wrong(found.field, found);
  const ratio = ratioOf(row);
  const value = ratio === undefined ? values.value : ratio * (facts.kind === "percent" ? PERCENT : 1);
  return value === undefined ? { kind: "empty" } : { kind: "figure", values, value };
}

/** The numerator and the denominator in the text of a cell; undefined if it holds a value. */
export function ratioInText(text: string): readonly [numerator: string, denominator: string] | undefined {
  const parts = RATIO.exec(text.trim());
  return parts ? [(parts[1] ?? "").trim(), (parts[2] ?? "").trim()] : undefined;
}

/** The text that a cell shows of an observation; "" if it has no value. */
export function textOfFigure(values: Readonly<Record<string, unknown>>, language: Language): string {
  const row = new ValuesRow(values);
  const textOf = (field: FigureField) => numberText(row.amount(field), language);
  return ratioOf(row) === undefined ? textOf("value") : `${textOf("numerator")}/${textOf("denominator")}`;
}

function numberText(number: number | undefined, language: Language): string {
  if (number === undefined) return "";
  return LANGUAGE_FORMATS[language].commaIsDecimal ? String(number).replace(".", ",") : String(number);
}

function partsOf(text: string): readonly (readonly [FigureField, string])[] {
  const ratio = ratioInText(text);
  return ratio === undefined
    ? [["value", text]]
    : [
        ["numerator", ratio[0]],
        ["denominator", ratio[1]],
      ];
}

function columnOf(field: string): ColumnDefinition {
  const column = COLUMNS.Observations.find(({ id }) => id === field);
  if (!column) throw new RangeError(`Observations have no field ${field}`);
  return column;
}

function wrong(field: string, { code, details }: ValueIssue): FigureReading {
  return { kind: "wrong", issue: issueAt({ kind: "form", field }, { code, details }) };
}

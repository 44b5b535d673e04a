import { isInIndicatorUnit } from "../entities";
import { valueIssue, type ValueIssue } from "../issues/issue";
import { rowIssues, rowRulesOf } from "../rules/rowRules";
import { NO_FACTS, type FieldIssue, type IndicatorFacts, type PercentWriting } from "../rules/rowView";
import { boundsIssue } from "../rules/values/numbers";
import { ValuesRow } from "../rules/valuesRow";
import { truncate } from "../text/normalizeText";
import type { NumberField } from "./fields";
import { formulaIssue } from "./formulaIssue";
import { isPercentage } from "./numbers";
import { kindAgainst, signAgainstUnit } from "./units";
import type { KnownIndicator } from "./words";

/** The numbers of a row. */
export type RowValues = Readonly<Partial<Record<NumberField, number>>>;

/** Placeholders for missing values: not available, suppressed, too unreliable, not applicable. */
const WITHHELD =
  /^(?:\.{1,3}|…|[-–—]+|:(?:\s?[a-z]{1,2})?|[([]?x[)\]]?|[*#?]+|[fecqsz]|n[/.]?\s?[adprs]\.?|#n\/a|s[/.]?\s?o\.?|null|nan|none|nil|missing|not available|not applicable|not reported|suppressed|confidential|withheld|masked|non disponible|non applicable|non transmise?|non déclarée?|confidentiel(?:le)?|masquée?|sans objet|aucune donnée|no data|tb[acd]|pending|à (?:venir|déterminer|confirmer))(?:\s?[*†‡]+)?$/i;
/** A limit instead of a value, as published for small numbers that could identify people. */
const LIMIT = /^(?:[<>≤≥]|(?:less|fewer|more|under|over|moins|plus)\b(?: than| de)?)\s*\d/i;

/** Whether a text says that a figure is missing or withheld. */
export function isWithheld(text: string): boolean {
  return WITHHELD.test(text.trim());
}

/** The issue of a single number. */
export function numberIssue(
  field: NumberField,
  text: string,
  found: number | undefined,
  indicator: KnownIndicator | undefined,
): ValueIssue | undefined {
  const value = truncate(text);
  const isInUnit = isInIndicatorUnit("Observations", field);
  if (isInUnit && indicator) {
    const part = signAgainstUnit(text, indicator);
    if (part !== undefined)
      return valueIssue("unitAgainstKind", { part, other: value, kind: kindAgainst(part, indicator) });
  }
  if (found === undefined) {
    const issue = formulaIssue(text);
    if (issue) return issue;
    if (isWithheld(text)) return valueIssue("suppressed", { value });
    return valueIssue(LIMIT.test(text) ? "limitOnly" : "notANumber", { value });
  }
  const outOfBounds = boundsIssue(found, {});
  if (outOfBounds) return outOfBounds;
  const kind = isInUnit ? (indicator?.kind ?? "percent") : "number";
  if (kind !== "percent" && isPercentage(text))
    return valueIssue("percentSign", { value: found, text: value });
  return field !== "value" && found < 0 ? valueIssue("negative", { value }) : undefined;
}

const RULES = rowRulesOf("Observations", "import");

/**
 * The first issue of the numbers of a row in combination: missing, contradictory, or not matching the indicator or the
 * row's status.
 */
export function valuesIssue(
  values: RowValues & { readonly status?: string | undefined },
  indicator: KnownIndicator | undefined,
  writing: PercentWriting,
): FieldIssue | undefined {
  const facts: IndicatorFacts = {
    ...NO_FACTS,
    kind: indicator?.kind,
    referenceValues: indicator?.referenceValues ?? [],
  };
  const context = { user: "import", indicator: facts, required: [], writing } as const;
  return rowIssues(new ValuesRow(values), RULES, context)[0];
}

import { valueIssue, type ValueIssue } from "../issues/issue";
import { rowIssues, rowRulesOf } from "../rules/rowRules";
import { NO_FACTS, type FieldIssue, type IndicatorFacts, type PercentWriting } from "../rules/rowView";
import { boundsIssue } from "../rules/values/numbers";
import { ValuesRow } from "../rules/valuesRow";
import { truncate } from "../text/normalizeText";
import type { NumberField } from "./fields";
import { isPercentage } from "./numbers";
import type { KnownIndicator } from "./words";

/** The numbers of a row. */
export type RowValues = Readonly<Partial<Record<NumberField, number>>>;

/** What publishers put where they have no figure: not available, suppressed, too unreliable, does not apply. */
const SUPPRESSED =
  /^(?:\.{2,3}|…|[-–—]+|x|f|e|n[/.]?\s?[ad]\.?|#n\/a|s[/.]?\s?o\.?|null|nan|not available|non disponible|sans objet)$/i;
/** What says between which limits a figure lies, as publishers write small ones that would tell who is meant. */
const LIMIT = /^(?:[<>≤≥]|(?:less|fewer|more|under|over|moins|plus)\b(?: than| de)?)\s*\d/i;

/** What is wrong with one number by itself. */
export function numberIssue(
  field: NumberField,
  text: string,
  found: number | undefined,
  indicator: KnownIndicator | undefined,
): ValueIssue | undefined {
  const value = truncate(text);
  if (found === undefined) {
    if (SUPPRESSED.test(text)) return valueIssue("suppressed", { value });
    return valueIssue(LIMIT.test(text) ? "limitOnly" : "notANumber", { value });
  }
  const outOfBounds = boundsIssue(found, {});
  if (outOfBounds) return outOfBounds;
  const kind = field === "value" ? (indicator?.kind ?? "percent") : "number";
  if (kind !== "percent" && isPercentage(text))
    return valueIssue("percentSign", { value: found, text: value });
  return field !== "value" && found < 0 ? valueIssue("negative", { value }) : undefined;
}

const RULES = rowRulesOf("Observations", "import");

/**
 * The first thing that is wrong with the numbers of a row together: some missing, or against each other, or against the
 * indicator.
 */
export function valuesIssue(
  values: RowValues,
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

import type { Choices } from "../../../../excel";
import type { EntryForm } from "./forms";
import { lastPeriodEnd } from "./lastPeriod";
import type { Typed } from "./readEntry";
import { normalizeText } from "../../../../model/text/normalizeText";

/** What a form begins with: the report date, the last period, and what was kept of the entry before. */
export function beginningOf(form: EntryForm, choices: Choices, before: Typed = {}): Typed {
  const kept = form.fields.filter((field) => field.kept && (before[field.column.id] ?? "") !== "");
  const typed: Record<string, string> = {};
  for (const { column, begins } of form.fields) {
    if (begins === "reportDate") typed[column.id] = choices.reportDate ?? "";
    if (begins === "lastPeriod") typed[column.id] = lastPeriodEnd(choices) ?? "";
    if (begins === "final") typed[column.id] = "final";
  }
  for (const { column } of kept) typed[column.id] = before[column.id]!;
  return typed;
}

/**
 * The form after a field was changed: another indicator has periods of its own, which an unchanged period follows; a
 * rating of the other scale is taken out.
 */
export function afterChange(
  form: EntryForm,
  typed: Typed,
  choices: Choices,
  id: string,
  text: string,
  fits: (typed: Typed) => boolean,
): Typed {
  const changed = { ...typed, [id]: text };
  if (form.id === "observation" && id === "indicator") {
    const periodOf = (code: string) =>
      lastPeriodEnd(
        choices,
        choices.indicators.find((one) => normalizeText(one.code, "name") === normalizeText(code, "name")),
      );
    const own = periodOf(text);
    const untouched = typed["period"] === (periodOf(typed["indicator"] ?? "") ?? "");
    return own !== undefined && untouched ? { ...changed, period: own } : changed;
  }
  return form.id === "rating" && id === "item" && !fits(changed) ? { ...changed, rating: "" } : changed;
}

import type { Choices } from "../../../../excel";
import type { EntryForm } from "./forms";
import { lastPeriodEnd } from "./lastPeriod";
import type { FormValues } from "./readEntry";
import { normalizeText } from "../../../../model/text/normalizeText";

/** What a form begins with: the report date, the last period, and what was kept of the entry before. */
export function initialValues(form: EntryForm, choices: Choices, previous: FormValues = {}): FormValues {
  const carriedOver = form.fields.filter(
    (field) => field.carriesOver && (previous[field.column.id] ?? "") !== "",
  );
  const formValues: Record<string, string> = {};
  for (const { column, initialValue } of form.fields) {
    if (initialValue === "reportDate") formValues[column.id] = choices.reportDate ?? "";
    if (initialValue === "lastPeriod") formValues[column.id] = lastPeriodEnd(choices) ?? "";
    if (initialValue === "final") formValues[column.id] = "final";
  }
  for (const { column } of carriedOver) formValues[column.id] = previous[column.id] ?? "";
  return formValues;
}

/**
 * The form after a field was changed: another indicator has periods of its own, which an unchanged period follows; a
 * rating of the other scale is taken out.
 */
export function valuesAfterChange(
  form: EntryForm,
  formValues: FormValues,
  choices: Choices,
  id: string,
  text: string,
  fits: (formValues: FormValues) => boolean,
): FormValues {
  const changed = { ...formValues, [id]: text };
  if (form.id === "observation" && id === "indicator") {
    const periodOf = (code: string) =>
      lastPeriodEnd(
        choices,
        choices.indicators.find((one) => normalizeText(one.code, "name") === normalizeText(code, "name")),
      );
    const own = periodOf(text);
    const isUnchanged = formValues["period"] === (periodOf(formValues["indicator"] ?? "") ?? "");
    return own !== undefined && isUnchanged ? { ...changed, period: own } : changed;
  }
  return form.id === "rating" && id === "item" && !fits(changed) ? { ...changed, rating: "" } : changed;
}

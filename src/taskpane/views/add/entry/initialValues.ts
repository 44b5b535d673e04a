import type { Choices } from "../../../../excel";
import type { EntryForm } from "./forms";
import { lastPeriodEnd } from "./lastPeriod";
import type { FormValues } from "./readEntry";
import { normalizeText } from "../../../../model/text/normalizeText";

/** The initial values of a form: the report date, the last period, and values carried over from the previous entry. */
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
 * The form values after a field was changed. Choosing another indicator updates a period that the user has not changed;
 * a rating of another scale is cleared.
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
    const newPeriod = periodOf(text);
    const isUnchanged = formValues["period"] === (periodOf(formValues["indicator"] ?? "") ?? "");
    return isUnchanged ? { ...changed, period: newPeriod ?? "" } : changed;
  }
  return form.id === "rating" && id === "item" && !fits(changed) ? { ...changed, rating: "" } : changed;
}

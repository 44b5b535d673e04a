import type { ColumnDefinition } from "../../../../blueprint/columns";
import { idsOf, labelOf, type ListId } from "../../../../model/vocabulary";
import type { Choices } from "../../../../excel";
import type { Language } from "../../../../languages";
import { isOnScale } from "../../../../model/rules/rows/ratings";
import type { FormValues } from "./readEntry";

/** One of the values that a field offers. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The options of a field; undefined for a free-text field. */
export function optionsOf(
  { kind }: ColumnDefinition,
  choices: Choices,
  formValues: FormValues,
  language: Language,
): readonly Option[] | undefined {
  if (kind === "partner") return choices.partners.map((name) => ({ value: name, label: name }));
  if (kind === "role") return choices.roles.map((name) => ({ value: name, label: name }));
  if (kind === "indicator") {
    return choices.indicators.map(({ code, name }) => ({
      value: code,
      label: name === "" ? code : `${code} – ${name}`,
    }));
  }
  if (!kind.startsWith("list:")) return undefined;
  const list = kind.slice("list:".length) as ListId;
  return idsOf(list)
    .filter((id) => list !== "rating" || isOnScale(id, formValues["item"]))
    .map((id) => ({ value: id, label: labelOf(list, id, language) }));
}

/** Whether the chosen rating is on the scale of its item. */
export function ratingFits({ item, rating }: FormValues): boolean {
  return rating === undefined || isOnScale(rating, item);
}

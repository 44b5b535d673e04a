import type { ColumnDefinition } from "../../../../blueprint/columns";
import { idsOf, labelOf, type ListId } from "../../../../model/vocabulary";
import { CHECKLIST } from "../../../../catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../../../../catalogue/debrief";
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
  // As the initiative calls them, in the language of its workbook.
  if (list === "phase") return choices.phases.map((name) => ({ value: name, label: name }));
  return idsOf(list)
    .filter((id) => list !== "rating" || isOnScale(id, formValues["item"]))
    .map((id) => ({ value: id, label: labelOf(list, id, language) }));
}

/** Texts to choose from where any other may be typed: the method's items of the chosen checklist, or questions of a tool. */
export function suggestionsOf(
  { kind }: ColumnDefinition,
  formValues: FormValues,
  { language }: Choices,
): readonly string[] {
  if (kind === "checkItem") {
    return CHECKLIST.flatMap(({ section, label }) =>
      section === formValues["section"] ? [label[language]] : [],
    );
  }
  if (kind !== "question") return [];
  return DEBRIEF_QUESTIONS.flatMap(({ tool, label }) =>
    tool === formValues["tool"] ? [label[language]] : [],
  );
}

/** Whether the chosen rating is on the scale of its item. */
export function ratingFits({ item, rating }: FormValues): boolean {
  return rating === undefined || isOnScale(rating, item);
}

import { FIT_QUESTIONS } from "../../../../catalogue/readiness";
import type { ColumnDefinition } from "../../../../blueprint/columns";
import { idsOf, wordOf, type ListId } from "../../../../model/vocabulary";
import type { Choices } from "../../../../excel";
import type { Language } from "../../../../model/initiative";
import type { Typed } from "./readEntry";

/** One of the values that a field offers. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const FIT_RATINGS: readonly string[] = ["no", "partly", "yes"];

/** What a field offers; undefined for one in which a person writes. */
export function optionsOf(
  { kind }: ColumnDefinition,
  choices: Choices,
  typed: Typed,
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
    .filter((id) => list !== "rating" || isOnScale(id, typed["item"]))
    .map((id) => ({ value: id, label: wordOf(list, id, language) }));
}

/** Whether the rating chosen is one of its item's scale. */
export function ratingFits({ item, rating }: Typed): boolean {
  return rating === undefined || isOnScale(rating, item);
}

/** Fit questions take no, partly and yes; everything else the levels. */
function isOnScale(rating: string, item: string | undefined): boolean {
  const asksFit = FIT_QUESTIONS.some(({ id }) => id === item);
  return FIT_RATINGS.includes(rating) === asksFit;
}

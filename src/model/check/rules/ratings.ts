import { FIT_QUESTIONS } from "../../../catalogue/readiness";
import { fault, inColumn } from "../finding";
import type { RowRule } from "../row";

const FIT_ITEMS: ReadonlySet<string> = new Set(FIT_QUESTIONS.map(({ id }) => id));
const FIT_RATINGS: ReadonlySet<string> = new Set(["no", "partly", "yes"]);

/** Fit questions take their own words, everything else the four levels. */
export const ownScale: RowRule = (row) => {
  const [item, rating] = [row.listed("item"), row.listed("rating")];
  if (item === undefined || rating === undefined || rating === "notRated") return [];
  const fit = FIT_ITEMS.has(item);
  if (fit === FIT_RATINGS.has(rating)) return [];
  const details = { value: row.text("rating"), item: row.text("item"), scale: fit ? "fit" : "levels" };
  return [inColumn("rating", fault("warning", "otherScale", details))];
};

import { FIT_QUESTIONS } from "../../../catalogue/readiness";
import { valueIssue } from "../../issues/issue";
import { inField, type RowRule } from "../rowView";

const FIT_ITEMS: ReadonlySet<string> = new Set(FIT_QUESTIONS.map(({ id }) => id));
const FIT_RATINGS: ReadonlySet<string> = new Set(["no", "partly", "yes"]);

/** Rules about ratings of readiness. */
export const RATING_RULES: readonly RowRule[] = [
  {
    tables: ["Ratings"],
    users: ["file", "cell"],
    find: (row) => {
      const [item, rating] = [row.listed("item"), row.listed("rating")];
      if (item === undefined || rating === undefined || rating === "notRated") return [];
      if (isOnScale(rating, item)) return [];
      const scale = FIT_ITEMS.has(item) ? "fit" : "levels";
      const details = { value: row.text("rating"), item: row.text("item"), scale };
      return [inField("rating", valueIssue("otherScale", details))];
    },
  },
];

/**
 * Whether a rating is on the scale of its item: no, partly and yes for fit questions, the four levels for all other
 * items.
 */
export function isOnScale(rating: string, item: string | undefined): boolean {
  return FIT_RATINGS.has(rating) === (item !== undefined && FIT_ITEMS.has(item));
}

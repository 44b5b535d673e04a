import { RATINGS } from "../../../../catalogue/readiness";
import type { Language } from "../../../../languages";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import { translate } from "../../../../languages/messages";
import type { RatingId } from "../../../../model/entry/interview";

/** A rating in words, without the number before it. */
export function ratingText(id: RatingId, language: Language): string {
  if (id === "no" || id === "partly" || id === "yes") {
    return translate(PANE_INTERVIEW_TEXTS, language, `rating.${id}`);
  }
  const label = RATINGS.find((each) => each.id === id)?.label[language] ?? id;
  return label.replace(/^\d\s*/, "");
}

import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { RATED_ITEMS } from "../../../../catalogue/readiness";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import { answerOf, ITEM_IDS, type ChangedRating, type RatingId } from "../../../../model/entry/interview";
import type { EntryRow } from "../../../../excel";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useFocusOnShow } from "../many/useFocusOnShow";
import { ratingText } from "./ratingText";
import type { Interview } from "./useInterview";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What an interview writes, before it does: new answers, and each one that replaces another. */
export function ReviewStep({ interview: state }: { readonly interview: Interview }) {
  const styles = useStyles();
  const heading = useFocusOnShow();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_INTERVIEW_TEXTS);
  const many = useMessages(PANE_MANY_TEXTS);
  const { interview, changes, saving, goTo, save, shown } = state;
  const { members } = interview.session;
  const open = ITEM_IDS.flatMap((item) =>
    members.filter((member) => shown(item, member).rating === undefined),
  ).length;
  const wordOf = (rating: unknown, evidence: unknown) =>
    [
      ...(typeof rating === "string" && rating !== "" ? [ratingText(rating as RatingId, language)] : []),
      ...(typeof evidence === "string" && evidence !== "" ? [`${t("review.evidence")} – ${evidence}`] : []),
    ].join(", ") || many.t("many.nothing");
  const changeText = ({ row, item, member, values }: ChangedRating<EntryRow>) => {
    const former = answerOf(row, item);
    const label = RATED_ITEMS.find(({ id }) => id === item)?.label[language] ?? item;
    const formerRating =
      former.rating === undefined ? row.values["rating"] : ratingText(former.rating, language);
    return many.t("many.change", {
      what: `${member} – ${label}`,
      former:
        "rating" in values && former.rating === undefined && typeof formerRating === "string"
          ? formerRating
          : wordOf("rating" in values && former.rating, "evidence" in values && former.evidence),
      next: wordOf(values.rating, values.evidence),
    });
  };
  const isBusy = saving.state.phase === "saving";
  const isEmpty = changes.add.length + changes.change.length === 0;
  return (
    <section className={styles.step} aria-label={t("interview.title")}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t("review.title")}
      </h2>
      <Text>{tCount("review.add", changes.add.length)}</Text>
      {changes.change.length > 0 && (
        <div>
          <Text>{t("review.changes")}</Text>
          <ul className={styles.list}>
            {changes.change.map((change) => (
              <li key={`${change.item} ${change.member}`}>{changeText(change)}</li>
            ))}
          </ul>
        </div>
      )}
      {open > 0 && <Text>{tCount("review.open", open)}</Text>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isEmpty}
          onClick={() => !isBusy && !isEmpty && void save()}
        >
          {isBusy ? many.t("many.saving") : t("review.save")}
        </Button>
        <Button onClick={() => goTo({ step: "question" })}>{t("review.back")}</Button>
      </div>
    </section>
  );
}

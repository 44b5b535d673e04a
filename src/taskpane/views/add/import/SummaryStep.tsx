import { Button, Spinner, Text } from "@fluentui/react-components";
import type { ImportReview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import type { ImportDraft } from "../../../hooks/importDrafts";
import type { ShownReviews } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { FileOutcome } from "./FileOutcome";
import { OutcomeSum } from "./OutcomeSum";
import { useStepStyles } from "./useStepStyles";

interface SummaryStepProps {
  readonly drafts: readonly ImportDraft[];
  /** null until they are computed */
  readonly shown: ShownReviews | null;
  onReview(file: number): void;
  onRemove(file: number): void;
  onImport(): void;
  onStartOver(): void;
}

/** What comes in from several files, before anything is written: each file, then all together. */
export function SummaryStep({ drafts, shown, onReview, onRemove, onImport, onStartOver }: SummaryStepProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const reviews = shown?.reviews ?? [];
  const sum = (count: (review: ImportReview) => number) =>
    reviews.reduce((total, review) => total + count(review), 0);
  const rows = sum(({ counts }) => counts.new + counts.replace);
  const setAside = sum(({ counts }) => counts.bad + counts.conflict);
  // The workbook, or a choice for another file, may have raised a question again.
  const hasQuestions = reviews.some(({ questions }) => questions.length > 0);
  const canImport = !hasQuestions && (shown === null || rows + setAside > 0);
  return (
    <div className={styles.step}>
      <Text>{tCount("summary.lead", drafts.length)}</Text>
      {!shown && <Spinner size="small" label={t("panel.reading")} />}
      <ul className={styles.cards} aria-label={t("summary.files")}>
        {drafts.map((draft, file) => {
          const review = reviews[file];
          const { name } = draft.source;
          return (
            <FileOutcome key={file} name={name} preview={review} unusual={review?.unusual ?? 0}>
              {(review?.questions.length ?? 0) > 0 && <Text>{t("summary.question")}</Text>}
              <div className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={t("summary.reviewFile", { name })}
                  onClick={() => onReview(file)}
                >
                  {t("summary.review")}
                </Button>
                {drafts.length > 1 && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t("summary.removeFile", { name })}
                    onClick={() => onRemove(file)}
                  >
                    {t("summary.remove")}
                  </Button>
                )}
              </div>
            </FileOutcome>
          );
        })}
      </ul>
      {shown && (
        <section className={styles.group} aria-label={t("summary.all")}>
          <Text as="h3" weight="semibold" className={styles.heading}>
            {t("summary.all")}
          </Text>
          <OutcomeSum previews={reviews} />
        </section>
      )}
      <div className={styles.foot}>
        {setAside > 0 && (
          <Text size={200} className={styles.quiet}>
            {tCount("review.aside", setAside)}
          </Text>
        )}
        <div className={styles.buttons}>
          {canImport && (
            <Button appearance="primary" disabledFocusable={!shown?.isCurrent} onClick={onImport}>
              {tCount("preview.import", rows)}
            </Button>
          )}
          <Button onClick={onStartOver}>{t("summary.others")}</Button>
        </div>
      </div>
    </div>
  );
}

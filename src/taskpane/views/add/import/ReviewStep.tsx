import { Button, Field, Select, Spinner, Tab, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { importIssueText, type ImportReview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import {
  CONFLICT_CHOICES,
  NOTHING_SAID,
  SCALE_CHOICES,
  type ConflictChoice,
  type ImportPlan,
} from "../../../../model/import/plan";
import { WrappingTabList } from "../../../components/WrappingTabList";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { OutcomeSum } from "./OutcomeSum";
import { Questions } from "./Questions";
import { CARDS, RowCards } from "./RowCards";
import { TotalsList } from "./TotalsList";
import { UnknownWords } from "./UnknownWords";
import { useStepStyles } from "./useStepStyles";

const useStyles = makeStyles({
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

const TABS = ["settle", "write", "sum"] as const;
type TabId = (typeof TABS)[number];

interface ReviewStepProps {
  readonly draft: ImportDraft;
  /** null until it is computed */
  readonly shown: { readonly review: ImportReview; readonly isCurrent: boolean } | null;
  /** whether further files come in together with this one */
  readonly isOneOfSeveral: boolean;
  readonly isBusy: boolean;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onImport(): void;
  onNext(): void;
}

/** The outcome of the import for each row, before anything is written: what to settle, what comes in, and the count. */
export function ReviewStep({
  draft,
  shown,
  isOneOfSeveral,
  isBusy,
  onPlan,
  onBack,
  onImport,
  onNext,
}: ReviewStepProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [chosen, choose] = useState<TabId>();
  const id = useId();
  const review = shown?.review ?? null;
  const counts = review?.counts;
  const rows = counts ? counts.new + counts.replace : 0;
  const setAside = counts ? counts.bad + counts.conflict : 0;
  const questions = review?.questions ?? [];
  const toSettle = setAside + (review?.unusual ?? 0);
  const needsAnswer = questions.length > 0 || toSettle > 0 || (review?.unknownWords.length ?? 0) > 0;
  const tab = chosen ?? (needsAnswer ? "settle" : "write");
  const numbers: Readonly<Record<TabId, number>> = { settle: toSettle, write: rows, sum: review?.read ?? 0 };
  const isReady = shown?.isCurrent === true && !isBusy;
  return (
    <div className={steps.step}>
      <Text className={steps.quiet} role="status">
        {review ? tCount("review.read", review.read, { name: draft.source.name }) : draft.source.name}
      </Text>
      {!review && <Spinner size="small" label={t("panel.reading")} />}
      <Questions questions={questions} onPlan={onPlan} />
      {review && questions.length === 0 && (
        <>
          <WrappingTabList
            className={styles.tabs}
            selectedValue={tab}
            onTabSelect={(_event, { value }) => choose(value as TabId)}
          >
            {TABS.map((each) => (
              <Tab key={each} id={`${id}${each}`} value={each} aria-controls={`${id}panel`}>
                {t(`review.${each}`, { number: numbers[each] })}
              </Tab>
            ))}
          </WrappingTabList>
          <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${tab}`} className={steps.step}>
            {tab === "settle" && <ToSettle draft={draft} review={review} onPlan={onPlan} />}
            {tab === "write" && <ToWrite draft={draft} review={review} />}
            {tab === "sum" && <OutcomeSum previews={[review]} />}
          </div>
        </>
      )}
      <div className={steps.foot}>
        {questions.length === 0 && setAside > 0 && (
          <Text size={200} className={steps.quiet}>
            {tCount("review.aside", setAside)}
          </Text>
        )}
        {review && questions.length === 0 && rows + setAside === 0 && <Text>{t("preview.nothing")}</Text>}
        <div className={steps.buttons}>
          {questions.length === 0 && isOneOfSeveral && (
            <Button appearance="primary" disabledFocusable={!isReady} onClick={onNext}>
              {t("review.next")}
            </Button>
          )}
          {questions.length === 0 && !isOneOfSeveral && (!review || rows + setAside > 0) && (
            <Button appearance="primary" disabledFocusable={!isReady} onClick={onImport}>
              {tCount("preview.import", rows)}
            </Button>
          )}
          <Button onClick={onBack}>{t("review.back")}</Button>
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  readonly draft: ImportDraft;
  readonly review: ImportReview;
}

/** What a person may settle: words, contradictions, scales, then the rows that do not come in or look wrong. */
function ToSettle({ draft, review, onPlan }: PartProps & { readonly onPlan: (plan: ImportPlan) => void }) {
  const steps = useStepStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const { plan } = draft;
  const { counts, issues, unknownWords } = review;
  const hasAnswers =
    Object.keys(plan.sameKey).length > 0 || plan.areResults !== null || plan.confirmed.length > 0;
  const hasScale = plan.scale !== null || issues.some(({ first }) => first.code === "scaled");
  const hasConflictChoice = plan.conflicts !== "setAside" || counts.conflict > 0;
  const rows = review.rows.filter(isProblem);
  // Fewer rows say it themselves, on their cards.
  const needsReasons = issues.length > 1 && counts.bad + counts.conflict > CARDS;
  const isEmpty = rows.length === 0 && unknownWords.length === 0;
  return (
    <>
      {isEmpty && <Text>{t("review.settled")}</Text>}
      {unknownWords.length > 0 && <UnknownWords words={unknownWords} draft={draft} onPlan={onPlan} />}
      {hasConflictChoice && (
        <Field label={t("preview.conflicts")}>
          <Select
            value={plan.conflicts}
            onChange={(_event, { value }) => onPlan({ ...plan, conflicts: value as ConflictChoice })}
          >
            {CONFLICT_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`preview.conflicts.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {hasScale && (
        <Field label={t("preview.scale")}>
          <Select
            value={plan.scale ?? ""}
            onChange={(_event, { value }) =>
              onPlan({ ...plan, scale: SCALE_CHOICES.find((choice) => choice === value) ?? null })
            }
          >
            <option value="">{t("preview.scale.setAside")}</option>
            {SCALE_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`preview.scale.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {hasAnswers && (
        <div className={steps.buttons}>
          <Button onClick={() => onPlan({ ...plan, ...NOTHING_SAID })}>{t("questions.again")}</Button>
        </div>
      )}
      {needsReasons && (
        <section aria-label={t("preview.issues")} className={steps.group}>
          <Text as="h3" weight="semibold" className={steps.heading}>
            {t("preview.issues")}
          </Text>
          <ul className={steps.list}>
            {issues.map(({ key, rows, line, first }) => (
              <li key={key}>
                {tCount("preview.issue", rows, { line, text: importIssueText(first, language) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RowCards
        title={t("review.problems")}
        rows={rows}
        layout={review.layout}
        total={counts.bad + counts.conflict + review.unusual}
      />
    </>
  );
}

/** What comes in: the totals, then the first rows as they are read. */
function ToWrite({ draft, review }: PartProps) {
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { counts } = review;
  const rows = review.rows.filter((each) => !isProblem(each));
  const total = review.read - counts.bad - counts.conflict - counts.empty - review.unusual;
  return (
    <>
      {counts.new + counts.replace === 0 && <Text>{t("preview.nothing")}</Text>}
      <TotalsList totals={review.totals} context={draft.context} />
      <RowCards title={t("review.rows")} rows={rows} layout={review.layout} total={total} />
    </>
  );
}

function isProblem({ outcome, unusual }: ImportReview["rows"][number]): boolean {
  return outcome.kind === "bad" || outcome.kind === "conflict" || unusual !== undefined;
}

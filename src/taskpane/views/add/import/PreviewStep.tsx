import { Button, Field, Select, Spinner, Text } from "@fluentui/react-components";
import type { ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import {
  CONFLICT_CHOICES,
  NOTHING_SAID,
  SCALE_CHOICES,
  type ConflictChoice,
  type ImportPlan,
} from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { RowCounts } from "./RowCounts";
import { PreviewRows } from "./PreviewRows";
import { Questions } from "./Questions";
import { IssueSummary } from "./IssueSummary";
import { useStepStyles } from "./useStepStyles";
import { UnknownWords } from "./UnknownWords";

interface PreviewStepProps {
  readonly draft: ImportDraft;
  /** null until it is computed */
  readonly shown: { readonly preview: ImportPreview; readonly isCurrent: boolean } | null;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onImport(): void;
}

/** The outcome of the import for each row, before anything is written. */
export function PreviewStep({ draft, shown, onPlan, onBack, onImport }: PreviewStepProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const { plan } = draft;
  const preview = shown?.preview ?? null;
  const rows = preview ? preview.counts.new + preview.counts.replace : 0;
  const setAside = preview ? preview.counts.bad + preview.counts.conflict : 0;
  const questions = preview?.questions ?? [];
  const hasAnswers =
    Object.keys(plan.sameKey).length > 0 || plan.areResults !== null || plan.confirmed.length > 0;
  const hasScale =
    plan.scale !== null ||
    (questions.length === 0 && (preview?.issues.some(({ first }) => first.code === "scaled") ?? false));
  const hasConflictChoice = plan.conflicts !== "setAside" || (preview?.counts.conflict ?? 0) > 0;
  return (
    <div className={styles.step}>
      {preview ? <RowCounts preview={preview} /> : <Spinner size="small" label={t("panel.reading")} />}
      <Questions questions={questions} onPlan={onPlan} />
      {questions.length === 0 && hasAnswers && (
        <div className={styles.buttons}>
          <Button onClick={() => onPlan({ ...plan, ...NOTHING_SAID })}>{t("questions.again")}</Button>
        </div>
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
      {preview && preview.unknownWords.length > 0 && (
        <UnknownWords words={preview.unknownWords} draft={draft} onPlan={onPlan} />
      )}
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
      {preview && preview.issues.length > 0 && <IssueSummary issues={preview.issues} />}
      {preview && <PreviewRows preview={preview} />}
      {preview && rows === 0 && <Text>{t("preview.nothing")}</Text>}
      <div className={styles.buttons}>
        {questions.length === 0 && (!preview || rows + setAside > 0) && (
          <Button appearance="primary" disabledFocusable={!shown?.isCurrent} onClick={onImport}>
            {tCount("preview.import", rows)}
          </Button>
        )}
        <Button onClick={onBack}>{t("panel.back")}</Button>
      </div>
    </div>
  );
}

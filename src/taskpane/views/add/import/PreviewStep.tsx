import { Button, Field, Select, Spinner, Text } from "@fluentui/react-components";
import type { ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { CONFLICT_CHOICES, type ConflictChoice, type ImportPlan } from "../../../../model/import/plan";
import type { Draft } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { CountList } from "./CountList";
import { FirstRows } from "./FirstRows";
import { IssueSummary } from "./IssueSummary";
import { useStepStyles } from "./styles";
import { WordList } from "./WordList";

interface PreviewStepProps {
  readonly draft: Draft;
  readonly survey: ImportPreview | null;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onImport(): void;
}

/** What the import would do, row by row, before anything is written. */
export function PreviewStep({ draft, survey, onPlan, onBack, onImport }: PreviewStepProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const { plan } = draft;
  const rows = survey ? survey.counts.new + survey.counts.replace : 0;
  const setAside = survey ? survey.counts.bad + survey.counts.conflict : 0;
  const isConflict = plan.conflicts !== "setAside" || (survey?.counts.conflict ?? 0) > 0;
  return (
    <div className={styles.step}>
      {survey ? <CountList survey={survey} /> : <Spinner size="small" label={t("panel.reading")} />}
      {survey && survey.unknownWords.length > 0 && (
        <WordList words={survey.unknownWords} draft={draft} onPlan={onPlan} />
      )}
      {isConflict && (
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
      {survey && survey.issues.length > 0 && <IssueSummary issues={survey.issues} />}
      {survey && <FirstRows survey={survey} />}
      {survey && rows === 0 && <Text>{t("preview.nothing")}</Text>}
      <div className={styles.buttons}>
        {(!survey || rows + setAside > 0) && (
          <Button appearance="primary" disabledFocusable={!survey} onClick={onImport}>
            {tCount("preview.import", rows)}
          </Button>
        )}
        <Button onClick={onBack}>{t("panel.back")}</Button>
      </div>
    </div>
  );
}

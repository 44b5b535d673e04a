import { Button, Field, Select, Spinner, Text } from "@fluentui/react-components";
import type { ImportSurvey } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { CONFLICT_CHOICES, type ConflictChoice, type ImportPlan } from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/useImport";
import { useWords } from "../../../language/useWords";
import { CountList } from "./RowCounts";
import { FirstRows } from "./PreviewRows";
import { IssueSummary } from "./IssueSummary";
import { useStepStyles } from "./useStepStyles";
import { WordList } from "./UnknownWords";

interface PreviewStepProps {
  readonly draft: ImportDraft;
  readonly survey: ImportSurvey | null;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onImport(): void;
}

/** What the import would do, row by row, before anything is written. */
export function PreviewStep({ draft, survey, onPlan, onBack, onImport }: PreviewStepProps) {
  const styles = useStepStyles();
  const { say, sayCount } = useWords(IMPORT);
  const { plan } = draft;
  const rows = survey ? survey.counts.new + survey.counts.replace : 0;
  const setAside = survey ? survey.counts.bad + survey.counts.conflict : 0;
  const isConflict = plan.conflicts !== "setAside" || (survey?.counts.conflict ?? 0) > 0;
  return (
    <div className={styles.step}>
      {survey ? <CountList survey={survey} /> : <Spinner size="small" label={say("panel.reading")} />}
      {survey && survey.openWords.length > 0 && (
        <WordList words={survey.openWords} draft={draft} onPlan={onPlan} />
      )}
      {isConflict && (
        <Field label={say("preview.conflicts")}>
          <Select
            value={plan.conflicts}
            onChange={(_event, { value }) => onPlan({ ...plan, conflicts: value as ConflictChoice })}
          >
            {CONFLICT_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {say(`preview.conflicts.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {survey && survey.issues.length > 0 && <IssueSummary issues={survey.issues} />}
      {survey && <FirstRows survey={survey} />}
      {survey && rows === 0 && <Text>{say("preview.nothing")}</Text>}
      <div className={styles.buttons}>
        {(!survey || rows + setAside > 0) && (
          <Button appearance="primary" disabledFocusable={!survey} onClick={onImport}>
            {sayCount("preview.import", rows)}
          </Button>
        )}
        <Button onClick={onBack}>{say("panel.back")}</Button>
      </div>
    </div>
  );
}

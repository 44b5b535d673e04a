import { Button, Field, Select, Spinner, Text } from "@fluentui/react-components";
import type { ImportSurvey } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { CONFLICT_CHOICES, type ConflictChoice, type ImportPlan } from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/useImport";
import { useWords } from "../../../language/useWords";
import { RowCounts } from "./RowCounts";
import { PreviewRows } from "./PreviewRows";
import { IssueSummary } from "./IssueSummary";
import { useStepStyles } from "./useStepStyles";
import { UnknownWords } from "./UnknownWords";

interface PreviewStepProps {
  readonly draft: ImportDraft;
  readonly preview: ImportSurvey | null;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onImport(): void;
}

/** What the import would do, row by row, before anything is written. */
export function PreviewStep({ draft, preview, onPlan, onBack, onImport }: PreviewStepProps) {
  const styles = useStepStyles();
  const { say, sayCount } = useWords(IMPORT);
  const { plan } = draft;
  const rows = preview ? preview.counts.new + preview.counts.replace : 0;
  const setAside = preview ? preview.counts.bad + preview.counts.conflict : 0;
  const isConflict = plan.conflicts !== "setAside" || (preview?.counts.conflict ?? 0) > 0;
  return (
    <div className={styles.step}>
      {preview ? <RowCounts preview={preview} /> : <Spinner size="small" label={say("panel.reading")} />}
      {preview && preview.openWords.length > 0 && (
        <UnknownWords words={preview.openWords} draft={draft} onPlan={onPlan} />
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
      {preview && preview.issues.length > 0 && <IssueSummary issues={preview.issues} />}
      {preview && <PreviewRows preview={preview} />}
      {preview && rows === 0 && <Text>{say("preview.nothing")}</Text>}
      <div className={styles.buttons}>
        {(!preview || rows + setAside > 0) && (
          <Button appearance="primary" disabledFocusable={!preview} onClick={onImport}>
            {sayCount("preview.import", rows)}
          </Button>
        )}
        <Button onClick={onBack}>{say("panel.back")}</Button>
      </div>
    </div>
  );
}

import { Button, Field, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { IMPORT } from "../../../../locales/import";
import { FIELDS, type Field as FieldId } from "../../../../model/import/fields";
import { withColumn } from "../../../../model/import/plan";
import { sampleOf } from "../../../../model/import/source";
import type { ImportPlan } from "../../../../model/import/plan";
import type { Language } from "../../../../model/initiative";
import type { Draft, SourceForm } from "../../../hooks/useImport";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { Constants } from "./Constants";
import { fieldName } from "./fieldName";
import { FormFields } from "./FormFields";
import { useStepStyles } from "./styles";

/** Files of a thousand columns: nobody goes through more of them. */
const MOST_COLUMNS = 40;
const SAMPLE_ROWS = 40;
const SAMPLE_CELLS = 3;

interface ColumnsStepProps {
  readonly draft: Draft;
  onForm(form: SourceForm): void;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onNext(): void;
}

/** What each column of the file is to us, how its cells are written, and what is the same for all rows. */
export function ColumnsStep({ draft, onForm, onPlan, onBack, onNext }: ColumnsStepProps) {
  const styles = useStepStyles();
  const { language } = useSpeech();
  const { say, sayCount } = useWords(IMPORT);
  const [isAsked, setAsked] = useState(false);
  const { plan, captions, source } = draft;
  const samples = useMemo(() => samplesOf(draft), [draft]);
  const shown = shownColumns(plan);
  const missing = missingFields(plan, language, say("columns.valueOrRatio"));
  const next = () => {
    setAsked(true);
    if (missing.length === 0) onNext();
  };
  return (
    <div className={styles.step}>
      {draft.isRemembered && <Text>{say("columns.remembered")}</Text>}
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{source.name}</legend>
        {shown.map((index) => (
          <Field
            key={index}
            label={captions[index] || say("columns.unnamed", { number: index + 1 })}
            hint={samples[index] ? say("columns.sample", { values: samples[index] }) : say("columns.empty")}
          >
            <Select
              value={plan.columns[index] ?? ""}
              onChange={(_event, { value }) =>
                onPlan(withColumn(plan, index, value === "" ? null : (value as FieldId)))
              }
            >
              <option value="">{say("columns.leaveOut")}</option>
              {FIELDS.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field, language)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {shown.length < captions.length && (
          <Text>{sayCount("columns.more", captions.length - shown.length)}</Text>
        )}
      </fieldset>
      <Constants draft={draft} onPlan={onPlan} />
      <FormFields draft={draft} onForm={onForm} onPlan={onPlan} />
      {isAsked && missing.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say("columns.missing", { fields: missing.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={next}>
          {say("columns.next")}
        </Button>
        <Button onClick={onBack}>{say("panel.back")}</Button>
      </div>
    </div>
  );
}

/** The first columns, and those beyond that are something to us. */
function shownColumns({ columns }: ImportPlan): readonly number[] {
  return columns.flatMap((field, index) => (index < MOST_COLUMNS || field !== null ? [index] : []));
}

/** Some different cells of each column. */
function samplesOf({ source, captions }: Draft): readonly string[] {
  const rows = sampleOf(source, SAMPLE_ROWS);
  return captions.map((_, index) => {
    const cells = rows.map(({ cells }) => (cells[index] ?? "").trim().slice(0, 40));
    return [...new Set(cells.filter((cell) => cell !== ""))].slice(0, SAMPLE_CELLS).join(" · ");
  });
}

function missingFields(plan: ImportPlan, language: Language, valueOrRatio: string): string[] {
  const has = (field: FieldId) => plan.columns.includes(field);
  const needed = (["indicator", "partner", "period"] as const).filter(
    (field) => !has(field) && (plan.constants[field] ?? "").trim() === "",
  );
  const hasFigures = has("value") || (has("numerator") && has("denominator"));
  return [...needed.map((field) => fieldName(field, language)), ...(hasFigures ? [] : [valueOrRatio])];
}

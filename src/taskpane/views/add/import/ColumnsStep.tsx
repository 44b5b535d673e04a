import { Button, Field, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fieldName } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { FIELDS, type ColumnUse, type PivotField } from "../../../../model/import/fields";
import { fitsWithPivot, withUse } from "../../../../model/import/guess";
import { sampleOf } from "../../../../model/import/source";
import type { ImportPlan } from "../../../../model/import/plan";
import type { Language } from "../../../../languages";
import type { Draft, SourceForm } from "../../../hooks/useImport";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { Constants } from "./Constants";
import { FormFields } from "./FormFields";
import { LayoutFields } from "./LayoutFields";
import { useStepStyles } from "./styles";
import { useColumnLabels } from "./useColumnLabels";

/** Files of a thousand columns: nobody goes through more of them. */
const MOST_COLUMNS = 40;
const SAMPLE_ROWS = 40;
const SAMPLE_CELLS = 3;
const SAMPLE_LENGTH = 40;

interface ColumnsStepProps {
  readonly draft: Draft;
  onForm(form: SourceForm): void;
  onLayout(field: PivotField | null): void;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onNext(): void;
}

/** What each column of the file is to us, how its cells are written, and what is the same for all rows. */
export function ColumnsStep({ draft, onForm, onLayout, onPlan, onBack, onNext }: ColumnsStepProps) {
  const styles = useStepStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [isAsked, setAsked] = useState(false);
  const { plan, captions, source } = draft;
  const samples = useMemo(() => samplesOf(draft), [draft]);
  const shown = shownColumns(plan);
  const left = plan.columns.filter((use) => use !== "figures").length - shown.length;
  const labelOf = useColumnLabels(captions);
  const fields = FIELDS.filter((field) => plan.pivot === null || fitsWithPivot(field, plan.pivot));
  const missing = missingFields(plan, language, {
    value: t("columns.valueOrRatio"),
    figures: t("columns.missingFigures"),
  });
  const next = () => {
    setAsked(true);
    if (missing.length === 0) onNext();
  };
  return (
    <div className={styles.step}>
      {draft.isRemembered && <Text>{t("columns.remembered")}</Text>}
      <LayoutFields draft={draft} onLayout={onLayout} onPlan={onPlan} />
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{source.name}</legend>
        {shown.map((index) => (
          <Field
            key={index}
            label={labelOf(index)}
            hint={samples[index] ? t("columns.sample", { values: samples[index] }) : t("columns.empty")}
          >
            <Select
              value={plan.columns[index] ?? ""}
              onChange={(_event, { value }) =>
                onPlan(withUse(source, plan, index, value === "" ? null : (value as ColumnUse)))
              }
            >
              <option value="">{t("columns.leaveOut")}</option>
              {plan.pivot !== null && <option value="figures">{t("columns.figure")}</option>}
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field, language)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {left > 0 && <Text>{tCount("columns.more", left)}</Text>}
      </fieldset>
      <Constants draft={draft} onPlan={onPlan} />
      <FormFields draft={draft} onForm={onForm} onPlan={onPlan} />
      {isAsked && missing.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t("columns.missing", { fields: missing.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={next}>
          {t("columns.next")}
        </Button>
        <Button onClick={onBack}>{t("panel.back")}</Button>
      </div>
    </div>
  );
}

/** The first columns, and those beyond that are something to us; not those of figures, which stand together. */
function shownColumns({ columns }: ImportPlan): readonly number[] {
  return columns.flatMap((use, index) =>
    use !== "figures" && (index < MOST_COLUMNS || use !== null) ? [index] : [],
  );
}

function shortened(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;
}

/** Some different cells of each column. */
function samplesOf({ source, captions }: Draft): readonly string[] {
  const rows = sampleOf(source, SAMPLE_ROWS);
  return captions.map((_, index) => {
    const cells = rows.map(({ cells }) => shortened((cells[index] ?? "").trim()));
    return [...new Set(cells.filter((cell) => cell !== ""))].slice(0, SAMPLE_CELLS).join(" · ");
  });
}

function missingFields(
  plan: ImportPlan,
  language: Language,
  words: { readonly value: string; readonly figures: string },
): string[] {
  const { columns, pivot } = plan;
  const has = (use: ColumnUse) => columns.includes(use);
  const needed = (["indicator", "partner", "period"] as const).filter(
    (field) => field !== pivot && !has(field) && (plan.constants[field] ?? "").trim() === "",
  );
  const missing = needed.map((field) => fieldName(field, language));
  if (pivot !== null) return has("figures") ? missing : [...missing, words.figures];
  return has("value") || (has("numerator") && has("denominator")) ? missing : [...missing, words.value];
}

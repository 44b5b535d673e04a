import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fieldName } from "../../../../excel/import";
import type { ImportFileOptions } from "../../../../importFiles";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { FIELDS, type ColumnUse, type PivotField } from "../../../../model/import/fields";
import { fitsWithPivot, missingFields, withUse } from "../../../../model/import/guess";
import { isCellSource, sampleOf, type ImportSource } from "../../../../model/import/source";
import type { ImportPlan } from "../../../../model/import/plan";
import type { Language } from "../../../../languages";
import { NoticeBar } from "../../../components/NoticeBar";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ConstantFields } from "./ConstantFields";
import { SourceOptionFields } from "./SourceOptionFields";
import { WorkbookFields } from "./WorkbookFields";
import { LayoutFields } from "./LayoutFields";
import { useStepStyles } from "./useStepStyles";
import { useColumnLabels } from "./useColumnLabels";

/** The maximum number of columns that are listed; files may have a thousand. */
const MAX_COLUMNS = 40;
const SAMPLE_ROWS = 40;
const SAMPLE_CELLS = 3;
const SAMPLE_LENGTH = 40;

interface ColumnsStepProps {
  readonly draft: ImportDraft;
  onOptions(options: ImportFileOptions): void;
  onLayout(field: PivotField | null): void;
  onPlan(plan: ImportPlan): void;
  onBack(): void;
  onNext(): void;
}

/** Maps the columns of the file, with the format of their cells and the constants of all rows. */
export function ColumnsStep({ draft, onOptions, onLayout, onPlan, onBack, onNext }: ColumnsStepProps) {
  const styles = useStepStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [hasTriedToContinue, setTriedToContinue] = useState(false);
  const { plan, headers, source } = draft;
  const samples = useMemo(() => samplesOf(draft), [draft]);
  const listed = listedColumns(plan, source);
  const shown = listed.filter((index, place) => place < MAX_COLUMNS || plan.columns[index] !== null);
  const labelOf = useColumnLabels(headers);
  const fields = FIELDS.filter((field) => plan.pivot === null || fitsWithPivot(field, plan.pivot));
  const missing = missingNames(plan, language, {
    value: t("columns.valueOrRatio"),
    figures: t("columns.missingFigures"),
  });
  const isOpen = draft.reading.kind !== "pasted" && draft.reading.questions.length > 0;
  const next = () => {
    setTriedToContinue(true);
    if (missing.length === 0 && !isOpen) onNext();
  };
  return (
    <div className={styles.step}>
      {draft.isRemembered && <Text>{t("columns.remembered")}</Text>}
      <WorkbookFields draft={draft} isAsking={hasTriedToContinue} onOptions={onOptions} />
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
              <option value="mark">{t("columns.mark")}</option>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field, language)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {listed.length > shown.length && <Text>{tCount("columns.more", listed.length - shown.length)}</Text>}
      </fieldset>
      <ConstantFields draft={draft} onPlan={onPlan} />
      <SourceOptionFields draft={draft} isAsking={hasTriedToContinue} onOptions={onOptions} onPlan={onPlan} />
      {hasTriedToContinue && missing.length > 0 && (
        <NoticeBar intent="error">{t("columns.missing", { fields: missing.join(", ") })}</NoticeBar>
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

/** The indexes of the columns without value columns, which are listed separately, and without those that are not read. */
function listedColumns({ columns }: ImportPlan, source: ImportSource): readonly number[] {
  const read = isCellSource(source) ? new Set(source.columns) : undefined;
  return columns.flatMap((use, index) => (use !== "figures" && (read?.has(index) ?? true) ? [index] : []));
}

function shortenSample(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;
}

/** Some distinct sample cells of each column. */
function samplesOf({ source, headers }: ImportDraft): readonly string[] {
  const rows = sampleOf(source, SAMPLE_ROWS);
  return headers.map((_, index) => {
    const cells = rows.map(({ cells }) => shortenSample((cells[index] ?? "").trim()));
    return [...new Set(cells.filter((cell) => cell !== ""))].slice(0, SAMPLE_CELLS).join(" · ");
  });
}

/** The names of what the plan lacks. */
function missingNames(
  plan: ImportPlan,
  language: Language,
  texts: { readonly value: string; readonly figures: string },
): string[] {
  return missingFields(plan).map((field) =>
    field === "value" || field === "figures" ? texts[field] : fieldName(field, language),
  );
}

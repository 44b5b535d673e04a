import { Checkbox, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { PIVOT_FIELDS, type PivotField } from "../../../../model/import/fields";
import { withColumn, type ImportPlan } from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";
import { useColumnLabels } from "./useColumnLabels";

/** The maximum number of value columns that are listed; the others are always imported. */
const MAX_VALUE_COLUMNS = 60;

const useStyles = makeStyles({
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface LayoutFieldsProps {
  readonly draft: ImportDraft;
  onLayout(field: PivotField | null): void;
  onPlan(plan: ImportPlan): void;
}

/** Asks whether a row contains one value or several, and in the latter case which columns contain them. */
export function LayoutFields({ draft, onLayout, onPlan }: LayoutFieldsProps) {
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { pivot } = draft.plan;
  return (
    <>
      <Field label={t("columns.layout")} {...(pivot !== null && { hint: t("columns.layoutHint") })}>
        <Select
          value={pivot ?? ""}
          onChange={(_event, { value }) => onLayout(value === "" ? null : (value as PivotField))}
        >
          <option value="">{t("columns.layout.long")}</option>
          {PIVOT_FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(`columns.layout.${field}`)}
            </option>
          ))}
        </Select>
      </Field>
      {pivot !== null && <ValueColumns draft={draft} pivot={pivot} onPlan={onPlan} />}
    </>
  );
}

interface ValueColumnsProps extends Pick<LayoutFieldsProps, "draft" | "onPlan"> {
  readonly pivot: PivotField;
}

/** The value columns, each of which may be excluded. */
function ValueColumns({ draft: { plan, headers }, pivot, onPlan }: ValueColumnsProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const labelOf = useColumnLabels(headers);
  const all = plan.columns.flatMap((use, index) => (use === "figures" ? [index] : []));
  const shown = all.slice(0, MAX_VALUE_COLUMNS);
  return (
    <fieldset className={steps.fieldset}>
      <legend className={steps.legend}>{t(`columns.figures.${pivot}`)}</legend>
      {all.length === 0 && <Text>{t("columns.figuresNone")}</Text>}
      <div className={styles.values}>
        {shown.map((index) => (
          <Checkbox
            key={index}
            checked
            label={labelOf(index)}
            onChange={() => onPlan(withColumn(plan, index, null))}
          />
        ))}
      </div>
      {shown.length < all.length && <Text>{tCount("columns.figuresMore", all.length - shown.length)}</Text>}
    </fieldset>
  );
}

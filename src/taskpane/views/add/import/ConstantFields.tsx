import { Field, Input, Select } from "@fluentui/react-components";
import { fieldName } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import {
  CHOICE_FIELDS,
  CONSTANT_FIELDS,
  includes,
  type ConstantField,
} from "../../../../model/import/fields";
import type { ImportPlan } from "../../../../model/import/plan";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { knownChoices } from "./knownChoices";
import { useStepStyles } from "./useStepStyles";

interface ConstantFieldsProps {
  readonly draft: ImportDraft;
  onPlan(plan: ImportPlan): void;
}

/** The values that all rows have in common and that no column contains. */
export function ConstantFields({ draft: { plan, context }, onPlan }: ConstantFieldsProps) {
  const styles = useStepStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const fields = CONSTANT_FIELDS.filter((field) => field !== plan.pivot && !plan.columns.includes(field));
  if (fields.length === 0) return null;
  const set = (field: ConstantField, value: string) =>
    onPlan({ ...plan, constants: { ...plan.constants, [field]: value } });
  const emptyLabelOf = (field: ConstantField) =>
    includes(CHOICE_FIELDS, field)
      ? t("columns.none", { field: fieldName(field, language) })
      : t("columns.choose");
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("columns.constants")}</legend>
      {fields.map((field) =>
        field === "period" ? (
          <Field key={field} label={fieldName(field, language)} hint={t("columns.periodHint")}>
            <Input value={plan.constants.period ?? ""} onChange={(_event, { value }) => set(field, value)} />
          </Field>
        ) : (
          <Field key={field} label={fieldName(field, language)}>
            <Select value={plan.constants[field] ?? ""} onChange={(_event, { value }) => set(field, value)}>
              <option value="">{emptyLabelOf(field)}</option>
              {knownChoices(field, context.known).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        ),
      )}
    </fieldset>
  );
}

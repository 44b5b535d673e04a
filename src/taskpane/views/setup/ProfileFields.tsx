import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { FREQUENCIES } from "../../../catalogue/initiative";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { FrequencyId, InitiativeProfile } from "../../../model/initiative";
import { entryCellOf } from "../../form/entryCell";
import { parseDay } from "../../form/parseDay";
import type { CheckedField, InitiativeFormValues } from "../../form/initiativeForm";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { TemplateField } from "./TemplateField";
import { isNameMissing, type StepsOfForm } from "./steps";

interface ProfileFieldsProps {
  readonly values: InitiativeFormValues;
  readonly steps: StepsOfForm;
  onChange(part: Partial<InitiativeFormValues>): void;
}

/** The fields of the profile. Issues are shown at their field, a missing name only after an attempt to continue. */
export function ProfileFields({ values, steps, onChange }: ProfileFieldsProps) {
  const { language, date } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const missingNameText =
    steps.hasTriedToContinue && isNameMissing(values) ? t("create.nameMissing") : undefined;
  const validationOf = (field: CheckedField, missingText?: string) => {
    const message = missingText ?? steps.problems.fields[field];
    return message === undefined ? {} : ({ validationState: "error", validationMessage: message } as const);
  };
  const labelsOf = (property: keyof InitiativeProfile) => {
    const { label, help } = entryCellOf(property);
    return { label: label[language], hint: help[language] };
  };
  const input = (field: CheckedField) => (
    <Input value={values[field]} onChange={(_event, { value }) => onChange({ [field]: value })} />
  );
  const start = parseDay(values.start);
  const startHint = "day" in start ? t("field.dateRead", { date: date(start.day) }) : undefined;
  return (
    <>
      <TemplateField value={values.template} onChange={(template) => onChange({ template })} />
      <Field label={t("create.name")} required {...validationOf("name", missingNameText)}>
        {input("name")}
      </Field>
      <Field label={t("create.community")} hint={t("create.communityHint")} {...validationOf("community")}>
        {input("community")}
      </Field>
      <Field {...labelsOf("issue")} {...validationOf("issue")}>
        <Textarea
          value={values.issue}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ issue: value })}
        />
      </Field>
      <Field {...labelsOf("populationTarget")} {...validationOf("populationTarget")}>
        <Textarea
          value={values.populationTarget}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ populationTarget: value })}
        />
      </Field>
      <Field
        label={labelsOf("start").label}
        {...(startHint !== undefined && { hint: startHint })}
        {...validationOf("start")}
      >
        {input("start")}
      </Field>
      <Field {...labelsOf("horizon")} {...validationOf("horizon")}>
        {input("horizon")}
      </Field>
      <Field label={labelsOf("frequency").label}>
        <Select
          value={values.frequency}
          onChange={(_event, { value }) => onChange({ frequency: value as FrequencyId | "" })}
        >
          <option value="">{t("summary.none")}</option>
          {FREQUENCIES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

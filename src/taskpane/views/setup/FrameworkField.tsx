import { Field, Select } from "@fluentui/react-components";
import { FRAMEWORKS, frameworkOf, type FrameworkId } from "../../../catalogue/frameworks";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";

interface FrameworkFieldProps {
  readonly value: FrameworkId;
  onChange(value: FrameworkId): void;
}

/** Chooses the roles that the workbook starts with; the hint describes the chosen framework. */
export function FrameworkField({ value, onChange }: FrameworkFieldProps) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  return (
    <Field label={t("create.framework")} hint={frameworkOf(value).help[language]}>
      <Select value={value} onChange={(_event, data) => onChange(data.value as FrameworkId)}>
        {FRAMEWORKS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

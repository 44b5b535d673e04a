import { Field, Select } from "@fluentui/react-components";
import { INITIATIVE_TEMPLATES, type TemplateId } from "../../../catalogue/initiativeTemplates";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

interface TemplateFieldProps {
  readonly value: TemplateId | "";
  onChange(value: TemplateId | ""): void;
}

/** Chooses what the initiative begins with; the hint says what is filled in. */
export function TemplateField({ value, onChange }: TemplateFieldProps) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const chosen = INITIATIVE_TEMPLATES.find(({ id }) => id === value);
  const names = chosen?.indicators.map(({ texts }) => texts[language]["name"] ?? "").join(", ");
  return (
    <Field
      label={t("template.label")}
      hint={names === undefined ? t("template.hint") : t("template.indicators", { names })}
    >
      <Select value={value} onChange={(_event, data) => onChange(data.value as TemplateId | "")}>
        <option value="">{t("template.blank")}</option>
        {INITIATIVE_TEMPLATES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

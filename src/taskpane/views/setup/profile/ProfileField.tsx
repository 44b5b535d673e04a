import { Field } from "@fluentui/react-components";
import type { EntryCell } from "../../../../blueprint/profile";
import { fillThreshold } from "../../../../blueprint/thresholds";
import type { FormIssue } from "../../../../model/issues/issue";
import { PANE_PROFILE_TEXTS } from "../../../../languages/texts/pane/profile";
import { FieldInput, issueValidation } from "../../../components/FieldInput";
import { parseDay } from "../../../form/parseDay";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

interface ProfileFieldProps {
  readonly entry: EntryCell;
  readonly text: string;
  /** the choices; undefined for free text */
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly issue: FormIssue | undefined;
  /** whether a formula of a person's own gives the value, which is then changed on the sheet */
  readonly isFormula: boolean;
  onChange(text: string): void;
}

/** A field of the profile, with its help or its issue below it. */
export function ProfileField({ entry, text, options, issue, isFormula, onChange }: ProfileFieldProps) {
  const { language, date } = useI18n();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const help = entry.help[language];
  const filledHelp = entry.threshold ? fillThreshold(help, entry.threshold, language) : help;
  const day = entry.kind === "date" && text.trim() !== "" ? parseDay(text) : null;
  const hint = day && "day" in day ? t("dateRead", { date: date(day.day) }) : filledHelp;
  return (
    <Field
      label={entry.label[language]}
      required={entry.path[0] === "name"}
      hint={isFormula ? t("formula") : hint}
      {...issueValidation(issue, language)}
    >
      {/* A function: `Field` would give an element the descriptions that its input takes from the context, too. */}
      {() => (
        <FieldInput
          text={text}
          options={options}
          emptyLabel={t("none")}
          maxLength={entry.maxLength}
          isReadOnly={isFormula}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

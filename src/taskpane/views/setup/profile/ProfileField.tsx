import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { EntryCell } from "../../../../blueprint/profile";
import { fillThreshold } from "../../../../blueprint/thresholds";
import type { FormIssue } from "../../../../model/issues/issue";
import { issueHint } from "../../../../model/issues/sentences";
import { PANE_PROFILE_TEXTS } from "../../../../languages/texts/pane/profile";
import { parseDay } from "../../../form/parseDay";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

/** Fields with a larger maximum length use a multi-line input. */
const MAX_SINGLE_LINE_LENGTH = 200;

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
export function ProfileField(props: ProfileFieldProps) {
  const { entry, text, issue, isFormula } = props;
  const { language, date } = useI18n();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const help = entry.help[language];
  const filledHelp = entry.threshold ? fillThreshold(help, entry.threshold, language) : help;
  const day = entry.kind === "date" && text.trim() !== "" ? parseDay(text) : null;
  const hint = day && "day" in day ? t("dateRead", { date: date(day.day) }) : filledHelp;
  const validation =
    issue === undefined
      ? {}
      : ({
          validationState: issue.severity === "error" ? "error" : "warning",
          validationMessage: issueHint(issue, language),
        } as const);
  return (
    <Field
      label={entry.label[language]}
      required={entry.path[0] === "name"}
      hint={isFormula ? t("formula") : hint}
      {...validation}
    >
      {/* A function: `Field` would give an element the descriptions that its input takes from the context, too. */}
      {() => <FieldInput {...props} />}
    </Field>
  );
}

function FieldInput({ entry, text, options, isFormula, onChange }: ProfileFieldProps) {
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  if (isFormula) {
    const label = options?.find(({ value }) => value === text)?.label ?? text;
    return <Input value={label} readOnly />;
  }
  if (options) {
    return (
      <Select value={text} onChange={(_event, { value }) => onChange(value)}>
        <option value="">{t("none")}</option>
        {/* A value that is no longer offered remains visible, with its issue. */}
        {text !== "" && !options.some(({ value }) => value === text) && <option value={text}>{text}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  if ((entry.maxLength ?? 0) > MAX_SINGLE_LINE_LENGTH) {
    return <Textarea value={text} resize="vertical" onChange={(_event, { value }) => onChange(value)} />;
  }
  return <Input value={text} onChange={(_event, { value }) => onChange(value)} />;
}

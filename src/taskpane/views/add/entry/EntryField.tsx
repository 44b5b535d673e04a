import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import type { FormIssue } from "../../../../model/issues/issue";
import { issueHint } from "../../../../model/issues/sentences";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { FormField } from "./forms";
import { useHint } from "./useHint";
import type { Option } from "./options";
import type { ReadEntry } from "./readEntry";

/** Fields with a larger maximum length use a multi-line input. */
const MAX_SINGLE_LINE_LENGTH = 200;

interface EntryFieldProps {
  readonly field: FormField;
  readonly entry: ReadEntry;
  readonly choices: Choices;
  readonly text: string;
  /** the choices; undefined for free text */
  readonly options: readonly Option[] | undefined;
  readonly issue: FormIssue | undefined;
  onChange(text: string): void;
}

/** One field, with an input for its column's type, and a hint or an issue below it. */
export function EntryField({ field, entry, choices, text, options, issue, onChange }: EntryFieldProps) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const hint = useHint(field.column, entry, choices);
  const { captions, maxLength = 0 } = field.column;
  const validation =
    issue === undefined
      ? {}
      : ({ validationState: "error", validationMessage: issueHint(issue, language) } as const);
  return (
    <Field
      label={captions[language]}
      required={field.required}
      {...(hint !== undefined && { hint })}
      {...validation}
    >
      {options ? (
        <Select value={text} onChange={(_event, { value }) => onChange(value)}>
          <option value="">{t(field.required ? "add.choose" : "add.nothing")}</option>
          {/* A value that is no longer offered remains visible, with its issue. */}
          {text !== "" && !options.some(({ value }) => value === text) && (
            <option value={text}>{text}</option>
          )}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ) : maxLength > MAX_SINGLE_LINE_LENGTH ? (
        <Textarea value={text} resize="vertical" onChange={(_event, { value }) => onChange(value)} />
      ) : (
        <Input value={text} onChange={(_event, { value }) => onChange(value)} />
      )}
    </Field>
  );
}

import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import type { TableId } from "../../../../model/entities";
import { fieldText } from "../../../../model/entities/fieldText";
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
  readonly table: TableId;
  readonly field: FormField;
  readonly entry: ReadEntry;
  readonly choices: Choices;
  readonly text: string;
  /** the choices; undefined for free text */
  readonly options: readonly Option[] | undefined;
  /** texts that are offered where any other may be typed */
  readonly suggestions: readonly string[];
  readonly issue: FormIssue | undefined;
  /** whether the help of the field is its hint, if it has no other */
  readonly hasHelp: boolean;
  /** why the field cannot be changed here */
  readonly lock?: string;
  onChange(text: string): void;
}

/** One field, with an input for its column's type, and a hint or an issue below it. */
export function EntryField(props: EntryFieldProps) {
  const { table, field, entry, choices, issue, hasHelp, lock } = props;
  const { language } = useI18n();
  const { id, captions } = field.column;
  const ownHint = useHint(field.column, entry, choices);
  const hint = lock ?? ownHint ?? (hasHelp ? fieldText(table, id, language).help : undefined);
  const validation =
    issue === undefined
      ? {}
      : ({
          validationState: issue.severity === "error" ? "error" : "warning",
          validationMessage: issueHint(issue, language),
        } as const);
  return (
    <Field
      label={captions[language]}
      required={field.required}
      {...(hint !== undefined && { hint })}
      {...validation}
    >
      {/* A function: `Field` would give an element the descriptions that its input takes from the context, too. */}
      {() => <FieldInput {...props} />}
    </Field>
  );
}

/** The input of a field. */
function FieldInput({ field, text, options, suggestions, lock, onChange }: EntryFieldProps) {
  const { t } = useMessages(PANE_ADD_TEXTS);
  const listId = useId();
  const { maxLength = 0 } = field.column;
  const label = options?.find(({ value }) => value === text)?.label ?? text;
  if (lock !== undefined) return <Input value={label} readOnly />;
  if (options) {
    return (
      <Select value={text} onChange={(_event, { value }) => onChange(value)}>
        <option value="">{t(field.required ? "add.choose" : "add.nothing")}</option>
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
  if (maxLength > MAX_SINGLE_LINE_LENGTH) {
    return <Textarea value={text} resize="vertical" onChange={(_event, { value }) => onChange(value)} />;
  }
  return (
    <>
      <Input
        value={text}
        {...(suggestions.length > 0 && { list: listId })}
        onChange={(_event, { value }) => onChange(value)}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

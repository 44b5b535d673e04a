import { Input, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { Language } from "../../languages";
import type { FormIssue } from "../../model/issues/issue";
import { issueHint } from "../../model/issues/sentences";

/** Fields with a larger maximum length use a multi-line input. */
const MAX_SINGLE_LINE_LENGTH = 200;

interface FieldInputProps {
  readonly text: string;
  /** the choices; undefined for free text */
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** the choice of none of them */
  readonly emptyLabel: string;
  /** in characters */
  readonly maxLength?: number | undefined;
  /** texts that are offered where any other may be typed */
  readonly suggestions?: readonly string[];
  readonly isReadOnly: boolean;
  onChange(text: string): void;
}

/** The input of a field: a list of choices, or one or several lines of text. */
export function FieldInput({
  text,
  options,
  emptyLabel,
  maxLength = 0,
  suggestions = [],
  isReadOnly,
  onChange,
}: FieldInputProps) {
  const listId = useId();
  if (isReadOnly) {
    return <Input value={options?.find(({ value }) => value === text)?.label ?? text} readOnly />;
  }
  if (options) {
    return (
      <Select value={text} onChange={(_event, { value }) => onChange(value)}>
        <option value="">{emptyLabel}</option>
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

/** How a `Field` shows the issue of its text. */
export function issueValidation(issue: FormIssue | undefined, language: Language) {
  if (issue === undefined) return {};
  return {
    validationState: issue.severity === "error" ? "error" : "warning",
    validationMessage: issueHint(issue, language),
  } as const;
}

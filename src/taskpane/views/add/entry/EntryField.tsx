import { Field, type LabelProps } from "@fluentui/react-components";
import { useState } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import type { TableId } from "../../../../model/entities";
import { fieldText } from "../../../../model/entities/fieldText";
import type { FormIssue } from "../../../../model/issues/issue";
import { FieldInput, issueValidation } from "../../../components/FieldInput";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { FormField } from "./forms";
import { LabelWithHelp } from "./LabelWithHelp";
import { useHint } from "./useHint";
import type { Option } from "./options";
import type { ReadEntry } from "./readEntry";

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
  /** whether the help of the field is its hint, if it has no other; elsewhere a button shows it */
  readonly hasHelp: boolean;
  /** why the field cannot be changed here */
  readonly lock?: string;
  onChange(text: string): void;
}

/** One field, with an input for its column's type, and a hint or an issue below it. */
export function EntryField({
  table,
  field,
  entry,
  choices,
  text,
  options,
  suggestions,
  issue,
  hasHelp,
  lock,
  onChange,
}: EntryFieldProps) {
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { language } = useI18n();
  const { id, captions } = field.column;
  const ownHint = useHint(field.column, entry, choices);
  const [isHelpShown, showHelp] = useState(false);
  const { help } = fieldText(table, id, language);
  const isHelpHint = hasHelp && lock === undefined && ownHint === undefined;
  const hints = [lock ?? ownHint, isHelpHint || isHelpShown ? help : undefined].filter(
    (each) => each !== undefined,
  );
  const caption = captions[language];
  return (
    <Field
      label={
        isHelpHint
          ? caption
          : {
              children: (_: unknown, labelProps: LabelProps) => (
                <LabelWithHelp
                  caption={caption}
                  labelProps={labelProps}
                  isShown={isHelpShown}
                  onShow={showHelp}
                />
              ),
            }
      }
      required={field.required}
      {...(hints.length > 0 && { hint: hints.join(" ") })}
      {...issueValidation(issue, language)}
    >
      {/* A function: `Field` would give an element the descriptions that its input takes from the context, too. */}
      {() => (
        <FieldInput
          text={text}
          options={options}
          emptyLabel={t(field.required ? "add.choose" : "add.nothing")}
          maxLength={field.column.maxLength}
          suggestions={suggestions}
          isReadOnly={lock !== undefined}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

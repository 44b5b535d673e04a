import { Field } from "@fluentui/react-components";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import type { TableId } from "../../../../model/entities";
import { fieldText } from "../../../../model/entities/fieldText";
import type { FormIssue } from "../../../../model/issues/issue";
import { FieldInput, issueValidation } from "../../../components/FieldInput";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { FormField } from "./forms";
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
  /** when the help of the field is among its hints */
  readonly helpMode: "always" | "withoutHint" | "never";
  /** why the field cannot be changed here */
  readonly lockReason?: string;
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
  helpMode,
  lockReason,
  onChange,
}: EntryFieldProps) {
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { language } = useI18n();
  const { id, captions } = field.column;
  const ownHint = useHint(field.column, entry, choices);
  const firstHint = lockReason ?? ownHint;
  const isExplained = helpMode === "always" || (helpMode === "withoutHint" && firstHint === undefined);
  const hints = [isExplained ? fieldText(table, id, language).help : undefined, firstHint];
  const hint = hints.filter((each) => each !== undefined).join(" ");
  return (
    <Field
      label={captions[language]}
      required={field.required}
      {...(hint !== "" && { hint })}
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
          isReadOnly={lockReason !== undefined}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

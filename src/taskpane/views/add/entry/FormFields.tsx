import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, InfoRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import type { FormStepId } from "../../../../model/entities";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { EntryField } from "./EntryField";
import type { EntryForm, FormField } from "./forms";
import { optionsOf, suggestionsOf } from "./options";
import type { FormValues, ReadEntry } from "./readEntry";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  toggle: { alignSelf: "flex-start", paddingLeft: 0 },
});

interface FormFieldsProps {
  readonly form: EntryForm;
  /** undefined in a form without steps */
  readonly step: FormStepId | undefined;
  readonly entry: ReadEntry;
  readonly choices: Choices;
  readonly formValues: FormValues;
  /** whether empty answers that are needed are marked */
  readonly marksMissing: boolean;
  /** why a field cannot be changed here; undefined for one that can */
  lockReasonOf?(field: FormField): string | undefined;
  onChange(id: string, text: string): void;
}

/** The fields of a step: those that are often filled in, then the others below a button that unfolds them. */
export function FormFields({ form, step, formValues, marksMissing, ...props }: FormFieldsProps) {
  const { entry, choices, lockReasonOf, onChange } = props;
  const styles = useStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_ENTRY_TEXTS);
  const fields = form.fields.filter((field) => field.step === step);
  const folded = fields.filter(({ isFolded }) => isFolded);
  const textOf = ({ column }: FormField) => formValues[column.id] ?? "";
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const isUnfolded =
    (unfolded ?? folded.some((field) => textOf(field) !== "")) ||
    folded.some(({ column }) => entry.issues[column.id] !== undefined);
  const hasSteps = form.steps.length > 0;
  const [isExplained, setExplained] = useState(false);
  const renderField = (field: FormField) => {
    const { column } = field;
    const issue = entry.issues[column.id];
    const isMissing = issue !== undefined && textOf(field).trim() === "";
    const lockReason = lockReasonOf?.(field);
    return (
      <EntryField
        key={column.id}
        table={form.table}
        field={field}
        entry={entry}
        choices={choices}
        text={textOf(field)}
        options={optionsOf(column, choices, formValues, language)}
        suggestions={suggestionsOf(column, formValues, choices)}
        issue={isMissing && !marksMissing ? undefined : issue}
        helpMode={isExplained ? "always" : hasSteps ? "withoutHint" : "never"}
        {...(lockReason !== undefined && { lockReason })}
        onChange={(text) => onChange(column.id, text)}
      />
    );
  };
  return (
    <div className={styles.fields}>
      {/* One button for all fields: a button each would be a further stop of the Tab key at every field. */}
      {!hasSteps && (
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={<InfoRegular />}
          aria-expanded={isExplained}
          onClick={() => setExplained(!isExplained)}
        >
          {t("explain")}
        </Button>
      )}
      {fields.filter(({ isFolded }) => !isFolded).map(renderField)}
      {folded.length > 0 && (
        <Button
          className={styles.toggle}
          appearance="transparent"
          icon={isUnfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {tCount("more.show", folded.length)}
        </Button>
      )}
      {isUnfolded && folded.map(renderField)}
    </div>
  );
}

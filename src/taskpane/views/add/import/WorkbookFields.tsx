import { Field, Select } from "@fluentui/react-components";
import { HIDDEN_CHOICES, type HiddenChoice, type ImportFileOptions } from "../../../../importFiles";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import type { ImportDraft } from "../../../hooks/importDrafts";
import { useMessages } from "../../../i18n/useMessages";
import { PartField } from "./PartField";
import { useStepStyles } from "./useStepStyles";

interface WorkbookFieldsProps {
  readonly draft: ImportDraft;
  /** whether to say that a question is still open */
  readonly isAsking: boolean;
  onOptions(options: ImportFileOptions): void;
}

/** What is read of a workbook: the sheet or table, and whether what is hidden there counts. */
export function WorkbookFields({ draft: { reading, options }, isAsking, onOptions }: WorkbookFieldsProps) {
  const styles = useStepStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  if (reading.kind !== "workbook") return null;
  const { parts, part, hidden, questions } = reading;
  const { rows, columns } = hidden;
  if (parts.length < 2 && rows + columns === 0) return null;
  const what = rows > 0 && columns > 0 ? "both" : rows > 0 ? "rows" : "columns";
  const isMissing = isAsking && questions.includes("hidden");
  return (
    <div className={styles.group}>
      {parts.length > 1 && (
        <PartField
          label={t("part.label")}
          parts={parts}
          part={part}
          onPart={(part) => onOptions({ part, hidden: undefined })}
        />
      )}
      {rows + columns > 0 && (
        <Field
          required
          label={t("hidden.label")}
          hint={t(`hidden.${what}`, { rows, columns })}
          {...(isMissing ? { validationState: "error", validationMessage: t("hidden.missing") } : {})}
        >
          <Select
            value={options.hidden ?? ""}
            onChange={(_event, { value }) => {
              if (value !== "") onOptions({ hidden: value as HiddenChoice });
            }}
          >
            {options.hidden === undefined && <option value="">{t("part.choose")}</option>}
            {HIDDEN_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`hidden.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

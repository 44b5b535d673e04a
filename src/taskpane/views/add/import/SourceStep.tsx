import { Button, Divider, Field, Spinner, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { DraftNotice } from "../../../drafts/DraftNotice";
import type { Draft } from "../../../drafts/useDraft";
import type { ImportFileFault, PartChoice } from "../../../../importFiles";
import type { ImportInput, UnchosenWorkbook } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { PartField } from "./PartField";
import { useStepStyles } from "./useStepStyles";

/** Text files, and workbooks of Excel 2007 and later. */
const ACCEPTED = [
  ...[".csv", ".tsv", ".tab", ".txt", "text/csv", "text/plain", "text/tab-separated-values"],
  ...[".xlsx", ".xlsm", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
].join(",");

interface SourceStepProps {
  /** the draft of the pasted cells */
  readonly draft: Draft<string>;
  readonly sourceError: ImportFileFault | null;
  readonly unchosen: UnchosenWorkbook | null;
  readonly isReading: boolean;
  onRead(input: ImportInput): void;
  onPart(workbook: UnchosenWorkbook, part: PartChoice): void;
}

/** A file, or cells copied in a spreadsheet. */
export function SourceStep({ draft, sourceError, unchosen, isReading, onRead, onPart }: SourceStepProps) {
  const styles = useStepStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  // After an import, the restored text is no longer the draft.
  const [pasted, setPasted] = useState(draft.state === "restored" ? (draft.restored ?? "") : "");
  const [hasTriedToRead, setTriedToRead] = useState(false);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const bytes = new Uint8Array(await bytesOf(chosen));
    setFile({ name: chosen.name, bytes });
    onRead({ name: chosen.name, bytes });
  };
  const paste = (text: string) => {
    setPasted(text);
    if (text.trim() === "") draft.remove();
    else draft.save(text);
  };
  const read = () => {
    setTriedToRead(true);
    if (pasted.trim() !== "") onRead({ name: t("source.pasted"), text: pasted });
    else if (file) onRead(file);
  };
  const isMissing = hasTriedToRead && file === null && pasted.trim() === "";
  const errorMessage = sourceError ? t(`source.fault.${sourceError}`) : undefined;
  return (
    <div className={styles.step}>
      <Field
        label={t("source.file")}
        hint={file ? t("source.chosen", { name: file.name }) : t("source.fileHint")}
        {...(errorMessage !== undefined ? { validationState: "error", validationMessage: errorMessage } : {})}
      >
        {(field) => (
          <input
            {...field}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {unchosen && (
        <PartField
          label={t("part.question")}
          parts={unchosen.reading.parts}
          part={undefined}
          onPart={(part) => onPart(unchosen, part)}
        />
      )}
      <Divider />
      <DraftNotice draft={draft} onDiscard={() => setPasted("")} />
      <Field
        label={t("source.paste")}
        hint={t("source.pasteHint")}
        {...(isMissing ? { validationState: "error", validationMessage: t("source.nothing") } : {})}
      >
        <Textarea
          value={pasted}
          rows={4}
          resize="vertical"
          spellCheck={false}
          onChange={(_event, data) => paste(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isReading} onClick={read}>
          {t("source.next")}
        </Button>
        {isReading && <Spinner size="tiny" label={t("panel.reading")} />}
      </div>
    </div>
  );
}

/** The bytes of a file; uses FileReader, which every web view supports. */
function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsArrayBuffer(file);
  });
}

import { Button, Divider, Field, Spinner, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { DraftNotice } from "../../../drafts/DraftNotice";
import type { Draft } from "../../../drafts/useDraft";
import type { ImportInput, SourceError } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

interface SourceStepProps {
  /** the draft of the pasted cells */
  readonly draft: Draft<string>;
  readonly sourceError: SourceError | null;
  readonly isReading: boolean;
  onRead(input: ImportInput): void;
}

/** A file, or cells copied in a spreadsheet. */
export function SourceStep({ draft, sourceError, isReading, onRead }: SourceStepProps) {
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
            accept=".csv,.tsv,.tab,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
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

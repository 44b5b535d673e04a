import { Button, Divider, Field, Spinner, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { DraftNote } from "../../../drafts/DraftNote";
import type { Draft } from "../../../drafts/useDraft";
import type { ImportInput, SourceFault } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./styles";

interface SourceStepProps {
  /** what was pasted */
  readonly draft: Draft<string>;
  readonly fault: SourceFault | null;
  readonly isReading: boolean;
  onRead(input: ImportInput): void;
}

/** A file, or cells copied in a spreadsheet. */
export function SourceStep({ draft, fault, isReading, onRead }: SourceStepProps) {
  const styles = useStepStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  // Once it was imported, what was found is not the draft any more.
  const [pasted, setPasted] = useState(draft.standing === "back" ? (draft.found ?? "") : "");
  const [isAsked, setAsked] = useState(false);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const bytes = new Uint8Array(await bytesOf(chosen));
    setFile({ name: chosen.name, bytes });
    onRead({ name: chosen.name, bytes });
  };
  const paste = (text: string) => {
    setPasted(text);
    if (text.trim() === "") draft.drop();
    else draft.keep(text);
  };
  const read = () => {
    setAsked(true);
    if (pasted.trim() !== "") onRead({ name: t("source.pasted"), text: pasted });
    else if (file) onRead(file);
  };
  const isMissing = isAsked && file === null && pasted.trim() === "";
  const problem = fault ? t(`source.fault.${fault}`) : undefined;
  return (
    <div className={styles.step}>
      <Field
        label={t("source.file")}
        hint={file ? t("source.chosen", { name: file.name }) : t("source.fileHint")}
        {...(problem !== undefined ? { validationState: "error", validationMessage: problem } : {})}
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
      <DraftNote draft={draft} onDiscard={() => setPasted("")} />
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

/** The bytes of a file; by a reader, which every web view has. */
function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsArrayBuffer(file);
  });
}

import {
  Button,
  Divider,
  Field,
  Spinner,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState, type DragEvent } from "react";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { DraftNotice } from "../../../drafts/DraftNotice";
import type { Draft } from "../../../drafts/useDraft";
import type { PartChoice } from "../../../../importFiles";
import type { ImportInput, UnchosenWorkbook } from "../../../hooks/importDrafts";
import { MAX_FILES, type FaultyFile, type ReadingProgress } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { PartField } from "./PartField";
import { useStepStyles } from "./useStepStyles";

/** Text files, and workbooks of Excel 2007 and later. */
const ACCEPTED = [
  ...[".csv", ".tsv", ".tab", ".txt", "text/csv", "text/plain", "text/tab-separated-values"],
  ...[".xlsx", ".xlsm", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
].join(",");

const useStyles = makeStyles({
  drop: {
    ...{ padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium },
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  files: { maxWidth: "100%" },
});

interface SourceStepProps {
  /** the draft of the pasted cells */
  readonly draft: Draft<string>;
  readonly faults: readonly FaultyFile[];
  readonly unchosen: UnchosenWorkbook | null;
  readonly reading: ReadingProgress | null;
  onRead(inputs: readonly ImportInput[]): void;
  onPart(part: PartChoice): void;
  onCancel(): void;
}

/** Files, chosen or dropped, or cells copied in a spreadsheet. */
export function SourceStep({ draft, faults, unchosen, reading, onRead, onPart, onCancel }: SourceStepProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [files, setFiles] = useState<readonly File[]>([]);
  // After an import, the restored text is no longer the draft.
  const [pasted, setPasted] = useState(draft.state === "restored" ? (draft.restored ?? "") : "");
  const [hasTriedToRead, setTriedToRead] = useState(false);
  const [isOver, setOver] = useState(false);
  const isTooMany = files.length > MAX_FILES;

  const readFiles = async (chosen: readonly File[]) => {
    const inputs: ImportInput[] = [];
    for (const file of chosen) inputs.push({ name: file.name, bytes: new Uint8Array(await bytesOf(file)) });
    onRead(inputs);
  };
  const choose = (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    if (chosen.length === 0) return;
    setFiles(chosen);
    if (chosen.length <= MAX_FILES) void readFiles(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  const paste = (text: string) => {
    setPasted(text);
    if (text.trim() === "") draft.remove();
    else draft.save(text);
  };
  const read = () => {
    setTriedToRead(true);
    if (pasted.trim() !== "") onRead([{ name: t("source.pasted"), text: pasted }]);
    else if (files.length > 0 && !isTooMany) void readFiles(files);
  };
  const isMissing = hasTriedToRead && files.length === 0 && pasted.trim() === "";
  const [fault] = files.length < 2 ? faults : [];
  const errorMessage = isTooMany
    ? t("source.tooMany", { number: MAX_FILES })
    : fault && t(`source.fault.${fault.fault}`);
  const names = files.map(({ name }) => name).join(", ");
  return (
    <div className={steps.step}>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Field
          label={t("source.file")}
          hint={files.length > 0 ? tCount("source.chosen", files.length, { names }) : t("source.fileHint")}
          {...(errorMessage !== undefined
            ? { validationState: "error", validationMessage: errorMessage }
            : {})}
        >
          {(field) => (
            <input
              {...field}
              type="file"
              multiple
              className={styles.files}
              accept={ACCEPTED}
              onChange={(event) => {
                choose(event.target.files);
                // The same files can be chosen again after they were corrected.
                event.target.value = "";
              }}
            />
          )}
        </Field>
      </div>
      {unchosen && (
        <PartField
          label={t("part.question", { name: unchosen.opened.name })}
          parts={unchosen.reading.parts}
          part={undefined}
          onPart={onPart}
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
      <div className={steps.buttons}>
        <Button appearance="primary" disabledFocusable={reading !== null} onClick={read}>
          {t("source.next")}
        </Button>
        {reading && <Button onClick={onCancel}>{t("work.cancel")}</Button>}
        {reading && (
          <Spinner
            size="tiny"
            label={reading.total > 1 ? t("source.reading", { ...reading }) : t("panel.reading")}
          />
        )}
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

import { Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Host } from "../host";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { translate } from "../languages/messages";
import type { Language } from "../languages";
import { findCell } from "./findCell";
import type { CellPlace, SelectedCell } from "./useSelectedCell";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  address: { width: "clamp(96px, 30%, 180px)", flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0 },
  choices: { minWidth: 0, maxWidth: "35%" },
  result: {
    maxWidth: "35%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
});

interface FormulaBarProps {
  readonly host: Host;
  readonly language: Language;
  readonly cell: SelectedCell | null;
  onGoTo(place: CellPlace): void;
  onEnter(place: CellPlace, text: string): void;
}

/** The formula bar: address, content and result of the selected cell; goes to a typed address, edits the content. */
export function FormulaBar({ host, language, cell, onGoTo, onEnter }: FormulaBarProps) {
  const styles = useStyles();
  const content = cell?.content ?? "";
  return (
    <div className={styles.bar}>
      <NameBox host={host} language={language} cell={cell} onGoTo={onGoTo} />
      <CommitInput
        label={translate(PANE_PREVIEW_TEXTS, language, "content")}
        className={styles.content}
        // Remounted for each cell, since an uncommitted draft belongs to its cell.
        key={`${cell?.sheetId} ${cell?.address}`}
        value={content}
        onCommit={(text) => cell && text !== content && onEnter(cell, text)}
        onLeave={(text) => cell && onEnter(cell, text)}
      />
      {cell && cell.result !== null && (
        <Text className={styles.result} title={cell.result}>
          {translate(PANE_PREVIEW_TEXTS, language, "result", { text: cell.result })}
        </Text>
      )}
      {cell?.choices && (
        <Select
          size="small"
          className={styles.choices}
          aria-label={translate(PANE_PREVIEW_TEXTS, language, "choices")}
          value={cell.choices.includes(content) ? content : ""}
          onChange={(_event, { value }) => onEnter(cell, value)}
        >
          <option value="">{translate(PANE_PREVIEW_TEXTS, language, "choicesNone")}</option>
          {cell.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )}
    </div>
  );
}

function NameBox({ host, language, cell, onGoTo }: Omit<FormulaBarProps, "onEnter">) {
  const styles = useStyles();
  const [unknownAddress, setUnknownAddress] = useState("");
  const go = (text: string) => {
    const place = findCell(text, host.workbook, host.workbook.activeSheetId);
    setUnknownAddress(place ? "" : text);
    if (place) onGoTo(place);
  };
  return (
    <>
      <CommitInput
        label={translate(PANE_PREVIEW_TEXTS, language, "cell")}
        className={styles.address}
        value={cell?.address ?? ""}
        onCommit={go}
      />
      <div role="alert">
        {unknownAddress !== "" &&
          translate(PANE_PREVIEW_TEXTS, language, "cellUnknown", { address: unknownAddress })}
      </div>
    </>
  );
}

interface CommitInputProps {
  readonly label: string;
  readonly className: string;
  readonly value: string;
  onCommit(text: string): void;
  /** called with a draft that is left without Enter; it is discarded by default */
  onLeave?(text: string): void;
}

/** An input that commits its draft on Enter and reverts it on Escape. What is being typed stays when the value changes. */
function CommitInput({ label, className, value, onCommit, onLeave }: CommitInputProps) {
  /** what was typed; null if nothing was, so that a value that changes by itself is never committed */
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onLeave });
  latest.current = { draft, value, onLeave };

  const leave = useCallback(() => {
    const { draft: unsaved, value: current, onLeave: save } = latest.current;
    latest.current.draft = null;
    setDraft(null);
    if (unsaved !== null && unsaved !== current) save?.(unsaved);
  }, []);
  // A click on another cell may unmount the field before it is blurred.
  useEffect(() => leave, [leave]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setDraft(null);
    if (event.key !== "Enter") return;
    // The key press must not activate a button of the dialog that this entry may open.
    event.preventDefault();
    setDraft(null);
    onCommit(draft ?? value);
  };
  return (
    <Input
      size="small"
      aria-label={label}
      className={className}
      value={draft ?? value}
      onChange={(_event, data) => setDraft(data.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}

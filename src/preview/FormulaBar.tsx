import { Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Host } from "../host";
import { t } from "../locales";
import type { Language } from "../model/initiative";
import { findCell } from "./findCell";
import type { CellPlace, SelectedCell } from "./useSelectedCell";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  address: { width: "clamp(96px, 30%, 180px)", flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0 },
  choices: { minWidth: 0, maxWidth: "35%" },
  shows: {
    maxWidth: "35%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
});

interface CellStripProps {
  readonly host: Host;
  readonly language: Language;
  readonly cell: SelectedCell | null;
  onGoTo(place: CellPlace): void;
  onEnter(place: CellPlace, text: string): void;
}

/** Where one is in the workbook and what stands there, to read, to go elsewhere, and to change. */
export function CellStrip({ host, language, cell, onGoTo, onEnter }: CellStripProps) {
  const styles = useStyles();
  const content = cell?.content ?? "";
  return (
    <div className={styles.strip}>
      <AddressBox host={host} language={language} cell={cell} onGoTo={onGoTo} />
      <Draft
        label={t(language, "preview.content")}
        className={styles.content}
        // Another cell, another draft: what was begun belongs to the cell it was begun in.
        key={`${cell?.sheetId} ${cell?.address}`}
        value={content}
        onDone={(text) => cell && text !== content && onEnter(cell, text)}
        onLeave={(text) => cell && onEnter(cell, text)}
      />
      {cell && cell.shows !== null && (
        <Text role="status" className={styles.shows} title={cell.shows}>
          {t(language, "preview.result", { text: cell.shows })}
        </Text>
      )}
      {cell?.choices && (
        <Select
          size="small"
          className={styles.choices}
          aria-label={t(language, "preview.choices")}
          value={cell.choices.includes(content) ? content : ""}
          onChange={(_event, { value }) => onEnter(cell, value)}
        >
          <option value="">{t(language, "preview.choicesNone")}</option>
          {cell.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )}
    </div>
  );
}

function AddressBox({ host, language, cell, onGoTo }: Omit<CellStripProps, "onEnter">) {
  const styles = useStyles();
  const [unknown, setUnknown] = useState("");
  const go = (text: string) => {
    const place = findCell(text, host.workbook, host.workbook.activeSheetId);
    setUnknown(place ? "" : text);
    if (place) onGoTo(place);
  };
  return (
    <>
      <Draft
        label={t(language, "preview.cell")}
        className={styles.address}
        value={cell?.address ?? ""}
        onDone={go}
      />
      <div role="alert">{unknown !== "" && t(language, "preview.cellUnknown", { address: unknown })}</div>
    </>
  );
}

interface DraftProps {
  readonly label: string;
  readonly className: string;
  readonly value: string;
  onDone(text: string): void;
  /** what becomes of a text that one leaves without Enter; it is dropped unless said */
  onLeave?(text: string): void;
}

/** A field that keeps what is typed to itself until Enter; Escape takes it back. */
function Draft({ label, className, value, onDone, onLeave }: DraftProps) {
  const [draft, setDraft] = useState(value);
  const latest = useRef({ draft, value, onLeave });
  latest.current = { draft, value, onLeave };
  useEffect(() => setDraft(value), [value]);

  const leave = useCallback(() => {
    const begun = latest.current;
    if (begun.draft === begun.value) return;
    latest.current = { ...begun, draft: begun.value };
    setDraft(begun.value);
    begun.onLeave?.(begun.draft);
  }, []);
  // A click on another cell may take the field away before it loses the focus.
  useEffect(() => leave, [leave]);

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setDraft(value);
    if (event.key !== "Enter") return;
    // The key must not go on to press the button of a dialog that this entry opens.
    event.preventDefault();
    setDraft(value);
    onDone(draft);
  };
  return (
    <Input
      size="small"
      aria-label={label}
      className={className}
      value={draft}
      onChange={(_event, data) => setDraft(data.value)}
      onKeyDown={keyDown}
      onBlur={leave}
    />
  );
}

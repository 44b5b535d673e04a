import { Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type KeyboardEvent } from "react";
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
  address: { width: "180px", flexShrink: 0 },
  content: { flexGrow: 1, minWidth: "120px" },
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
  onEnter(text: string): void;
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
        value={content}
        onDone={(text) => text !== content && onEnter(text)}
      />
      {cell?.shows != null && (
        <Text role="status" className={styles.shows} title={cell.shows}>
          {t(language, "preview.result", { text: cell.shows })}
        </Text>
      )}
      {cell?.choices && (
        <Select
          size="small"
          aria-label={t(language, "preview.choices")}
          value={cell.choices.includes(content) ? content : ""}
          onChange={(_event, { value }) => onEnter(value)}
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
}

/** A field that keeps what is typed to itself until Enter; Escape takes it back. */
function Draft({ label, className, value, onDone }: DraftProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const keyDown = ({ key }: KeyboardEvent) => {
    if (key === "Enter") onDone(draft);
    if (key === "Escape") setDraft(value);
  };
  return (
    <Input
      size="small"
      aria-label={label}
      className={className}
      value={draft}
      onChange={(_event, data) => setDraft(data.value)}
      onKeyDown={keyDown}
      onBlur={() => setDraft(value)}
    />
  );
}

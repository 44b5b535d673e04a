import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Host } from "../host";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { translate } from "../languages/messages";
import { rectAddress } from "../spreadsheet/addresses";
import type { Rect } from "../spreadsheet/state";
import type { Language } from "../languages";
import { CellAnnouncement } from "./CellAnnouncement";
import { FormulaBar } from "./FormulaBar";
import { ChartLayer } from "./charts/ChartLayer";
import { ViewportStore } from "./charts/gridViewport";
import type { DoneKind, RejectedEntry } from "./grid/GridEdits";
import { WorkbookGrid } from "./grid/WorkbookGrid";
import { ValidationDialog } from "./ValidationDialog";
import { REGION } from "./useRegionKeys";
import { useSelectedCell, type CellPlace } from "./useSelectedCell";

const useStyles = makeStyles({
  pane: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  canvas: { flexGrow: 1, minHeight: 0, position: "relative" },
  grid: { height: "100%", position: "relative" },
  notice: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    ":empty": { display: "none" },
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
});

interface GridPaneProps {
  readonly host: Host;
  readonly language: Language;
  /** the keys of undo and redo */
  onStep(direction: "undo" | "redo"): void;
  /** a text for screen readers about what was done */
  onAnnounce(text: string): void;
}

/** The workbook: the formula bar above, the grid with its tabs below. */
export function GridPane({ host, language, onStep, onAnnounce }: GridPaneProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const grid = useRef<WorkbookGrid | null>(null);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [rejected, setRejected] = useState<RejectedEntry | null>(null);
  const [isUnsupported, setUnsupported] = useState(false);
  const [viewport] = useState(() => new ViewportStore());
  const cell = useSelectedCell(host, place, language);

  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Escape leads to the box that says where one is, Shift+Tab to the control before the cells.
    const focusFormulaBar = (position: number) =>
      [...(bar.current?.querySelectorAll<HTMLElement>("input, select") ?? [])].at(position)?.focus();
    const events = {
      onSelected: (sheetId: string, { row, column }: Rect) => {
        setPlace({ sheetId, row, column });
        setUnsupported(false);
      },
      onRejected: setRejected,
      onUnsupported: () => setUnsupported(true),
      onDone: (kind: DoneKind, area: Rect) =>
        onAnnounce(translate(PANE_PREVIEW_TEXTS, language, `did.${kind}`, { cells: rectAddress(area) })),
      onStep,
      onLeave: () => focusFormulaBar(0),
      onBack: () => focusFormulaBar(-1),
    };
    if (!container.current) return undefined;
    const created = new WorkbookGrid(container.current, host, language, events, viewport);
    grid.current = created;
    return () => created.dispose();
  }, [host, language, viewport, onStep, onAnnounce]);

  useEffect(() => grid.current?.showListArrow(cell), [cell]);

  const goTo = useCallback(
    (target: CellPlace) => grid.current?.goTo(target.sheetId, target.row, target.column),
    [],
  );
  const enter = useCallback(
    (target: CellPlace, text: string) => grid.current?.enter(target.sheetId, target.row, target.column, text),
    [],
  );

  return (
    <section className={styles.pane} {...REGION} aria-label={translate(PANE_PREVIEW_TEXTS, language, "grid")}>
      <div ref={bar}>
        <FormulaBar host={host} language={language} cell={cell} onGoTo={goTo} onEnter={enter} />
      </div>
      <CellAnnouncement cell={cell} language={language} />
      <div role="status" className={styles.notice}>
        {isUnsupported && translate(PANE_PREVIEW_TEXTS, language, "alert.unsupported")}
      </div>
      <div className={styles.canvas}>
        <div
          ref={container}
          className={styles.grid}
          // The stop of the Tab key; Univer's own input takes the keys.
          tabIndex={0}
          data-region-start=""
          role="application"
          aria-label={translate(PANE_PREVIEW_TEXTS, language, "cells")}
          onFocus={({ target, currentTarget }) => target === currentTarget && grid.current?.focus()}
        />
        <ChartLayer host={host} language={language} viewport={viewport} />
      </div>
      <ValidationDialog rejected={rejected} language={language} onClose={() => setRejected(null)} />
    </section>
  );
}

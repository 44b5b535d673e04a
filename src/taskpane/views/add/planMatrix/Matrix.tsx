import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { PANE_PLAN_MATRIX_TEXTS } from "../../../../languages/texts/pane/planMatrix";
import { elementAt } from "../../../../model/collections";
import type { GridPlace } from "../../../../model/entry/pastedBlock";
import type { PlanPair } from "../../../../model/entry/planMatrix";
import { useMessages } from "../../../i18n/useMessages";
import { PartnerGrid } from "../many/PartnerGrid";
import type { MatrixIndicator } from "./usePlanMatrix";

const useStyles = makeStyles({
  cell: { textAlign: "center" },
  box: {
    width: "20px",
    height: "20px",
    margin: tokens.spacingVerticalXS,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  more: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2, display: "block" },
});

interface MatrixProps {
  readonly partners: readonly string[];
  readonly indicators: readonly MatrixIndicator[];
  isTicked(pair: PlanPair): boolean;
  /** the dates and notes of the rows of a pair; "" if they hold nothing else */
  moreOf(pair: PlanPair): string;
  onToggle(pair: PlanPair): void;
}

const MOVES: Readonly<Record<string, GridPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The matrix of partners and indicators: a check box for each pair, of which one is reached by the Tab key. */
export function Matrix({ partners, indicators, isTicked, moreOf, onToggle }: MatrixProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_PLAN_MATRIX_TEXTS);
  const [current, setCurrent] = useState<GridPlace>({ row: 0, column: 0 });
  // Partners or indicators may have been deleted meanwhile.
  const row = Math.min(current.row, partners.length - 1);
  const column = Math.min(current.column, indicators.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = placeAfterKey(event, { row, column }, { rows: partners.length, columns: indicators.length });
    if (!next) return;
    event.preventDefault();
    boxAt(event.currentTarget, next)?.focus();
  };
  return (
    <PartnerGrid
      label={t("matrix.title")}
      partnerLabel={t("matrix.partner")}
      partners={partners}
      indicators={indicators}
      onKeyDown={onKeyDown}
    >
      {(partner, { code }, place) => {
        const pair = { partner, indicator: code };
        const more = moreOf(pair);
        const isCurrent = place.row === row && place.column === column;
        return (
          <td key={code} role="gridcell" className={styles.cell}>
            <input
              type="checkbox"
              className={styles.box}
              data-row={place.row}
              data-column={place.column}
              tabIndex={isCurrent ? 0 : -1}
              aria-label={[t("matrix.cell", { partner, indicator: code }), more].filter(Boolean).join(", ")}
              checked={isTicked(pair)}
              onChange={() => onToggle(pair)}
              onFocus={() => setCurrent(place)}
            />
            {more !== "" && (
              <span className={styles.more} aria-hidden="true">
                {more}
              </span>
            )}
          </td>
        );
      }}
    </PartnerGrid>
  );
}

function boxAt(table: HTMLTableElement, { row, column }: GridPlace): HTMLInputElement | null {
  const cells = elementAt([...table.tBodies], 0).rows[row]?.cells;
  return cells?.[column + 1]?.querySelector("input") ?? null;
}

/** Where a key leads; undefined for keys that move nowhere. */
function placeAfterKey(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: GridPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  if (key === "Home") return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === "End") return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
  const move = MOVES[key];
  if (!move) return undefined;
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
  return { row: within(row + move.row, rows), column: within(column + move.column, columns) };
}

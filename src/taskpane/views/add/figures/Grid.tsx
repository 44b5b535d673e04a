import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ClipboardEvent, type KeyboardEvent } from "react";
import { PANE_FIGURE_GRID_TEXTS } from "../../../../languages/texts/pane/figureGrid";
import type { EntryRow } from "../../../../excel";
import type { FigureGrid } from "../../../../model/entry/figureGrid";
import { cellsOfText, nextPlace, placeBlock, type GridPlace } from "../../../../model/entry/pastedBlock";
import { issueHint } from "../../../../model/issues/sentences";
import { SCREEN_READER_ONLY } from "../../../components/screenReaderOnly";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { PartnerGrid } from "../many/PartnerGrid";
import type { TypedCell } from "./pendingFigures";

const useStyles = makeStyles({
  cell: { verticalAlign: "top", padding: tokens.spacingHorizontalXS },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: "76px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "end",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  wrong: { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorderActive}` },
  unusual: { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorderActive}` },
  changed: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  last: { display: "block", textAlign: "end", color: tokens.colorNeutralForeground2 },
  wrongMark: { display: "block", color: tokens.colorStatusDangerForeground1 },
  unusualMark: { display: "block", color: tokens.colorStatusWarningForeground3 },
  notDue: { textAlign: "center", color: tokens.colorNeutralForeground2, verticalAlign: "middle" },
  hidden: SCREEN_READER_ONLY,
});

interface GridProps {
  readonly grid: FigureGrid<EntryRow>;
  readonly cells: readonly (readonly (TypedCell | undefined)[])[];
  onType(changed: readonly { readonly cell: TypedCell; readonly text: string }[]): void;
  onReset(cell: TypedCell): void;
  onCurrent(place: GridPlace): void;
  /** after a block was pasted: how many cells it filled, and how many of its values have no place */
  onPasted(filled: number, unplaced: number): void;
}

/** The grid of partners and indicators, in which figures are typed or pasted as in a spreadsheet. */
export function Grid({ grid, cells, onType, onReset, onCurrent, onPasted }: GridProps) {
  const styles = useStyles();
  const { month } = useI18n();
  const { t } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const { partners, indicators, period } = grid;
  const size = { rows: partners.length, columns: indicators.length };
  const cellAt = ({ row, column }: GridPlace) => cells[row]?.[column];
  const canFill = (place: GridPlace) => {
    const cell = cellAt(place);
    return cell !== undefined && cell.state !== "conflict";
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, cell: TypedCell) => {
    if (event.key === "Escape") onReset(cell);
    const step = stepOf(event);
    const next = step && nextPlace(cell.place, step, size, canFill);
    if (!next) return;
    event.preventDefault();
    inputAt(event.currentTarget, next)?.focus();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, { place }: TypedCell) => {
    const text = event.clipboardData.getData("text");
    // A single value is pasted into the text of the cell.
    if (!/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ""))) return;
    event.preventDefault();
    const { filled, unplaced } = placeBlock(cellsOfText(text), place, canFill);
    onType(
      filled.flatMap(({ text: typed, ...at }) => {
        const cell = cellAt(at);
        return cell ? [{ cell, text: typed }] : [];
      }),
    );
    onPasted(filled.length, unplaced);
  };
  return (
    <PartnerGrid
      label={t("figures.grid", { month: month(period) })}
      partnerLabel={t("figures.partner")}
      partners={partners}
      indicators={indicators}
    >
      {(_partner, { code }, place) => {
        const cell = cellAt(place);
        if (!cell) {
          return (
            <td key={code} role="gridcell" className={mergeClasses(styles.cell, styles.notDue)}>
              <span aria-hidden="true">–</span>
              <span className={styles.hidden}>{t("figures.notDue")}</span>
            </td>
          );
        }
        return (
          <FigureCell
            key={code}
            cell={cell}
            onType={(text) => onType([{ cell, text }])}
            onFocus={() => onCurrent(cell.place)}
            onKeyDown={(event) => onKeyDown(event, cell)}
            onPaste={(event) => onPaste(event, cell)}
          />
        );
      }}
    </PartnerGrid>
  );
}

/** The length of "2025-12". */
const YEAR_MONTH = 7;

interface FigureCellProps {
  readonly cell: TypedCell;
  onType(text: string): void;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
}

function FigureCell({ cell: typed, onType, onFocus, onKeyDown, onPaste }: FigureCellProps) {
  const styles = useStyles();
  const id = useId();
  const { language, number } = useI18n();
  const { t } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const { cell, text, state, issue, place } = typed;
  const { partner, indicator, last } = cell;
  const isWrong = state === "wrong";
  const lastText = last
    ? t("figures.last", { value: number(last.value), month: last.period.slice(0, YEAR_MONTH) })
    : t("figures.noLast");
  return (
    <td role="gridcell" className={styles.cell}>
      <input
        className={mergeClasses(
          styles.input,
          (state === "new" || state === "correction") && styles.changed,
          issue && (isWrong ? styles.wrong : styles.unusual),
        )}
        data-place={`${place.row} ${place.column}`}
        aria-label={t("figures.cell", { partner, indicator: indicator.code })}
        aria-describedby={id}
        aria-invalid={isWrong}
        readOnly={state === "conflict"}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onType(target.value)}
        onFocus={({ target }) => {
          target.select();
          onFocus();
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span id={id}>
        {issue && (
          <span className={isWrong ? styles.wrongMark : styles.unusualMark}>
            <span aria-hidden="true">{isWrong ? "■\u00a0" : "▲\u00a0"}</span>
            {t(isWrong ? "figures.wrong" : "figures.unusual")}
            <span className={styles.hidden}>{` ${issueHint(issue, language)}`}</span>
          </span>
        )}
        {state === "conflict" && <span className={styles.wrongMark}>{t("figures.conflict")}</span>}
        <span className={styles.last}>{lastText}</span>
      </span>
    </td>
  );
}

/** Where a key leads from a cell; undefined for keys that stay in its text. */
function stepOf({ key, shiftKey, ctrlKey, altKey, metaKey, currentTarget }: KeyboardEvent<HTMLInputElement>) {
  if (ctrlKey || altKey || metaKey) return undefined;
  const { selectionStart, selectionEnd, value } = currentTarget;
  const isAllSelected = selectionStart === 0 && selectionEnd === value.length;
  const isAt = (place: number) => isAllSelected || (selectionStart === place && selectionEnd === place);
  if (key === "Enter") return { rows: shiftKey ? -1 : 1, columns: 0 };
  if (shiftKey) return undefined;
  if (key === "ArrowDown") return { rows: 1, columns: 0 };
  if (key === "ArrowUp") return { rows: -1, columns: 0 };
  if (key === "ArrowRight" && isAt(value.length)) return { rows: 0, columns: 1 };
  if (key === "ArrowLeft" && isAt(0)) return { rows: 0, columns: -1 };
  return undefined;
}

function inputAt(from: HTMLElement, { row, column }: GridPlace): HTMLInputElement | null {
  return from.closest("table")?.querySelector(`input[data-place="${row} ${column}"]`) ?? null;
}

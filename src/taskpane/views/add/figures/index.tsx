import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { EntryRows } from "../../../../excel";
import { PANE_FIGURE_GRID_TEXTS } from "../../../../languages/texts/pane/figureGrid";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import { elementAt } from "../../../../model/collections";
import type { GridPlace } from "../../../../model/entry/pastedBlock";
import { issueHint } from "../../../../model/issues/sentences";
import { ownPeriodsOf } from "../../../../model/ownPeriods";
import { labelOf } from "../../../../model/vocabulary";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useEntryRows, type EntryRowsState } from "../../../hooks/useEntryRows";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { RowsSlot } from "../many/RowsSlot";
import { SaveOutcome } from "../many/SaveOutcome";
import { CellDetails } from "./CellDetails";
import { FigureList } from "./FigureList";
import { Grid } from "./Grid";
import type { TypedCell } from "./pendingFigures";
import { PeriodField } from "./PeriodField";
import { textOfFigure } from "./readFigure";
import { TABLES, useFigures } from "./useFigures";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  secondary: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
  invalid: { color: tokens.colorStatusDangerForeground1 },
});

type Tables = (typeof TABLES)[number];

/** The figures that are due for a period, in a grid. */
export default function FiguresPanel() {
  const state = useEntryRows(TABLES);
  return <RowsSlot state={state}>{(rows) => <FiguresView rows={rows} state={state} />}</RowsSlot>;
}

interface FiguresViewProps {
  readonly rows: EntryRows<Tables>;
  readonly state: EntryRowsState<Tables>;
}

function FiguresView({ rows, state }: FiguresViewProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const many = useMessages(PANE_MANY_TEXTS);
  const figures = useFigures(rows, state);
  const { draft, grids, grid, cells, all, changes, unplaced, saving, details } = figures;
  const [current, setCurrent] = useState<GridPlace | null>(null);
  const [pasted, setPasted] = useState<readonly [filled: number, unplaced: number] | null>(null);
  const [isSent, setSent] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  if (grids.indicators.length === 0) return <Text>{t("figures.noPeriods")}</Text>;

  const wrong = all.filter((each) => each.state === "wrong");
  const unusual = all.filter((each) => each.state !== "wrong" && each.issue !== undefined);
  const corrections = all.filter((each) => each.state === "correction");
  const nameOf = ({ cell: { partner, indicator } }: TypedCell) =>
    t("figures.cell", { partner, indicator: indicator.code });
  const issueText = (each: TypedCell) =>
    `${nameOf(each)} – ${each.issue ? issueHint(each.issue, language) : ""}`;
  const correctionText = (each: TypedCell) =>
    many.t("many.change", {
      what: nameOf(each),
      former: textOfFigure(elementAt(each.cell.existing, 0).values, language) || many.t("many.nothing"),
      next: each.text.trim(),
    });
  const [added, changed] = [changes.add.length, changes.change.length];
  const isBusy = saving.state.phase === "saving";
  const isEmpty = added + changed === 0;
  const send = () => {
    setSent(true);
    if (wrong.length > 0) view.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (!isBusy && !isEmpty) void figures.save();
  };
  const currentCell = current === null ? undefined : cells[current.row]?.[current.column];
  const saveText =
    added > 0 && changed > 0
      ? t("figures.saveBoth", { added, changed })
      : isEmpty
        ? t("figures.save")
        : tCount("figures.saveNew", added + changed);
  return (
    <div ref={view} className={styles.view}>
      <DraftNotice draft={draft} onDiscard={figures.discard} />
      <PeriodField
        offered={figures.offered}
        period={figures.period}
        own={ownPeriodsOf({ frequency: rows.frequency, reportingYear: rows.reportingYear })}
        indicators={grids.indicators}
        onChoose={figures.choosePeriod}
      />
      {grid && grid.partners.length === 0 && <Text>{t("figures.noneDue")}</Text>}
      {grid && grid.partners.length > 0 && (
        <>
          <Text size={200} className={styles.secondary}>
            {t("figures.keys")}
          </Text>
          <Grid
            grid={grid}
            cells={cells}
            onType={figures.type}
            onReset={figures.reset}
            onCurrent={setCurrent}
            onPasted={(filled, unplaced) => setPasted([filled, unplaced])}
          />
          <div role="status">
            {pasted && (
              <Text size={200}>
                {tCount("figures.pasted", pasted[0])} {pasted[1] > 0 && tCount("figures.unplaced", pasted[1])}
              </Text>
            )}
          </div>
          {currentCell && (
            <CellDetails typed={currentCell} onType={(text) => figures.type([{ cell: currentCell, text }])} />
          )}
          <FigureList title={t("figures.wrong")} texts={wrong.map(issueText)} />
          <FigureList title={t("figures.unusual")} texts={unusual.map(issueText)} />
          <FigureList title={t("figures.corrections")} texts={corrections.map(correctionText)} />
          {unplaced.length > 0 && (
            <div>
              <FigureList
                title={t("figures.typedUnplaced")}
                texts={unplaced.map(({ name, text }) => t("figures.typedFigure", { cell: name, text }))}
              />
              <Button size="small" onClick={() => figures.forget(unplaced.map(({ key }) => key))}>
                {t("figures.forget")}
              </Button>
            </div>
          )}
          <Field label={t("figures.status")}>
            <Select
              value={details.status}
              onChange={(_event, { value }) => figures.describe({ status: value })}
            >
              {(["final", "provisional"] as const).map((id) => (
                <option key={id} value={id}>
                  {labelOf("observationStatus", id, language)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("figures.enteredBy")}>
            <Input
              value={details.enteredBy}
              maxLength={200}
              onChange={(_event, { value }) => figures.describe({ enteredBy: value })}
            />
          </Field>
          <Button
            appearance="primary"
            className={styles.action}
            disabledFocusable={isBusy || (isEmpty && wrong.length === 0)}
            onClick={send}
          >
            {isBusy ? many.t("many.saving") : saveText}
          </Button>
          <div role="status">
            {isSent && wrong.length > 0 && <Text className={styles.invalid}>{t("figures.lookAgain")}</Text>}
          </div>
        </>
      )}
      <SaveOutcome state={saving.state} onUndo={(saved) => void saving.undo(saved)} />
    </div>
  );
}

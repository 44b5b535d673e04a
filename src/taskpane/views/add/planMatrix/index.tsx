import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryRow, EntryRows } from "../../../../excel";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import { PANE_PLAN_MATRIX_TEXTS } from "../../../../languages/texts/pane/planMatrix";
import { holdsMore, type PlanPair } from "../../../../model/entry/planMatrix";
import { isIsoDate } from "../../../../model/calendar";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useEntryRows, type EntryRowsState } from "../../../hooks/useEntryRows";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { RowsSlot } from "../many/RowsSlot";
import { SaveOutcome } from "../many/SaveOutcome";
import { Matrix } from "./Matrix";
import { usePlanMatrix } from "./usePlanMatrix";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  secondary: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  action: { alignSelf: "flex-start" },
});

const TABLES = ["Partners", "Indicators", "ReportingPlan"] as const;
type Tables = (typeof TABLES)[number];

/** The reporting plan as a matrix of partners and indicators. */
export default function PlanMatrixPanel() {
  const state = useEntryRows(TABLES);
  return <RowsSlot state={state}>{(rows) => <PlanMatrixView rows={rows} state={state} />}</RowsSlot>;
}

interface PlanMatrixViewProps {
  readonly rows: EntryRows<Tables>;
  readonly state: EntryRowsState<Tables>;
}

function PlanMatrixView({ rows, state }: PlanMatrixViewProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_PLAN_MATRIX_TEXTS);
  const many = useMessages(PANE_MANY_TEXTS);
  const plan = usePlanMatrix(rows, state);
  const { draft, matrix, indicators, changes, saving, removesMore } = plan;
  const moreText = useMoreText();
  const moreOf = (pair: PlanPair) => matrix.rowsOf(pair).map(moreText).filter(Boolean).join("; ");
  const { partners, others } = matrix;
  if (partners.length === 0) return <Text>{t("matrix.noPartners")}</Text>;
  if (indicators.length === 0) return <Text>{t("matrix.noIndicators")}</Text>;
  const isBusy = saving.state.phase === "saving";
  const isEmpty = changes.add.length + changes.remove.length === 0;
  const holdingMore = [...changes.kept, ...changes.remove.filter(holdsMore)];
  const nameOf = ({ values }: EntryRow) => {
    const row = new ValuesRow(values);
    return t("matrix.cell", { partner: row.text("partner"), indicator: row.text("indicator") });
  };
  return (
    <div className={styles.view}>
      <DraftNotice draft={draft} onDiscard={plan.discard} />
      <Text size={200} className={styles.secondary}>
        {t("matrix.keys")}
      </Text>
      <Matrix
        partners={partners}
        indicators={indicators}
        isTicked={plan.isTicked}
        moreOf={moreOf}
        onToggle={plan.toggle}
      />
      {others.length > 0 && (
        <Text size={200} className={styles.secondary}>
          {tCount("matrix.others", others.length)}
        </Text>
      )}
      {holdingMore.length > 0 && (
        <div>
          <Text>{t(removesMore ? "matrix.moreGo" : "matrix.more")}</Text>
          <ul className={styles.list}>
            {holdingMore.map((row) => (
              <li key={row.row}>{`${nameOf(row)}, ${moreText(row)}`}</li>
            ))}
          </ul>
          <Checkbox
            label={t("matrix.removeMore")}
            checked={removesMore}
            onChange={(_event, { checked }) => plan.setRemovesMore(checked === true)}
          />
        </div>
      )}
      <div role="status">
        {isEmpty ? (
          <Text size={200}>{many.t("many.nothingToSave")}</Text>
        ) : (
          <Text>
            {[
              ...(changes.add.length > 0 ? [tCount("matrix.added", changes.add.length)] : []),
              ...(changes.remove.length > 0 ? [tCount("matrix.removed", changes.remove.length)] : []),
            ].join(" ")}
          </Text>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.action}
        disabledFocusable={isBusy || isEmpty}
        onClick={() => !isBusy && !isEmpty && void plan.save()}
      >
        {isBusy ? many.t("many.saving") : t("matrix.save")}
      </Button>
      <SaveOutcome state={saving.state} onUndo={(saved) => void saving.undo(saved)} />
    </div>
  );
}

/** What a row of the plan holds beside its pair, in words. */
function useMoreText(): (row: EntryRow) => string {
  const { t } = useMessages(PANE_PLAN_MATRIX_TEXTS);
  const { date } = useI18n();
  return ({ values }) => {
    const row = new ValuesRow(values);
    const dayText = (field: "from" | "until") => {
      const text = row.text(field);
      return text === "" ? [] : [t(`matrix.${field}`, { date: isIsoDate(text) ? date(text) : text })];
    };
    const note = row.text("note");
    return [
      ...dayText("from"),
      ...dayText("until"),
      ...(note === "" ? [] : [t("matrix.note", { note })]),
    ].join(", ");
  };
}

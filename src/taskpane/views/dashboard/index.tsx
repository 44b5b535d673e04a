import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LOCATIONS, recalculate } from "../../../excel";
import { PANE_DASHBOARD_TEXTS } from "../../../languages/texts/pane/dashboard";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { MetricsLayout } from "../../components/MetricsLayout";
import { ErrorBar } from "../../components/ErrorBar";
import { ShownRowsNotice } from "../../components/ShownRowsNotice";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useDashboardMetrics } from "../../hooks/useDashboardMetrics";
import { useGoTo } from "../../hooks/useGoTo";
import { useShowRows } from "../../hooks/useShowRows";
import { useTask, type TaskState } from "../../hooks/useTask";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { KpiCards } from "./KpiCards";
import { MailActions } from "./MailActions";
import { ReportDateForm } from "./ReportDateForm";
import { DashboardSummary } from "./DashboardSummary";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondary: { color: tokens.colorNeutralForeground3 },
});

const REFRESH_MESSAGES: Readonly<
  Record<TaskState["phase"], "dashboard.refreshing" | "dashboard.refreshed" | null>
> = {
  idle: null,
  busy: "dashboard.refreshing",
  done: "dashboard.refreshed",
  failed: null,
};

/** Dashboard: a summary of the figures with a button to recalculate, and the report date. */
export default function DashboardView() {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_DASHBOARD_TEXTS);
  const { t: tFigures } = useMessages(PANE_FIGURES_TEXTS);
  const dashboard = useDashboardMetrics();
  const { show, failure } = useGoTo();
  const rows = useShowRows();
  const { state, run } = useTask();
  const { metrics, refresh } = dashboard;
  const { status } = useWorkbook();

  const recalculateAndRefresh = () =>
    run(async () => {
      await recalculate();
      refresh();
    });
  const message = REFRESH_MESSAGES[state.phase];

  return (
    <MetricsLayout dashboard={dashboard} title={tCommon("view.dashboard")} chapter={HELP_CHAPTERS.dashboard}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={state.phase === "busy"}
          onClick={() => void recalculateAndRefresh()}
        >
          {t("dashboard.refresh")}
        </Button>
        <Button onClick={() => show(LOCATIONS.dashboard)}>{t("dashboard.goTo")}</Button>
      </div>
      <Text role="status" size={200} className={styles.secondary}>
        {message !== null && t(message)}
      </Text>
      {state.phase === "failed" && <ErrorBar title={t("dashboard.refreshFailed")} error={state.error} />}
      {failure !== null && <ErrorBar title={tFigures("figures.unmoved")} error={failure} />}
      {metrics !== null && (
        <>
          <ShownRowsNotice rows={rows} />
          <KpiCards metrics={metrics} />
          {/* Workbooks of a newer version are read-only. */}
          {status.kind !== "newer" && <ReportDateForm metrics={metrics} />}
          <MailActions metrics={metrics} />
          <DashboardSummary metrics={metrics} onShow={rows.show} />
        </>
      )}
      <Text size={200} className={styles.secondary}>
        {tFigures("figures.live")}
      </Text>
    </MetricsLayout>
  );
}

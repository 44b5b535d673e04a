import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PLACES, recalculate } from "../../../excel";
import { DASHBOARD } from "../../../locales/dashboard";
import { FIGURES } from "../../../locales/figures";
import { MetricsLayout } from "../../components/MetricsLayout";
import { ErrorBar } from "../../components/ErrorBar";
import { useDashboardMetrics } from "../../hooks/useDashboardMetrics";
import { useGoTo } from "../../hooks/useGoTo";
import { useTask, type TaskState } from "../../hooks/useTask";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { KpiCards } from "./KpiCards";
import { ReportDateForm } from "./ReportDateForm";
import { DashboardSummary } from "./DashboardSummary";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const REFRESH_MESSAGES: Readonly<
  Record<TaskState["phase"], "dashboard.refreshing" | "dashboard.refreshed" | null>
> = {
  idle: null,
  busy: "dashboard.refreshing",
  done: "dashboard.refreshed",
  failed: null,
};

/** Dashboard: the figures in short, computed again when asked, and the date that they are read by. */
export default function DashboardView() {
  const styles = useStyles();
  const { say: sayAround } = useSpeech();
  const { say } = useWords(DASHBOARD);
  const { say: sayFigure } = useWords(FIGURES);
  const dashboard = useDashboardMetrics();
  const { show, failure } = useGoTo();
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
    <MetricsLayout dashboard={dashboard} title={sayAround("view.dashboard")}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={state.phase === "busy"}
          onClick={() => void recalculateAndRefresh()}
        >
          {say("dashboard.refresh")}
        </Button>
        <Button onClick={() => show(PLACES.dashboard)}>{say("dashboard.goTo")}</Button>
      </div>
      <Text role="status" size={200} className={styles.quiet}>
        {message !== null && say(message)}
      </Text>
      {state.phase === "failed" && <ErrorBar title={say("dashboard.refreshFailed")} error={state.error} />}
      {failure !== null && <ErrorBar title={sayFigure("figures.unmoved")} error={failure} />}
      {metrics !== null && (
        <>
          <KpiCards metrics={metrics} />
          {/* It is written into the workbook, and one of a newer version is only read. */}
          {status.kind !== "newer" && <ReportDateForm metrics={metrics} />}
          <DashboardSummary metrics={metrics} />
        </>
      )}
      <Text size={200} className={styles.quiet}>
        {sayFigure("figures.live")}
      </Text>
    </MetricsLayout>
  );
}

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LOCATIONS, recalculate } from "../../../excel";
import { PANE_DASHBOARD_TEXTS } from "../../../languages/texts/pane/dashboard";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { FiguresFrame } from "../../components/FiguresFrame";
import { Problem } from "../../components/Problem";
import { useFigures } from "../../hooks/useFigures";
import { useGoTo } from "../../hooks/useGoTo";
import { useTask, type TaskState } from "../../hooks/useTask";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { Headlines } from "./Headlines";
import { ReportDate } from "./ReportDate";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const TOLD: Readonly<Record<TaskState["phase"], "dashboard.refreshing" | "dashboard.refreshed" | null>> = {
  idle: null,
  busy: "dashboard.refreshing",
  done: "dashboard.refreshed",
  failed: null,
};

/** Dashboard: the figures in short, computed again when asked, and the date that they are read by. */
export default function DashboardView() {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_DASHBOARD_TEXTS);
  const { t: tFigures } = useMessages(PANE_FIGURES_TEXTS);
  const reading = useFigures();
  const { show, failure } = useGoTo();
  const { state, run } = useTask();
  const { figures, refresh } = reading;
  const { situation } = useWorkbook();

  const again = () =>
    run(async () => {
      await recalculate();
      refresh();
    });
  const told = TOLD[state.phase];

  return (
    <FiguresFrame reading={reading} title={tCommon("view.dashboard")}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={state.phase === "busy"} onClick={() => void again()}>
          {t("dashboard.refresh")}
        </Button>
        <Button onClick={() => show(LOCATIONS.dashboard)}>{t("dashboard.goTo")}</Button>
      </div>
      <Text role="status" size={200} className={styles.quiet}>
        {told !== null && t(told)}
      </Text>
      {state.phase === "failed" && <Problem title={t("dashboard.refreshFailed")} error={state.error} />}
      {failure !== null && <Problem title={tFigures("figures.unmoved")} error={failure} />}
      {figures !== null && (
        <>
          <Headlines figures={figures} />
          {/* It is written into the workbook, and one of a newer version is only read. */}
          {situation.kind !== "newer" && <ReportDate figures={figures} />}
          <Summary figures={figures} />
        </>
      )}
      <Text size={200} className={styles.quiet}>
        {tFigures("figures.live")}
      </Text>
    </FiguresFrame>
  );
}

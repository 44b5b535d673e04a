import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import type { GuideChapter } from "../help/chapters";
import type { DashboardState } from "../hooks/useDashboardMetrics";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { Loading } from "./Loading";
import { ManualCalculationNotice } from "./ManualCalculationNotice";
import { TitleWithHelp } from "./TitleWithHelp";
import { RemoteChangesNotice } from "./RemoteChangesNotice";
import { ErrorBar } from "./ErrorBar";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  titles: { display: "flex", flexDirection: "column" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface MetricsLayoutProps {
  readonly dashboard: DashboardState;
  readonly title: string;
  /** the chapter of a guide about the view */
  readonly chapter: GuideChapter;
  readonly children: ReactNode;
}

/** The layout of views with the dashboard's metrics: titles, report date, loading state and errors. */
export function MetricsLayout({ dashboard, title, chapter, children }: MetricsLayoutProps) {
  const styles = useStyles();
  const { t: tCommon, date } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { metrics, error, hasRemoteChanges, dismissRemoteChanges, refresh } = dashboard;
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <TitleWithHelp level={1} title={title} chapter={chapter} />
        {metrics !== null && metrics.initiative !== title && (
          <Text weight="semibold">{metrics.initiative}</Text>
        )}
        {metrics !== null && metrics.community !== "" && <Text>{metrics.community}</Text>}
        {metrics !== null && (
          <Text className={styles.secondary}>{t("figures.asOf", { date: date(metrics.reportDate) })}</Text>
        )}
      </div>
      {error !== null && (
        <ErrorBar
          title={t("figures.failed.title")}
          error={error}
          action={<Button onClick={refresh}>{tCommon("pane.again")}</Button>}
        />
      )}
      {metrics === null && error === null && <Loading messageKey="pane.loading" />}
      <div role="status">{hasRemoteChanges && <RemoteChangesNotice onDismiss={dismissRemoteChanges} />}</div>
      {metrics?.manualCalculation && (
        <ManualCalculationNotice isStale={metrics.manualCalculation.isStale} onCalculated={refresh} />
      )}
      {metrics !== null && children}
    </div>
  );
}

import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FIGURES } from "../../locales/figures";
import type { DashboardState } from "../hooks/useDashboardMetrics";
import { useSpeech } from "../language/LanguageContext";
import { useWords } from "../language/useWords";
import { Loading } from "./Loading";
import { RemoteChangesNotice } from "./RemoteChangesNotice";
import { ErrorBar } from "./ErrorBar";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  titles: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface MetricsLayoutProps {
  readonly dashboard: DashboardState;
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of views of the dashboard's metrics: titles, report date, loading state and errors. */
export function MetricsLayout({ dashboard, title, children }: MetricsLayoutProps) {
  const styles = useStyles();
  const { say: sayAround, date } = useSpeech();
  const { say } = useWords(FIGURES);
  const { metrics, error, hasRemoteChanges, dismissRemoteChanges, refresh } = dashboard;
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {title}
        </Subtitle1>
        {metrics !== null && metrics.initiative !== title && (
          <Text weight="semibold">{metrics.initiative}</Text>
        )}
        {metrics !== null && metrics.community !== "" && <Text>{metrics.community}</Text>}
        {metrics !== null && (
          <Text className={styles.quiet}>{say("figures.asOf", { date: date(metrics.reportDate) })}</Text>
        )}
      </div>
      {error !== null && (
        <ErrorBar
          title={say("figures.failed.title")}
          error={error}
          action={<Button onClick={refresh}>{sayAround("pane.again")}</Button>}
        />
      )}
      {metrics === null && error === null && <Loading words="pane.loading" />}
      <div role="status">{hasRemoteChanges && <RemoteChangesNotice onDismiss={dismissRemoteChanges} />}</div>
      {metrics !== null && children}
    </div>
  );
}

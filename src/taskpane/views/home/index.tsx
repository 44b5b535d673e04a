import { FIGURES } from "../../../locales/figures";
import { MetricsLayout } from "../../components/MetricsLayout";
import { ErrorBar } from "../../components/ErrorBar";
import { useDashboardMetrics } from "../../hooks/useDashboardMetrics";
import { useGoTo } from "../../hooks/useGoTo";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import type { ViewProps } from "../viewIds";
import { NextSteps } from "./NextSteps";
import { StatusSummary } from "./StatusSummary";

/** Home: what to do next, and the status of the initiative. */
export default function HomeView({ open }: ViewProps) {
  const { say: sayAround } = useSpeech();
  const { say } = useWords(FIGURES);
  const dashboard = useDashboardMetrics();
  const { show, failure } = useGoTo();
  const { metrics } = dashboard;
  return (
    <MetricsLayout dashboard={dashboard} title={metrics?.initiative ?? sayAround("view.home")}>
      {failure !== null && <ErrorBar title={say("figures.unmoved")} error={failure} />}
      {metrics !== null && (
        <>
          <NextSteps metrics={metrics} open={open} onGo={show} />
          <StatusSummary metrics={metrics} onGo={show} />
        </>
      )}
    </MetricsLayout>
  );
}

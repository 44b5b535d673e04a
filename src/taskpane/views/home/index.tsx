import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { PANE_ROWS_TEXTS } from "../../../languages/texts/pane/rows";
import { isAtStart } from "../../../model/dashboard";
import { MetricsLayout } from "../../components/MetricsLayout";
import { ErrorBar } from "../../components/ErrorBar";
import { RoomNotice } from "../../components/RoomNotice";
import { ShownRowsNotice } from "../../components/ShownRowsNotice";
import { useDashboardMetrics } from "../../hooks/useDashboardMetrics";
import { useGoTo } from "../../hooks/useGoTo";
import { usePoints } from "../../hooks/usePoints";
import { useShowRows } from "../../hooks/useShowRows";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { TourSlot } from "../../tour/TourSlot";
import type { ViewProps } from "../viewIds";
import { useState } from "react";
import { LazyLoad } from "../../components/LazyLoad";
import { Loading } from "../../components/Loading";
import { DamageNotice } from "./DamageNotice";
import { MeetingStart } from "./MeetingStart";
import { NextSteps } from "./NextSteps";
import { PointsList } from "./PointsList";
import { StatusSummary } from "./StatusSummary";

const loadMeeting = () => import("./meeting");

/** Home: what to do next, and the status of the initiative. */
export default function HomeView({ open }: ViewProps) {
  return (
    <>
      <HomeContent open={open} />
      <TourSlot open={open} />
    </>
  );
}

function HomeContent({ open }: ViewProps) {
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { t: tRows } = useMessages(PANE_ROWS_TEXTS);
  const dashboard = useDashboardMetrics();
  const { show, failure } = useGoTo();
  const { metrics } = dashboard;
  const rows = useShowRows();
  const { points, failure: unread } = usePoints(metrics);
  const [isMeeting, setMeeting] = useState(false);
  if (isMeeting) {
    return (
      <LazyLoad load={loadMeeting} placeholder={<Loading messageKey="pane.opening" />}>
        {(Meeting) => <Meeting onEnd={() => setMeeting(false)} />}
      </LazyLoad>
    );
  }
  return (
    <MetricsLayout
      dashboard={dashboard}
      title={metrics?.initiative ?? tCommon("view.home")}
      chapter={HELP_CHAPTERS.home}
    >
      {failure !== null && <ErrorBar title={t("figures.unmoved")} error={failure} />}
      {metrics !== null && (
        <>
          <DamageNotice damage={metrics.damage} open={open} />
          <RoomNotice beyond={metrics.beyondRoom} onMade={dashboard.refresh} />
          <ShownRowsNotice rows={rows} />
          <StatusSummary metrics={metrics} onGo={show} />
          <NextSteps metrics={metrics} points={points} open={open} onGo={show} />
          <MeetingStart onStart={() => setMeeting(true)} />
          {unread !== null && <ErrorBar title={tRows("unread")} error={unread} />}
          {points !== null && (
            <PointsList points={points} isAtStart={isAtStart(metrics)} onShow={rows.show} onGo={show} />
          )}
        </>
      )}
    </MetricsLayout>
  );
}

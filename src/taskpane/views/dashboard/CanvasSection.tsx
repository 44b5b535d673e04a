import { CANVAS_STATES } from "../../../catalogue/canvas";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { isAtStart, type DashboardMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useMessages } from "../../i18n/useMessages";

/** The canvas: the number of entries of each dimension, and the age of the latest one. */
export function CanvasSection({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const age = (days: number | null) => (days === null ? [] : [tCount("canvas.days", days)]);
  return (
    <TitledList title={t("canvas.title")}>
      {metrics.canvas.map((dimension) => (
        <MetricRow
          key={dimension.dimension}
          name={dimension.label}
          status={
            <StatusLabel statuses={CANVAS_STATES} id={dimension.state} isAtStart={isAtStart(metrics)} />
          }
          details={
            dimension.entries === 0
              ? []
              : [[tCount("canvas.entries", dimension.entries), ...age(dimension.days)].join(", ")]
          }
        />
      ))}
    </TitledList>
  );
}

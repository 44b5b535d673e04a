import { CANVAS_STATES } from "../../../catalogue/canvas";
import { FIGURES } from "../../../locales/figures";
import type { CanvasMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useWords } from "../../language/useWords";

/** The canvas: the number of entries of each dimension, and the age of the last. */
export function CanvasSection({ canvas }: { readonly canvas: readonly CanvasMetrics[] }) {
  const { say, sayCount } = useWords(FIGURES);
  const age = (days: number | null) => (days === null ? [] : [sayCount("canvas.days", days)]);
  return (
    <TitledList title={say("canvas.title")}>
      {canvas.map((dimension) => (
        <MetricRow
          key={dimension.dimension}
          name={dimension.label}
          status={<StatusLabel statuses={CANVAS_STATES} id={dimension.state} />}
          details={
            dimension.entries === 0
              ? []
              : [[sayCount("canvas.entries", dimension.entries), ...age(dimension.days)].join(", ")]
          }
        />
      ))}
    </TitledList>
  );
}

import { CANVAS_STATES } from "../../../catalogue/canvas";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { CanvasMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { StateWord } from "../../components/StateWord";
import { useMessages } from "../../i18n/useMessages";

/** The canvas: how much stands in each dimension, and how old the last entry is. */
export function CanvasSection({ canvas }: { readonly canvas: readonly CanvasMetrics[] }) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const age = (days: number | null) => (days === null ? [] : [tCount("canvas.days", days)]);
  return (
    <FigureList title={t("canvas.title")}>
      {canvas.map((dimension) => (
        <FigureRow
          key={dimension.dimension}
          name={dimension.label}
          state={<StateWord states={CANVAS_STATES} id={dimension.state} />}
          details={
            dimension.entries === 0
              ? []
              : [[tCount("canvas.entries", dimension.entries), ...age(dimension.days)].join(", ")]
          }
        />
      ))}
    </FigureList>
  );
}

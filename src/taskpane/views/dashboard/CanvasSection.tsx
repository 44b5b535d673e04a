import { CANVAS_STATES } from "../../../catalogue/canvas";
import { FIGURES } from "../../../locales/figures";
import type { CanvasMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { StateWord } from "../../components/StateWord";
import { useWords } from "../../language/useWords";

/** The canvas: how much stands in each dimension, and how old the last entry is. */
export function CanvasSection({ canvas }: { readonly canvas: readonly CanvasMetrics[] }) {
  const { say, sayCount } = useWords(FIGURES);
  const age = (days: number | null) => (days === null ? [] : [sayCount("canvas.days", days)]);
  return (
    <FigureList title={say("canvas.title")}>
      {canvas.map((dimension) => (
        <FigureRow
          key={dimension.dimension}
          name={dimension.label}
          state={<StateWord states={CANVAS_STATES} id={dimension.state} />}
          details={
            dimension.entries === 0
              ? []
              : [[sayCount("canvas.entries", dimension.entries), ...age(dimension.days)].join(", ")]
          }
        />
      ))}
    </FigureList>
  );
}

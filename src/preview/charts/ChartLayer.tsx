import { makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Host } from "../../host";
import type { Language } from "../../languages";
import { ChartFigure } from "./ChartFigure";
import type { ViewportStore } from "./gridViewport";
import { frameIn, isVisible } from "./placement";
import { useCharts } from "./useCharts";

/** Univer paints the cells on level 8, and edits a cell above that. */
const CHART_LAYER = 9;

const useStyles = makeStyles({
  // What a person does with the mouse over a chart is for the grid below.
  layer: { position: "absolute", zIndex: CHART_LAYER, pointerEvents: "none" },
  // Nothing may scroll a pane but the grid, not even a search in the page.
  pane: { position: "absolute", overflow: "clip" },
});

interface ChartLayerProps {
  readonly host: Host;
  readonly language: Language;
  readonly viewport: ViewportStore;
}

/** The charts of the sheet in view, over the cells: in each part of the grid what of them is seen there. */
export function ChartLayer({ host, language, viewport }: ChartLayerProps) {
  const styles = useStyles();
  const view = useSyncExternalStore(viewport.subscribe, viewport.current);
  const charts = useCharts(host, view?.sheetId, language);
  if (!view) return null;
  return (
    <div className={styles.layer} style={{ left: view.left, top: view.top }}>
      {view.panes.map((pane, index) => {
        const { left, top, width, height } = pane;
        return (
          <div
            key={index}
            className={styles.pane}
            style={{ left, top, width, height }}
            aria-hidden={index > 0}
          >
            {charts.map((chart) => {
              const onSheet = view.frames[chart.chart.id];
              const frame = onSheet && frameIn(pane, view.scale, onSheet);
              // A chart that is scrolled out of view can still be read out; one part of the grid is enough for that.
              if (!frame || (index > 0 && !isVisible(pane, frame))) return null;
              return (
                <ChartFigure
                  key={chart.chart.id}
                  content={chart}
                  picture={chart.picture}
                  frame={frame}
                  scale={view.scale}
                  language={language}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

import { makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Host } from "../../host";
import type { Language } from "../../languages";
import { ChartFigure } from "./ChartFigure";
import type { ViewportStore } from "./gridViewport";
import { frameIn, isVisible } from "./placement";
import { useCharts } from "./useCharts";

/** Univer paints the cells at z-index 8 and its cell editor above that. */
const CHART_LAYER = 9;

const useStyles = makeStyles({
  // Mouse events over a chart go to the grid below.
  layer: { position: "absolute", zIndex: CHART_LAYER, pointerEvents: "none" },
  // Only the grid may scroll a pane, not even a search in the page.
  pane: { position: "absolute", overflow: "clip" },
});

interface ChartLayerProps {
  readonly host: Host;
  readonly language: Language;
  readonly viewport: ViewportStore;
}

/** The charts of the visible sheet, over the cells: each pane of the grid shows the part that is visible in it. */
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
              const sheetFrame = view.frames[chart.chart.id];
              const frame = sheetFrame && frameIn(pane, view.scale, sheetFrame);
              // A chart scrolled out of view stays available to screen readers, in the first pane only.
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

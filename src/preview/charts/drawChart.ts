import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartDrawing } from "./chartOption";

register([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** A chart as a picture, in SVG. It is made apart from the page, whose content policy it need not follow. */
export function drawChart({ width, height, option }: ChartDrawing): string {
  const drawn = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawn.setOption(option);
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

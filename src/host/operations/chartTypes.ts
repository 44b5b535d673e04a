import { HostError } from "../wire/HostError";
import { readOneOf } from "./arguments";

/** The chart types that the host supports, and what each allows. */

const BARS = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
] as const;
const LINES = ["Line", "LineMarkers", "LineStacked", "LineMarkersStacked"] as const;
const AREAS = ["Area", "AreaStacked"] as const;
const ROUND = ["Pie", "Doughnut"] as const;
const SUPPORTED = [...BARS, ...LINES, ...AREAS, ...ROUND] as const;

export type SupportedChartType = (typeof SUPPORTED)[number];

/** the other names of Excel.ChartType, so that they are refused as the host's limit and not as an error */
const UNSUPPORTED =
  /^(?:3D|Cylinder|Cone|Pyramid|XYScatter|Radar|Surface|Bubble|Stock|Line|Pie|Bar|Area|Doughnut|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)\w*$/;

export function readChartType(value: unknown): SupportedChartType {
  const unsupported = typeof value === "string" && UNSUPPORTED.test(value) ? [value] : [];
  return readOneOf("chart type", value, SUPPORTED, unsupported);
}

function isIn(names: readonly string[], type: string): boolean {
  return names.includes(type);
}

/** Whether a chart is round, and so has no axes. */
export function isRound(type: string): boolean {
  return isIn(ROUND, type);
}

/** Refuses what only bars and columns have. */
export function requireBars(type: string, what: string): void {
  if (!isIn(BARS, type)) throw new HostError("InvalidOperation", `A chart of type ${type} has no ${what}.`);
}

/** Refuses what only lines have. */
export function requireLines(type: string, what: string): void {
  if (!isIn(LINES, type)) throw new HostError("InvalidOperation", `A chart of type ${type} has no ${what}.`);
}

const BAR_LABEL_POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
const STACKED_BAR_LABEL_POSITIONS = ["Center", "InsideEnd", "InsideBase"] as const;
const LINE_LABEL_POSITIONS = ["Center", "Left", "Right", "Top", "Bottom"] as const;
const PIE_LABEL_POSITIONS = ["BestFit", "Center", "InsideEnd", "OutsideEnd"] as const;

/** The allowed positions of labels; Excel repairs a file with any other. */
export function labelPositions(type: string): readonly string[] {
  if (type === "BarClustered" || type === "ColumnClustered") return BAR_LABEL_POSITIONS;
  if (isIn(BARS, type)) return STACKED_BAR_LABEL_POSITIONS;
  if (isIn(LINES, type)) return LINE_LABEL_POSITIONS;
  return type === "Pie" ? PIE_LABEL_POSITIONS : [];
}

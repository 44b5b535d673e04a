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
const PIE_LIKE = ["Pie", "Doughnut"] as const;
const SUPPORTED = [...BARS, ...LINES, ...AREAS, ...PIE_LIKE] as const;

export type SupportedChartType = (typeof SUPPORTED)[number];

/** the other names of Excel.ChartType, which are refused as not implemented rather than invalid */
const UNSUPPORTED =
  /^(?:3D|Cylinder|Cone|Pyramid|XYScatter|Radar|Surface|Bubble|Stock|Line|Pie|Bar|Area|Doughnut|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)\w*$/;

export function readChartType(value: unknown): SupportedChartType {
  const unsupported = typeof value === "string" && UNSUPPORTED.test(value) ? [value] : [];
  return readOneOf("chart type", value, SUPPORTED, unsupported);
}

function isIn(names: readonly string[], type: string): boolean {
  return names.includes(type);
}

/** Whether a chart is a pie or doughnut, which has no axes. */
export function isRound(type: string): boolean {
  return isIn(PIE_LIKE, type);
}

/** Refuses what only bars and columns have. */
export function requireBars(type: string, feature: string): void {
  if (!isIn(BARS, type))
    throw new HostError("InvalidOperation", `A chart of type ${type} has no ${feature}.`);
}

/** Refuses what only lines have. */
export function requireLines(type: string, feature: string): void {
  if (!isIn(LINES, type))
    throw new HostError("InvalidOperation", `A chart of type ${type} has no ${feature}.`);
}

const BAR_LABEL_POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
const STACKED_BAR_LABEL_POSITIONS = ["Center", "InsideEnd", "InsideBase"] as const;
const LINE_LABEL_POSITIONS = ["Center", "Left", "Right", "Top", "Bottom"] as const;
const PIE_LABEL_POSITIONS = ["BestFit", "Center", "InsideEnd", "OutsideEnd"] as const;

/** The allowed positions of data labels; Excel reports a file with any other as damaged. */
export function labelPositions(type: string): readonly string[] {
  if (type === "BarClustered" || type === "ColumnClustered") return BAR_LABEL_POSITIONS;
  if (isIn(BARS, type)) return STACKED_BAR_LABEL_POSITIONS;
  if (isIn(LINES, type)) return LINE_LABEL_POSITIONS;
  return type === "Pie" ? PIE_LABEL_POSITIONS : [];
}

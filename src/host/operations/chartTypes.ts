import { HostError } from "../wire/HostError";
import { readOneOf } from "./arguments";

/** The chart types that the host plays, and what each allows. */

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
const PLAYED = [...BARS, ...LINES, ...AREAS, ...ROUND] as const;

export type PlayedChartType = (typeof PLAYED)[number];

/** the other names of Excel.ChartType, so that they are refused as the host's limit and not as an error */
const UNPLAYED =
  /^(?:3D|Cylinder|Cone|Pyramid|XYScatter|Radar|Surface|Bubble|Stock|Line|Pie|Bar|Area|Doughnut|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)\w*$/;

export function readChartType(value: unknown): PlayedChartType {
  const unplayed = typeof value === "string" && UNPLAYED.test(value) ? [value] : [];
  return readOneOf("chart type", value, PLAYED, unplayed);
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

const BESIDE_BARS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
const IN_STACKED_BARS = ["Center", "InsideEnd", "InsideBase"] as const;
const BESIDE_LINES = ["Center", "Left", "Right", "Top", "Bottom"] as const;
const BESIDE_SLICES = ["BestFit", "Center", "InsideEnd", "OutsideEnd"] as const;

/** Where labels may stand; a file that puts them elsewhere is one that Excel repairs. */
export function labelPositions(type: string): readonly string[] {
  if (type === "BarClustered" || type === "ColumnClustered") return BESIDE_BARS;
  if (isIn(BARS, type)) return IN_STACKED_BARS;
  if (isIn(LINES, type)) return BESIDE_LINES;
  return type === "Pie" ? BESIDE_SLICES : [];
}

import type { ChartState } from "../../../spreadsheet/state";
import { BLANKS, LEGEND_POSITIONS } from "../../write/chart/chartPart";
import { invertMap } from "../invertMap";
import type { UnsupportedFeatures } from "../unsupportedFeatures";
import type { ThemeColors } from "../theme";
import {
  child,
  children,
  booleanAttribute,
  descendant,
  numberAttribute,
  childValue,
  type XmlElement,
} from "../xmlTree";
import { readAxes } from "./axes";
import { readFillColor, readLine, readTextFont, readTitle } from "./format";
import { readSeries, typeOfGroup } from "./series";

const LEGEND_POSITION_OF = invertMap(LEGEND_POSITIONS);
const BLANKS_OF = invertMap(BLANKS);

/** The content of a chart's part; its name and position are in the drawing. */
type ChartContent = Pick<
  ChartState,
  "type" | "title" | "series" | "legend" | "area" | "axes" | "blanks" | "naAsBlank"
>;

interface Group {
  readonly element: XmlElement;
  readonly series: readonly XmlElement[];
  readonly type: string;
}

/** The groups of series, one for each chart type; undefined if one has an unsupported type. */
function groupsOf(plot: XmlElement): readonly Group[] | undefined {
  const groups = plot.children
    .filter(({ name }) => name.endsWith("Chart"))
    .map((element) => {
      const series = children(element, "ser");
      const type = typeOfGroup(element, series);
      return type === undefined ? undefined : { element, series, type };
    });
  return groups.length > 0 && !groups.includes(undefined) ? (groups as Group[]) : undefined;
}

function readLegend(element: XmlElement | undefined, theme: ThemeColors): ChartState["legend"] {
  const font = readTextFont(element, theme);
  return {
    visible: element !== undefined,
    position: LEGEND_POSITION_OF.get(childValue(element, "legendPos") ?? "r") ?? "Right",
    ...(font ? { font } : {}),
  };
}

function readArea(space: XmlElement, theme: ThemeColors): NonNullable<ChartState["area"]> {
  const properties = child(space, "spPr");
  const fill = readFillColor(properties, theme);
  const border = readLine(properties, theme);
  const font = readTextFont(space, theme);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(border ? { border } : {}),
    ...(font ? { font } : {}),
  };
}

/** How empty cells and #N/A are drawn. An element without a value says zero; without the element there are gaps. */
function readBlanks(chart: XmlElement | undefined): Pick<ChartState, "blanks" | "naAsBlank"> {
  const element = child(chart, "dispBlanksAs");
  const blanks = element && BLANKS_OF.get(element.attributes.val ?? "zero");
  const naAsBlank = children(child(chart, "extLst"), "ext").some((extension) =>
    booleanAttribute(descendant(extension, "dataDisplayOptions16", "dispNaAsBlank"), "val"),
  );
  return {
    ...(blanks === undefined || blanks === "NotPlotted" ? {} : { blanks }),
    ...(naAsBlank ? { naAsBlank } : {}),
  };
}

/** Reads a chart; undefined for an unsupported chart type. */
export function readChart(
  space: XmlElement,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): ChartContent | undefined {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot && groupsOf(plot);
  const main = groups?.[0];
  if (!plot || !main) return undefined;
  const numbered = groups.flatMap(({ element, series, type }) =>
    series.map((seriesElement) => ({
      order: numberAttribute(child(seriesElement, "order"), "val") ?? 0,
      series: readSeries(seriesElement, element, theme, unsupported),
      type,
    })),
  );
  unsupported.addIf(
    numbered.some(({ series }) => series === undefined),
    "chartDetails",
  );
  const title = booleanAttribute(child(chart, "autoTitleDeleted"), "val")
    ? undefined
    : readTitle(chart, theme);
  return {
    type: main.type,
    title: { text: title?.text ?? "", visible: title !== undefined, ...title?.font },
    series: numbered
      .sort((a, b) => a.order - b.order)
      .flatMap(({ series, type }) =>
        series ? [{ ...series, ...(type === main.type ? {} : { chartType: type }) }] : [],
      ),
    legend: readLegend(child(chart, "legend"), theme),
    area: readArea(space, theme),
    axes: readAxes(plot, theme, unsupported),
    ...readBlanks(chart),
  };
}

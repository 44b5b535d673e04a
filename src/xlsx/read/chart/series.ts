import type { ChartDataLabelsState, ChartSeriesState } from "../../../spreadsheet/state";
import { LABEL_POSITIONS } from "../../write/chart/dataLabels";
import { CHART_KINDS } from "../../../spreadsheet/chartKinds";
import { invertMap } from "../invertMap";
import type { UnsupportedFeatures } from "../unsupportedFeatures";
import type { ThemeColors } from "../theme";
import {
  textAttribute,
  child,
  descendant,
  booleanAttribute,
  numberAttribute,
  textOf,
  childValue,
  type XmlElement,
} from "../xmlTree";
import { readFillColor, readLine, readTextFont } from "./format";

const POSITION_OF = invertMap(LABEL_POSITIONS);

/** The chart type of a group of series; undefined for an unsupported type. */
export function typeOfGroup(group: XmlElement, series: readonly XmlElement[]): string | undefined {
  const isHorizontal = childValue(group, "barDir") === "bar";
  const grouping = childValue(group, "grouping");
  const hasMarkers = series.some((one) => childValue(child(one, "marker"), "symbol") !== "none");
  const markers = group.name === "lineChart" && series.length > 0 && hasMarkers;
  return Object.entries(CHART_KINDS).find(
    ([, kind]) =>
      kind.element === group.name &&
      (kind.grouping === undefined || kind.grouping === (grouping ?? kind.grouping)) &&
      Boolean(kind.isHorizontal) === isHorizontal &&
      Boolean(kind.markers) === markers,
  )?.[0];
}

function formulaOf(holder: XmlElement | undefined): string | undefined {
  for (const kind of ["numRef", "strRef", "multiLvlStrRef"]) {
    const text = textOf(descendant(holder, kind, "f")).trim();
    if (text !== "") return `=${text}`;
  }
  return undefined;
}

function readDataLabels(element: XmlElement, theme: ThemeColors): ChartDataLabelsState {
  const position = POSITION_OF.get(childValue(element, "dLblPos") ?? "");
  const format = child(element, "numFmt");
  const numberFormat =
    format && !booleanAttribute(format, "sourceLinked") ? textAttribute(format, "formatCode") : undefined;
  const shows = (name: string): boolean => booleanAttribute(child(element, name), "val");
  return {
    showValue: shows("showVal"),
    showCategoryName: shows("showCatName"),
    showSeriesName: shows("showSerName"),
    showPercentage: shows("showPercent"),
    font: readTextFont(element, theme) ?? {},
    ...(position === undefined ? {} : { position }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readMarker(marker: XmlElement | undefined, theme: ThemeColors): Partial<ChartSeriesState> {
  const symbol = childValue(marker, "symbol");
  const size = numberAttribute(child(marker, "size"), "val");
  const format = child(marker, "spPr");
  const background = readFillColor(format, theme);
  const foreground = readLine(format, theme)?.color;
  return {
    ...(symbol === undefined ? {} : { markerStyle: symbol === "auto" ? "Automatic" : capitalized(symbol) }),
    ...(size === undefined ? {} : { markerSize: size }),
    ...(background === undefined || background === "None" ? {} : { markerBackgroundColor: background }),
    ...(foreground === undefined ? {} : { markerForegroundColor: foreground }),
  };
}

function readFormat(element: XmlElement, isLine: boolean, theme: ThemeColors): Partial<ChartSeriesState> {
  const properties = child(element, "spPr");
  const line = readLine(properties, theme);
  const fill = isLine ? undefined : readFillColor(properties, theme);
  const color = line?.color;
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { line: color }),
    ...(line?.weight === undefined || (!isLine && color === undefined) ? {} : { lineWeight: line.weight }),
    ...(isLine && line?.lineStyle !== undefined ? { lineStyle: line.lineStyle } : {}),
  };
}

/** Reads one series of a group; undefined if its values are not in cells. */
export function readSeries(
  element: XmlElement,
  group: XmlElement,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): ChartSeriesState | undefined {
  const values = formulaOf(child(element, "val"));
  if (values === undefined) return undefined;
  const isLine = group.name === "lineChart";
  const name = child(element, "tx");
  const nameFrom = formulaOf(name);
  const categories = formulaOf(child(element, "cat"));
  const labels = child(element, "dLbls") ?? child(group, "dLbls");
  const dataLabels =
    labels !== undefined && !booleanAttribute(child(labels, "delete"), "val")
      ? readDataLabels(labels, theme)
      : undefined;
  const showsAny =
    dataLabels?.showValue ||
    dataLabels?.showCategoryName ||
    dataLabels?.showSeriesName ||
    dataLabels?.showPercentage;
  const gapWidth = numberAttribute(child(group, "gapWidth"), "val");
  const overlap = numberAttribute(child(group, "overlap"), "val");
  const hasDetails = ["dPt", "trendline", "errBars"].some((detail) => child(element, detail) !== undefined);
  unsupported.addIf(hasDetails || booleanAttribute(child(element, "smooth"), "val"), "chartDetails");
  return {
    name: textOf(child(name, "v") ?? descendant(name, "strRef", "strCache", "pt", "v")),
    values,
    ...(nameFrom === undefined ? {} : { nameFrom }),
    ...(categories === undefined ? {} : { categories }),
    ...readFormat(element, isLine, theme),
    ...(dataLabels && showsAny ? { hasDataLabels: true, dataLabels: dataLabels } : {}),
    ...(isLine ? readMarker(child(element, "marker"), theme) : {}),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    ...(overlap === undefined ? {} : { overlap }),
  };
}

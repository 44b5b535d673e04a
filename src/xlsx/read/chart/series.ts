import type { ChartDataLabelsState, ChartSeriesState } from "../../../spreadsheet/state";
import { POSITIONS } from "../../write/chart/dataLabels";
import { KINDS } from "../../../spreadsheet/chartKinds";
import { inverted } from "../invertMap";
import type { LeftOut } from "../unsupportedFeatures";
import type { ThemeColors } from "../theme";
import { attribute, child, descend, flag, numeric, textOf, valueOf, type XmlElement } from "../xmlTree";
import { drawnColor, drawnLine, textLook } from "./format";

const POSITION_OF = inverted(POSITIONS);

/** The chart type that a group of series is drawn as; undefined for one that the host does not know. */
export function typeOfGroup(group: XmlElement, series: readonly XmlElement[]): string | undefined {
  const horizontal = valueOf(group, "barDir") === "bar";
  const grouping = valueOf(group, "grouping");
  const marked = series.some((one) => valueOf(child(one, "marker"), "symbol") !== "none");
  const markers = group.name === "lineChart" && series.length > 0 && marked;
  return Object.entries(KINDS).find(
    ([, kind]) =>
      kind.element === group.name &&
      (kind.grouping === undefined || kind.grouping === (grouping ?? kind.grouping)) &&
      Boolean(kind.horizontal) === horizontal &&
      Boolean(kind.markers) === markers,
  )?.[0];
}

function formulaOf(holder: XmlElement | undefined): string | undefined {
  for (const kind of ["numRef", "strRef", "multiLvlStrRef"]) {
    const text = textOf(descend(holder, kind, "f")).trim();
    if (text !== "") return `=${text}`;
  }
  return undefined;
}

function labelsOf(element: XmlElement, theme: ThemeColors): ChartDataLabelsState {
  const position = POSITION_OF.get(valueOf(element, "dLblPos") ?? "");
  const format = child(element, "numFmt");
  const numberFormat = format && !flag(format, "sourceLinked") ? attribute(format, "formatCode") : undefined;
  const shows = (name: string): boolean => flag(child(element, name), "val");
  return {
    showValue: shows("showVal"),
    showCategoryName: shows("showCatName"),
    showSeriesName: shows("showSerName"),
    showPercentage: shows("showPercent"),
    font: textLook(element, theme) ?? {},
    ...(position === undefined ? {} : { position }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function markerOf(marker: XmlElement | undefined, theme: ThemeColors): Partial<ChartSeriesState> {
  const symbol = valueOf(marker, "symbol");
  const size = numeric(child(marker, "size"), "val");
  const look = child(marker, "spPr");
  const background = drawnColor(look, theme);
  const foreground = drawnLine(look, theme)?.color;
  return {
    ...(symbol === undefined ? {} : { markerStyle: symbol === "auto" ? "Automatic" : capital(symbol) }),
    ...(size === undefined ? {} : { markerSize: size }),
    ...(background === undefined || background === "None" ? {} : { markerBackgroundColor: background }),
    ...(foreground === undefined ? {} : { markerForegroundColor: foreground }),
  };
}

function lookOf(element: XmlElement, isLine: boolean, theme: ThemeColors): Partial<ChartSeriesState> {
  const properties = child(element, "spPr");
  const line = drawnLine(properties, theme);
  const fill = isLine ? undefined : drawnColor(properties, theme);
  const color = line?.color;
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { line: color }),
    ...(line?.weight === undefined || (!isLine && color === undefined) ? {} : { lineWeight: line.weight }),
    ...(isLine && line?.lineStyle !== undefined ? { lineStyle: line.lineStyle } : {}),
  };
}

/** One series of a group, or undefined for one without values in cells. */
export function readSeries(
  element: XmlElement,
  group: XmlElement,
  theme: ThemeColors,
  leftOut: LeftOut,
): ChartSeriesState | undefined {
  const values = formulaOf(child(element, "val"));
  if (values === undefined) return undefined;
  const isLine = group.name === "lineChart";
  const name = child(element, "tx");
  const nameFrom = formulaOf(name);
  const categories = formulaOf(child(element, "cat"));
  const labels = child(element, "dLbls") ?? child(group, "dLbls");
  const labelled =
    labels !== undefined && !flag(child(labels, "delete"), "val") ? labelsOf(labels, theme) : undefined;
  const shown =
    labelled?.showValue || labelled?.showCategoryName || labelled?.showSeriesName || labelled?.showPercentage;
  const gapWidth = numeric(child(group, "gapWidth"), "val");
  const overlap = numeric(child(group, "overlap"), "val");
  const details = ["dPt", "trendline", "errBars"].some((detail) => child(element, detail) !== undefined);
  leftOut.addIf(details || flag(child(element, "smooth"), "val"), "chartDetails");
  return {
    name: textOf(child(name, "v") ?? descend(name, "strRef", "strCache", "pt", "v")),
    values,
    ...(nameFrom === undefined ? {} : { nameFrom }),
    ...(categories === undefined ? {} : { categories }),
    ...lookOf(element, isLine, theme),
    ...(labelled && shown ? { hasDataLabels: true, dataLabels: labelled } : {}),
    ...(isLine ? markerOf(child(element, "marker"), theme) : {}),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    ...(overlap === undefined ? {} : { overlap }),
  };
}

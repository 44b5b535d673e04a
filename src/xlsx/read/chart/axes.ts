import type { ChartAxisState, ChartState } from "../../../spreadsheet/state";
import { LABEL_POSITIONS } from "../../write/chart/axes";
import { inverted } from "../invertMap";
import type { LeftOut } from "../unsupportedFeatures";
import type { ThemeColors } from "../theme";
import { child, children, flag, numeric, valueOf, attribute, type XmlElement } from "../xmlTree";
import { drawnLine, textLook, titleOf } from "./format";

const LABEL_POSITION_OF = inverted(LABEL_POSITIONS);

function readAxis(axis: XmlElement, theme: ThemeColors): ChartAxisState {
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt");
  const gridlines = child(axis, "majorGridlines");
  const title = titleOf(axis, theme);
  const optional: Partial<Record<keyof ChartAxisState, unknown>> = {
    minimum: numeric(child(scaling, "min"), "val"),
    maximum: numeric(child(scaling, "max"), "val"),
    numberFormat: format && !flag(format, "sourceLinked") ? attribute(format, "formatCode") : undefined,
    majorUnit: numeric(child(axis, "majorUnit"), "val"),
    majorGridlineLine: drawnLine(child(gridlines, "spPr"), theme),
    title: title?.text,
    titleFont: title?.font,
    font: textLook(axis, theme),
    line: drawnLine(child(axis, "spPr"), theme),
    tickLabelPosition: LABEL_POSITION_OF.get(valueOf(axis, "tickLblPos") ?? "nextTo"),
  };
  const stated = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    visible: !flag(child(axis, "delete"), "val"),
    majorGridlines: gridlines !== undefined,
    reversed: valueOf(scaling, "orientation") === "maxMin",
    ...(Object.fromEntries(stated) as Partial<ChartAxisState>),
  };
}

const NO_AXIS: ChartAxisState = { visible: true, majorGridlines: false, reversed: false };

/** The axes of a chart; round ones have none, and keep what a new chart has. */
export function readAxes(plot: XmlElement, theme: ThemeColors, leftOut: LeftOut): ChartState["axes"] {
  const categories = [...children(plot, "catAx"), ...children(plot, "dateAx")];
  const values = children(plot, "valAx");
  leftOut.addIf(categories.length > 1 || values.length > 1, "chartDetails");
  const [category, value] = [categories[0], values[0]];
  return {
    value: value ? readAxis(value, theme) : { ...NO_AXIS, majorGridlines: true },
    category: category ? readAxis(category, theme) : { ...NO_AXIS },
  };
}

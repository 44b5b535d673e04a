import { STACKED_LETTERS } from "../../../spreadsheet/chartKinds";
import type { ChartAxisState, ChartState } from "../../../spreadsheet/state";
import { ANGLE_UNITS_PER_DEGREE, TICK_LABEL_POSITIONS } from "../../write/chart/axes";
import { invertMap } from "../invertMap";
import type { UnsupportedFeatures } from "../unsupportedFeatures";
import type { ThemeColors } from "../theme";
import {
  child,
  children,
  booleanAttribute,
  numberAttribute,
  childValue,
  descendant,
  textAttribute,
  type XmlElement,
} from "../xmlTree";
import { readLine, readTextFont, readTitle } from "./format";

const LABEL_POSITION_OF = invertMap(TICK_LABEL_POSITIONS);

/** The orientation of an axis' labels, where the file states one that the state can hold. */
function readOrientation(axis: XmlElement): number | undefined {
  const body = descendant(axis, "txPr", "bodyPr");
  if (body?.attributes.vert === "wordArtVert") return STACKED_LETTERS;
  const angle = -(numberAttribute(body, "rot") ?? Number.NaN) / ANGLE_UNITS_PER_DEGREE || 0;
  return body?.attributes.rot !== undefined && Math.abs(angle) <= 90 ? Math.round(angle) : undefined;
}

function readAxis(axis: XmlElement, theme: ThemeColors): ChartAxisState {
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt");
  const gridlines = child(axis, "majorGridlines");
  const title = readTitle(axis, theme);
  const optional: Partial<Record<keyof ChartAxisState, unknown>> = {
    minimum: numberAttribute(child(scaling, "min"), "val"),
    maximum: numberAttribute(child(scaling, "max"), "val"),
    numberFormat:
      format && !booleanAttribute(format, "sourceLinked") ? textAttribute(format, "formatCode") : undefined,
    majorUnit: numberAttribute(child(axis, "majorUnit"), "val"),
    majorGridlineLine: readLine(child(gridlines, "spPr"), theme),
    title: title?.text,
    titleFont: title?.font,
    font: readTextFont(axis, theme),
    line: readLine(child(axis, "spPr"), theme),
    textOrientation: readOrientation(axis),
    tickLabelSpacing: numberAttribute(child(axis, "tickLblSkip"), "val"),
    tickLabelPosition: LABEL_POSITION_OF.get(childValue(axis, "tickLblPos") ?? "nextTo"),
  };
  const present = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    visible: !booleanAttribute(child(axis, "delete"), "val"),
    majorGridlines: gridlines !== undefined,
    reversed: childValue(scaling, "orientation") === "maxMin",
    ...(Object.fromEntries(present) as Partial<ChartAxisState>),
  };
}

const NO_AXIS: ChartAxisState = { visible: true, majorGridlines: false, reversed: false };

/** The axes of a chart; pies and doughnuts have none and get the defaults of a new chart. */
export function readAxes(
  plot: XmlElement,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): ChartState["axes"] {
  const categories = [...children(plot, "catAx"), ...children(plot, "dateAx")];
  const values = children(plot, "valAx");
  unsupported.addIf(categories.length > 1 || values.length > 1, "chartDetails");
  const [category, value] = [categories[0], values[0]];
  return {
    value: value ? readAxis(value, theme) : { ...NO_AXIS, majorGridlines: true },
    category: category ? readAxis(category, theme) : { ...NO_AXIS },
  };
}

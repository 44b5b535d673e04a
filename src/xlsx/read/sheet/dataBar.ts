import { BOUND_TYPES } from "../../write/sheet/dataBar";
import { colorOf } from "../colors";
import { invertMap } from "../invertMap";
import type { ThemeColors } from "../theme";
import { child, children, booleanAttribute, textOf, type XmlElement } from "../xmlTree";

const BOUND_OF = invertMap(BOUND_TYPES);

const AXES: Readonly<Record<string, string>> = { none: "None", middle: "CellMidPoint" };

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readBound(bound: XmlElement | undefined, isBasic: boolean): Record<string, unknown> {
  const type = bound?.attributes.type ?? "";
  // Before 2010 a bar could only be set to the lowest and highest value, where Excel now chooses automatically.
  const kind = isBasic && (type === "min" || type === "max") ? undefined : BOUND_OF.get(type);
  if (kind === undefined) return { type: "Automatic" };
  const value = bound?.attributes.val ?? textOf(child(bound, "f"));
  return value === "" || type === "min" || type === "max"
    ? { type: kind }
    : { type: kind, formula: `=${value}` };
}

/** The rule of a data bar; `extension` is the extension element of the same bar, written by newer versions. */
export function readDataBar(
  bar: XmlElement | undefined,
  extension: XmlElement | undefined,
  theme: ThemeColors,
): Record<string, unknown> {
  const bounds = children(extension ?? bar, "cfvo");
  const isBasic = extension === undefined;
  const direction = extension?.attributes.direction ?? "context";
  const border = colorOf(child(extension, "borderColor"), theme);
  const axis = colorOf(child(extension, "axisColor"), theme);
  return {
    showDataBarOnly: !booleanAttribute(extension ?? bar, "showValue", true),
    barDirection: capitalized(direction),
    axisFormat: AXES[extension?.attributes.axisPosition ?? ""] ?? "Automatic",
    axisColor: axis ?? "#000000",
    lowerBoundRule: readBound(bounds[0], isBasic),
    upperBoundRule: readBound(bounds[1], isBasic),
    positiveFormat: {
      fillColor:
        colorOf(child(bar, "color"), theme) ?? colorOf(child(extension, "fillColor"), theme) ?? "#638EC6",
      gradientFill: booleanAttribute(extension, "gradient", true),
      ...(border === undefined ? {} : { borderColor: border }),
    },
    negativeFormat: {
      fillColor: colorOf(child(extension, "negativeFillColor"), theme) ?? "#FF0000",
      matchPositiveFillColor: booleanAttribute(extension, "negativeBarColorSameAsPositive"),
    },
  };
}

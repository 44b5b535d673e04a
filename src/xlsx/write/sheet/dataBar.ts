import type { ConditionalFormatState } from "../../../spreadsheet/state";
import { withoutEquals } from "../../../spreadsheet/references";
import { rectReferences } from "../references";
import { argb, element, textElement } from "../xml";

/** A bound of a data bar, as in Office.js. */
interface Bound {
  readonly type?: string;
  readonly formula?: string;
}

interface DataBarRule {
  readonly showDataBarOnly?: boolean;
  readonly barDirection?: string;
  readonly axisFormat?: string;
  readonly axisColor?: string;
  readonly lowerBoundRule?: Bound;
  readonly upperBoundRule?: Bound;
  readonly positiveFormat?: { fillColor?: string; borderColor?: string; gradientFill?: boolean };
  readonly negativeFormat?: {
    fillColor?: string;
    borderColor?: string;
    matchPositiveFillColor?: boolean;
  };
}

const DEFAULT_BAR = "#638EC6";
const DEFAULT_NEGATIVE = "#FF0000";

export const BOUND_TYPES: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function boundXml(bound: Bound | undefined, fallback: "min" | "max"): string {
  const type = BOUND_TYPES[bound?.type ?? ""] ?? fallback;
  const value = bound?.formula ? withoutEquals(bound.formula) : undefined;
  return element("cfvo", { type, val: type === "min" || type === "max" ? undefined : value });
}

function extendedBoundXml(bound: Bound | undefined, fallback: "Min" | "Max"): string {
  const type = BOUND_TYPES[bound?.type ?? ""] ?? `auto${fallback}`;
  const needsValue = type !== "min" && type !== "max" && !type.startsWith("auto");
  const value = needsValue && bound?.formula ? textElement("xm:f", withoutEquals(bound.formula)) : "";
  return element("x14:cfvo", { type }, value);
}

function color(name: string, value: string): string {
  return element(name, { rgb: argb(value) });
}

/** The id that links a bar to its extension, derived from the priority, which is unique in a sheet. */
function barId(priority: number): string {
  return `{00000000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** A data bar in the format of Excel 2007. */
export function dataBarXml(format: ConditionalFormatState, priority: number): string {
  const rule = format.rule as DataBarRule;
  const bar = element(
    "dataBar",
    { showValue: rule.showDataBarOnly ? false : undefined },
    boundXml(rule.lowerBoundRule, "min") +
      boundXml(rule.upperBoundRule, "max") +
      color("color", rule.positiveFormat?.fillColor ?? DEFAULT_BAR),
  );
  const link = element(
    "ext",
    {
      uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
      "xmlns:x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    },
    textElement("x14:id", barId(priority)),
  );
  return bar + element("extLst", {}, link);
}

/** The same data bar with its solid fill, direction, axis and negative colours. */
export function dataBarExtensionXml(format: ConditionalFormatState, priority: number): string {
  const rule = format.rule as DataBarRule;
  const positive = rule.positiveFormat ?? {};
  const negative = rule.negativeFormat ?? {};
  const axisFormat = rule.axisFormat === "CellMidPoint" ? "middle" : rule.axisFormat?.toLowerCase();
  const bar = element(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      showValue: rule.showDataBarOnly ? false : undefined,
      border: positive.borderColor ? true : undefined,
      gradient: positive.gradientFill === false ? false : undefined,
      direction:
        rule.barDirection === "LeftToRight" || rule.barDirection === "RightToLeft"
          ? rule.barDirection.charAt(0).toLowerCase() + rule.barDirection.slice(1)
          : undefined,
      negativeBarColorSameAsPositive: negative.matchPositiveFillColor || undefined,
      axisPosition: axisFormat === "none" || axisFormat === "middle" ? axisFormat : undefined,
    },
    extendedBoundXml(rule.lowerBoundRule, "Min") +
      extendedBoundXml(rule.upperBoundRule, "Max") +
      (positive.borderColor ? color("x14:borderColor", positive.borderColor) : "") +
      (negative.matchPositiveFillColor
        ? ""
        : color("x14:negativeFillColor", negative.fillColor ?? DEFAULT_NEGATIVE)) +
      (axisFormat === "none" ? "" : color("x14:axisColor", rule.axisColor || "#000000")),
  );
  return element(
    "x14:conditionalFormatting",
    { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" },
    element("x14:cfRule", { type: "dataBar", id: barId(priority) }, bar) +
      textElement("xm:sqref", rectReferences(format.areas)),
  );
}

import type { ConditionalFormatState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { intersect } from "../../spreadsheet/rects";
import { readOneOf } from "../operations/arguments";
import { collectionMethods, finders } from "../operations/collection";
import { ConditionalFormatDefinition } from "./ConditionalFormat";
import { clearConditionalFormats } from "../operations/splitConditionalFormats";
import { requireUnprotected } from "../operations/protection";
import type { RangeTarget } from "../operations/targets";

const TYPES = ["Custom", "CellValue", "ContainsText", "DataBar"] as const;
const UNSUPPORTED_TYPES = ["ColorScale", "IconSet", "TopBottom", "PresetCriteria"];

/** The initial rule of a new format, which has no effect. */
const INITIAL_RULES: Readonly<Record<(typeof TYPES)[number], () => Record<string, unknown>>> = {
  Custom: () => ({ formula: "=FALSE" }),
  CellValue: () => ({ formula1: "=0", operator: "EqualTo" }),
  ContainsText: () => ({ text: "", operator: "Contains" }),
  DataBar: () => ({
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lowerBoundRule: { type: "Automatic" },
    upperBoundRule: { type: "Automatic" },
    positiveFormat: { fillColor: "#638EC6", gradientFill: true, borderColor: "#638EC6" },
    negativeFormat: { fillColor: "#FF0000", matchPositiveFillColor: false },
  }),
};

function formatsIn({ sheet, area }: RangeTarget): ConditionalFormatState[] {
  return sheet.conditionalFormats
    .filter(({ areas }) => areas.some((one) => intersect(one, area)))
    .sort((a, b) => a.priority - b.priority);
}

function items(range: RangeTarget): Target[] {
  return formatsIn(range).map((format) => target(ConditionalFormatDefinition, { ...range, format }));
}

const { item, orNull } = finders<RangeTarget>((range, key) => {
  const format = formatsIn(range).find(({ id }) => id === key);
  return format ? target(ConditionalFormatDefinition, { ...range, format }) : null;
});

/** Adds a format over the range; it has the highest priority in the sheet. */
function add(range: RangeTarget, kind: unknown, { services }: HostContext): Target {
  const { sheet, area } = range;
  requireUnprotected(sheet, "allowFormatCells");
  const type = readOneOf("conditional format type", kind, TYPES, UNSUPPORTED_TYPES);
  for (const other of sheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormatState = {
    id: services.newId("conditionalFormat"),
    type,
    areas: [area],
    priority: 0,
    stopIfTrue: false,
    rule: INITIAL_RULES[type](),
    style: {},
  };
  sheet.conditionalFormats.push(format);
  return target(ConditionalFormatDefinition, { ...range, format });
}

function clearAll({ sheet, area }: RangeTarget): void {
  requireUnprotected(sheet, "allowFormatCells");
  clearConditionalFormats(sheet, area);
}

/** The conditional formats that intersect a range, in order of priority. */
export const ConditionalFormatCollectionDefinition: ObjectDefinition<RangeTarget> = {
  type: "ConditionalFormatCollection",
  scalars: {},
  objects: {},
  methods: {
    ...collectionMethods<RangeTarget>(items),
    GetItemOrNullObject: orNull,
    Add: { call: (range, [kind], context) => add(range, kind, context) },
    ClearAll: { call: clearAll },
  },
  items,
  item,
};

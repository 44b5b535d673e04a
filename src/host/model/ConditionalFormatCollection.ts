import { shiftFormula } from "../calc/shiftFormula";
import type { ConditionalFormatState } from "../state";
import type { HostContext, ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { intersect, subtractAll } from "./areas";
import { readOneOf } from "./arguments";
import { collectionMethods, finders } from "./collection";
import { ConditionalFormatDefinition } from "./ConditionalFormat";
import { mapRuleFormulas } from "./conditionalRules";
import { requireUnprotected } from "./protectionGuard";
import type { RangeTarget } from "./targets";

const TYPES = ["Custom", "CellValue", "ContainsText", "DataBar"] as const;
const UNPLAYED_TYPES = ["ColorScale", "IconSet", "TopBottom", "PresetCriteria"];

/** What a format says before it is told its rule: nothing that shows. */
const FIRST_RULES: Readonly<Record<(typeof TYPES)[number], () => Record<string, unknown>>> = {
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

/** Adds a format over the range; it comes before all others of the sheet. */
function add(range: RangeTarget, kind: unknown, { services }: HostContext): Target {
  const { sheet, area } = range;
  requireUnprotected(sheet, "allowFormatCells");
  const type = readOneOf("conditional format type", kind, TYPES, UNPLAYED_TYPES);
  for (const other of sheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormatState = {
    id: services.newId("conditionalFormat"),
    type,
    areas: [area],
    priority: 0,
    stopIfTrue: false,
    rule: FIRST_RULES[type](),
    look: {},
  };
  sheet.conditionalFormats.push(format);
  return target(ConditionalFormatDefinition, { ...range, format });
}

/** Takes the formats off the range's cells; cells around it keep theirs. */
function clearAll({ sheet, area }: RangeTarget): void {
  requireUnprotected(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (!format.areas.some((one) => intersect(one, area))) return [format];
    const areas = subtractAll(format.areas, area).sort((a, b) => a.row - b.row || a.column - b.column);
    const [first, before] = [areas[0], format.areas[0]];
    if (!first || !before) return [];
    const moved = (formula: string): string =>
      shiftFormula(formula, first.row - before.row, first.column - before.column);
    return [{ ...format, areas, rule: mapRuleFormulas(format.rule, moved) }];
  });
  [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => (format.priority = index));
}

/** The conditional formats that touch a range, the first to be looked at first. */
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

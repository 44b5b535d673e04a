import type { Area, ConditionalFormatState } from "../../../spreadsheet/state";
import { OPERATORS, TEXT_RULES } from "../../write/sheet/conditionalFormats";
import { areasNamed } from "../references";
import { enteredFormula } from "../formulas";
import { inverted } from "../invertMap";
import type { Reading } from "../ReadContext";
import { conditionalLook } from "../styles";
import { attribute, child, children, flag, numeric, textOf, type XmlElement } from "../xmlTree";
import { readDataBar } from "./dataBar";

const OPERATOR_OF = inverted(OPERATORS);
const TEXT_OPERATOR_OF = new Map(Object.entries(TEXT_RULES).map(([name, { type }]) => [type, name]));

type Rule = Pick<ConditionalFormatState, "type" | "rule">;

/** What a format is read to, with the place that the file gives it in the sheet's order. */
interface Placed {
  readonly place: number;
  readonly format: Omit<ConditionalFormatState, "id" | "priority">;
}

class FormatReader {
  constructor(
    private readonly sheetId: string,
    private readonly bars: ReadonlyMap<string, XmlElement>,
    private readonly reading: Reading,
  ) {}

  read(element: XmlElement, areas: Area[]): Placed | undefined {
    const { styles, leftOut } = this.reading;
    const rule = areas[0] && this.ruleOf(element, areas[0]);
    if (!rule) {
      leftOut.add("conditionalFormats");
      return undefined;
    }
    const own = child(element, "dxf");
    const look = own ? conditionalLook(own, styles.theme) : styles.conditional(numeric(element, "dxfId"));
    const format = { ...rule, areas, stopIfTrue: flag(element, "stopIfTrue"), look };
    return { place: numeric(element, "priority") ?? Infinity, format };
  }

  private ruleOf(element: XmlElement, { row, column }: Area): Rule | undefined {
    const at = { sheetId: this.sheetId, row, column };
    const formulas = element.children
      .filter(({ name }) => name === "formula" || name === "f")
      .map((formula) => enteredFormula(textOf(formula), this.reading, at));
    const type = element.attributes.type ?? "";
    if (type === "dataBar") return this.barOf(element);
    if (formulas.includes(undefined)) return undefined;
    const [formula1, formula2] = formulas;
    const text = attribute(element, "text");
    const textOperator = TEXT_OPERATOR_OF.get(type);
    if (textOperator !== undefined && text !== undefined) {
      return { type: "ContainsText", rule: { operator: textOperator, text } };
    }
    if (formula1 === undefined) return undefined;
    if (type === "cellIs") {
      const operator = OPERATOR_OF.get(element.attributes.operator ?? "");
      const second = formula2 === undefined ? {} : { formula2 };
      return operator === undefined
        ? undefined
        : { type: "CellValue", rule: { formula1, ...second, operator } };
    }
    // Rules on blanks, errors and periods of time carry the formula that they stand for.
    return { type: "Custom", rule: { formula: formula1 } };
  }

  private barOf(element: XmlElement): Rule {
    const link = children(child(element, "extLst"), "ext").map((ext) => textOf(child(ext, "id")).trim());
    const extension = link.map((id) => this.bars.get(id)).find((one) => one !== undefined);
    const basic = child(element, "dataBar");
    return { type: "DataBar", rule: readDataBar(basic, extension, this.reading.styles.theme) };
  }
}

/** The conditional formats of a sheet in their order, with those that newer versions keep as an extension. */
export function readConditionalFormats(
  worksheet: XmlElement,
  extensions: readonly XmlElement[],
  sheetId: string,
  reading: Reading,
): Omit<ConditionalFormatState, "id">[] {
  const extended = extensions
    .map((holder) => child(holder, "conditionalFormattings"))
    .flatMap((list) => children(list, "conditionalFormatting"));
  const bars = new Map<string, XmlElement>();
  for (const rule of extended.flatMap((one) => children(one, "cfRule"))) {
    const bar = child(rule, "dataBar");
    if (bar) bars.set(rule.attributes.id ?? "", bar);
  }
  const reader = new FormatReader(sheetId, bars, reading);
  const placed = [...children(worksheet, "conditionalFormatting"), ...extended].flatMap((element) => {
    const areas = areasNamed(attribute(element, "sqref") ?? textOf(child(element, "sqref")));
    return children(element, "cfRule")
      .filter((rule) => !bars.has(rule.attributes.id ?? ""))
      .map((rule) => reader.read(rule, areas))
      .filter((one) => one !== undefined);
  });
  return placed.sort((a, b) => a.place - b.place).map(({ format }, priority) => ({ ...format, priority }));
}

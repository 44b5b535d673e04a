import type { Rect, ConditionalFormatState } from "../../../spreadsheet/state";
import { OPERATORS, TEXT_RULES } from "../../write/sheet/conditionalFormats";
import { rectsOfReferences } from "../references";
import { calculableFormula } from "../formulas";
import { invertMap } from "../invertMap";
import type { ReadContext } from "../ReadContext";
import { readConditionalStyle } from "../styles";
import {
  textAttribute,
  child,
  children,
  booleanAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xmlTree";
import { readDataBar } from "./dataBar";

const OPERATOR_OF = invertMap(OPERATORS);
const TEXT_OPERATOR_OF = new Map(Object.entries(TEXT_RULES).map(([name, { type }]) => [type, name]));

type Rule = Pick<ConditionalFormatState, "type" | "rule">;

/** A format that was read, with its priority in the file. */
interface PrioritizedFormat {
  readonly priority: number;
  readonly format: Omit<ConditionalFormatState, "id" | "priority">;
}

class FormatReader {
  constructor(
    private readonly sheetId: string,
    private readonly bars: ReadonlyMap<string, XmlElement>,
    private readonly context: ReadContext,
  ) {}

  read(element: XmlElement, areas: Rect[]): PrioritizedFormat | undefined {
    const { styles, unsupported } = this.context;
    const rule = areas[0] && this.readRule(element, areas[0]);
    if (!rule) {
      unsupported.add("conditionalFormats");
      return undefined;
    }
    const ownStyle = child(element, "dxf");
    const style = ownStyle
      ? readConditionalStyle(ownStyle, styles.theme, unsupported)
      : styles.conditional(numberAttribute(element, "dxfId"));
    const format = { ...rule, areas, stopIfTrue: booleanAttribute(element, "stopIfTrue"), style };
    return { priority: numberAttribute(element, "priority") ?? Infinity, format };
  }

  private readRule(element: XmlElement, { row, column }: Rect): Rule | undefined {
    const cellRef = { sheetId: this.sheetId, row, column };
    const formulas = element.children
      .filter(({ name }) => name === "formula" || name === "f")
      .map((formula) => calculableFormula(textOf(formula), this.context, cellRef));
    const type = element.attributes.type ?? "";
    if (type === "dataBar") return this.readDataBarRule(element);
    if (formulas.includes(undefined)) return undefined;
    const [formula1, formula2] = formulas;
    const text = textAttribute(element, "text");
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
    // Rules on blanks, errors and time periods include an equivalent formula.
    return { type: "Custom", rule: { formula: formula1 } };
  }

  private readDataBarRule(element: XmlElement): Rule {
    const link = children(child(element, "extLst"), "ext").map((ext) => textOf(child(ext, "id")).trim());
    const extension = link.map((id) => this.bars.get(id)).find((one) => one !== undefined);
    const basic = child(element, "dataBar");
    return { type: "DataBar", rule: readDataBar(basic, extension, this.context.styles.theme) };
  }
}

/**
 * The conditional formats of a sheet in order of priority, including those that newer versions store as an extension.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  extensions: readonly XmlElement[],
  sheetId: string,
  context: ReadContext,
): Omit<ConditionalFormatState, "id">[] {
  const extended = extensions
    .map((holder) => child(holder, "conditionalFormattings"))
    .flatMap((list) => children(list, "conditionalFormatting"));
  const bars = new Map<string, XmlElement>();
  for (const rule of extended.flatMap((one) => children(one, "cfRule"))) {
    const bar = child(rule, "dataBar");
    if (bar) bars.set(rule.attributes.id ?? "", bar);
  }
  const reader = new FormatReader(sheetId, bars, context);
  const read = [...children(worksheet, "conditionalFormatting"), ...extended].flatMap((element) => {
    const areas = rectsOfReferences(textAttribute(element, "sqref") ?? textOf(child(element, "sqref")));
    return children(element, "cfRule")
      .filter((rule) => !bars.has(rule.attributes.id ?? ""))
      .map((rule) => reader.read(rule, areas))
      .filter((one) => one !== undefined);
  });
  return read
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }, priority) => ({ ...format, priority }));
}

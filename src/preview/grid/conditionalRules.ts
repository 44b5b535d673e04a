import { BooleanNumber, type IRange, type IResources } from "@univerjs/core";
import { rectAddress } from "../../spreadsheet/addresses";
import { textRuleFormula } from "../../spreadsheet/conditionalFormats";
import type { ConditionalFormatState, SheetState, WorkbookState } from "../../spreadsheet/state";
import { dataBarRule } from "./dataBarRule";
import { permanentFormats } from "./permanentFormats";
import { rangeOf } from "./ranges";

const RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** The workbook's conditional formats, as a resource of a Univer snapshot. */
export function conditionalResources(workbook: WorkbookState): IResources {
  const rules = workbook.sheets.map((sheet) => [sheet.id, conditionalRules(sheet)] as const);
  return [{ name: RESOURCE, data: JSON.stringify(Object.fromEntries(rules)) }];
}

/** A conditional format in Univer's terms. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** A sheet's rules, in order of priority, without those that the snapshot has as formats of cells. */
export function conditionalRules(sheet: SheetState): GridRule[] {
  const permanent = permanentFormats(sheet);
  return sheet.conditionalFormats
    .filter((format) => !permanent.includes(format))
    .sort((a, b) => a.priority - b.priority)
    .flatMap((format) => {
      const rule = format.type === "DataBar" ? dataBarRule(format, sheet) : highlightRule(format);
      return rule === null
        ? []
        : [{ cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue, rule }];
    });
}

function highlightRule(format: ConditionalFormatState): object | null {
  const formula = formulaOf(format);
  return formula === null
    ? null
    : { type: "highlightCell", subType: "formula", value: formula, style: styleOf(format) };
}

/** The rule as a formula, relative to the first cell; null if there is none. */
function formulaOf({ type, rule, areas }: ConditionalFormatState): string | null {
  if (type === "Custom") return String(rule["formula"]);
  const [first] = areas;
  if (!first) return null;
  const cell = rectAddress({ ...first, rows: 1, columns: 1 });
  if (type === "ContainsText") return textFormula(rule, cell);
  if (type !== "CellValue") return null;
  const operand = (key: string) => String(rule[key]).replace(/^=/, "");
  const operator = String(rule["operator"]);
  if (operator === "Between" || operator === "NotBetween") {
    const between = `AND(${cell}>=${operand("formula1")},${cell}<=${operand("formula2")})`;
    return operator === "Between" ? `=${between}` : `=NOT(${between})`;
  }
  const symbol = COMPARISONS[operator];
  return symbol === undefined ? null : `=${cell}${symbol}${operand("formula1")}`;
}

function textFormula(rule: ConditionalFormatState["rule"], cell: string): string | null {
  const formula = textRuleFormula(String(rule["operator"]), cell, String(rule["text"] ?? ""));
  return formula === undefined ? null : `=${formula}`;
}

function styleOf({ style }: ConditionalFormatState): object {
  return {
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.bold !== undefined && { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.italic !== undefined && { it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
  };
}

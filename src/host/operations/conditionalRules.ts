import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readOneOf, readRecord, readText } from "./arguments";
import { requireFormula } from "./requireFormula";
import type { ConditionalFormatTarget } from "./targets";

/** Reads the rules of conditional formats and stores them relative to the format's first cell. */

const FORMULA_KEYS: readonly string[] = ["formula", "formula1", "formula2"];

const CELL_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const MAX_TEXT_LENGTH = 255;

/** Applies a change to each formula of a rule. */
export function mapRuleFormulas(
  rule: Readonly<Record<string, unknown>>,
  change: (formula: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [
      key,
      FORMULA_KEYS.includes(key) && typeof value === "string" ? change(value) : value,
    ]),
  );
}

function shift(formula: string, from: Rect, to: Rect): string {
  return shiftFormula(formula, to.row - from.row, to.column - from.column);
}

/** The rule, relative to the first cell of the range through which the format was fetched. */
export function ruleFor({ format, area }: ConditionalFormatTarget): Record<string, unknown> {
  const first = format.areas[0] ?? area;
  return mapRuleFormulas(format.rule, (formula) => shift(formula, first, area));
}

/** Stores a rule that is relative to the first cell of the range through which the format was fetched. */
export function setRule({ format, area }: ConditionalFormatTarget, rule: Record<string, unknown>): void {
  const first = format.areas[0] ?? area;
  format.rule = mapRuleFormulas(rule, (formula) => shift(formula, area, first));
}

/** Reads a formula of a rule; throws InvalidArgument for what Excel does not accept. */
export function readRuleFormula(
  value: unknown,
  { sheet, area }: ConditionalFormatTarget,
  { workbook }: HostContext,
): string {
  if (typeof value !== "string" || !value.startsWith("=")) {
    throw new HostError("InvalidArgument", "The formula of a conditional format starts with =.");
  }
  requireFormula(value, workbook, { sheetId: sheet.id, row: area.row, column: area.column });
  if (tokenize(value).some(({ kind }) => kind === "structured" || kind === "openBrace")) {
    throw new HostError(
      "InvalidArgument",
      "The formula of a conditional format may not refer to a table by its columns, nor hold an array.",
    );
  }
  return value;
}

/** Reads the rule of a format on cell values. Operands may be written without "=", as in Excel's dialog. */
export function readCellValueRule(
  value: unknown,
  format: ConditionalFormatTarget,
  context: HostContext,
): Record<string, unknown> {
  const { formula1, formula2, operator } = readRecord("cellValue.rule", value);
  const operatorName = readOneOf("cellValue.rule.operator", operator, CELL_OPERATORS);
  const operand = (input: unknown): string => {
    const text = typeof input === "number" ? String(input) : input;
    const formula = typeof text === "string" && text !== "" && !text.startsWith("=") ? `=${text}` : text;
    return readRuleFormula(formula, format, context);
  };
  return {
    formula1: operand(formula1),
    ...(operatorName === "Between" || operatorName === "NotBetween" ? { formula2: operand(formula2) } : {}),
    operator: operatorName,
  };
}

/** Reads the rule of a format on texts. */
export function readTextRule(value: unknown): Record<string, unknown> {
  const { operator, text } = readRecord("textComparison.rule", value);
  return {
    operator: readOneOf("textComparison.rule.operator", operator, TEXT_OPERATORS),
    text: readText("textComparison.rule.text", text, MAX_TEXT_LENGTH),
  };
}

import { rectAddress } from "./addresses";
import { firstRect } from "./rects";
import type { ConditionalFormatState } from "./state";

/** Formulas that are equivalent to a rule on a cell's text, by Excel.ConditionalTextOperator. */
const TEXT_FORMULAS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

/**
 * The formula, without "=", that is true where a cell's text meets a rule; undefined for an unknown operator.
 * `cell` is a reference, `text` the unquoted search text.
 */
export function textRuleFormula(operator: string, cell: string, text: string): string | undefined {
  return TEXT_FORMULAS[operator]?.(cell, `"${text.replaceAll('"', '""')}"`);
}

/** The operators that compare a cell's value with one operand, as formulas write them. */
const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/**
 * The formula, with "=", that is true for the first cell of a conditional format if its style applies there; null for formats that
 * are no yes or no, such as data bars.
 */
export function conditionFormula({ type, rule, areas }: ConditionalFormatState): string | null {
  if (type === "Custom") return String(rule["formula"]);
  if (type !== "ContainsText" && type !== "CellValue") return null;
  const cell = rectAddress({ ...firstRect(areas), rows: 1, columns: 1 });
  const operator = String(rule["operator"]);
  if (type === "ContainsText") {
    const formula = textRuleFormula(operator, cell, String(rule["text"] ?? ""));
    return formula === undefined ? null : `=${formula}`;
  }
  const operand = (key: string) => String(rule[key]).replace(/^=/, "");
  if (operator === "Between" || operator === "NotBetween") {
    const between = `AND(${cell}>=${operand("formula1")},${cell}<=${operand("formula2")})`;
    return operator === "Between" ? `=${between}` : `=NOT(${between})`;
  }
  const symbol = COMPARISONS[operator];
  return symbol === undefined ? null : `=${cell}${symbol}${operand("formula1")}`;
}

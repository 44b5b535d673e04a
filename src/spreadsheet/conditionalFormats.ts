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

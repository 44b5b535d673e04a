import { checkFormula } from "../calc/checkFormula";
import type { WorkbookState, CellRef } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

/** Refuses a formula that Excel would not take in a cell, and one that the host cannot compute. */
export function requireFormula(formula: string, workbook: WorkbookState, at: CellRef): void {
  const problem = checkFormula(formula, workbook, at);
  if (!problem) return;
  const shown = formula.length > 200 ? `${formula.slice(0, 200)}…` : formula;
  throw new HostError(problem.code, `This formula cannot be entered: ${problem.message}. ${shown}`);
}

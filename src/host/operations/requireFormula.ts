import { checkFormula } from "../calc/checkFormula";
import type { WorkbookState, CellRef } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

/** Refuses a formula that Excel would not accept in a cell or that the host cannot compute. */
export function requireFormula(formula: string, workbook: WorkbookState, cellRef: CellRef): void {
  const problem = checkFormula(formula, workbook, cellRef);
  if (!problem) return;
  const excerpt = formula.length > 200 ? `${formula.slice(0, 200)}…` : formula;
  throw new HostError(problem.code, `This formula cannot be entered: ${problem.message}. ${excerpt}`);
}

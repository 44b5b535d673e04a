import type { SheetState, WorkbookState } from "../../../src/spreadsheet/state";
import { createFormulaEngine } from "../../../src/host/calc/formulaEngine";
import { workbookState } from "../../spreadsheet/workbooks";

/** An engine over a workbook of these sheets; its clock is fixed at noon of 31 March 2026. */
export function engineOver(
  sheets: SheetState[],
  parts: Partial<WorkbookState> = {},
): { engine: ReturnType<typeof createFormulaEngine>; workbook: WorkbookState } {
  const workbook = workbookState(sheets, parts);
  const engine = createFormulaEngine(() => new Date(2026, 2, 31, 12, 0, 0));
  engine.rebuild(workbook);
  return { engine, workbook };
}

import { createFormulaEngine } from "../../../src/host/calc/formulaEngine";
import type { WorkbookState } from "../../../src/spreadsheet/state";
import { packWorkbook, unpackWorkbook } from "../../support/workbookSnapshot";

/** The contents of all cells, by sheet and address. */
export function contents({ sheets }: WorkbookState): unknown[] {
  return sheets.flatMap(({ name, cells }) =>
    [...cells.entries()]
      .filter(({ cell }) => cell.formula !== undefined || cell.value !== "")
      .map(({ row, column, cell }) => [`${name} R${row + 1}C${column + 1}`, cell.formula, cell.value]),
  );
}

/** The contents of all cells, as an engine calculates them that reads the workbook for the first time. */
export async function calculatedAnew(workbook: WorkbookState, now: () => Date): Promise<unknown[]> {
  const copy = unpackWorkbook(packWorkbook(workbook));
  for (const { cells } of copy.sheets) {
    for (const { cell } of cells.entries()) if (cell.formula !== undefined) cell.value = "stale";
  }
  const engine = createFormulaEngine(now);
  engine.rebuild(copy);
  await engine.calculate();
  engine.dispose();
  return contents(copy);
}

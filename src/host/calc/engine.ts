import type { CellRef, CellsRef, CellValue, WorkbookState } from "../../spreadsheet/state";

/** What a workbook needs of a calculation engine. The engine owns no cell: it fills in the state's values. */
export interface CalculationEngine {
  /** Reads the whole workbook again. To be called after a change of sheets, tables or names. */
  rebuild(workbook: WorkbookState): void;
  /** Reports cells whose value or formula was changed since the last calculation. */
  cellsChanged(cells: readonly CellsRef[]): void;
  /**
   * Calculates what is out of date, writes the results into `Cell.value` of the formula cells, and returns the cells
   * whose value has changed. A formula with several values gives #SPILL!, since the host never spills.
   */
  calculate(): Promise<readonly CellsRef[]>;
  /**
   * Calculates the formulas of some cells once each, with the present values of other cells: what reads them is left
   * to `calculate`. Returns the cells whose value has changed.
   */
  enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]>;
  /**
   * Calculates one formula (leading "=") as if it were in a cell, with the present values, without storing it.
   * Relative references are relative to that cell; of several values the first is returned.
   */
  evaluate(formula: string, at: CellRef): Promise<CellValue>;
  dispose(): void;
}

/** Creates an engine; `now` is the clock of TODAY() and NOW(). */
export type CalculationEngineFactory = (now: () => Date) => CalculationEngine;

import type { CellRef, CellsRef, CellValue, WorkbookState } from "../../spreadsheet/state";

/** A calculation engine for a workbook. It owns no cells: it writes values into the workbook's state. */
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
   * Calculates the formulas of some cells once each, with the present values of other cells: their readers are left to
   * `calculate`. Returns the cells whose value has changed.
   */
  enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]>;
  /**
   * Calculates one formula (leading "=") as if it were in a cell, with the present values, without storing it.
   * Relative references are relative to that cell; if there are several values, the first is returned.
   */
  evaluate(formula: string, cellRef: CellRef): Promise<CellValue>;
  dispose(): void;
}

/** Creates an engine; `now` is the clock of TODAY() and NOW(), `usesDates1904` how the workbook counts days. */
export type CalculationEngineFactory = (now: () => Date, usesDates1904?: boolean) => CalculationEngine;

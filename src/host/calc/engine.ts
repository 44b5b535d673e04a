import type { CellRef, CellsRef, CellValue, WorkbookState } from "../../spreadsheet/state";

/** What a workbook needs of a calculation engine. The engine owns no cell: it fills in the state's values. */
export interface CalculationEngine {
  /** Takes the whole workbook anew. Called after a change of sheets, tables or names. */
  rebuild(workbook: WorkbookState): void;
  /** Tells which cells were given another value or formula since the last calculation. */
  cellsChanged(cells: readonly CellsRef[]): void;
  /**
   * Computes what has to be, writes the results into `Cell.value` of the state's formula cells, and gives the
   * cells whose value is another than before. A formula of several values gives #SPILL!, since the host never spills.
   */
  calculate(): Promise<readonly CellsRef[]>;
  /**
   * Computes the formulas of some cells once each, with what others hold now: what reads them waits for `calculate`.
   * Gives the cells whose value is another than before.
   */
  enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]>;
  /**
   * Computes one formula (leading "=") as if it stood in a cell, with what the cells hold now, without putting it
   * anywhere. Relative references are taken as written from that cell; of several values the first is given.
   */
  evaluate(formula: string, at: CellRef): Promise<CellValue>;
  dispose(): void;
}

/** Makes an engine; `now` gives the moment that TODAY() and NOW() answer. */
export type CalculationEngineFactory = (now: () => Date) => CalculationEngine;

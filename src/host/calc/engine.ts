import { MAX_ROWS } from "../../spreadsheet/rects";
import type { CellRef, CellsRef, CellValue, Rect, WorkbookState } from "../../spreadsheet/state";

/** Cells that were inserted or deleted, so that those below them moved down or up. */
export interface RowShift {
  readonly sheetId: string;
  /** the inserted or deleted cells */
  readonly area: Rect;
  readonly kind: "insert" | "delete";
}

/** The cells that a shift changes: those inserted or deleted, and all below them. */
export const shiftedArea = ({ area }: RowShift): Rect => ({ ...area, rows: MAX_ROWS - area.row });

/** Cells of a column, one below the other, whose value has changed. */
export interface ChangedCells extends Required<Omit<CellsRef, "rows">> {
  rows: number;
}

/** A calculation engine for a workbook. It owns no cells: it writes values into the workbook's state. */
export interface CalculationEngine {
  /** how many formulas were calculated so far */
  readonly calculated: number;
  /**
   * Takes in a workbook. Its formulas are read by the next calculation, which calculates every one, unless its values are up
   * to date: then the first calculation after a change reads them.
   */
  rebuild(workbook: WorkbookState, isUpToDate?: boolean): void;
  /**
   * Reports that sheets, tables or names were changed: only the formulas that use those are read again.
   * @param shift inserted or deleted cells, to be reported before anything else that has changed since the last
   * calculation: formulas that moved along with what they refer to keep their values
   */
  structureChanged(shift: RowShift | null): void;
  /** Reports cells whose value or formula was changed, or that were moved, since the last calculation. */
  cellsChanged(cells: readonly CellsRef[]): void;
  /**
   * Reports formulas whose text was changed together with what they refer to. They are calculated only if they mean
   * something else than before.
   */
  formulasRewritten(cells: readonly CellsRef[]): void;
  /** Has the next calculation calculate every formula, whether it is out of date or not. */
  recalculateAll(): void;
  /**
   * Calculates what is out of date, writes the results into `Cell.value` of the formula cells, and returns the cells
   * whose value has changed. A formula with several values gives #SPILL!, since the host never spills.
   */
  calculate(): Promise<readonly CellsRef[]>;
  /**
   * The same in steps of some milliseconds, adding to `results` the cells whose value has changed. Between two steps nothing
   * may be reported to the engine. When it is left before its end, the next calculation calculates every formula.
   */
  calculateInSteps(results: ChangedCells[]): AsyncGenerator<void, void>;
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
  /** The same at once; undefined if a function has to be loaded first, which `evaluate` does. */
  evaluateNow(formula: string, cellRef: CellRef): CellValue | undefined;
  dispose(): void;
}

/** Creates an engine; `now` is the clock of TODAY() and NOW(), `usesDates1904` how the workbook counts days. */
export type CalculationEngineFactory = (now: () => Date, usesDates1904?: boolean) => CalculationEngine;

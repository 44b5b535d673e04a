import type { CalculationEngine, CalculationEngineFactory } from "./engine";
import type { Rect, CellValue, WorkbookState, CellRef, CellsRef } from "../../spreadsheet/state";

/** When Excel recalculates automatically. "Tables" are data tables, which this host does not support. */
export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** Keeps the workbook's values up to date: collects changes, and calculates when a value is needed. */
export class Calculator {
  private readonly engine: CalculationEngine;
  private needsRebuild = true;
  private changed: CellsRef[] = [];
  /** whether the engine was given changes that it has not calculated yet */
  private isEngineBehind = false;
  suspended = false;
  constructor(
    factory: CalculationEngineFactory,
    now: () => Date,
    private readonly workbook: WorkbookState,
    public mode: CalculationMode,
    private readonly onCalculated: (cells: readonly CellsRef[]) => void,
  ) {
    this.engine = factory(now, workbook.usesDates1904);
  }

  structureChanged(): void {
    this.needsRebuild = true;
  }

  cellsChanged(sheetId: string, area: Rect): void {
    this.changed.push({ sheetId, ...area });
  }

  /** whether something is out of date */
  get pending(): boolean {
    return this.isEngineBehind || this.needsRebuild || this.changed.length > 0;
  }

  /** Calculates what is out of date, unless calculation is suspended; in manual mode only the entered formulas. */
  async settle(): Promise<void> {
    if (this.suspended || !this.pending) return;
    if (this.mode !== "Manual") await this.computeAll();
    else if (this.needsRebuild || this.changed.length > 0) {
      this.isEngineBehind = true;
      const entered = this.passChangesToEngine();
      this.onCalculated(await this.engine.enter(entered));
    }
  }

  /** Computes now, suspended or not; with `recalculateAll` also what is up to date, including TODAY(). */
  async calculate(recalculateAll: boolean): Promise<void> {
    this.suspended = false;
    this.needsRebuild ||= recalculateAll;
    if (this.pending) await this.computeAll();
  }

  /** Calculates a formula as if it were in a cell. */
  async evaluate(formula: string, cellRef: CellRef): Promise<CellValue> {
    await this.settle();
    return this.engine.evaluate(formula, cellRef);
  }

  dispose(): void {
    this.engine.dispose();
  }

  private async computeAll(): Promise<void> {
    this.passChangesToEngine();
    this.isEngineBehind = true;
    this.onCalculated(await this.engine.calculate());
    this.isEngineBehind = false;
  }

  /** Passes the changes to the engine; returns the changed cells. */
  private passChangesToEngine(): readonly CellsRef[] {
    const { changed } = this;
    if (this.needsRebuild) this.engine.rebuild(this.workbook);
    else this.engine.cellsChanged(changed);
    this.needsRebuild = false;
    this.changed = [];
    return changed;
  }
}

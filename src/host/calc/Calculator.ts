import type { CalculationEngine, CalculationEngineFactory } from "./engine";
import type { Rect, CellValue, WorkbookState, CellRef, CellsRef } from "../../spreadsheet/state";

/** When Excel calculates by itself. "Tables" are data tables, of which a workbook of this host has none. */
export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** Keeps the workbook's values up to date: what changed is gathered, and computed when somebody asks. */
export class Calculator {
  private readonly engine: CalculationEngine;
  private rebuild = true;
  private changed: CellsRef[] = [];
  /** whether the engine knows of changes that it was not let compute yet */
  private behind = false;
  suspended = false;
  mode: CalculationMode = "Automatic";

  constructor(
    factory: CalculationEngineFactory,
    now: () => Date,
    private readonly workbook: WorkbookState,
    private readonly computed: (cells: readonly CellsRef[]) => void,
  ) {
    this.engine = factory(now);
  }

  structureChanged(): void {
    this.rebuild = true;
  }

  cellsChanged(sheetId: string, area: Rect): void {
    this.changed.push({ sheetId, ...area });
  }

  /** whether something is out of date */
  get pending(): boolean {
    return this.behind || this.rebuild || this.changed.length > 0;
  }

  /** Computes what is out of date, unless calculation is suspended; by hand only the formulas that were entered. */
  async settle(): Promise<void> {
    if (this.suspended || !this.pending) return;
    if (this.mode !== "Manual") await this.computeAll();
    else if (this.rebuild || this.changed.length > 0) {
      this.behind = true;
      const entered = this.tellEngine();
      this.computed(await this.engine.enter(entered));
    }
  }

  /** Computes now, suspended or not; with `everything` also what was up to date, TODAY() among it. */
  async calculate(everything: boolean): Promise<void> {
    this.suspended = false;
    this.rebuild ||= everything;
    if (this.pending) await this.computeAll();
  }

  /** Computes a formula as if it stood in a cell. */
  async evaluate(formula: string, at: CellRef): Promise<CellValue> {
    await this.settle();
    return this.engine.evaluate(formula, at);
  }

  dispose(): void {
    this.engine.dispose();
  }

  private async computeAll(): Promise<void> {
    this.tellEngine();
    this.behind = true;
    this.computed(await this.engine.calculate());
    this.behind = false;
  }

  /** Hands on what has changed; gives the cells among it. */
  private tellEngine(): readonly CellsRef[] {
    const { changed } = this;
    if (this.rebuild) this.engine.rebuild(this.workbook);
    else this.engine.cellsChanged(changed);
    this.rebuild = false;
    this.changed = [];
    return changed;
  }
}

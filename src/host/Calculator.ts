import type { CalculationEngine, CalculationEngineFactory, CellRef } from "./calc/engine";
import type { Area, CellValue, WorkbookState } from "./state";

/** Keeps the workbook's values up to date: what changed is gathered, and computed when somebody asks. */
export class Calculator {
  private readonly engine: CalculationEngine;
  private rebuild = true;
  private changed: CellRef[] = [];
  suspended = false;

  constructor(
    factory: CalculationEngineFactory,
    now: () => Date,
    private readonly workbook: WorkbookState,
    private readonly computed: (cells: readonly CellRef[]) => void,
  ) {
    this.engine = factory(now);
  }

  structureChanged(): void {
    this.rebuild = true;
  }

  cellsChanged(sheetId: string, area: Area): void {
    // A rebuild takes every cell anew.
    if (this.rebuild) return;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        this.changed.push({ sheetId, row, column });
      }
    }
  }

  /** Computes what is out of date, unless calculation is suspended. */
  async settle(): Promise<void> {
    if (this.suspended || (!this.rebuild && this.changed.length === 0)) return;
    if (this.rebuild) this.engine.rebuild(this.workbook);
    else this.engine.cellsChanged(this.changed);
    this.rebuild = false;
    this.changed = [];
    this.computed(await this.engine.calculate());
  }

  /** Computes now, suspended or not; with `everything` also what was up to date, TODAY() among it. */
  async calculate(everything: boolean): Promise<void> {
    this.suspended = false;
    this.rebuild ||= everything;
    await this.settle();
  }

  /** Computes a formula as if it stood in a cell. */
  async evaluate(formula: string, at: CellRef): Promise<CellValue> {
    await this.settle();
    return this.engine.evaluate(formula, at);
  }

  dispose(): void {
    this.engine.dispose();
  }
}

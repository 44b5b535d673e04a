import {
  shiftedArea,
  type CalculationEngine,
  type CalculationEngineFactory,
  type ChangedCells,
  type RowShift,
} from "./engine";
import type { Rect, CellValue, WorkbookState, CellRef, CellsRef } from "../../spreadsheet/state";

/** When Excel recalculates automatically. "Tables" are data tables, which this host does not support. */
export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** Whether a calculation is in progress, something is out of date and not being calculated, or neither. */
export type CalculationState = "Calculating" | "Pending" | "Done";

/** What is calculated on request: what is out of date, every formula, or every formula after it was read again. */
export const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;
export type CalculationType = (typeof CALCULATION_TYPES)[number];

/** The first calculation of a workbook, in steps. */
interface Opening {
  readonly steps: AsyncGenerator<void, void>;
  /** the cells whose value is another one than in the file, so far */
  readonly results: ChangedCells[];
  readonly calculatedBefore: number;
}

/** Keeps the workbook's values up to date: collects changes, and calculates when a value is needed. */
export class Calculator {
  private readonly engine: CalculationEngine;
  private needsRebuild = true;
  /** whether every formula is to be calculated, up to date or not */
  private recalculatesAll = false;
  private isStructureChanged = false;
  /** inserted or deleted cells, before all other changes */
  private shift: RowShift | null = null;
  /** cells that were entered */
  private changed: CellsRef[] = [];
  /** cells that have other contents because of a change of the structure */
  private moved: CellsRef[] = [];
  private rewritten: CellsRef[] = [];
  /** whether the engine was given changes that it has not calculated yet */
  private isEngineBehind = false;
  /** the calculation of a workbook that was just opened, while it is not complete */
  private opening: Opening | null = null;
  suspended = false;

  constructor(
    factory: CalculationEngineFactory,
    now: () => Date,
    private readonly workbook: WorkbookState,
    public mode: CalculationMode,
    /** called after a calculation with the cells whose value has changed and the number of calculated formulas */
    private readonly onCalculated: (cells: readonly CellsRef[], calculated: number) => void,
  ) {
    this.engine = factory(now, workbook.usesDates1904);
  }

  /** To be called after a change of sheets, tables or names. */
  structureChanged(): void {
    this.isStructureChanged = true;
  }

  /** To be called for cells that have other contents because of a change of the structure. */
  contentsMoved(sheetId: string, area: Rect): void {
    this.moved.push({ sheetId, ...area });
  }

  /**
   * To be called for cells that were inserted or deleted, before references to those below them are changed. If there are
   * other changes already, all of these cells count as changed.
   */
  rowsShifted(shift: RowShift): void {
    if (this.pending) this.contentsMoved(shift.sheetId, shiftedArea(shift));
    else this.shift = shift;
  }

  /** To be called for formulas whose text was changed together with what they refer to. */
  formulasRewritten(cells: readonly CellsRef[]): void {
    this.rewritten.push(...cells);
  }

  /** To be called for cells that were entered. */
  cellsChanged(sheetId: string, area: Rect): void {
    this.changed.push({ sheetId, ...area });
  }

  /** whether something is out of date */
  get pending(): boolean {
    return this.isEngineBehind || this.hasChanges;
  }

  private get hasChanges(): boolean {
    return (
      this.needsRebuild ||
      this.recalculatesAll ||
      this.isStructureChanged ||
      this.shift !== null ||
      this.changed.length + this.moved.length + this.rewritten.length > 0
    );
  }

  /**
   * Begins to calculate a workbook that was just opened. Until `calculateNextStep` has done so, cells hold the values of the
   * file, and `settle` waits for nothing; a change has everything calculated at once.
   */
  beginOpening(): void {
    this.engine.rebuild(this.workbook, true);
    this.engine.recalculateAll();
    this.needsRebuild = false;
    this.isEngineBehind = true;
    const results: ChangedCells[] = [];
    const steps = this.engine.calculateInSteps(results);
    this.opening = { steps, results, calculatedBefore: this.engine.calculated };
  }

  get state(): CalculationState {
    if (!this.pending) return "Done";
    return this.isOpening && !this.hasChanges ? "Calculating" : "Pending";
  }

  /** whether the workbook that was opened is being calculated in steps */
  get isOpening(): boolean {
    return this.opening !== null;
  }

  /** Calculates the opened workbook for some milliseconds; returns whether there is more to do. */
  async calculateNextStep(): Promise<boolean> {
    const { opening } = this;
    if (!opening) return false;
    try {
      if ((await opening.steps.next()).done !== true) return true;
    } catch (error) {
      this.opening = null;
      throw error;
    }
    this.isEngineBehind = false;
    this.endOpening(opening);
    return false;
  }

  private async leaveOpening(opening: Opening): Promise<void> {
    await opening.steps.return();
    this.endOpening(opening);
  }

  private endOpening({ results, calculatedBefore }: Opening): void {
    this.opening = null;
    this.onCalculated(results, this.engine.calculated - calculatedBefore);
  }

  /** Calculates what is out of date, unless calculation is suspended; in manual mode only the entered formulas. */
  async settle(): Promise<void> {
    if (this.suspended || !this.pending) return;
    if (this.opening) {
      if (!this.hasChanges) return;
      await this.leaveOpening(this.opening);
    }
    if (this.mode !== "Manual") await this.computeAll();
    else if (this.hasChanges) {
      this.isEngineBehind = true;
      const entered = this.passChangesToEngine();
      await this.report(() => this.engine.enter(entered));
    }
  }

  /** Computes now, suspended or not. */
  async calculate(type: CalculationType): Promise<void> {
    this.suspended = false;
    if (this.opening) await this.leaveOpening(this.opening);
    this.needsRebuild ||= type === "FullRebuild";
    this.recalculatesAll ||= type === "Full";
    if (this.pending) await this.computeAll();
  }

  /** Calculates a formula as if it were in a cell. */
  async evaluate(formula: string, cellRef: CellRef): Promise<CellValue> {
    await this.settle();
    return this.engine.evaluate(formula, cellRef);
  }

  /**
   * The same at once, with the values of the last calculation; undefined before the first one, and while a function has to be
   * loaded.
   */
  evaluateNow(formula: string, cellRef: CellRef): CellValue | undefined {
    return this.needsRebuild ? undefined : this.engine.evaluateNow(formula, cellRef);
  }

  dispose(): void {
    this.engine.dispose();
  }

  private async computeAll(): Promise<void> {
    this.passChangesToEngine();
    this.isEngineBehind = true;
    await this.report(() => this.engine.calculate());
    this.isEngineBehind = false;
  }

  private async report(calculation: () => Promise<readonly CellsRef[]>): Promise<void> {
    const before = this.engine.calculated;
    this.onCalculated(await calculation(), this.engine.calculated - before);
  }

  /** Passes the changes to the engine; returns the entered cells. */
  private passChangesToEngine(): readonly CellsRef[] {
    const { changed } = this;
    if (this.needsRebuild) this.engine.rebuild(this.workbook);
    else {
      if (this.isStructureChanged || this.shift) this.engine.structureChanged(this.shift);
      this.engine.cellsChanged([...this.moved, ...changed]);
      this.engine.formulasRewritten(this.rewritten);
      if (this.recalculatesAll) this.engine.recalculateAll();
    }
    this.needsRebuild = false;
    this.recalculatesAll = false;
    this.isStructureChanged = false;
    this.shift = null;
    this.changed = [];
    this.moved = [];
    this.rewritten = [];
    return changed;
  }
}

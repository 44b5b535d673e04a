import {
  isCellError,
  type Cell,
  type CellValue,
  type SheetState,
  type WorkbookState,
  type CellRef,
  type CellsRef,
} from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import { CellSource, type SourceColumn } from "./cellSource";
import { DependencyGraph, type FormulaRows } from "./dependencyGraph";
import type { CalculationEngine, CalculationEngineFactory } from "./engine";
import { Evaluation } from "./evaluation";
import { cellsRead, functionsCalled, type Expression } from "./expression";
import { functionsOfHost } from "./functions";
import { NOT_IN_1904, with1904Dates } from "./functions/dates1904";
import { hasSeveralValues, firstValue, type Argument, type HostFunction } from "./functions/definition";
import { changedRowsByColumn } from "./changedRows";
import { rectAt, isMeaningful } from "./references";
import type { GraphColumn, Rows, FormulaBlock } from "./formulaBlocks";
import { FormulaScope } from "./scope";
import { calculationError, Templates, type Template } from "./templates";
import type { CompiledFormula, FormulaRuntime } from "./univer/formulaRuntime";
import { printForUniver } from "./univer/print";
import { SPILL } from "./values";

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

/** The value that a cell shows for a result; an empty cell gives 0. */
function displayedValue(result: Argument, severalValues: "first" | "spill"): CellValue {
  if (severalValues === "spill" && hasSeveralValues(result)) return SPILL;
  const value = firstValue(result) ?? 0;
  return Object.is(value, -0) ? 0 : value;
}

type Results = (Required<CellsRef> & { rows: number })[];

/** maximum number of formulas parsed by Univer in the cache */
const MAX_PARSED = 10_000;

/** Sets the value of a formula's cell; returns whether it has changed, and adds it to the results if so. */
function setResult(
  cell: Cell,
  value: CellValue,
  cellRef: CellRef,
  source: SourceColumn,
  results: Results,
): boolean {
  if (sameValue(cell.value, value)) return false;
  cell.value = value;
  source.setValue(cellRef.row, value);
  const last = results[results.length - 1];
  const isAdjacent =
    last?.sheetId === cellRef.sheetId &&
    last.column === cellRef.column &&
    last.row + last.rows === cellRef.row;
  if (isAdjacent) last.rows += 1;
  else results.push({ ...cellRef, rows: 1, columns: 1 });
  return true;
}

class FormulaEngine implements CalculationEngine {
  private readonly source = new CellSource();
  private readonly functions: ReadonlyMap<string, HostFunction>;
  private readonly evaluation: Evaluation;
  private scope: FormulaScope | null = null;
  private templates: Templates | null = null;
  private graph = new DependencyGraph(new Map(), this.source);
  private changed: CellsRef[] = [];
  /** whether every formula has to be computed */
  private recalculatesAll = false;
  /** whether a formula calls a function that only Univer implements */
  private needsUniver = false;
  private univer: FormulaRuntime | null = null;
  private readonly parsed = new Map<string, CompiledFormula>();

  constructor(
    now: () => Date,
    private readonly usesDates1904: boolean,
  ) {
    const functions = functionsOfHost(now);
    this.functions = new Map(
      (usesDates1904 ? with1904Dates(functions) : functions).map((definition) => [
        definition.name,
        definition,
      ]),
    );
    this.evaluation = new Evaluation(this.functions, this.source);
  }

  rebuild(workbook: WorkbookState): void {
    const scope = new FormulaScope(workbook);
    this.scope = scope;
    this.source.setSheets(scope.sheets);
    this.univer?.setSheets(scope.sheets);
    this.templates = new Templates(scope, (expression) => ({ compute: this.compile(expression) }));
    this.graph = new DependencyGraph(scope.sheets, this.source);
    this.changed = [];
    this.recalculatesAll = true;
    this.parsed.clear();
    for (const [key, sheet] of scope.sheets) {
      for (const [column, formulaRows] of this.formulaRowsByColumn(sheet, sheet.cells.entries())) {
        const [top] = formulaRows;
        const bottom = formulaRows.at(-1);
        if (!top || !bottom) continue;
        this.graph.replace(
          this.graph.column(key, column),
          { first: top.first, last: bottom.last },
          formulaRows,
        );
      }
    }
  }

  cellsChanged(cells: readonly CellsRef[]): void {
    for (const each of cells) {
      this.changed.push(each);
      const key = this.scope?.keyOf(each.sheetId);
      if (key !== undefined) this.source.invalidate(key, { rows: 1, columns: 1, ...each });
    }
  }

  async calculate(): Promise<readonly CellsRef[]> {
    try {
      const changed = this.applyChanges();
      await this.loadUniver();
      return this.calculateNow(changed);
    } catch (cause) {
      // After a failure everything is calculated again.
      this.recalculatesAll = true;
      throw cause;
    }
  }

  private calculateNow(changed: ReadonlyMap<GraphColumn, Rows[]>): readonly CellsRef[] {
    this.univer?.invalidate();
    this.graph.beginPass();
    if (this.recalculatesAll) this.graph.markAllPending();
    else {
      for (const [column, rows] of changed) this.graph.markChanged(column, rows);
      this.graph.markVolatilePending();
    }
    const results: Results = [];
    this.graph.computePending((block, index, isCircular) =>
      this.computeCell(block, index, isCircular, results),
    );
    this.changed = [];
    this.recalculatesAll = false;
    return results;
  }

  /** Calculates a cell; returns whether its value has changed, and adds it to the results if so. */
  private computeCell(block: FormulaBlock, index: number, isCircular: boolean, results: Results): boolean {
    const { sheet, sheetKey, column, source } = block.column;
    const row = block.first + index;
    const cellRef = { sheetId: sheet.id, row, column };
    const cell = sheet.cells.get(row, column);
    if (cell?.formula === undefined) throw new Error("a formula was removed without a call of cellsChanged");
    // Excel shows 0 in circular cells.
    const value = isCircular ? 0 : this.compute(block.template, cell.formula, cellRef, sheetKey, "spill");
    return setResult(cell, value, cellRef, source, results);
  }

  async enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]> {
    const scope = this.workbookScope();
    const results: Results = [];
    for (const { sheetId, row, column, rows = 1, columns = 1 } of cells) {
      const sheetKey = scope.keyOf(sheetId);
      if (sheetKey === undefined) continue;
      this.univer?.invalidate();
      for (const found of scope.sheetOfKey(sheetKey).cells.within({ row, column, rows, columns })) {
        const { cell } = found;
        if (cell.formula === undefined) continue;
        const cellRef = { sheetId, row: found.row, column: found.column };
        const template = this.workbookTemplates().templateOf(cell.formula, cellRef);
        await this.loadUniver();
        const value = this.compute(template, cell.formula, cellRef, sheetKey, "spill");
        setResult(cell, value, cellRef, this.source.columnOf(sheetKey, cellRef.column), results);
      }
    }
    return results;
  }

  async evaluate(formula: string, cellRef: CellRef): Promise<CellValue> {
    const sheetKey = this.workbookScope().keyOf(cellRef.sheetId);
    if (sheetKey === undefined)
      throw new HostError("ItemNotFound", "the cell's sheet is not in the workbook");
    const template = this.workbookTemplates().templateOf(formula, cellRef);
    await this.loadUniver();
    return this.compute(template, formula, cellRef, sheetKey, "first");
  }

  dispose(): void {
    this.univer?.dispose();
  }

  private workbookScope(): FormulaScope {
    if (!this.scope) throw new Error("the engine was not given a workbook yet");
    return this.scope;
  }

  private workbookTemplates(): Templates {
    if (!this.templates) throw new Error("the engine was not given a workbook yet");
    return this.templates;
  }

  private loadedUniver(): FormulaRuntime {
    if (!this.univer) throw new Error("Univer is not loaded yet");
    return this.univer;
  }

  /** Applies the changes of cells to the graph; returns the changed rows by column. */
  private applyChanges(): Map<GraphColumn, Rows[]> {
    const scope = this.workbookScope();
    const bySheet = new Map<string, CellsRef[]>();
    for (const change of this.changed) {
      const key = scope.keyOf(change.sheetId);
      if (key === undefined) continue;
      const sheetChanges = bySheet.get(key);
      if (sheetChanges) sheetChanges.push(change);
      else bySheet.set(key, [change]);
    }
    const changed = new Map<GraphColumn, Rows[]>();
    for (const [key, changes] of bySheet) {
      const sheet = scope.sheetOfKey(key);
      const columns = changedRowsByColumn(changes, sheet, (first, last) =>
        this.graph.columnsWithin(key, first, last).map(({ column }) => column),
      );
      for (const [columnNumber, rows] of columns) {
        const column = this.graph.column(key, columnNumber);
        changed.set(column, rows);
        for (const each of rows) this.applyChangedRows(column, each);
      }
    }
    return changed;
  }

  private applyChangedRows(column: GraphColumn, { first, last }: Rows): void {
    const rows = last - first + 1;
    const cells = column.sheet.cells.within({ row: first, column: column.column, rows, columns: 1 });
    const formulaRows = this.formulaRowsByColumn(column.sheet, cells).get(column.column) ?? [];
    this.graph.replace(column, { first, last }, formulaRows);
  }

  /** Groups cells, given in ascending row order, into rows with the same formula, by column. */
  private formulaRowsByColumn(
    { id: sheetId }: SheetState,
    cells: ReturnType<SheetState["cells"]["entries"]>,
  ): Map<number, FormulaRows[]> {
    const columns = new Map<number, (Rows & { readonly template: Template; last: number })[]>();
    for (const { row, column, cell } of cells) {
      if (cell.formula === undefined) continue;
      const template = this.workbookTemplates().templateOf(cell.formula, { sheetId, row, column });
      const columnRows = columns.get(column);
      const above = columnRows?.[columnRows.length - 1];
      if (above?.template === template && above.last === row - 1) above.last = row;
      else if (columnRows) columnRows.push({ first: row, last: row, template });
      else columns.set(column, [{ first: row, last: row, template }]);
    }
    return columns;
  }

  /** Compiles a formula: with the host's own functions if it has them all, else with Univer. */
  private compile(expression: Expression): Template["compute"] {
    const isHostOnly = [...functionsCalled(expression)].every((name) => this.functions.has(name));
    const called =
      this.usesDates1904 && [...functionsCalled(expression)].find((name) => NOT_IN_1904.has(name));
    if (called) throw new Error(`the host does not compute ${called} with days counted from 1904`);
    if (isHostOnly) return this.evaluation.compile(expression, true);
    this.needsUniver = true;
    const reads = cellsRead(expression);
    return (cellRef) => {
      const runtime = this.loadedUniver();
      const cellsToProvide = reads.flatMap((reference) =>
        isMeaningful(reference, cellRef)
          ? [{ sheetKey: reference.sheetKey, area: rectAt(reference, cellRef.row, cellRef.column) }]
          : [],
      );
      return runtime.compute(this.parse(`=${printForUniver(expression, cellRef)}`), cellRef, cellsToProvide);
    };
  }

  /** Univer is loaded lazily: it is large, and most workbooks do not need its functions. */
  private async loadUniver(): Promise<void> {
    if (!this.needsUniver || this.univer) return;
    const { FormulaRuntime } = await import("./univer/formulaRuntime");
    this.univer = new FormulaRuntime(this.source, [...this.functions.values()]);
    this.univer.setSheets(this.workbookScope().sheets);
  }

  private parse(text: string): CompiledFormula {
    let parsed = this.parsed.get(text);
    if (!parsed) {
      parsed = this.loadedUniver().compile(text) ?? undefined;
      if (!parsed) throw new Error("the engine cannot read it");
      if (this.parsed.size >= MAX_PARSED) this.parsed.clear();
      this.parsed.set(text, parsed);
    }
    return parsed;
  }

  private compute(
    template: Template,
    formula: string,
    cellRef: CellRef,
    sheetKey: string,
    severalValues: "first" | "spill",
  ): CellValue {
    try {
      return displayedValue(
        template.compute({ sheetKey, row: cellRef.row, column: cellRef.column }),
        severalValues,
      );
    } catch (cause) {
      throw calculationError(this.workbookScope(), formula, cellRef, cause);
    }
  }
}

/** Creates an engine; `now` is the clock of TODAY() and NOW(). */
export const createFormulaEngine: CalculationEngineFactory = (now, usesDates1904 = false) =>
  new FormulaEngine(now, usesDates1904);

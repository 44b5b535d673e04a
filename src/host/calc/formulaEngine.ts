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
import { holdsMany, single, type Argument, type HostFunction } from "./functions/definition";
import { sparseRows } from "./sparseRows";
import { rectAt, isMeaningful } from "./references";
import type { GraphColumn, Rows, Run } from "./runs";
import { FormulaScope } from "./scope";
import { failure, Templates, type Template } from "./templates";
import type { CompiledFormula, FormulaRuntime } from "./univer/formulaRuntime";
import { printForUniver } from "./univer/print";
import { SPILL } from "./values";

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

/** What a cell shows of a result; an empty cell gives 0. */
function shown(result: Argument, ofMany: "first" | "spill"): CellValue {
  if (ofMany === "spill" && holdsMany(result)) return SPILL;
  const value = single(result) ?? 0;
  return Object.is(value, -0) ? 0 : value;
}

type Results = (Required<CellsRef> & { rows: number })[];

/** parsed formulas of Univer's that are kept: they stand in few cells, or are another in each */
const MOST_PARSED = 10_000;

/** Puts a value into a formula's cell; whether it is another than before, which is noted among the results. */
function put(cell: Cell, value: CellValue, at: CellRef, source: SourceColumn, results: Results): boolean {
  if (sameValue(cell.value, value)) return false;
  cell.value = value;
  source.put(at.row, value);
  const last = results[results.length - 1];
  const goesOn = last?.sheetId === at.sheetId && last.column === at.column && last.row + last.rows === at.row;
  if (goesOn) last.rows += 1;
  else results.push({ ...at, rows: 1, columns: 1 });
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
  private everything = false;
  /** whether a formula calls a function that only Univer has */
  private needsUniver = false;
  private univer: FormulaRuntime | null = null;
  private readonly parsed = new Map<string, CompiledFormula>();

  constructor(now: () => Date) {
    this.functions = new Map(functionsOfHost(now).map((definition) => [definition.name, definition]));
    this.evaluation = new Evaluation(this.functions, this.source);
  }

  rebuild(workbook: WorkbookState): void {
    const scope = new FormulaScope(workbook);
    this.scope = scope;
    this.source.use(scope.sheets);
    this.univer?.use(scope.sheets);
    this.templates = new Templates(scope, (expression) => ({ compute: this.prepared(expression) }));
    this.graph = new DependencyGraph(scope.sheets, this.source);
    this.changed = [];
    this.everything = true;
    this.parsed.clear();
    for (const [key, sheet] of scope.sheets) {
      for (const [column, stretches] of this.stretches(sheet, sheet.cells.entries())) {
        const rows = { first: stretches[0]!.first, last: stretches[stretches.length - 1]!.last };
        this.graph.replace(this.graph.column(key, column), rows, stretches);
      }
    }
  }

  cellsChanged(cells: readonly CellsRef[]): void {
    for (const each of cells) {
      this.changed.push(each);
      const key = this.scope?.keyOf(each.sheetId);
      if (key !== undefined) this.source.forget(key, { rows: 1, columns: 1, ...each });
    }
  }

  async calculate(): Promise<readonly CellsRef[]> {
    try {
      const given = this.takeOver();
      await this.loadUniver();
      return this.calculateNow(given);
    } catch (cause) {
      // What was left halfway has to be computed again, once the cause is gone.
      this.everything = true;
      throw cause;
    }
  }

  private calculateNow(given: ReadonlyMap<GraphColumn, Rows[]>): readonly CellsRef[] {
    this.univer?.forget();
    this.graph.begin();
    if (this.everything) this.graph.awaitAll();
    else {
      for (const [column, rows] of given) this.graph.give(column, rows);
      this.graph.awaitVolatile();
    }
    const results: Results = [];
    this.graph.settle((run, index, isCircular) => this.settleCell(run, index, isCircular, results));
    this.changed = [];
    this.everything = false;
    return results;
  }

  /** Computes a cell; whether its value is another than before, which is noted among the results. */
  private settleCell(run: Run, index: number, isCircular: boolean, results: Results): boolean {
    const { sheet, sheetKey, column, source } = run.column;
    const row = run.first + index;
    const at = { sheetId: sheet.id, row, column };
    const cell = sheet.cells.get(row, column)!;
    // Excel shows 0 in the cells of a circle.
    const value = isCircular ? 0 : this.compute(run.template, cell.formula!, at, sheetKey, "spill");
    return put(cell, value, at, source, results);
  }

  async enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]> {
    const scope = this.workbookScope();
    const results: Results = [];
    for (const { sheetId, row, column, rows = 1, columns = 1 } of cells) {
      const sheetKey = scope.keyOf(sheetId);
      if (sheetKey === undefined) continue;
      this.univer?.forget();
      for (const found of scope.sheets.get(sheetKey)!.cells.within({ row, column, rows, columns })) {
        const { cell } = found;
        if (cell.formula === undefined) continue;
        const at = { sheetId, row: found.row, column: found.column };
        const template = this.templates!.of(cell.formula, at);
        await this.loadUniver();
        const value = this.compute(template, cell.formula, at, sheetKey, "spill");
        put(cell, value, at, this.source.columnOf(sheetKey, at.column), results);
      }
    }
    return results;
  }

  async evaluate(formula: string, at: CellRef): Promise<CellValue> {
    const sheetKey = this.workbookScope().keyOf(at.sheetId);
    if (sheetKey === undefined)
      throw new HostError("ItemNotFound", "the cell's sheet is not in the workbook");
    const template = this.templates!.of(formula, at);
    await this.loadUniver();
    return this.compute(template, formula, at, sheetKey, "first");
  }

  dispose(): void {
    this.univer?.dispose();
  }

  private workbookScope(): FormulaScope {
    if (!this.scope) throw new Error("the engine was not given a workbook yet");
    return this.scope;
  }

  /** Takes over what the changed cells now hold; gives their rows by column. */
  private takeOver(): Map<GraphColumn, Rows[]> {
    const scope = this.workbookScope();
    const bySheet = new Map<string, CellsRef[]>();
    for (const change of this.changed) {
      const key = scope.keyOf(change.sheetId);
      if (key === undefined) continue;
      const known = bySheet.get(key);
      if (known) known.push(change);
      else bySheet.set(key, [change]);
    }
    const given = new Map<GraphColumn, Rows[]>();
    for (const [key, changes] of bySheet) {
      const sheet = scope.sheets.get(key)!;
      const columns = sparseRows(changes, sheet, (first, last) =>
        this.graph.columnsWithin(key, first, last).map(({ column }) => column),
      );
      for (const [place, rows] of columns) {
        const column = this.graph.column(key, place);
        given.set(column, rows);
        for (const each of rows) this.takeOverRows(column, each);
      }
    }
    return given;
  }

  private takeOverRows(column: GraphColumn, { first, last }: Rows): void {
    const rows = last - first + 1;
    const cells = column.sheet.cells.within({ row: first, column: column.column, rows, columns: 1 });
    const stretches = this.stretches(column.sheet, cells).get(column.column) ?? [];
    this.graph.replace(column, { first, last }, stretches);
  }

  /** Which rows of which columns hold the same formula, among cells that come from the top down. */
  private stretches(
    { id: sheetId }: SheetState,
    cells: ReturnType<SheetState["cells"]["entries"]>,
  ): Map<number, FormulaRows[]> {
    const columns = new Map<number, (Rows & { readonly template: Template; last: number })[]>();
    for (const { row, column, cell } of cells) {
      if (cell.formula === undefined) continue;
      const template = this.templates!.of(cell.formula, { sheetId, row, column });
      const known = columns.get(column);
      const above = known?.[known.length - 1];
      if (above?.template === template && above.last === row - 1) above.last = row;
      else if (known) known.push({ first: row, last: row, template });
      else columns.set(column, [{ first: row, last: row, template }]);
    }
    return columns;
  }

  /** What a formula comes to, by the host's own functions where it has them all, else by Univer. */
  private prepared(expression: Expression): Template["compute"] {
    const own = [...functionsCalled(expression)].every((name) => this.functions.has(name));
    if (own) return this.evaluation.prepare(expression, true);
    this.needsUniver = true;
    const reads = cellsRead(expression);
    return (at) => {
      const runtime = this.univer!;
      const ready = reads.flatMap((reference) =>
        isMeaningful(reference, at)
          ? [{ sheetKey: reference.sheetKey, area: rectAt(reference, at.row, at.column) }]
          : [],
      );
      return runtime.compute(this.parse(`=${printForUniver(expression, at)}`), at, ready);
    };
  }

  /** Univer is large, and most workbooks do without its functions. */
  private async loadUniver(): Promise<void> {
    if (!this.needsUniver || this.univer) return;
    const { FormulaRuntime } = await import("./univer/formulaRuntime");
    this.univer = new FormulaRuntime(this.source, [...this.functions.values()]);
    this.univer.use(this.workbookScope().sheets);
  }

  private parse(text: string): CompiledFormula {
    let parsed = this.parsed.get(text);
    if (!parsed) {
      parsed = this.univer!.compile(text) ?? undefined;
      if (!parsed) throw new Error("the engine cannot read it");
      if (this.parsed.size >= MOST_PARSED) this.parsed.clear();
      this.parsed.set(text, parsed);
    }
    return parsed;
  }

  private compute(
    template: Template,
    formula: string,
    at: CellRef,
    sheetKey: string,
    ofMany: "first" | "spill",
  ): CellValue {
    try {
      return shown(template.compute({ sheetKey, row: at.row, column: at.column }), ofMany);
    } catch (cause) {
      throw failure(this.workbookScope(), formula, at, cause);
    }
  }
}

/** Makes an engine; `now` gives the moment that TODAY() and NOW() answer. */
export const createFormulaEngine: CalculationEngineFactory = (now) => new FormulaEngine(now);

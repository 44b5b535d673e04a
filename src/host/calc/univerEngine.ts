import { isCellError, type Cell, type CellValue, type WorkbookState } from "../state";
import { HostError } from "../wire/HostError";
import { columnLetters } from "./addresses";
import { CellSource } from "./cellSource";
import { compileFormula, FormulaScope, type PlainFormula, type Precedent } from "./compile";
import { DependencyGraph, type FormulaNode } from "./dependencyGraph";
import type { CalculationEngine, CalculationEngineFactory, CellRef } from "./engine";
import { FormulaRuntime, type CompiledFormula } from "./univer/formulaRuntime";

/** A formula of the workbook, made ready. */
interface Entry {
  readonly formula: string;
  readonly compiled: CompiledFormula;
  readonly node: FormulaNode;
  readonly at: CellRef;
  readonly volatile: boolean;
}

const keyOf = ({ sheetId, row, column }: CellRef): string => `${sheetId}!${row},${column}`;

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

class UniverEngine implements CalculationEngine {
  private readonly source = new CellSource();
  private readonly runtime: FormulaRuntime;
  private scope: FormulaScope | null = null;
  private graph = new DependencyGraph();
  private readonly entries = new Map<string, Entry>();
  private readonly entryOf = new Map<FormulaNode, Entry>();
  private readonly changed = new Map<string, CellRef>();
  private readonly unknown = new Set<Entry>();
  /** parsed formulas by their plain text: most outlive a rebuild */
  private parsed = new Map<string, CompiledFormula>();
  private parsedBefore = new Map<string, CompiledFormula>();

  constructor(now: () => Date) {
    this.runtime = new FormulaRuntime(this.source, now);
  }

  rebuild(workbook: WorkbookState): void {
    this.scope = new FormulaScope(workbook);
    this.source.use(this.scope.sheets);
    this.runtime.use(this.scope.sheets);
    this.graph = new DependencyGraph();
    this.entries.clear();
    this.entryOf.clear();
    this.changed.clear();
    this.unknown.clear();
    this.parsedBefore = this.parsed;
    this.parsed = new Map();
    for (const sheet of workbook.sheets) {
      for (const { row, column, cell } of sheet.cells.entries()) {
        if (cell.formula !== undefined) this.enter({ sheetId: sheet.id, row, column }, cell.formula);
      }
    }
    this.parsedBefore.clear();
  }

  cellsChanged(cells: readonly CellRef[]): void {
    for (const cell of cells) this.changed.set(keyOf(cell), cell);
  }

  async calculate(): Promise<readonly CellRef[]> {
    try {
      return this.calculateNow();
    } catch (cause) {
      // What was left halfway has to be computed again, once the cause is gone.
      for (const entry of this.entries.values()) this.unknown.add(entry);
      throw cause;
    }
  }

  private calculateNow(): readonly CellRef[] {
    this.runtime.forget();
    for (const cell of this.changed.values()) this.update(cell);
    this.graph.begin();
    const forced = this.markDirty();
    const results: CellRef[] = [];
    const put = (node: FormulaNode, value: CellValue) => {
      const { at } = this.entryOf.get(node)!;
      const cell = this.cellAt(at);
      if (!cell || sameValue(cell.value, value)) return;
      cell.value = value;
      this.noteChange(node);
      results.push(at);
    };
    this.graph.settle(
      (node) => {
        if (!forced.has(node) && !this.graph.readsChange(node)) return;
        const { compiled, formula, at } = this.entryOf.get(node)!;
        put(node, this.compute(compiled, formula, at, node.sheetKey, node.reads, "spill"));
      },
      // Excel shows 0 in the cells of a circle.
      (node) => put(node, 0),
    );
    this.changed.clear();
    this.unknown.clear();
    return results;
  }

  async evaluate(formula: string, at: CellRef): Promise<CellValue> {
    if (this.changed.size > 0 || this.unknown.size > 0) await this.calculate();
    const scope = this.workbookScope();
    const sheetKey = scope.keyOf(at.sheetId);
    if (sheetKey === undefined)
      throw new HostError("ItemNotFound", "the cell's sheet is not in the workbook");
    const { plain, compiled } = this.prepare(formula, at);
    return this.compute(compiled, formula, at, sheetKey, plain.precedents, "first");
  }

  dispose(): void {
    this.runtime.dispose();
    this.entries.clear();
    this.entryOf.clear();
  }

  /** Marks what the changes reach; gives the formulas to compute even if nothing that they read is another. */
  private markDirty(): ReadonlySet<FormulaNode> {
    const scope = this.workbookScope();
    const forced = new Set<FormulaNode>();
    for (const { node } of this.unknown) forced.add(node);
    for (const { node, volatile } of this.entries.values()) if (volatile) forced.add(node);
    for (const { sheetId, row, column } of this.changed.values()) {
      const sheetKey = scope.keyOf(sheetId);
      if (sheetKey === undefined) continue;
      this.graph.touch(sheetKey, row, column);
      this.noteChange({ sheetKey, row, column });
    }
    for (const node of forced) this.graph.touchFormula(node);
    return forced;
  }

  private noteChange({ sheetKey, row, column }: Pick<FormulaNode, "sheetKey" | "row" | "column">): void {
    this.graph.noteChange(sheetKey, row, column);
    this.source.forget(sheetKey, column);
  }

  private workbookScope(): FormulaScope {
    if (!this.scope) throw new Error("the engine was not given a workbook yet");
    return this.scope;
  }

  private cellAt({ sheetId, row, column }: CellRef): Cell | undefined {
    return this.workbookScope()
      .workbook.sheets.find(({ id }) => id === sheetId)
      ?.cells.get(row, column);
  }

  private enter(at: CellRef, formula: string): void {
    const scope = this.workbookScope();
    const { plain, compiled } = this.prepare(formula, at);
    const node = this.graph.add(scope.keyOf(at.sheetId)!, at.row, at.column, plain.precedents);
    const entry = { formula, compiled, node, at, volatile: plain.volatile };
    this.entries.set(keyOf(at), entry);
    this.entryOf.set(node, entry);
    this.unknown.add(entry);
  }

  private leave(entry: Entry): void {
    this.graph.remove(entry.node);
    this.entries.delete(keyOf(entry.at));
    this.entryOf.delete(entry.node);
    this.unknown.delete(entry);
  }

  /** Takes over what a changed cell now holds. */
  private update(at: CellRef): void {
    const formula = this.cellAt(at)?.formula;
    const entry = this.entries.get(keyOf(at));
    if (entry) this.leave(entry);
    if (formula !== undefined) this.enter(at, formula);
  }

  /** Makes a formula ready to be computed in a cell. */
  private prepare(formula: string, at: CellRef): { plain: PlainFormula; compiled: CompiledFormula } {
    return this.naming(formula, at, () => {
      const plain = compileFormula(formula, this.workbookScope(), at);
      const { text } = plain;
      const compiled = this.parsed.get(text) ?? this.parsedBefore.get(text) ?? this.runtime.compile(text);
      if (!compiled) throw new Error("the engine cannot read it");
      this.parsed.set(text, compiled);
      return { plain, compiled };
    });
  }

  /** Does something with a formula; a failure says which formula of which cell it was. */
  private naming<T>(formula: string, { sheetId, row, column }: CellRef, act: () => T): T {
    try {
      return act();
    } catch (cause) {
      const sheet = this.workbookScope().workbook.sheets.find(({ id }) => id === sheetId);
      const where = `${sheet?.name ?? ""}!${columnLetters(column)}${row + 1}`;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new HostError("NotImplemented", `cannot compute ${where}: ${formula} (${reason})`);
    }
  }

  private compute(
    compiled: CompiledFormula,
    formula: string,
    at: CellRef,
    sheetKey: string,
    reads: readonly Precedent[],
    ofMany: "first" | "spill",
  ): CellValue {
    const place = { sheetKey, row: at.row, column: at.column };
    return this.naming(formula, at, () => this.runtime.compute(compiled, place, reads, ofMany));
  }
}

/** Makes an engine over Univer's formula engine; `now` gives the moment that TODAY() and NOW() answer. */
export const createUniverEngine: CalculationEngineFactory = (now) => new UniverEngine(now);

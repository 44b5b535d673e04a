import {
  isCellError,
  type Cell,
  type CellValue,
  type SheetState,
  type WorkbookState,
  type CellRef,
  type CellsRef,
} from "../../spreadsheet/state";
import { nextTurn } from "../turns";
import { HostError } from "../wire/HostError";
import { CellSource, type SourceColumn } from "./cellSource";
import { DependencyGraph, type FormulaRows } from "./dependencyGraph";
import {
  shiftedArea,
  type CalculationEngine,
  type CalculationEngineFactory,
  type ChangedCells,
  type RowShift,
} from "./engine";
import { Evaluation } from "./evaluation";
import { ALL_REFERENCES } from "./expression";
import { functionsOfHost } from "./functions";
import { NOT_IN_1904, with1904Dates } from "./functions/dates1904";
import { hasSeveralValues, firstValue, type Argument, type HostFunction } from "./functions/definition";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import {
  changedRowsByColumn,
  mergeRows,
  rowsThatDiffer,
  withoutRows,
  type DifferingRows,
} from "./changedRows";
import { rectAt, isMeaningful } from "./references";
import type { GraphColumn, Rows, FormulaBlock } from "./formulaBlocks";
import type { FormulaReading } from "./readings";
import { FormulaScope, SheetKeys } from "./scope";
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

/** Formulas are read or calculated for so long before other work, such as drawing the page, has its turn. */
const STEP_MILLISECONDS = 25;

/** Work that pauses often, in steps of some time. */
async function* inSteps<T>(work: Generator<void, T>): AsyncGenerator<void, T> {
  for (;;) {
    const end = performance.now() + STEP_MILLISECONDS;
    for (let pause = work.next(); ; pause = work.next()) {
      if (pause.done === true) return pause.value;
      if (performance.now() >= end) break;
    }
    yield;
  }
}

/** Cells are read without a look at the time up to this number. */
const CELLS_BETWEEN_PAUSES = 256;

/** maximum number of formulas parsed by Univer in the cache */
const MAX_PARSED = 10_000;

/** Sets the value of a formula's cell; returns whether it has changed, and adds it to the results if so. */
function setResult(
  cell: Cell,
  value: CellValue,
  cellRef: CellRef,
  source: SourceColumn,
  results: ChangedCells[],
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

/** The rows that have to be calculated, by column. */
interface Changes {
  /** the shift after which formulas were moved, with the key of its sheet */
  readonly shift: { readonly sheetKey: string; readonly shift: RowShift } | null;
  /** rows with other contents */
  readonly changed: ReadonlyMap<GraphColumn, Rows[]>;
  /** rows whose formula means something else */
  readonly replaced: ReadonlyMap<GraphColumn, DifferingRows[]>;
}

/** Columns of one sheet of which the same rows are given. */
interface ColumnsWithSameRows {
  readonly columns: [GraphColumn, ...GraphColumn[]];
  readonly rows: readonly Rows[];
}

function columnsWithSameRows(
  rowsByColumn: ReadonlyMap<GraphColumn, readonly Rows[]>,
): Iterable<ColumnsWithSameRows> {
  const groups = new Map<string, ColumnsWithSameRows>();
  for (const [column, rows] of rowsByColumn) {
    const key = [column.sheetKey, ...rows.flatMap(({ first, last }) => [first, last])].join();
    const group = groups.get(key);
    if (group) group.columns.push(column);
    else groups.set(key, { columns: [column], rows });
  }
  return groups.values();
}

/** The rows of a column whose formulas mean something else than the formulas before them. */
function replacedRows(
  before: readonly FormulaRows[],
  after: readonly FormulaRows[],
  column: number,
): DifferingRows[] {
  const differing: DifferingRows[] = [];
  let index = 0;
  for (const { first, last, template } of after) {
    for (let row = first; row <= last;) {
      for (let old = before[index]; old && old.last < row; old = before[index]) index += 1;
      const old = before[index];
      const isNew = !old || old.first > row;
      const end = !old || old.first > last ? last : isNew ? old.first - 1 : Math.min(old.last, last);
      if (isNew) differing.push({ first: row, last: end, bits: ALL_REFERENCES, endBits: 0, end: Infinity });
      else differing.push(...rowsThatDiffer(old.template, template, { first: row, last: end }, column));
      row = end + 1;
    }
  }
  return differing;
}

function noteReplaced(
  replaced: Map<GraphColumn, DifferingRows[]>,
  column: GraphColumn,
  rows: readonly DifferingRows[],
): void {
  if (rows.length > 0)
    replaced.set(
      column,
      [...(replaced.get(column) ?? []), ...rows].sort((a, b) => a.first - b.first),
    );
}

class FormulaEngine implements CalculationEngine {
  private readonly source = new CellSource();
  private readonly functions: ReadonlyMap<string, HostFunction>;
  private readonly evaluation: Evaluation;
  private scope: FormulaScope | null = null;
  private templates: Templates | null = null;
  private graph = new DependencyGraph(new Map(), this.source);
  private readonly sheetKeys = new SheetKeys();
  calculated = 0;
  /** inserted or deleted cells, before all other changes */
  private shift: RowShift | null = null;
  private changed: CellsRef[] = [];
  private rewritten: CellsRef[] = [];
  /** whether sheets, tables or names were changed since the scope was made */
  private isScopeOld = false;
  /**
   * the templates of formulas that use changed sheets, tables or names, to be read again, and whether all the formulas of each
   * are one text, filled into them
   */
  private affected = new Map<Template, { readonly isOneText: boolean }>();
  /** the keys of sheets that were deleted since the last calculation */
  private readonly deletedSheets = new Set<string>();
  /** the changed sheets, tables and names of a workbook whose formulas are not read yet; null if they are */
  private changesBeforeReading: Set<string> | null = null;
  /** whether the graph is incomplete after a failure */
  private needsRebuild = false;
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

  rebuild(workbook: WorkbookState, isUpToDate = false): void {
    this.needsRebuild = true;
    const scope = new FormulaScope(workbook, this.sheetKeys);
    this.scope = scope;
    this.isScopeOld = false;
    this.affected = new Map();
    this.deletedSheets.clear();
    this.rewritten = [];
    this.source.setSheets(scope.sheets);
    this.univer?.setSheets(scope.sheets);
    this.templates = new Templates(scope, (reading) => this.compile(reading));
    this.graph = new DependencyGraph(scope.sheets, this.source);
    this.shift = null;
    this.changed = [];
    this.recalculatesAll = !isUpToDate;
    this.parsed.clear();
    this.changesBeforeReading = new Set();
    this.needsRebuild = false;
  }

  /** Reads the formulas of all sheets into the graph; pauses now and then. */
  private *readAllFormulas(): Generator<void, void> {
    this.changesBeforeReading = null;
    for (const [key, sheet] of this.workbookScope().sheets) {
      const found = yield* this.formulaRowsByColumn(sheet, sheet.cells.entries());
      for (const [column, formulaRows] of found) {
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

  structureChanged(shift: RowShift | null): void {
    this.isScopeOld = true;
    if (!shift) return;
    const { sheetId } = shift;
    if (this.changesBeforeReading || this.needsRebuild) {
      this.cellsChanged([{ sheetId, ...shiftedArea(shift) }]);
      return;
    }
    this.shift = shift;
    const key = this.scope?.keyOf(sheetId);
    if (key !== undefined) this.source.invalidate(key, shiftedArea(shift));
  }

  formulasRewritten(cells: readonly CellsRef[]): void {
    for (const each of cells) this.rewritten.push(each);
  }

  cellsChanged(cells: readonly CellsRef[]): void {
    for (const each of cells) {
      this.changed.push(each);
      const key = this.scope?.keyOf(each.sheetId);
      if (key !== undefined) this.source.invalidate(key, { rows: 1, columns: 1, ...each });
    }
  }

  recalculateAll(): void {
    this.recalculatesAll = true;
    // Every column becomes another one, cell by cell: it is read again once that is done.
    this.source.dropAllRanges();
  }

  async calculate(): Promise<readonly CellsRef[]> {
    const results: ChangedCells[] = [];
    const steps = this.calculateInSteps(results);
    while ((await steps.next()).done !== true) await nextTurn();
    return results;
  }

  async *calculateInSteps(results: ChangedCells[]): AsyncGenerator<void, void> {
    if (this.needsRebuild) this.rebuild(this.currentScope().workbook);
    if (this.changesBeforeReading && !this.hasChanges()) return;
    let isDone = false;
    try {
      const changes = yield* inSteps(this.applyChanges());
      await this.loadUniver();
      yield* inSteps(this.calculatePending(changes, results));
      isDone = true;
    } finally {
      // After a failure, or when its caller leaves it, everything is calculated again.
      if (!isDone) this.recalculatesAll = true;
    }
  }

  private hasChanges(): boolean {
    const { isScopeOld, recalculatesAll, changed, rewritten, changesBeforeReading } = this;
    return (
      isScopeOld ||
      recalculatesAll ||
      this.shift !== null ||
      changed.length + rewritten.length + (changesBeforeReading?.size ?? 0) > 0
    );
  }

  /** Calculates what is out of date; pauses after each formula. */
  private *calculatePending({ shift, changed, replaced }: Changes, results: ChangedCells[]): Generator<void> {
    this.univer?.invalidate();
    this.graph.beginPass();
    if (this.recalculatesAll) this.graph.markAllPending();
    else {
      if (shift) this.graph.markShifted(shift.sheetKey, shift.shift);
      for (const [column, rows] of changed) this.graph.markChanged(column, rows);
      for (const [column, rows] of replaced) this.graph.markReplaced(column, rows);
      this.graph.markVolatilePending();
    }
    yield* this.graph.computePending((block, index, isCircular) =>
      this.computeCell(block, index, isCircular, results),
    );
    this.recalculatesAll = false;
  }

  /** Calculates a cell; returns whether its value has changed, and adds it to the results if so. */
  private computeCell(
    block: FormulaBlock,
    index: number,
    isCircular: boolean,
    results: ChangedCells[],
  ): boolean {
    const { sheet, sheetKey, column, source } = block.column;
    const row = block.first + index;
    const cellRef = { sheetId: sheet.id, row, column };
    const cell = sheet.cells.get(row, column);
    if (cell?.formula === undefined) throw new Error("a formula was removed without a call of cellsChanged");
    // Excel shows 0 in circular cells.
    const { usage } = this.evaluation;
    usage.references = 0;
    usage.extents = 0;
    usage.lastRow = 0;
    const value = isCircular ? 0 : this.compute(block.template, cell.formula, cellRef, sheetKey, "spill");
    if (isCircular) block.setCircular(index);
    else block.setUsed(index, usage);
    return setResult(cell, value, cellRef, source, results);
  }

  async enter(cells: readonly CellsRef[]): Promise<readonly CellsRef[]> {
    const scope = this.currentScope();
    const results: ChangedCells[] = [];
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
    const compute = this.computation(formula, cellRef);
    await this.loadUniver();
    return compute();
  }

  evaluateNow(formula: string, cellRef: CellRef): CellValue | undefined {
    const compute = this.computation(formula, cellRef);
    return this.needsUniver && !this.univer ? undefined : compute();
  }

  /** Reads a formula as if it were in a cell; what is returned calculates it. */
  private computation(formula: string, cellRef: CellRef): () => CellValue {
    const sheetKey = this.currentScope().keyOf(cellRef.sheetId);
    if (sheetKey === undefined)
      throw new HostError("ItemNotFound", "the cell's sheet is not in the workbook");
    const template = this.workbookTemplates().templateOf(formula, cellRef);
    return () => this.compute(template, formula, cellRef, sheetKey, "first");
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

  /** The scope of the workbook as it is now. */
  private currentScope(): FormulaScope {
    const before = this.workbookScope();
    if (!this.isScopeOld) return before;
    const scope = new FormulaScope(before.workbook, this.sheetKeys);
    this.scope = scope;
    this.isScopeOld = false;
    this.updateSheets(before, scope);
    const changes = scope.changesSince(before);
    if (this.changesBeforeReading) for (const change of changes) this.changesBeforeReading.add(change);
    for (const { sheetKey, area } of [...before.tablesAmong(changes), ...scope.tablesAmong(changes)])
      this.source.dropRanges(sheetKey, area);
    const templates = this.workbookTemplates();
    for (const template of templates.usersOf(changes)) {
      if (!this.affected.has(template))
        this.affected.set(template, { isOneText: templates.isOneText(template) });
    }
    templates.setScope(scope, changes);
    return scope;
  }

  private updateSheets(before: FormulaScope, scope: FormulaScope): void {
    const deleted = [...before.sheets.keys()].filter((key) => !scope.sheets.has(key));
    const added = [...scope.sheets].filter(([key]) => !before.sheets.has(key));
    for (const key of deleted) this.deletedSheets.add(key);
    for (const [key, sheet] of added) {
      this.source.addSheet(key, sheet);
      if (!this.deletedSheets.delete(key)) this.graph.addSheet(key, sheet);
      this.changed.push({ sheetId: sheet.id, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    if (deleted.length + added.length > 0) this.univer?.setSheets(scope.sheets);
  }

  /** Applies all changes to the graph; pauses now and then. */
  private *applyChanges(): Generator<void, Changes> {
    this.currentScope();
    // If a formula cannot be read, the graph stays incomplete.
    this.needsRebuild = true;
    for (const key of this.deletedSheets) this.graph.clearSheet(key);
    const changes = this.changesBeforeReading
      ? yield* this.readAllWithChanges(this.changesBeforeReading)
      : yield* this.readChangedFormulas();
    for (const key of this.deletedSheets) {
      this.graph.removeSheet(key);
      this.source.removeSheet(key);
    }
    this.workbookTemplates().prune(this.affected.keys());
    this.affected = new Map();
    this.deletedSheets.clear();
    this.shift = null;
    this.changed = [];
    this.rewritten = [];
    this.needsRebuild = false;
    return changes;
  }

  private *readChangedFormulas(): Generator<void, Changes> {
    const shift = this.applyShift();
    const changed = this.rowsByColumn(this.changed);
    yield* this.readFormulas(changed);
    return { shift, changed, replaced: yield* this.rereadFormulas(changed) };
  }

  /** Moves the formulas below inserted or deleted cells, to be read again at their new place. */
  private applyShift(): Changes["shift"] {
    const { shift } = this;
    const sheetKey = shift ? this.workbookScope().keyOf(shift.sheetId) : undefined;
    if (!shift || sheetKey === undefined) return null;
    const { sheetId, area, kind } = shift;
    if (!this.graph.shiftRows(sheetKey, shift)) {
      this.changed.push({ sheetId, ...shiftedArea(shift) });
      return null;
    }
    if (kind === "insert") this.changed.push({ sheetId, ...area });
    this.rewritten.push({ sheetId, ...shiftedArea(shift) });
    return { sheetKey, shift };
  }

  /** Reads all formulas. How those that were changed read before is not known: their readers are calculated, too. */
  private *readAllWithChanges(changes: ReadonlySet<string>): Generator<void, Changes> {
    yield* this.readAllFormulas();
    const changed = this.rowsByColumn([...this.changed, ...this.rewritten]);
    for (const [column, rows] of this.graph.rowsWith(this.workbookTemplates().usersOf(changes)))
      changed.set(column, mergeRows([...(changed.get(column) ?? []), ...rows]));
    return { shift: null, changed, replaced: new Map() };
  }

  /** Some cells as rows of the graph's columns. */
  private rowsByColumn(cells: readonly CellsRef[]): Map<GraphColumn, Rows[]> {
    const scope = this.workbookScope();
    const bySheet = new Map<string, CellsRef[]>();
    for (const each of cells) {
      const key = scope.keyOf(each.sheetId);
      if (key === undefined) continue;
      const ofSheet = bySheet.get(key);
      if (ofSheet) ofSheet.push(each);
      else bySheet.set(key, [each]);
    }
    const byColumn = new Map<GraphColumn, Rows[]>();
    for (const [key, ofSheet] of bySheet) {
      const columns = changedRowsByColumn(ofSheet, scope.sheetOfKey(key), (first, last) =>
        this.graph.columnsWithin(key, first, last).map(({ column }) => column),
      );
      for (const [column, rows] of columns) byColumn.set(this.graph.column(key, column), rows);
    }
    return byColumn;
  }

  /**
   * Reads again the formulas that were rewritten or use changed definitions; returns those with another meaning.
   * @param changed the rows that were read already
   */
  private *rereadFormulas(
    changed: ReadonlyMap<GraphColumn, readonly Rows[]>,
  ): Generator<void, Map<GraphColumn, DifferingRows[]>> {
    const rows = this.rowsByColumn(this.rewritten);
    const replaced = new Map<GraphColumn, DifferingRows[]>();
    for (const [column, affected] of this.graph.rowsWith(this.affected)) {
      yield;
      const rewritten = rows.get(column) ?? [];
      const isRewritten = ({ first, last }: Rows) =>
        rewritten.some((each) => each.first <= last && first <= each.last);
      // Formulas that were entered are read already, and may be other texts that meant the same before.
      const left = affected.flatMap((each) =>
        isRewritten(each)
          ? [each]
          : withoutRows(each, changed.get(column) ?? []).filter(
              (rowsOfOneText) => !this.rereadFilled(column, { ...each, ...rowsOfOneText }, replaced),
            ),
      );
      if (left.length > 0) rows.set(column, mergeRows([...rewritten, ...left]));
    }
    const before = new Map(
      [...rows].map(([column, ranges]) => [
        column,
        ranges.flatMap((range) => this.graph.formulasWithin(column, range)),
      ]),
    );
    yield* this.readFormulas(rows);
    for (const [column, ranges] of rows) {
      const after = ranges.flatMap((range) => this.graph.formulasWithin(column, range));
      noteReplaced(replaced, column, replacedRows(before.get(column) ?? [], after, column.column));
    }
    return replaced;
  }

  /**
   * Reads again formulas with unchanged texts that are one text filled down: if the first and the last mean the same, in the same
   * table, so do all between. Returns false, having done nothing, where that is not known.
   */
  private rereadFilled(
    column: GraphColumn,
    formulas: FormulaRows,
    replaced: Map<GraphColumn, DifferingRows[]>,
  ): boolean {
    if (!this.affected.get(formulas.template)?.isOneText) return false;
    const { first, last } = formulas;
    const scope = this.workbookScope();
    const placeOf = (row: number): CellRef => ({ sheetId: column.sheet.id, row, column: column.column });
    if (scope.tableAround(placeOf(first)) !== scope.tableAround(placeOf(last))) return false;
    const templateAt = (row: number): Template | undefined => {
      const formula = column.sheet.cells.get(row, column.column)?.formula;
      return formula === undefined ? undefined : this.workbookTemplates().templateOf(formula, placeOf(row));
    };
    const template = templateAt(first);
    if (!template || template !== templateAt(last)) return false;
    this.graph.replace(column, { first, last }, [{ first, last, template }]);
    noteReplaced(replaced, column, replacedRows([formulas], [{ first, last, template }], column.column));
    return true;
  }

  /** Reads the formulas of some rows into the graph. */
  private *readFormulas(rowsByColumn: ReadonlyMap<GraphColumn, readonly Rows[]>): Generator<void> {
    for (const { columns, rows } of columnsWithSameRows(rowsByColumn)) {
      const [{ sheet }] = columns;
      const numbers = columns.map(({ column }) => column);
      const column = Math.min(...numbers);
      const width = Math.max(...numbers) - column + 1;
      for (const { first, last } of rows) {
        const area = { row: first, column, rows: last - first + 1, columns: width };
        const found = yield* this.formulaRowsByColumn(sheet, sheet.cells.within(area), new Set(numbers));
        for (const each of columns) this.graph.replace(each, { first, last }, found.get(each.column) ?? []);
      }
    }
  }

  /** Groups cells, given in ascending row order, into rows with the same formula, by column. */
  private *formulaRowsByColumn(
    { id: sheetId }: SheetState,
    cells: ReturnType<SheetState["cells"]["entries"]>,
    only?: ReadonlySet<number>,
  ): Generator<void, Map<number, FormulaRows[]>> {
    const columns = new Map<number, (Rows & { readonly template: Template; last: number })[]>();
    let cellsRead = 0;
    for (const { row, column, cell } of cells) {
      if ((cellsRead += 1) % CELLS_BETWEEN_PAUSES === 0) yield;
      if (cell.formula === undefined || (only && !only.has(column))) continue;
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
  private compile({ expression, references, functions }: FormulaReading): Template["compute"] {
    const called = this.usesDates1904 && [...functions].find((name) => NOT_IN_1904.has(name));
    if (called) throw new Error(`the host does not compute ${called} with days counted from 1904`);
    if ([...functions].every((name) => this.functions.has(name)))
      return this.evaluation.compileFormula(expression, references);
    this.needsUniver = true;
    const reads = references.read;
    return (cellRef) => {
      this.evaluation.usage.references = ALL_REFERENCES;
      this.evaluation.usage.extents = ALL_REFERENCES;
      const runtime = this.loadedUniver();
      const cellsToProvide = reads.flatMap(({ reference }) =>
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
    this.calculated += 1;
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

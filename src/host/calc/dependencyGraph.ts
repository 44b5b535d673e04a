import type { Area } from "../state";
import { MAX_COLUMNS } from "./addresses";
import type { Precedent } from "./compile";

/** A formula's cell, as the graph knows it. */
export interface FormulaNode {
  readonly sheetKey: string;
  readonly row: number;
  readonly column: number;
  /** the areas that it reads; filled in by the graph */
  readonly reads: AreaNode[];
  /** the pass in which it was found to need computing, and how far that has come */
  dirtyIn: number;
  state: "waiting" | "visiting" | "done";
}

/** An area that formulas read. */
export interface AreaNode {
  readonly sheetKey: string;
  readonly area: Area;
  readonly readers: Set<FormulaNode>;
  dirtyIn: number;
  /** the pass in which everything within it has been computed */
  settledIn: number;
  /** the pass in which a value within it became another */
  changedIn: number;
}

/** wider areas are kept in a list of their own instead of under each of their columns */
const WIDE = 64;

const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

const holds = ({ area }: AreaNode, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The place of the first node that is not above a row, among nodes from the top down. */
function firstFrom(nodes: readonly FormulaNode[], row: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The areas of one sheet, by where they lie. */
class SheetAreas {
  private readonly cells = new Map<number, AreaNode>();
  private readonly byColumn = new Map<number, Set<AreaNode>>();
  private readonly wide = new Set<AreaNode>();

  add(node: AreaNode): void {
    const { area } = node;
    if (area.rows === 1 && area.columns === 1) this.cells.set(cellKey(area.row, area.column), node);
    else if (area.columns > WIDE) this.wide.add(node);
    else this.eachColumn(area, (areas) => areas.add(node));
  }

  remove(node: AreaNode): void {
    const { area } = node;
    if (area.rows === 1 && area.columns === 1) this.cells.delete(cellKey(area.row, area.column));
    else if (area.columns > WIDE) this.wide.delete(node);
    else this.eachColumn(area, (areas) => areas.delete(node));
  }

  *around(row: number, column: number): Generator<AreaNode> {
    const single = this.cells.get(cellKey(row, column));
    if (single) yield single;
    for (const node of this.byColumn.get(column) ?? []) if (holds(node, row, column)) yield node;
    for (const node of this.wide) if (holds(node, row, column)) yield node;
  }

  private eachColumn(area: Area, change: (areas: Set<AreaNode>) => void): void {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      let areas = this.byColumn.get(column);
      if (!areas) this.byColumn.set(column, (areas = new Set()));
      change(areas);
    }
  }
}

/** Which formula reads which cells: tells what has to be computed after a change, and in what order. */
export class DependencyGraph {
  private readonly areas = new Map<string, AreaNode>();
  private readonly sheets = new Map<string, SheetAreas>();
  private pass = 0;
  private dirty: FormulaNode[] = [];
  /** the formulas to compute in this pass, by sheet and column; from the top down once all are known */
  private readonly dirtyColumns = new Map<string, FormulaNode[]>();

  /** Makes the node of a formula and links it to what it reads. */
  add(sheetKey: string, row: number, column: number, precedents: readonly Precedent[]): FormulaNode {
    const node: FormulaNode = { sheetKey, row, column, reads: [], dirtyIn: 0, state: "done" };
    for (const precedent of precedents) {
      const area = this.areaNode(precedent);
      if (!area.readers.has(node)) node.reads.push(area);
      area.readers.add(node);
    }
    return node;
  }

  remove(node: FormulaNode): void {
    for (const area of node.reads) {
      area.readers.delete(node);
      if (area.readers.size > 0) continue;
      this.areas.delete(areaKey(area));
      this.sheets.get(area.sheetKey)?.remove(area);
    }
    node.reads.length = 0;
  }

  /** Begins a calculation: nothing is dirty yet. */
  begin(): void {
    this.pass += 1;
    this.dirty = [];
    this.dirtyColumns.clear();
  }

  /** A cell got another value: everything that reads it, or reads what reads it, is dirty. */
  touch(sheetKey: string, row: number, column: number): void {
    const reached: FormulaNode[] = [];
    const reach = (node: { sheetKey: string; row: number; column: number }) => {
      for (const area of this.sheets.get(node.sheetKey)?.around(node.row, node.column) ?? []) {
        if (area.dirtyIn === this.pass) continue;
        area.dirtyIn = this.pass;
        for (const reader of area.readers) if (this.markDirty(reader)) reached.push(reader);
      }
    };
    reach({ sheetKey, row, column });
    for (let node = reached.pop(); node; node = reached.pop()) reach(node);
  }

  /** A formula has to be computed whatever it reads. */
  touchFormula(node: FormulaNode): void {
    this.markDirty(node);
    this.touch(node.sheetKey, node.row, node.column);
  }

  /** Notes that a cell's value became another, so that its readers are computed and not merely looked at. */
  noteChange(sheetKey: string, row: number, column: number): void {
    for (const area of this.sheets.get(sheetKey)?.around(row, column) ?? []) area.changedIn = this.pass;
  }

  /** Whether anything that a formula reads has changed in this pass. */
  readsChange(node: FormulaNode): boolean {
    return node.reads.some((area) => area.changedIn === this.pass);
  }

  /**
   * Goes over the dirty formulas so that each comes after those it reads. Those that read themselves, through
   * however many others, are handed to `circular` instead.
   */
  settle(compute: (node: FormulaNode) => void, circular: (node: FormulaNode) => void): void {
    for (const nodes of this.dirtyColumns.values()) nodes.sort((a, b) => a.row - b.row);
    for (const node of this.dirty) this.visit(node, compute, circular);
  }

  private visit(
    start: FormulaNode,
    compute: (node: FormulaNode) => void,
    circular: (node: FormulaNode) => void,
  ): void {
    if (start.state !== "waiting") return;
    // A stack of its own: a chain down a long column is deeper than calls may be nested.
    const stack: { node: FormulaNode; pending: Generator<FormulaNode> }[] = [];
    const looped = new Set<FormulaNode>();
    const enter = (node: FormulaNode) => {
      node.state = "visiting";
      stack.push({ node, pending: this.unsettled(node) });
    };
    enter(start);
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const next = top.pending.next();
      if (next.done) {
        stack.pop();
        top.node.state = "done";
        if (looped.has(top.node)) circular(top.node);
        else compute(top.node);
      } else if (next.value.state === "waiting") {
        enter(next.value);
      } else if (next.value.state === "visiting") {
        const from = stack.findIndex(({ node }) => node === next.value);
        for (const { node } of stack.slice(from)) looped.add(node);
      }
    }
  }

  /** The dirty formulas that a formula reads and that are not computed yet. */
  private *unsettled(node: FormulaNode): Generator<FormulaNode> {
    for (const area of node.reads) {
      if (area.dirtyIn !== this.pass || area.settledIn === this.pass) continue;
      yield* this.dirtyWithin(area);
      area.settledIn = this.pass;
    }
  }

  private *dirtyWithin({ sheetKey, area }: AreaNode): Generator<FormulaNode> {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const nodes = this.dirtyColumns.get(`${sheetKey}${column}`);
      if (!nodes) continue;
      for (let at = firstFrom(nodes, area.row); at < nodes.length; at += 1) {
        const node = nodes[at]!;
        if (node.row >= area.row + area.rows) break;
        if (node.state !== "done") yield node;
      }
    }
  }

  private markDirty(node: FormulaNode): boolean {
    if (node.dirtyIn === this.pass) return false;
    node.dirtyIn = this.pass;
    node.state = "waiting";
    this.dirty.push(node);
    const key = `${node.sheetKey}${node.column}`;
    const column = this.dirtyColumns.get(key);
    if (column) column.push(node);
    else this.dirtyColumns.set(key, [node]);
    return true;
  }

  private areaNode({ sheetKey, area }: Precedent): AreaNode {
    const key = areaKey({ sheetKey, area });
    let node = this.areas.get(key);
    if (!node) {
      node = { sheetKey, area, readers: new Set(), dirtyIn: 0, settledIn: 0, changedIn: 0 };
      this.areas.set(key, node);
      let areas = this.sheets.get(sheetKey);
      if (!areas) this.sheets.set(sheetKey, (areas = new SheetAreas()));
      areas.add(node);
    }
    return node;
  }
}

function areaKey({ sheetKey, area }: Precedent): string {
  return `${sheetKey}${area.row},${area.column},${area.rows},${area.columns}`;
}

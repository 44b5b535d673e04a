import type { SheetState, TableState, CellRef } from "../../spreadsheet/state";
import { columnLetters, type Corner } from "../../spreadsheet/references";
import { cellsRead, functionsCalled, type Expression } from "./expression";
import type { Argument, CellPosition } from "./functions/definition";
import { parseFormula } from "./parse";
import type { CellsReference } from "./references";
import type { FormulaScope } from "./scope";
import { filledFormula, type FilledFormula } from "../../spreadsheet/formulas/shiftFormula";
import { tokenizeExpression, type Token } from "../../spreadsheet/formulas/tokens";
import { HostError } from "../wire/HostError";

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** A formula as it is filled into many cells, compiled once for all of them. */
export interface Template {
  readonly reads: readonly CellsReference[];
  /** whether it is recalculated at every calculation */
  readonly isVolatile: boolean;
  compute(cellRef: CellPosition): Argument;
}

/** A reference within a formula's text. */
interface ReferenceText {
  /** the sheet's prefix, as written */
  readonly prefix: string;
  readonly corners: readonly Corner[];
}

/** The template of a formula with relative references, which is filled into the cells below it as well. */
interface FilledTemplate {
  readonly cellRef: CellRef;
  readonly filled: FilledFormula;
  /** whether it refers to the table that contains the cell, and which that is */
  readonly inTable: boolean;
  readonly table: TableState | undefined;
  readonly template: Template;
}

/** What determines which cells share the template of a formula's text. */
interface FormulaPattern {
  readonly pieces: readonly (string | ReferenceText)[];
  /** whether it has references without "$": the same text refers to other cells in each cell */
  readonly isRelative: boolean;
  /** whether it refers to the table that contains the cell */
  readonly inTable: boolean;
  /** for a text without relative references: by the table that contains the cell, or else by its sheet */
  readonly templates: Map<SheetState | TableState | undefined, Template>;
}

function pieceOf({ text, local, reference }: Token): string | ReferenceText {
  if (!reference) return text;
  const { start, end } = reference;
  return { prefix: text.slice(0, text.length - local.length), corners: end ? [start, end] : [start] };
}

function patternOf(formula: string): FormulaPattern {
  const tokens = tokenizeExpression(formula);
  const pieces = tokens.map(pieceOf);
  const isRelative = pieces.some(
    (piece) =>
      typeof piece !== "string" && piece.corners.some((corner) => !corner.fixedRow || !corner.fixedColumn),
  );
  const inTable = tokens.some(({ kind, text }) => kind === "structured" && text.startsWith("["));
  return { pieces, isRelative, inTable, templates: new Map() };
}

/** A formula's text with references relative to its own cell: the same in every cell that it is filled into. */
function relativeText({ pieces }: FormulaPattern, cellRef: CellRef): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      text += `\u0000${piece.prefix}`;
      for (const { row, column, fixedRow, fixedColumn } of piece.corners) {
        text += fixedRow ? `:${row}` : `:[${row - cellRef.row}]`;
        text += fixedColumn ? `|${column}` : `|[${column - cellRef.column}]`;
      }
    }
  }
  return text;
}

/** Compiles each formula once, however many cells it is filled into. */
export class Templates {
  private readonly patterns = new Map<string, FormulaPattern>();
  /** for texts with relative references: by their text relative to the cell */
  private readonly relativeTemplates = new Map<string, Template>();
  /** by column, the last formula with relative references that was not filled down from the one before */
  private readonly filledDown = new Map<number, FilledTemplate>();

  constructor(
    private readonly scope: FormulaScope,
    private readonly compile: (expression: Expression) => Pick<Template, "compute">,
  ) {}

  /** The template of a cell's formula; an error names the cell and the formula. */
  templateOf(formula: string, cellRef: CellRef): Template {
    const above = this.filledDown.get(cellRef.column);
    if (above && this.isFilledDown(above, formula, cellRef)) return above.template;
    let pattern = this.patterns.get(formula);
    if (!pattern) {
      pattern = patternOf(formula);
      // The text of a relative formula hardly ever occurs twice: it differs in each row.
      if (!pattern.isRelative) this.patterns.set(formula, pattern);
    }
    const table = pattern.inTable ? this.scope.tableAround(cellRef) : undefined;
    let template: Template | undefined;
    if (pattern.isRelative) {
      const key = `${cellRef.sheetId}\u0000${table?.name ?? ""}\u0000${relativeText(pattern, cellRef)}`;
      template = this.relativeTemplates.get(key);
      if (!template) this.relativeTemplates.set(key, (template = this.create(formula, cellRef)));
      const { inTable } = pattern;
      this.filledDown.set(cellRef.column, {
        cellRef,
        filled: filledFormula(formula),
        inTable,
        table,
        template,
      });
    } else {
      const owner = table ?? this.scope.sheetOf(cellRef);
      template = pattern.templates.get(owner);
      if (!template) pattern.templates.set(owner, (template = this.create(formula, cellRef)));
    }
    return template;
  }

  private isFilledDown(above: FilledTemplate, formula: string, cellRef: CellRef): boolean {
    return (
      above.cellRef.sheetId === cellRef.sheetId &&
      above.filled(cellRef.row - above.cellRef.row, 0) === formula &&
      (!above.inTable || above.table === this.scope.tableAround(cellRef))
    );
  }

  private create(formula: string, cellRef: CellRef): Template {
    try {
      const expression = parseFormula(formula, this.scope, cellRef);
      const isVolatile = [...functionsCalled(expression)].some((name) => VOLATILE.has(name));
      return { reads: cellsRead(expression), isVolatile, ...this.compile(expression) };
    } catch (cause) {
      throw calculationError(this.scope, formula, cellRef, cause);
    }
  }
}

/** The error for a cell's formula that cannot be computed. */
export function calculationError(
  { workbook }: FormulaScope,
  formula: string,
  { sheetId, row, column }: CellRef,
  cause: unknown,
): HostError {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const address = `${sheet?.name ?? ""}!${columnLetters(column)}${row + 1}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HostError("NotImplemented", `cannot compute ${address}: ${formula} (${reason})`);
}

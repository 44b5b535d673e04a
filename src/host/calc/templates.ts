import type { SheetState, TableState, CellRef } from "../../spreadsheet/state";
import { columnLetters, parseReference, type Corner } from "../../spreadsheet/references";
import { cellsRead, functionsCalled, type Expression } from "./expression";
import type { Argument, CellPosition } from "./functions/definition";
import { parseFormula } from "./parse";
import type { CellsReference } from "./references";
import type { FormulaScope } from "./scope";
import { tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import { HostError } from "../wire/HostError";

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** A formula as it is filled into many cells, compiled once for all of them. */
export interface Template {
  readonly reads: readonly CellsReference[];
  /** whether it is calculated again at every calculation */
  readonly volatile: boolean;
  compute(at: CellPosition): Argument;
}

/** A reference within a formula's text. */
interface ReferenceText {
  /** the sheet before it, as written */
  readonly prefix: string;
  readonly corners: readonly Corner[];
}

/** What in a formula's text decides which cells share its template. */
interface FormulaPattern {
  readonly pieces: readonly (string | ReferenceText)[];
  /** whether it has references without "$": in each cell, the same text refers to other cells */
  readonly isRelative: boolean;
  /** a reference into the table around the cell */
  readonly inTable: boolean;
  /** of a text that does not move: by the table around the cell, or else its sheet */
  readonly templates: Map<SheetState | TableState | undefined, Template>;
}

function pieceOf({ kind, text, local }: Token): string | ReferenceText {
  if (kind !== "area") return text;
  const { start, end } = parseReference(local);
  return { prefix: text.slice(0, text.length - local.length), corners: end ? [start, end] : [start] };
}

function patternOf(formula: string): FormulaPattern {
  const tokens = tokenize(formula.replace(/^=/, ""));
  const pieces = tokens.map(pieceOf);
  const isRelative = pieces.some(
    (piece) =>
      typeof piece !== "string" && piece.corners.some((corner) => !corner.fixedRow || !corner.fixedColumn),
  );
  const inTable = tokens.some(({ kind, text }) => kind === "structured" && text.startsWith("["));
  return { pieces, isRelative, inTable, templates: new Map() };
}

/** A formula's text with its references counted from its own cell: the same in every cell that it is filled into. */
function relativeText({ pieces }: FormulaPattern, at: CellRef): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      text += `\u0000${piece.prefix}`;
      for (const { row, column, fixedRow, fixedColumn } of piece.corners) {
        text += fixedRow ? `:${row}` : `:[${row - at.row}]`;
        text += fixedColumn ? `|${column}` : `|[${column - at.column}]`;
      }
    }
  }
  return text;
}

/** Makes each formula ready once, however many cells it is filled into. */
export class Templates {
  private readonly patterns = new Map<string, FormulaPattern>();
  /** of texts that move: by their text as counted from their cell */
  private readonly relativeTemplates = new Map<string, Template>();

  constructor(
    private readonly scope: FormulaScope,
    private readonly make: (expression: Expression) => Pick<Template, "compute">,
  ) {}

  /** The template of a cell's formula; an error names the cell and the formula. */
  templateOf(formula: string, at: CellRef): Template {
    let wording = this.patterns.get(formula);
    if (!wording) {
      wording = patternOf(formula);
      // A relative formula's text hardly ever occurs twice: it differs in the next row.
      if (!wording.isRelative) this.patterns.set(formula, wording);
    }
    const table = wording.inTable ? this.scope.tableAround(at) : undefined;
    let template: Template | undefined;
    if (wording.isRelative) {
      const key = `${at.sheetId}\u0000${table?.name ?? ""}\u0000${relativeText(wording, at)}`;
      template = this.relativeTemplates.get(key);
      if (!template) this.relativeTemplates.set(key, (template = this.create(formula, at)));
    } else {
      const around = table ?? this.scope.sheetOf(at);
      template = wording.templates.get(around);
      if (!template) wording.templates.set(around, (template = this.create(formula, at)));
    }
    return template;
  }

  private create(formula: string, at: CellRef): Template {
    try {
      const expression = parseFormula(formula, this.scope, at);
      const volatile = [...functionsCalled(expression)].some((name) => VOLATILE.has(name));
      return { reads: cellsRead(expression), volatile, ...this.make(expression) };
    } catch (cause) {
      throw calculationError(this.scope, formula, at, cause);
    }
  }
}

/** What to throw when a cell's formula cannot be computed. */
export function calculationError(
  { workbook }: FormulaScope,
  formula: string,
  { sheetId, row, column }: CellRef,
  cause: unknown,
): HostError {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const where = `${sheet?.name ?? ""}!${columnLetters(column)}${row + 1}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HostError("NotImplemented", `cannot compute ${where}: ${formula} (${reason})`);
}

import type { SheetState, TableState, CellRef } from "../../spreadsheet/state";
import { columnLetters, readReference, type Corner } from "../../spreadsheet/references";
import { cellsRead, functionsCalled, type Expression } from "./expression";
import type { Argument, Place } from "./functions/definition";
import { parseFormula } from "./parse";
import type { CellsReference } from "./references";
import type { FormulaScope } from "./scope";
import { tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import { HostError } from "../wire/HostError";

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** A formula as it is filled into many cells: made ready once for all of them. */
export interface Template {
  readonly reads: readonly CellsReference[];
  /** whether it answers anew at every calculation */
  readonly volatile: boolean;
  compute(at: Place): Argument;
}

/** A reference within a formula's text. */
interface WrittenCells {
  /** the sheet before it, as written */
  readonly prefix: string;
  readonly corners: readonly Corner[];
}

/** What in a formula's text decides which cells share its template. */
interface Wording {
  readonly pieces: readonly (string | WrittenCells)[];
  /** a reference without "$": the same text means other cells in another cell */
  readonly moves: boolean;
  /** a reference into the table around the cell */
  readonly inTable: boolean;
  /** of a text that does not move: by the table around the cell, or else its sheet */
  readonly templates: Map<SheetState | TableState | undefined, Template>;
}

function pieceOf({ kind, text, local }: Token): string | WrittenCells {
  if (kind !== "area") return text;
  const { start, end } = readReference(local)!;
  return { prefix: text.slice(0, text.length - local.length), corners: end ? [start, end] : [start] };
}

function wordingOf(formula: string): Wording {
  const tokens = tokenize(formula.replace(/^=/, ""));
  const pieces = tokens.map(pieceOf);
  const moves = pieces.some(
    (piece) =>
      typeof piece !== "string" && piece.corners.some((corner) => !corner.fixedRow || !corner.fixedColumn),
  );
  const inTable = tokens.some(({ kind, text }) => kind === "structured" && text.startsWith("["));
  return { pieces, moves, inTable, templates: new Map() };
}

/** A formula's text with its references counted from its own cell: the same in every cell that it is filled into. */
function textFrom({ pieces }: Wording, at: CellRef): string {
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
  private readonly wordings = new Map<string, Wording>();
  /** of texts that move: by their text as counted from their cell */
  private readonly moving = new Map<string, Template>();

  constructor(
    private readonly scope: FormulaScope,
    private readonly make: (expression: Expression) => Pick<Template, "compute">,
  ) {}

  /** The template of a cell's formula; a failure says which formula of which cell it was. */
  of(formula: string, at: CellRef): Template {
    let wording = this.wordings.get(formula);
    if (!wording) {
      wording = wordingOf(formula);
      // A text that moves is hardly ever met again: the next row's is another.
      if (!wording.moves) this.wordings.set(formula, wording);
    }
    const table = wording.inTable ? this.scope.tableAround(at) : undefined;
    let template: Template | undefined;
    if (wording.moves) {
      const key = `${at.sheetId}\u0000${table?.name ?? ""}\u0000${textFrom(wording, at)}`;
      template = this.moving.get(key);
      if (!template) this.moving.set(key, (template = this.made(formula, at)));
    } else {
      const around = table ?? this.scope.sheetOf(at);
      template = wording.templates.get(around);
      if (!template) wording.templates.set(around, (template = this.made(formula, at)));
    }
    return template;
  }

  private made(formula: string, at: CellRef): Template {
    try {
      const expression = parseFormula(formula, this.scope, at);
      const volatile = [...functionsCalled(expression)].some((name) => VOLATILE.has(name));
      return { reads: cellsRead(expression), volatile, ...this.make(expression) };
    } catch (cause) {
      throw failure(this.scope, formula, at, cause);
    }
  }
}

/** What to throw when a cell's formula cannot be computed. */
export function failure(
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

import type { Area, NameState, SheetState, WorkbookState } from "../state";
import { areaOf, printArea, readReference } from "./addresses";
import { HostError } from "../wire/HostError";
import type { CellRef } from "./engine";
import {
  readStructuredReference,
  resolveInTable,
  tableAt,
  type FoundTable,
  type Resolution,
  type StructuredReference,
} from "./structuredReferences";
import { tokenize, type Token } from "./tokens";
import { UNSUPPORTED_FUNCTIONS } from "./unsupportedFunctions";

/** Cells that a formula reads. */
export interface Precedent {
  readonly sheetKey: string;
  readonly area: Area;
}

/** A formula in plain words: no tables, no names, every reference with its sheet's key. */
export interface PlainFormula {
  readonly text: string;
  readonly precedents: readonly Precedent[];
  /** whether it answers anew at every calculation */
  readonly volatile: boolean;
}

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);
/** They ask where a range lies, not what it holds: a formula may measure the column that it stands in. */
const MEASURING = new Set(["ROWS", "COLUMNS", "ROW", "COLUMN"]);
const MAX_NAME_DEPTH = 32;

/** The workbook as formulas see it, with the keys under which the engine knows its sheets. */
export class FormulaScope {
  private readonly sheetsByName = new Map<string, SheetState>();
  private readonly keys = new Map<string, string>();
  readonly sheets = new Map<string, SheetState>();
  private readonly names = new Map<string, NameState>();
  private readonly tables = new Map<string, FoundTable>();
  /** the same few references stand in thousands of formulas */
  private readonly references = new Map<string, StructuredReference | null>();

  constructor(readonly workbook: WorkbookState) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      const key = `Sheet_${index}_`;
      this.sheets.set(key, sheet);
      this.keys.set(sheet.id, key);
      this.sheetsByName.set(fold(sheet.name), sheet);
      for (const table of sheet.tables) this.tables.set(fold(table.name), { sheet, table });
      for (const name of sheet.names) this.names.set(`${sheet.id}!${fold(name.name)}`, name);
    }
    for (const name of workbook.names) this.names.set(`!${fold(name.name)}`, name);
  }

  /** The key of a sheet, by its id. */
  keyOf(sheetId: string): string | undefined {
    return this.keys.get(sheetId);
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheetsByName.get(fold(name));
  }

  /** The cells that a token stands for: an area, or a reference into a table; null for anything else. */
  cellsOf(token: Token, at: CellRef): Resolution | null {
    if (token.kind === "area") {
      const sheet = token.sheet === undefined ? this.sheetOf(at) : this.sheetNamed(token.sheet);
      return sheet ? { sheet, area: areaOf(readReference(token.local)!) } : { error: "#REF!" };
    }
    if (token.kind === "name" && token.sheet === undefined) {
      const table = this.tables.get(fold(token.text));
      return table ? resolveInTable({ parts: [] }, table, at) : null;
    }
    if (token.kind !== "structured") return null;
    const reference = this.reference(token.text);
    if (!reference) return { error: "#REF!" };
    const found =
      reference.table === undefined ? tableAt(this.workbook, at) : this.tables.get(fold(reference.table));
    return found ? resolveInTable(reference, found, at) : { error: "#REF!" };
  }

  private sheetOf({ sheetId }: CellRef): SheetState | undefined {
    return this.sheets.get(this.keys.get(sheetId) ?? "");
  }

  private reference(text: string): StructuredReference | null {
    let read = this.references.get(text);
    if (read === undefined) this.references.set(text, (read = readStructuredReference(text)));
    return read;
  }

  /** A name as a formula of a sheet finds it: its own sheet's first, the workbook's after. */
  name(name: string, sheetId: string): NameState | undefined {
    return this.names.get(`${sheetId}!${fold(name)}`) ?? this.names.get(`!${fold(name)}`);
  }
}

const fold = (name: string): string => name.toLowerCase();

/** A number without an exponent or a bare point, which the engine would take for text. */
function writeNumber(text: string): string {
  const plain = String(Number(text));
  const [digits, exponent] = plain.split("e");
  return exponent === undefined ? plain : `(${digits!}*10^${Number(exponent)})`;
}

class Compiler {
  readonly precedents: Precedent[] = [];
  volatile = false;

  constructor(
    private readonly scope: FormulaScope,
    private readonly at: CellRef,
  ) {}

  write(formula: string, depth: number): string {
    const tokens = mergedRanges(tokenize(formula.replace(/^=/, "")), this.scope, this.at);
    let inBraces = false;
    return tokens
      .map((token, index) => {
        if (token.kind === "openBrace" || token.kind === "closeBrace") inBraces = token.kind === "openBrace";
        if (token.cells)
          return this.writeCells(token.cells, token.narrowed ?? false, isMeasured(tokens, index));
        if (token.kind !== "operator") return this.writeToken(token, depth, inBraces);
        const unary = token.text === "@" || (token.text === "+" && startsOperand(tokens, index));
        return unary ? "" : token.text;
      })
      .join("");
  }

  private writeToken(token: Piece, depth: number, inBraces: boolean): string {
    if (token.kind === "space") return "";
    if (token.kind === "error") return token.local.toUpperCase();
    if (token.kind === "number") return writeNumber(token.text);
    if (token.kind === "function") return this.writeFunction(token.text);
    return token.kind === "name" ? this.writeName(token, depth, inBraces) : token.text;
  }

  private writeFunction(name: string): string {
    const upper = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    if (UNSUPPORTED_FUNCTIONS.has(upper)) {
      throw new HostError("NotImplemented", `the host does not compute ${upper}`);
    }
    if (VOLATILE.has(upper)) this.volatile = true;
    return upper;
  }

  private writeName(token: Token, depth: number, inBraces: boolean): string {
    const upper = token.text.toUpperCase();
    // The engine does not take the words after a sign, nor names; a comparison it always takes.
    if (upper === "TRUE") return inBraces ? upper : "(1=1)";
    if (upper === "FALSE") return inBraces ? upper : "(1=0)";
    const sheet = token.sheet === undefined ? undefined : this.scope.sheetNamed(token.sheet);
    if (token.sheet !== undefined && !sheet) return "#REF!";
    const name = this.scope.name(token.local, sheet?.id ?? this.at.sheetId);
    if (!name || depth >= MAX_NAME_DEPTH) return "#NAME?";
    const written = this.write(name.formula, depth + 1);
    return /^[\w$:!]+$/.test(written) ? written : `(${written})`;
  }

  private writeCells(cells: Resolution, narrowed: boolean, measured: boolean): string {
    if ("error" in cells) return cells.error;
    const key = this.scope.keyOf(cells.sheet.id)!;
    const area = narrowed ? intersection(cells.area, this.at) : cells.area;
    if (!area) return "#VALUE!";
    if (!measured) this.precedents.push({ sheetKey: key, area });
    return `${key}!${printArea(area)}`;
  }
}

/** A token that may stand for cells. */
interface Piece extends Token {
  readonly cells?: Resolution | null;
  /** written with @: only the cell in the formula's own row or column is meant */
  readonly narrowed?: boolean;
}

const BEFORE_OPERAND = new Set(["operator", "open", "comma", "openBrace", "semicolon"]);

function startsOperand(tokens: readonly Piece[], index: number): boolean {
  let before = index - 1;
  while (tokens[before]?.kind === "space") before -= 1;
  const kind = tokens[before]?.kind;
  return kind === undefined || (BEFORE_OPERAND.has(kind) && tokens[before]!.text !== "%");
}

/** Whether a range is all that ROWS or one of its kin is given. */
function isMeasured(tokens: readonly Piece[], index: number): boolean {
  const called = tokens[index - 2];
  return (
    called?.kind === "function" &&
    MEASURING.has(called.text.toUpperCase()) &&
    tokens[index - 1]?.kind === "open" &&
    tokens[index + 1]?.kind === "close"
  );
}

/** The one cell of an area that lies in a cell's row or column, as @ takes it. */
function intersection(area: Area, at: CellRef): Area | null {
  if (area.rows === 1 && area.columns === 1) return area;
  const one = { rows: 1, columns: 1 };
  if (area.columns === 1) {
    const within = at.row >= area.row && at.row < area.row + area.rows;
    return within ? { row: at.row, column: area.column, ...one } : null;
  }
  if (area.rows === 1) {
    const within = at.column >= area.column && at.column < area.column + area.columns;
    return within ? { row: area.row, column: at.column, ...one } : null;
  }
  return null;
}

function span(first: Resolution, last: Resolution): Resolution {
  if ("error" in first) return first;
  if ("error" in last) return last;
  if (first.sheet.id !== last.sheet.id) return { error: "#VALUE!" };
  const row = Math.min(first.area.row, last.area.row);
  const column = Math.min(first.area.column, last.area.column);
  const bottom = Math.max(first.area.row + first.area.rows, last.area.row + last.area.rows);
  const right = Math.max(first.area.column + first.area.columns, last.area.column + last.area.columns);
  return { sheet: first.sheet, area: { row, column, rows: bottom - row, columns: right - column } };
}

/** Resolves what stands for cells, and joins "T[[#Headers],[Col]]:[@Col]" into one range. */
function mergedRanges(tokens: readonly Token[], scope: FormulaScope, at: CellRef): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const cells = scope.cellsOf(token, at);
    const colon = pieces[pieces.length - 1];
    const first = pieces[pieces.length - 2];
    if (cells && first?.cells && colon?.kind === "operator" && colon.text === ":") {
      pieces.splice(-2, 2, { ...first, cells: span(first.cells, cells) });
      continue;
    }
    const narrowed = cells !== null && colon?.kind === "operator" && colon.text === "@";
    pieces.push({ ...token, cells, narrowed });
  }
  return pieces;
}

/** Writes a formula so that the engine can compute it, and tells what it reads. */
export function compileFormula(formula: string, scope: FormulaScope, at: CellRef): PlainFormula {
  const compiler = new Compiler(scope, at);
  const text = `=${compiler.write(formula, 0)}`;
  return { text, precedents: compiler.precedents, volatile: compiler.volatile };
}

import { MAX_COLUMNS, MAX_ROWS } from "./rects";
import type { Rect, SheetState, WorkbookState } from "./state";

/** One corner of a reference; `fixed…` indicates whether it is written with "$". */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/**
 * A reference as written, without its sheet: a cell or range ("cells"), whole columns or whole rows. The corners are
 * in the order in which they were written.
 */
export interface Reference {
  readonly shape: "cells" | "columns" | "rows";
  readonly start: Corner;
  /** null for a single cell */
  readonly end: Corner | null;
}

/** The letters of the columns that were asked for. */
const lettersOfColumns: string[] = [];

/** "A", "B", … "XFD" for 0, 1, … 16383. */
export function columnLetters(column: number): string {
  const known = lettersOfColumns[column];
  if (known !== undefined) return known;
  let letters = "";
  for (let remaining = column + 1; remaining > 0; remaining = Math.floor((remaining - 1) / 26)) {
    letters = String.fromCharCode(65 + ((remaining - 1) % 26)) + letters;
  }
  if (column >= 0 && column < MAX_COLUMNS) lettersOfColumns[column] = letters;
  return letters;
}

/** The 0-based index of a column's letters, or -1 beyond the edge of the sheet. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column >= 1 && column <= MAX_COLUMNS ? column - 1 : -1;
}

const CELLS = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

function readCorner(fixedColumn: string, letters: string, fixedRow: string, digits: string): Corner | null {
  const column = columnNumber(letters);
  const row = Number(digits) - 1;
  if (column < 0 || row < 0 || row >= MAX_ROWS) return null;
  return { row, column, fixedRow: fixedRow === "$", fixedColumn: fixedColumn === "$" };
}

/** Parses "A1", "$A$1:B2", "A:C" or "1:3"; null if the text is no reference within a sheet. */
export function readReference(text: string): Reference | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column = "", letters = "", row = "", digits = "", endColumn = "", endLetters, endRow = ""] =
      cells;
    const start = readCorner(column, letters, row, digits);
    if (!start) return null;
    if (endLetters === undefined) return { shape: "cells", start, end: null };
    const end = readCorner(endColumn, endLetters, endRow, cells[8] ?? "");
    return end ? { shape: "cells", start, end } : null;
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, column = "", letters = "", endColumn = "", endLetters = ""] = columns;
    const start = readCorner(column, letters, "$", "1");
    const end = readCorner(endColumn, endLetters, "$", String(MAX_ROWS));
    return start && end ? { shape: "columns", start, end } : null;
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [, row = "", digits = "", endRow = "", endDigits = ""] = rows;
    const start = readCorner("$", "A", row, digits);
    const end = readCorner("$", "XFD", endRow, endDigits);
    return start && end ? { shape: "rows", start, end } : null;
  }
  return null;
}

/** Parses a text that is known to be a reference; throws for any other. */
export function parseReference(text: string): Reference {
  const reference = readReference(text);
  if (!reference) throw new Error(`"${text}" is not a reference`);
  return reference;
}

function printCorner(corner: Corner): string {
  return `${corner.fixedColumn ? "$" : ""}${columnLetters(corner.column)}${corner.fixedRow ? "$" : ""}${corner.row + 1}`;
}

/** Prints a reference as in a formula. */
export function printReference(reference: Reference): string {
  const { shape, start, end } = reference;
  if (end === null) return printCorner(start);
  if (shape === "columns") {
    const side = (corner: Corner) => `${corner.fixedColumn ? "$" : ""}${columnLetters(corner.column)}`;
    return `${side(start)}:${side(end)}`;
  }
  if (shape === "rows") {
    const side = (corner: Corner) => `${corner.fixedRow ? "$" : ""}${corner.row + 1}`;
    return `${side(start)}:${side(end)}`;
  }
  return `${printCorner(start)}:${printCorner(end)}`;
}

/** The rectangle that a reference covers, in whichever order its corners are written. */
export function rectOf(reference: Reference): Rect {
  const { start } = reference;
  const end = reference.end ?? start;
  const row = Math.min(start.row, end.row);
  const column = Math.min(start.column, end.column);
  return {
    row,
    column,
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
}

/** An area as an absolute reference: "$A$1" or "$A$1:$B$2". */
export function printRect(area: Rect): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`;
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$/i;

/** A sheet's name as in formulas: quoted where necessary. */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET.test(name) && !LOOKS_LIKE_REFERENCE.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'My sheet'!$A$1:$B$3" */
export function absoluteReference(sheetName: string, area: Rect): string {
  return `${quoteSheetName(sheetName)}!${printRect(area)}`;
}

/** A formula without its leading "=", as in the file format. */
export function withoutEquals(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

/** The cells that a plain reference names ("=Sheet!$B$2:$B$7"), or undefined for any other formula. */
export function resolveReference(
  formula: string,
  workbook: WorkbookState,
): { sheet: SheetState; area: Rect } | undefined {
  const text = withoutEquals(formula);
  const separatorIndex = text.lastIndexOf("!");
  const reference = readReference(text.slice(separatorIndex + 1));
  if (separatorIndex < 0 || reference?.shape !== "cells") return undefined;
  const name = text
    .slice(0, separatorIndex)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'")
    .toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  return sheet && { sheet, area: rectOf(reference) };
}

import type { Rect, CellError, SheetState, TableState, WorkbookState, CellRef } from "../state";
import { printRect, quoteSheetName } from "../references";
import { joinTokens, tokenize, type Token } from "./tokens";

/** The parts of a table that a reference may name. */
type TablePart = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** A structured reference taken apart; names are without their escape signs. */
export interface StructuredReference {
  /** undefined inside the table itself: [@Amount] */
  readonly table?: string;
  readonly parts: readonly TablePart[];
  /** first and last column, the same for one column; undefined for all of them */
  readonly columns?: readonly [string, string];
}

/** Where a table was found. */
export interface TableOnSheet {
  readonly sheet: SheetState;
  readonly table: TableState;
}

/** The cells that a reference stands for, or the error that Excel shows in their place. */
export type Resolution = { readonly sheet: SheetState; readonly area: Rect } | CellError;

const PARTS: readonly TablePart[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
const SPECIAL = /['[\]#@]/g;
/** names that may stand after @ without brackets of their own */
const BARE_AFTER_AT = /^[\p{L}\p{N}_]+$/u;
/** an escape, or a sign that a name may not hold without one */
const ESCAPE_OR_BARE_SIGN = /'[\s\S]|[[\]#']/g;

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function unescape(name: string): string {
  return name.replace(/'([\s\S])/g, "$1");
}

function hasBareSign(name: string): boolean {
  return (name.match(ESCAPE_OR_BARE_SIGN) ?? []).some((found) => found.length === 1);
}

/** A column's name as a structured reference writes it. */
export function escapeColumnName(name: string): string {
  return name.replace(SPECIAL, "'$&");
}

function partNamed(text: string): TablePart | undefined {
  return PARTS.find((part) => sameName(part, text));
}

/** Splits "[a],[b]:[c]" at its own level: the groups' contents and the signs between them. */
function splitGroups(text: string): { groups: string[]; between: string[] } | null {
  const groups: string[] = [];
  const between: string[] = [];
  const group = /\s*\[((?:[^\]['#]|'[\s\S]|#(?=[A-Za-z]))*)\]\s*/y;
  for (let at = 0; ;) {
    group.lastIndex = at;
    const found = group.exec(text);
    if (!found) return null;
    groups.push(found[1]!);
    at = group.lastIndex;
    if (at === text.length) return { groups, between };
    const sign = text[at]!;
    if (sign !== "," && sign !== ":") return null;
    between.push(sign);
    at += 1;
  }
}

function readGroups(text: string): { parts: TablePart[]; columns?: readonly [string, string] } | null {
  const split = splitGroups(text);
  if (!split) return null;
  const { groups, between } = split;
  const parts: TablePart[] = [];
  let first = 0;
  while (first < groups.length && groups[first]!.startsWith("#")) {
    const part = partNamed(groups[first]!);
    if (!part) return null;
    parts.push(part);
    first += 1;
  }
  const signsBeforeColumns = between.slice(0, first);
  if (signsBeforeColumns.some((sign) => sign !== ",")) return null;
  const names = groups.slice(first);
  if (names.some((name) => name === "" || hasBareSign(name))) return null;
  if (names.length === 0) return { parts };
  if (names.length === 1) return { parts, columns: [unescape(names[0]!), unescape(names[0]!)] };
  if (names.length === 2 && between[between.length - 1] === ":") {
    return { parts, columns: [unescape(names[0]!), unescape(names[1]!)] };
  }
  return null;
}

function readInside(
  inside: string,
): { parts: readonly TablePart[]; columns?: readonly [string, string] } | null {
  const text = inside.trim();
  if (text === "") return { parts: [] };
  if (text.startsWith("@")) {
    const rest = text.slice(1).trim();
    if (rest === "") return { parts: ["#This Row"] };
    if (BARE_AFTER_AT.test(rest)) return { parts: ["#This Row"], columns: [rest, rest] };
    if (!rest.startsWith("[")) return null;
    const groups = readGroups(rest);
    return groups && groups.parts.length === 0 && groups.columns
      ? { parts: ["#This Row"], columns: groups.columns }
      : null;
  }
  if (text.startsWith("#")) {
    const part = partNamed(text);
    return part ? { parts: [part] } : null;
  }
  if (text.startsWith("[")) return readGroups(text);
  if (hasBareSign(inside)) return null;
  return { parts: [], columns: [unescape(inside), unescape(inside)] };
}

/** References that were taken apart: the same few stand in thousands of formulas. */
const parsed = new Map<string, StructuredReference | null>();
const MAX_PARSED = 5_000;

/** Takes a structured reference apart; null when it is not written as Excel writes one. */
export function readStructuredReference(text: string): StructuredReference | null {
  let reference = parsed.get(text);
  if (reference === undefined) {
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(text, (reference = parseReference(text)));
  }
  return reference;
}

function parseReference(text: string): StructuredReference | null {
  const open = text.indexOf("[");
  if (open < 0 || !text.endsWith("]")) return null;
  const inside = readInside(text.slice(open + 1, -1));
  if (!inside) return null;
  return open === 0 ? inside : { ...inside, table: text.slice(0, open) };
}

/** Finds a table by its name, in any case of letters. */
export function findTable(workbook: WorkbookState, name: string): TableOnSheet | null {
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) if (sameName(table.name, name)) return { sheet, table };
  }
  return null;
}

/** The table that a cell lies in. */
export function tableAt(workbook: WorkbookState, at: CellRef): TableOnSheet | null {
  const sheet = workbook.sheets.find((candidate) => candidate.id === at.sheetId);
  if (!sheet) return null;
  const table = sheet.tables.find(
    ({ area }) =>
      at.row >= area.row &&
      at.row < area.row + area.rows &&
      at.column >= area.column &&
      at.column < area.column + area.columns,
  );
  return table ? { sheet, table } : null;
}

/** The table that a reference names, or the one around the cell when it names none. */
export function tableOf(
  reference: StructuredReference,
  workbook: WorkbookState,
  at: CellRef,
): TableOnSheet | null {
  return reference.table === undefined ? tableAt(workbook, at) : findTable(workbook, reference.table);
}

/** A column's place in its table, or -1. */
export function columnIndex(table: TableState, name: string): number {
  return table.columns.findIndex((column) => sameName(column.name, name));
}

function rowsOf(
  table: TableState,
  parts: readonly TablePart[],
  sheet: SheetState,
  at: CellRef,
): { first: number; last: number } | CellError {
  const top = table.area.row;
  const bottom = top + table.area.rows - 1;
  const firstData = top + (table.showHeaders ? 1 : 0);
  const lastData = bottom - (table.showTotals ? 1 : 0);
  if (parts.includes("#This Row")) {
    if (parts.length > 1) return { error: "#REF!" };
    const within = at.sheetId === sheet.id && at.row >= firstData && at.row <= lastData;
    return within ? { first: at.row, last: at.row } : { error: "#VALUE!" };
  }
  if (parts.includes("#All")) return { first: top, last: bottom };
  const wanted = parts.length === 0 ? (["#Data"] as const) : parts;
  let first = Infinity;
  let last = -Infinity;
  const take = (from: number, to: number) => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  if (wanted.includes("#Headers")) {
    if (!table.showHeaders) return { error: "#REF!" };
    take(top, top);
  }
  if (wanted.includes("#Data")) take(firstData, lastData);
  if (wanted.includes("#Totals")) {
    if (!table.showTotals) return { error: "#REF!" };
    take(bottom, bottom);
  }
  return last < first ? { error: "#REF!" } : { first, last };
}

/** The cells that a structured reference stands for, seen from a cell. */
export function resolveStructuredReference(
  reference: StructuredReference,
  workbook: WorkbookState,
  at: CellRef,
): Resolution {
  const found = tableOf(reference, workbook, at);
  return found ? resolveInTable(reference, found, at) : { error: "#REF!" };
}

/** The cells that a structured reference stands for in a table that is known already. */
export function resolveInTable(
  reference: StructuredReference,
  { sheet, table }: TableOnSheet,
  at: CellRef,
): Resolution {
  let firstColumn = 0;
  let lastColumn = table.columns.length - 1;
  if (reference.columns) {
    const from = columnIndex(table, reference.columns[0]);
    const to = columnIndex(table, reference.columns[1]);
    if (from < 0 || to < 0) return { error: "#REF!" };
    firstColumn = Math.min(from, to);
    lastColumn = Math.max(from, to);
  }
  const rows = rowsOf(table, reference.parts, sheet, at);
  if ("error" in rows) return rows;
  return {
    sheet,
    area: {
      row: rows.first,
      column: table.area.column + firstColumn,
      rows: rows.last - rows.first + 1,
      columns: lastColumn - firstColumn + 1,
    },
  };
}

/**
 * The cells that a token of a formula stands for through a table, or null when it has nothing to do with tables.
 * A table's bare name stands for its data.
 */
export function resolveTableToken(token: Token, workbook: WorkbookState, at: CellRef): Resolution | null {
  if (token.kind === "name" && token.sheet === undefined && findTable(workbook, token.text)) {
    return resolveStructuredReference({ table: token.text, parts: [] }, workbook, at);
  }
  if (token.kind !== "structured") return null;
  const reference = readStructuredReference(token.text);
  return reference ? resolveStructuredReference(reference, workbook, at) : { error: "#REF!" };
}

function a1Token(token: Token, workbook: WorkbookState, at: CellRef): { readonly text: string } {
  const cells = resolveTableToken(token, workbook, at);
  if (cells === null) return token;
  if ("error" in cells) return { text: cells.error };
  const prefix = cells.sheet.id === at.sheetId ? "" : `${quoteSheetName(cells.sheet.name)}!`;
  return { text: `${prefix}${printRect(cells.area)}` };
}

/**
 * Writes a formula's structured references as A1 references, as seen from a cell. One that leads nowhere becomes
 * the error that Excel shows: #REF! for an unknown table or column, #VALUE! for "this row" beside the table.
 */
export function toA1(formula: string, workbook: WorkbookState, at: CellRef): string {
  return joinTokens(tokenize(formula).map((token) => a1Token(token, workbook, at)));
}

import type { Rect, CellError, SheetState, TableState, WorkbookState, CellRef } from "../state";
import { printRect, quoteSheetName } from "../references";
import { joinTokens, tokenize, type Token } from "./tokens";

/** The parts of a table that a reference may name. */
type TablePart = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** A parsed structured reference; names are unescaped. */
export interface StructuredReference {
  /** undefined for the table that contains the formula: [@Amount] */
  readonly table?: string;
  readonly parts: readonly TablePart[];
  /** first and last column, the same for one column; undefined for all columns */
  readonly columns?: readonly [string, string];
}

/** A table and its sheet. */
export interface TableOnSheet {
  readonly sheet: SheetState;
  readonly table: TableState;
}

/** The cells that a reference resolves to, or the error that Excel shows instead. */
export type Resolution = { readonly sheet: SheetState; readonly area: Rect } | CellError;

const PARTS: readonly TablePart[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
const SPECIAL = /['[\]#@]/g;
/** names that may follow @ without brackets */
const BARE_AFTER_AT = /^[\p{L}\p{N}_]+$/u;
/** an escape sequence, or a character that a name may not contain unescaped */
const ESCAPE_OR_SPECIAL_CHARACTER = /'[\s\S]|[[\]#']/g;

function sameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function unescape(name: string): string {
  return name.replace(/'([\s\S])/g, "$1");
}

function hasUnescapedCharacter(name: string): boolean {
  return (name.match(ESCAPE_OR_SPECIAL_CHARACTER) ?? []).some((found) => found.length === 1);
}

/** Escapes a column's name for a structured reference. */
export function escapeColumnName(name: string): string {
  return name.replace(SPECIAL, "'$&");
}

/** Joins a table's name with the groups of a reference: "T[]", "T[Col]" or "T[[#Headers],[Col]]". */
export function joinGroups(table: string, groups: readonly string[]): string {
  const [first = "[]", ...more] = groups;
  return more.length === 0 && !first.includes("]:[") ? `${table}${first}` : `${table}[${groups.join(",")}]`;
}

function partNamed(text: string): TablePart | undefined {
  return PARTS.find((part) => sameName(part, text));
}

/** Splits "[a],[b]:[c]" at the top level into the contents of the groups and the separators between them. */
function splitGroups(text: string): { groups: string[]; separators: string[] } | null {
  const groups: string[] = [];
  const separators: string[] = [];
  const group = /\s*\[((?:[^\]['#]|'[\s\S]|#(?=[A-Za-z]))*)\]\s*/y;
  for (let position = 0; ;) {
    group.lastIndex = position;
    const found = group.exec(text);
    if (!found) return null;
    groups.push(found[1] ?? "");
    position = group.lastIndex;
    if (position === text.length) return { groups, separators };
    const separator = text.charAt(position);
    if (separator !== "," && separator !== ":") return null;
    separators.push(separator);
    position += 1;
  }
}

function readGroups(text: string): { parts: TablePart[]; columns?: readonly [string, string] } | null {
  const split = splitGroups(text);
  if (!split) return null;
  const { groups, separators } = split;
  const parts: TablePart[] = [];
  for (const group of groups) {
    if (!group.startsWith("#")) break;
    const part = partNamed(group);
    if (!part) return null;
    parts.push(part);
  }
  const separatorsBeforeColumns = separators.slice(0, parts.length);
  if (separatorsBeforeColumns.some((separator) => separator !== ",")) return null;
  const names = groups.slice(parts.length);
  if (names.some((name) => name === "" || hasUnescapedCharacter(name))) return null;
  const [first, last, ...more] = names.map(unescape);
  if (first === undefined) return { parts };
  if (last === undefined) return { parts, columns: [first, first] };
  return more.length === 0 && separators.at(-1) === ":" ? { parts, columns: [first, last] } : null;
}

function readBracketContent(
  content: string,
): { parts: readonly TablePart[]; columns?: readonly [string, string] } | null {
  const text = content.trim();
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
  if (hasUnescapedCharacter(content)) return null;
  return { parts: [], columns: [unescape(content), unescape(content)] };
}

/** Cache of parsed references: the same few occur in thousands of formulas. */
const parsed = new Map<string, StructuredReference | null>();
const MAX_PARSED = 5_000;

/** Parses a structured reference; null if its syntax is not valid. */
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
  const content = readBracketContent(text.slice(open + 1, -1));
  if (!content) return null;
  return open === 0 ? content : { ...content, table: text.slice(0, open) };
}

/** Finds a table by its name, ignoring case. */
export function findTable(workbook: WorkbookState, name: string): TableOnSheet | null {
  const lowerCase = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      if (table.name === name || table.name.toLowerCase() === lowerCase) return { sheet, table };
    }
  }
  return null;
}

/** The table that contains a cell. */
export function tableAt(workbook: WorkbookState, cellRef: CellRef): TableOnSheet | null {
  const sheet = workbook.sheets.find((candidate) => candidate.id === cellRef.sheetId);
  if (!sheet) return null;
  const table = sheet.tables.find(
    ({ area }) =>
      cellRef.row >= area.row &&
      cellRef.row < area.row + area.rows &&
      cellRef.column >= area.column &&
      cellRef.column < area.column + area.columns,
  );
  return table ? { sheet, table } : null;
}

/** The table that a reference names, or the one that contains the cell if it names none. */
export function tableOf(
  reference: StructuredReference,
  workbook: WorkbookState,
  cellRef: CellRef,
): TableOnSheet | null {
  return reference.table === undefined ? tableAt(workbook, cellRef) : findTable(workbook, reference.table);
}

/** The index of a column in its table, or -1. */
export function columnIndex(table: TableState, name: string): number {
  // Formulas mostly have the case of the column's name.
  const index = table.columns.findIndex((column) => column.name === name);
  if (index >= 0) return index;
  const lowerCase = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === lowerCase);
}

function rowsOf(
  table: TableState,
  parts: readonly TablePart[],
  sheet: SheetState,
  cellRef: CellRef,
): { first: number; last: number } | CellError {
  const top = table.area.row;
  const bottom = top + table.area.rows - 1;
  const firstData = top + (table.showHeaders ? 1 : 0);
  const lastData = bottom - (table.showTotals ? 1 : 0);
  if (parts.includes("#This Row")) {
    if (parts.length > 1) return { error: "#REF!" };
    const isInDataRows = cellRef.sheetId === sheet.id && cellRef.row >= firstData && cellRef.row <= lastData;
    return isInDataRows ? { first: cellRef.row, last: cellRef.row } : { error: "#VALUE!" };
  }
  if (parts.includes("#All")) return { first: top, last: bottom };
  const requestedParts = parts.length === 0 ? (["#Data"] as const) : parts;
  let first = Infinity;
  let last = -Infinity;
  const include = (from: number, to: number) => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  if (requestedParts.includes("#Headers")) {
    if (!table.showHeaders) return { error: "#REF!" };
    include(top, top);
  }
  if (requestedParts.includes("#Data")) include(firstData, lastData);
  if (requestedParts.includes("#Totals")) {
    if (!table.showTotals) return { error: "#REF!" };
    include(bottom, bottom);
  }
  return last < first ? { error: "#REF!" } : { first, last };
}

/** The cells that a structured reference resolves to in a formula of a cell. */
export function resolveStructuredReference(
  reference: StructuredReference,
  workbook: WorkbookState,
  cellRef: CellRef,
): Resolution {
  const found = tableOf(reference, workbook, cellRef);
  return found ? resolveInTable(reference, found, cellRef) : { error: "#REF!" };
}

/** The cells that a structured reference resolves to in a given table. */
export function resolveInTable(
  reference: StructuredReference,
  { sheet, table }: TableOnSheet,
  cellRef: CellRef,
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
  const rows = rowsOf(table, reference.parts, sheet, cellRef);
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
 * The cells that a token of a formula resolves to through a table, or null if it does not refer to a table. A
 * table's name alone refers to its data.
 */
export function resolveTableToken(
  token: Token,
  workbook: WorkbookState,
  cellRef: CellRef,
): Resolution | null {
  if (token.kind === "name" && token.sheet === undefined && findTable(workbook, token.text)) {
    return resolveStructuredReference({ table: token.text, parts: [] }, workbook, cellRef);
  }
  if (token.kind !== "structured") return null;
  const reference = readStructuredReference(token.text);
  return reference ? resolveStructuredReference(reference, workbook, cellRef) : { error: "#REF!" };
}

function a1Token(token: Token, workbook: WorkbookState, cellRef: CellRef): { readonly text: string } {
  const cells = resolveTableToken(token, workbook, cellRef);
  if (cells === null) return token;
  if ("error" in cells) return { text: cells.error };
  const prefix = cells.sheet.id === cellRef.sheetId ? "" : `${quoteSheetName(cells.sheet.name)}!`;
  return { text: `${prefix}${printRect(cells.area)}` };
}

/**
 * Replaces a formula's structured references by A1 references, for a formula of a cell. An unresolved one becomes the
 * error that Excel shows: #REF! for an unknown table or column, #VALUE! for "this row" outside of the table's rows.
 */
export function toA1(formula: string, workbook: WorkbookState, cellRef: CellRef): string {
  return joinTokens(tokenize(formula).map((token) => a1Token(token, workbook, cellRef)));
}

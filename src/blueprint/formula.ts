/** Parts of formulas: structured references by column id, and addresses. */
import type { Language } from "../languages";
import { captionOf, COLUMNS } from "./columns";
import type { Rect, TableId } from "./types";

/** The rows of a sheet of Excel. */
export const SHEET_ROWS = 1_048_576;

/** References of a workbook in one language. */
export interface References {
  /** the caption of a column in this workbook */
  caption(table: TableId, id: string): string;
  /** `Partners[Sector]` */
  column(table: TableId, id: string): string;
  /** `[@Sector]`, inside the table itself */
  thisRow(table: TableId, id: string): string;
  /** `[@[Indicator]:[Period]]`, the cells of the row from one column to another, inside the table itself */
  thisRowSpan(table: TableId, first: string, last: string): string;
  /** the header cell of the table's first column */
  firstHeader(table: TableId): string;
  /** the 1-based number of the row within its table: how far it is below the header */
  rowNumber(table: TableId): string;
}

/** Captions that need no inner brackets in a structured reference. */
const UNBRACKETED_CAPTION = /^[\p{L}\p{N}_]+$/u;

/** Captions that people gave to columns, by keys such as "Observations.value". */
export type CustomCaptions = ReadonlyMap<string, string>;

/** The key of a column in `CustomCaptions`. */
export function columnKey(table: TableId, id: string): string {
  return `${table}.${id}`;
}

/** The table of such a key. */
export function tableOfKey(key: string): TableId {
  return key.slice(0, key.indexOf(".")) as TableId;
}

/** A caption as structured references contain it: its special characters are escaped with an apostrophe. */
export function escapeCaption(caption: string): string {
  return caption.replace(/['[\]#@]/g, "'$&");
}

/** The references of a workbook in a language, whose columns may have captions that people changed. */
export function referencesIn(language: Language, customCaptions: CustomCaptions = new Map()): References {
  const caption = (table: TableId, id: string) =>
    customCaptions.get(columnKey(table, id)) ?? captionOf(table, id, language);
  const escaped = (table: TableId, id: string) => escapeCaption(caption(table, id));
  const thisRow = (table: TableId, id: string) => {
    const text = caption(table, id);
    return UNBRACKETED_CAPTION.test(text) ? `[@${text}]` : `[@[${escaped(table, id)}]]`;
  };
  const firstHeader = (table: TableId) => `${table}[[#Headers],[${escaped(table, firstColumn(table))}]]`;
  return {
    caption,
    column: (table, id) => `${table}[${escaped(table, id)}]`,
    thisRow,
    thisRowSpan: (table, first, last) => `[@[${escaped(table, first)}]:[${escaped(table, last)}]]`,
    firstHeader,
    rowNumber: (table) => `ROW(${thisRow(table, firstColumn(table))})-ROW(${firstHeader(table)})`,
  };
}

function firstColumn(table: TableId): string {
  const [first] = COLUMNS[table];
  if (!first) throw new RangeError(`The table ${table} has no columns`);
  return first.id;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** "B4"; the arguments are 0-based. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B$4" */
export function absoluteRow(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}

/** "$B4" */
export function absoluteColumn(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}

/** "$B$4" */
function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** "$B$4:$D$9", or "$B$4" for one cell. */
export function rangeAddress(rect: Rect): string {
  const first = absoluteAddress(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${absoluteAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** "='Tableau de bord'!$B$4" */
export function rangeReference(sheetName: string, rect: Rect): string {
  return `='${sheetName.replace(/'/g, "''")}'!${rangeAddress(rect)}`;
}

/** The cells of a sheet that a defined name refers to; undefined for those of another sheet and for anything else. */
export function rectOfReference(formula: string | undefined, sheetName: string): Rect | undefined {
  const [, quoted, plain, letters, row, lastLetters = letters, lastRow = row] =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula ?? "") ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (letters === undefined || lastLetters === undefined) return undefined;
  if (sheet?.toLowerCase() !== sheetName.toLowerCase()) return undefined;
  const [first, last] = [columnNumber(letters), columnNumber(lastLetters)];
  return {
    row: Number(row) - 1,
    column: first,
    rows: Number(lastRow) - Number(row) + 1,
    columns: last - first + 1,
  };
}

/** The 0-based index of a column: 27 for "AB". */
export function columnNumber(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The trimmed text of an entry; "" for an error value, which a pasted formula may produce. */
export function entryText(cell: string): string {
  return `IFERROR(TRIM(${cell}),"")`;
}

/** More characters than any page prints of a text, few enough that several texts can be joined in a cell. */
const SHOWN_CHARACTERS = 1000;

/** An entry as text to be shown, or another text for an error: longer than a cell holds, a joined text would be an error. */
export function shownText(cell: string, otherwise = ""): string {
  return `IFERROR(LEFT(TRIM(${cell}),${SHOWN_CHARACTERS}),${quoted(otherwise)})`;
}

/** A text in one line. */
export function inOneLine(text: string): string {
  return `SUBSTITUTE(${text},CHAR(10)," ")`;
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return `LEFT(${text},FIND(CHAR(10),${text}&CHAR(10))-1)`;
}

/** Whether an entry contains anything but spaces; an error value counts as filled. */
export function isFilled(cell: string): string {
  return `IFERROR(TRIM(${cell})<>"",TRUE)`;
}

/** A text as a string literal in a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The lesser of two numbers; of two arrays, element by element, without array entry. */
export function lesserOf(one: string, other: string): string {
  return `((${one}+${other}-ABS(${one}-${other}))/2)`;
}

/** The greater of two numbers; of two arrays, element by element, without array entry. */
export function greaterOf(one: string, other: string): string {
  return `((${one}+${other}+ABS(${one}-${other}))/2)`;
}

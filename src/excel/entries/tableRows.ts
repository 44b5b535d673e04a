/**
 * Rows of a table by what they hold. Rows move while people work: code that has to find a row again reads the contents
 * and compares them, rather than trusting a row number.
 */
import { SHEET_ROWS } from "../../blueprint/formula";
import type { CellInput } from "../../blueprint/types";
import type { TableId } from "../../model/entities";
import { elementAt, valueAt } from "../../model/collections";
import { jsonBytes } from "../bytes";
import { excelCode } from "../errors";
import { captionsOf, queueCaptions } from "../movedColumns";
import { plainText } from "../plainText";
import type { CellReader } from "../readPages";
import type { Requests, RetryPolicy } from "../requests";

/** What a cell holds: a constant, or a formula in R1C1 notation, which is the same in every row of a column. */
export type Content = Exclude<CellInput, null>;

/** A cell with the data needed to restore it. */
export interface TableCell {
  readonly content: Content;
  readonly value: Content;
  readonly format: string;
}

export const EMPTY_CELL: TableCell = { content: "", value: "", format: "General" };

/** Queues cells with the data needed to restore them. */
export function queueTableCells(range: Excel.Range): Excel.Range {
  return range.load("values,formulasR1C1,numberFormat");
}

/** Reads cells with the data needed to restore them. */
export const TABLE_CELL_READER = {
  load: queueTableCells,
  cells: ({ values, formulasR1C1, numberFormat }) =>
    (values as TableCell["value"][][]).map((row, rowIndex) =>
      row.map((value, index) => ({
        value,
        content: valueAt(formulasR1C1 as TableCell["content"][][], rowIndex, index),
        format: valueAt(numberFormat as string[][], rowIndex, index),
      })),
    ),
  bytes: ({ values, formulasR1C1, numberFormat }) => jsonBytes([values, formulasR1C1, numberFormat]),
} satisfies CellReader<TableCell>;

/** The cells of a row by the captions of their columns. */
export type RowCells = ReadonlyMap<string, TableCell>;

/** Contents by the captions of their columns. */
export type RowContents = ReadonlyMap<string, Content>;

/** Rows of a table, read in one request. */
export interface TableRows {
  readonly sheet: string;
  readonly captions: readonly string[];
  /** the 0-based sheet row and column of the first cell of the body */
  readonly row: number;
  readonly column: number;
  /** the number of rows of the table's body */
  readonly rowCount: number;
  /** the 0-based index in the body of the first row that was read */
  readonly first: number;
  /** rows beyond the table are cells below it */
  readonly rows: readonly RowCells[];
}

/** The number of rows per request when an entire table is read. */
const ROWS_PER_REQUEST = 1_000;

/**
 * Queues rows of the body, or below it, in all columns of the table as it is at this point of the request. Without
 * values, which halves the answer, each text that begins as a formula does counts as one.
 */
export function queueRows(table: Excel.Table, first: number, rows: number, hasValues = true) {
  const header = queueCaptions(table);
  const body = table.getDataBodyRange();
  const { worksheet } = table;
  const cells = rowsFromHeader(table, first, rows);
  header.load("rowIndex,columnIndex");
  body.load("rowCount");
  worksheet.load("name");
  cells.load("formulasR1C1,numberFormat");
  if (hasValues) cells.load("values");
  return { header, body, worksheet, cells, first, hasValues };
}

/** The rows that `queueRows` loaded. */
export function readRows({
  header,
  body,
  worksheet,
  cells,
  first,
  hasValues,
}: ReturnType<typeof queueRows>): TableRows {
  const captions = captionsOf(header);
  const formulas = cells.formulasR1C1 as Content[][];
  return {
    sheet: worksheet.name,
    captions,
    row: header.rowIndex + 1,
    column: header.columnIndex,
    rowCount: body.rowCount,
    first,
    rows: formulas.map((contents, row) => {
      const cellAt = (content: Content, column: number): TableCell => ({
        content,
        value: hasValues
          ? valueAt(cells.values as Content[][], row, column)
          : typeof content === "string" && content.startsWith("=")
            ? ""
            : content,
        format: valueAt(cells.numberFormat as string[][], row, column),
      });
      return new Map(
        contents.map((content, column) => [elementAt(captions, column), cellAt(content, column)]),
      );
    }),
  };
}

/** Rows of the body, or below it, counted from the header, so that the range is as wide as the table is then. */
export function rowsFromHeader(table: Excel.Table, first: number, rows: number): Excel.Range {
  return table
    .getHeaderRowRange()
    .getOffsetRange(1 + first, 0)
    .getResizedRange(rows - 1, 0);
}

/** Queues a new size of the table: a number of rows of its body that was just read, in the columns that it has then. */
export function queueResize(table: Excel.Table, rows: number): void {
  table.resize(table.getHeaderRowRange().getResizedRange(rows, 0));
}

/**
 * Reads rows of a table's body, and those below it, in one round trip, or in more where the answer would be too large.
 * Throws an error of Excel.
 */
export async function fetchRows(
  requests: Requests,
  id: TableId,
  first: number,
  rows: number,
  retry?: RetryPolicy,
): Promise<TableRows> {
  try {
    const loaded = await requests.send(
      ({ workbook }) => queueRows(workbook.tables.getItem(id), first, rows),
      retry,
    );
    return readRows(loaded);
  } catch (error) {
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || rows < 2) throw error;
  }
  const half = Math.ceil(rows / 2);
  for (;;) {
    const one = await fetchRows(requests, id, first, half, retry);
    const two = await fetchRows(requests, id, first + half, rows - half, retry);
    if (one.rowCount === two.rowCount && sameTexts(one.captions, two.captions)) {
      return { ...two, first, rows: [...one.rows, ...two.rows] };
    }
  }
}

/** Reads all rows of a table; if its columns change or rows are added meanwhile, again. Throws an error of Excel. */
export async function fetchAllRows(requests: Requests, id: TableId, retry?: RetryPolicy): Promise<TableRows> {
  for (;;) {
    let read = await fetchRows(requests, id, 0, ROWS_PER_REQUEST, retry);
    const rows = [...read.rows];
    let isSame = true;
    while (isSame && rows.length < Math.min(read.rowCount, SHEET_ROWS - read.row)) {
      const next = await fetchRows(requests, id, rows.length, ROWS_PER_REQUEST, retry);
      isSame = next.rowCount === read.rowCount && sameTexts(next.captions, read.captions);
      rows.push(...next.rows);
      read = { ...next, first: 0 };
    }
    if (isSame) return { ...read, rows: rows.slice(0, read.rowCount) };
  }
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Whether a row has given contents in the columns that these name. */
export function holdsContents(row: RowCells, contents: RowContents): boolean {
  for (const [caption, content] of contents) {
    if ((row.get(caption)?.content ?? "") !== content) return false;
  }
  return true;
}

/** The contents of columns of a row. */
export function contentsOf(row: RowCells, captions: Iterable<string>): RowContents {
  return new Map([...captions].map((caption) => [caption, row.get(caption)?.content ?? ""]));
}

/** Whether a cell holds a formula: a text that looks like one is its own value. */
export function isFormula({ content, value }: TableCell): boolean {
  return typeof content === "string" && content.startsWith("=") && content !== value;
}

/** The content to write so that Excel stores it unchanged: formulas as such, texts as texts. */
export function toWritable(cell: TableCell): Content {
  const { content } = cell;
  return typeof content === "string" && !isFormula(cell) ? plainText(content) : content;
}

/**
 * The formula of each computed column, by caption, in R1C1 notation: the most frequent one, since single cells may have
 * been typed over. A column in which no formula is left has none.
 */
export function columnFormulas(
  rows: readonly RowCells[],
  captions: Iterable<string>,
): ReadonlyMap<string, string> {
  const found = [...captions].map((caption) => {
    const formulas = rows.flatMap((row) => {
      const cell = row.get(caption);
      return cell && isFormula(cell) ? [String(cell.content)] : [];
    });
    return [caption, mostFrequent(formulas)] as const;
  });
  return new Map(found.flatMap(([caption, formula]) => (formula === undefined ? [] : [[caption, formula]])));
}

/** The most frequent text. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

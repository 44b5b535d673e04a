import { elementAt, getOrThrow, valueAt } from "../model/collections";
import type { TableId } from "../blueprint/types";
import { jsonBytes } from "./bytes";
import { throwIfAborted } from "./cancel";
import { readCells, type CellContent, type ReadCell } from "./cells";
import { excelCode } from "./errors";
import { detectMovedColumns, queueCaptions, requireCaptions, type KnownCaptions } from "./movedColumns";
import type { Requests, RetryPolicy } from "./requests";
import type { LocatedTable } from "./workbookTables";

export interface TableShape {
  readonly table: TableId;
  /** its captions when the columns were located */
  readonly captions: readonly string[];
  /** the 0-based indexes of the columns to read */
  readonly columns: readonly number[];
  /** those of them that hold numbers, if their formats are read */
  readonly numbers?: readonly number[];
  readonly rows: number;
}

/** The columns of a table that people fill in, all its rows. */
export function shapeOf({ id, header, entered, rows }: LocatedTable): TableShape {
  return { table: id, captions: header.captions, columns: entered.map(({ index }) => index), rows };
}

/** Loads and reads the properties of cells. */
export interface CellReader<Cell> {
  /** Queues the loading of the properties; it may load more for columns of numbers. */
  load(range: Excel.Range, isOfNumbers: boolean): void;
  /** the cells of a loaded range */
  cells(range: Excel.Range, isOfNumbers: boolean): readonly (readonly Cell[])[];
  /** the bytes of a range in a response */
  bytes(range: Excel.Range, isOfNumbers: boolean): number;
}

/** Receives the next rows of a table, in order; `first` is 0-based. */
export type RowVisitor<Cell> = (table: TableId, first: number, rows: readonly (readonly Cell[])[]) => void;

/** Reads value, displayed text and error state of cells. */
const READ_CELL_READER: CellReader<ReadCell> = {
  load: (range) => range.load("values,text,valueTypes"),
  cells: readCells,
  bytes: ({ values, text, valueTypes }) => jsonBytes([values, text, valueTypes]),
};

/** Reads the values of cells. */
export const VALUE_READER: CellReader<CellContent> = {
  load: (range) => range.load("values"),
  cells: ({ values }) => values as CellContent[][],
  bytes: ({ values }) => jsonBytes(values),
};

/** Rows of a table that are requested together. */
interface Page {
  readonly pending: PendingTable;
  readonly first: number;
  readonly rows: number;
}

/** The intended size of a response: Excel returns at most 5 MB, and rows differ. */
const ANSWER_BYTES = 3_500_000;
/** The expected size of a cell before any of its table was read: a short text twice, and its type. */
const CELL_BYTES = 60;

/** Neighbouring columns of one kind. */
interface ColumnGroup {
  readonly first: number;
  readonly columns: number;
  readonly isOfNumbers: boolean;
}

/** A table while it is read: its next rows, and the expected size of a row. */
class PendingTable {
  readonly table: TableId;
  readonly found: KnownCaptions;
  readonly runs: readonly ColumnGroup[];
  /** the number of rows not yet requested */
  rowsLeft: number;
  private next = 0;
  private rowBytes: number;

  constructor({ table, captions, columns, numbers = [], rows }: TableShape) {
    this.table = table;
    this.found = { id: table, captions };
    this.runs = columnGroups(columns, new Set(numbers));
    this.rowsLeft = rows;
    this.rowBytes = columns.length * CELL_BYTES;
  }

  /** The next rows: as many as are expected to fit into the bytes, and at least `minRows`. */
  takePage(bytesLeft: number, minRows: number): { page: Page; bytes: number } | undefined {
    const rows = Math.min(this.rowsLeft, Math.max(minRows, Math.floor(bytesLeft / this.rowBytes)));
    if (rows === 0) return undefined;
    const page = { pending: this, first: this.next, rows };
    this.next += rows;
    this.rowsLeft -= rows;
    return { page, bytes: rows * this.rowBytes };
  }

  /** Updates the expected size of a row by rows that were read. */
  noteRowBytes(rows: number, bytes: number): void {
    this.rowBytes = bytes / rows;
  }
}

/** Rows of cells by column index; columns that were not requested are empty slots. */
type Rows = (readonly ReadCell[])[];

/** Reads columns of tables in few responses, each as large as Excel allows, and returns all rows. */
export async function readPages(
  requests: Requests,
  shapes: readonly TableShape[],
): Promise<ReadonlyMap<TableId, Rows>> {
  const found = new Map<TableId, Rows>(shapes.map(({ table }) => [table, []]));
  await visitPages(requests, shapes, READ_CELL_READER, (table, _, rows) => {
    for (const row of rows) getOrThrow(found, table).push(row);
  });
  return found;
}

/**
 * Reads columns of tables in few responses, each as large as Excel allows, and visits them page by page, so that only
 * one response is in memory. The signal of the policy stops it between two round trips. If columns moved since they were located, it
 * throws the error that `retryIfColumnsMove` catches.
 */
export async function visitPages<Cell>(
  requests: Requests,
  shapes: readonly TableShape[],
  reader: CellReader<Cell>,
  visit: RowVisitor<Cell>,
  retry?: RetryPolicy,
): Promise<void> {
  const tables = shapes.map((shape) => new PendingTable(shape));
  for (let pages = nextPages(tables); pages.length > 0; pages = nextPages(tables)) {
    throwIfAborted(retry?.signal);
    await readAnswer(requests, pages, reader, visit, retry);
  }
}

/** The pages of the next request; of several tables if they are small. */
function nextPages(tables: readonly PendingTable[]): Page[] {
  const pages: Page[] = [];
  let bytesLeft = ANSWER_BYTES;
  for (const pending of tables) {
    if (pending.rowsLeft === 0) continue;
    const taken = pending.takePage(bytesLeft, pages.length === 0 ? 1 : 0);
    if (!taken) break;
    pages.push(taken.page);
    bytesLeft -= taken.bytes;
    if (pending.rowsLeft > 0) break;
  }
  return pages;
}

async function readAnswer<Cell>(
  requests: Requests,
  pages: readonly Page[],
  reader: CellReader<Cell>,
  visit: RowVisitor<Cell>,
  retry: RetryPolicy | undefined,
): Promise<void> {
  let answers: { header: Excel.Range; ranges: Excel.Range[] }[];
  try {
    answers = await detectMovedColumns(
      elementAt(pages, 0).pending.table,
      requests.send(
        ({ workbook }) =>
          pages.map(({ pending: { table, runs }, first, rows }) => {
            const item = workbook.tables.getItem(table);
            const body = item.getDataBodyRange();
            const ranges = runs.map((run) => {
              const range = body.getCell(first, run.first).getAbsoluteResizedRange(rows, run.columns);
              reader.load(range, run.isOfNumbers);
              return range;
            });
            return { header: queueCaptions(item), ranges };
          }),
        retry,
      ),
    );
  } catch (error) {
    const halves = splitInHalves(pages);
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !halves) throw error;
    await readAnswer(requests, halves[0], reader, visit, retry);
    await readAnswer(requests, halves[1], reader, visit, retry);
    return;
  }
  pages.forEach(({ pending }, index) => requireCaptions(pending.found, elementAt(answers, index).header));
  pages.forEach(({ pending, first, rows }, index) => {
    const { runs } = pending;
    const { ranges } = elementAt(answers, index);
    const parts = ranges.map((range, run) => reader.cells(range, elementAt(runs, run).isOfNumbers));
    visit(pending.table, first, joinColumnGroups(runs, rows, parts));
    pending.noteRowBytes(
      rows,
      ranges.reduce((sum, range, run) => sum + reader.bytes(range, elementAt(runs, run).isOfNumbers), 0),
    );
  });
}

/** Joins the rows of column groups that were read separately. */
function joinColumnGroups<Cell>(
  runs: PendingTable["runs"],
  rows: number,
  parts: readonly (readonly (readonly Cell[])[])[],
): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells: Cell[] = [];
    runs.forEach(({ first }, part) => {
      valueAt(parts, part, row).forEach((cell, index) => (cells[first + index] = cell));
    });
    return cells;
  });
}

/** Groups adjacent columns, with columns of numbers separate; each group is read as one range. */
function columnGroups(columns: readonly number[], numbers: ReadonlySet<number>): ColumnGroup[] {
  const runs: ColumnGroup[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    const isOfNumbers = numbers.has(column);
    if (last?.isOfNumbers === isOfNumbers && last.first + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ first: column, columns: 1, isOfNumbers });
  }
  return runs;
}

/** Splits the pages of a request into two halves; undefined for a single row. */
function splitInHalves(pages: readonly Page[]): [Page[], Page[]] | undefined {
  if (pages.length > 1) {
    const half = Math.ceil(pages.length / 2);
    return [pages.slice(0, half), pages.slice(half)];
  }
  const [page] = pages;
  if (!page || page.rows < 2) return undefined;
  const firstRows = Math.ceil(page.rows / 2);
  return [
    [{ ...page, rows: firstRows }],
    [{ ...page, first: page.first + firstRows, rows: page.rows - firstRows }],
  ];
}

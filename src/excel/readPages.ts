import { elementAt, getOrThrow, valueAt } from "../model/collections";
import type { TableId } from "../blueprint/types";
import { jsonBytes } from "./bytes";
import { throwIfAborted } from "./cancel";
import { readCells, type ReadCell } from "./cells";
import { excelCode } from "./errors";
import { detectMovedColumns, queueCaptions, requireCaptions, type KnownCaptions } from "./movedColumns";
import type { Requests } from "./requests";
import type { LocatedTable } from "./workbookTables";

export interface TableShape {
  readonly table: TableId;
  /** what its header cells said when the columns were found */
  readonly captions: readonly string[];
  /** the columns to read, counted from the table's first; no others are asked for */
  readonly columns: readonly number[];
  /** those of them that hold numbers, where a reading asks for their formats */
  readonly numbers?: readonly number[];
  readonly rows: number;
}

/** The columns of a table that people fill in, all its rows. */
export function shapeOf({ id, header, entered, rows }: LocatedTable): TableShape {
  return { table: id, captions: header.captions, columns: entered.map(({ index }) => index), rows };
}

/** What is read of each cell. */
export interface CellReader<Cell> {
  /** Asks for the properties that are read; of columns of numbers it may ask for more. */
  load(range: Excel.Range, isOfNumbers: boolean): void;
  /** the cells of a range that was loaded so */
  cells(range: Excel.Range, isOfNumbers: boolean): readonly (readonly Cell[])[];
  /** what of an answer's bytes a range takes */
  bytes(range: Excel.Range, isOfNumbers: boolean): number;
}

/** Given the next rows of a table, in order; `first` counts from the table's first row. */
export type RowVisitor<Cell> = (table: TableId, first: number, rows: readonly (readonly Cell[])[]) => void;

/** What a cell holds, what it shows and whether it holds an error. */
const READ_CELL_READER: CellReader<ReadCell> = {
  load: (range) => range.load("values,text,valueTypes"),
  cells: readCells,
  bytes: ({ values, text, valueTypes }) => jsonBytes([values, text, valueTypes]),
};

/** Rows of a table that are asked for together. */
interface Page {
  readonly pending: PendingTable;
  readonly first: number;
  readonly rows: number;
}

/** The intended size of an answer: Excel gives 5 MB at most, and rows differ. */
const ANSWER_BYTES = 3_500_000;
/** The expected size of a cell before any of its table was read: a short text as value and as text, and its type. */
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
  /** rows that were not yet asked for */
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

  /** The next rows: as many as are expected to fit into the bytes, and at least `least`. */
  takePage(room: number, least: number): { page: Page; bytes: number } | undefined {
    const rows = Math.min(this.rowsLeft, Math.max(least, Math.floor(room / this.rowBytes)));
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

/** Cells by their column, counted from the table's first; columns that were not asked for have none. */
type Rows = (readonly ReadCell[])[];

/** Reads columns of tables in few answers, each as large as Excel gives, and keeps them all. */
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
 * Reads columns of tables in few answers, each as large as Excel gives, and passes them on page by page, so that no more
 * than one answer is held. The signal stops it between two round trips. Where columns moved since they were found it
 * throws the error for which `retryIfColumnsMove` repeats the work.
 */
export async function visitPages<Cell>(
  requests: Requests,
  shapes: readonly TableShape[],
  reader: CellReader<Cell>,
  visit: RowVisitor<Cell>,
  signal?: AbortSignal,
): Promise<void> {
  const tables = shapes.map((shape) => new PendingTable(shape));
  for (let pages = nextPages(tables); pages.length > 0; pages = nextPages(tables)) {
    throwIfAborted(signal);
    await readAnswer(requests, pages, reader, visit);
  }
}

/** What is asked for next, of several tables when they are small. */
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
): Promise<void> {
  let answers: { header: Excel.Range; ranges: Excel.Range[] }[];
  try {
    answers = await detectMovedColumns(
      elementAt(pages, 0).pending.table,
      requests.send(({ workbook }) =>
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
      ),
    );
  } catch (error) {
    const halves = halved(pages);
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !halves) throw error;
    await readAnswer(requests, halves[0], reader, visit);
    await readAnswer(requests, halves[1], reader, visit);
    return;
  }
  pages.forEach(({ pending }, index) => requireCaptions(pending.found, elementAt(answers, index).header));
  pages.forEach(({ pending, first, rows }, index) => {
    const { runs } = pending;
    const { ranges } = elementAt(answers, index);
    const parts = ranges.map((range, run) => reader.cells(range, elementAt(runs, run).isOfNumbers));
    visit(pending.table, first, joined(runs, rows, parts));
    pending.noteRowBytes(
      rows,
      ranges.reduce((sum, range, run) => sum + reader.bytes(range, elementAt(runs, run).isOfNumbers), 0),
    );
  });
}

/** Rows from groups of columns that were read separately. */
function joined<Cell>(
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

/** Adjacent columns together, those of numbers separately: each group is one range. */
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

/** Two halves of what was asked for at once, or undefined when it is a single row. */
function halved(pages: readonly Page[]): [Page[], Page[]] | undefined {
  if (pages.length > 1) {
    const middle = Math.ceil(pages.length / 2);
    return [pages.slice(0, middle), pages.slice(middle)];
  }
  const [page] = pages;
  if (!page || page.rows < 2) return undefined;
  const upper = Math.ceil(page.rows / 2);
  return [[{ ...page, rows: upper }], [{ ...page, first: page.first + upper, rows: page.rows - upper }]];
}

import type { TableId } from "../blueprint/types";
import { jsonBytes } from "./bytes";
import { throwIfAborted } from "./cancel";
import { readCells, type ReadCell } from "./cells";
import { excelCode } from "./errors";
import { orMoved, queueCaptions, requireCaptions, type FoundCaptions } from "./movedColumns";
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
export interface Reading<Cell> {
  /** Asks for the properties that are read; of columns of numbers it may ask for more. */
  ask(range: Excel.Range, isOfNumbers: boolean): void;
  /** the cells of a range that was loaded so */
  cells(range: Excel.Range, isOfNumbers: boolean): readonly (readonly Cell[])[];
  /** what of an answer's bytes a range takes */
  bytes(range: Excel.Range, isOfNumbers: boolean): number;
}

/** Given the next rows of a table, in order; `first` counts from the table's first row. */
export type RowVisitor<Cell> = (table: TableId, first: number, rows: readonly (readonly Cell[])[]) => void;

/** What a cell holds, what it shows and whether it holds an error. */
const WHOLE_CELLS: Reading<ReadCell> = {
  ask: (range) => range.load("values,text,valueTypes"),
  cells: readCells,
  bytes: ({ values, text, valueTypes }) => jsonBytes([values, text, valueTypes]),
};

/** Rows of a table that are asked for together. */
interface Page {
  readonly unread: Unread;
  readonly first: number;
  readonly rows: number;
}

/** What an answer is meant to hold: Excel gives 5 MB at most, and rows differ. */
const ANSWER_BYTES = 3_500_000;
/** What a cell is taken to cost before any of its table was read: a short text as value and as text, and its type. */
const CELL_BYTES = 60;

/** Neighbouring columns of one kind. */
interface Run {
  readonly first: number;
  readonly columns: number;
  readonly isOfNumbers: boolean;
}

/** A table while it is read: its next rows, and what a row of it costs. */
class Unread {
  readonly table: TableId;
  readonly found: FoundCaptions;
  readonly runs: readonly Run[];
  /** rows that were not yet asked for */
  left: number;
  private next = 0;
  private rowBytes: number;

  constructor({ table, captions, columns, numbers = [], rows }: TableShape) {
    this.table = table;
    this.found = { id: table, captions };
    this.runs = runsOf(columns, new Set(numbers));
    this.left = rows;
    this.rowBytes = columns.length * CELL_BYTES;
  }

  /** The next rows, as many as fit into so many bytes by what is known of them, but so many at least. */
  take(room: number, least: number): { page: Page; bytes: number } | undefined {
    const rows = Math.min(this.left, Math.max(least, Math.floor(room / this.rowBytes)));
    if (rows === 0) return undefined;
    const page = { unread: this, first: this.next, rows };
    this.next += rows;
    this.left -= rows;
    return { page, bytes: rows * this.rowBytes };
  }

  /** Learns from rows that were read what a row costs. */
  learn(rows: number, bytes: number): void {
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
  await visitPages(requests, shapes, WHOLE_CELLS, (table, _, rows) => {
    for (const row of rows) found.get(table)!.push(row);
  });
  return found;
}

/**
 * Reads columns of tables in few answers, each as large as Excel gives, and hands them on page by page, so that no more
 * than one answer is held. The signal stops it between two round trips. Where columns moved since they were found it throws
 * what `whereColumnsStay` begins anew for.
 */
export async function visitPages<Cell>(
  requests: Requests,
  shapes: readonly TableShape[],
  reading: Reading<Cell>,
  visit: RowVisitor<Cell>,
  signal?: AbortSignal,
): Promise<void> {
  const tables = shapes.map((shape) => new Unread(shape));
  for (let pages = nextPages(tables); pages.length > 0; pages = nextPages(tables)) {
    throwIfAborted(signal);
    await readAnswer(requests, pages, reading, visit);
  }
}

/** What is asked for next, of several tables when they are small. */
function nextPages(tables: readonly Unread[]): Page[] {
  const pages: Page[] = [];
  let room = ANSWER_BYTES;
  for (const unread of tables) {
    if (unread.left === 0) continue;
    const taken = unread.take(room, pages.length === 0 ? 1 : 0);
    if (!taken) break;
    pages.push(taken.page);
    room -= taken.bytes;
    if (unread.left > 0) break;
  }
  return pages;
}

async function readAnswer<Cell>(
  requests: Requests,
  pages: readonly Page[],
  reading: Reading<Cell>,
  visit: RowVisitor<Cell>,
): Promise<void> {
  let answers: { header: Excel.Range; ranges: Excel.Range[] }[];
  try {
    answers = await orMoved(
      pages[0]!.unread.table,
      requests.send(({ workbook }) =>
        pages.map(({ unread: { table, runs }, first, rows }) => {
          const item = workbook.tables.getItem(table);
          const body = item.getDataBodyRange();
          const ranges = runs.map((run) => {
            const range = body.getCell(first, run.first).getAbsoluteResizedRange(rows, run.columns);
            reading.ask(range, run.isOfNumbers);
            return range;
          });
          return { header: queueCaptions(item), ranges };
        }),
      ),
    );
  } catch (error) {
    const halves = halved(pages);
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !halves) throw error;
    await readAnswer(requests, halves[0], reading, visit);
    await readAnswer(requests, halves[1], reading, visit);
    return;
  }
  pages.forEach(({ unread }, index) => requireCaptions(unread.found, answers[index]!.header));
  pages.forEach(({ unread, first, rows }, index) => {
    const { runs } = unread;
    const { ranges } = answers[index]!;
    const parts = ranges.map((range, run) => reading.cells(range, runs[run]!.isOfNumbers));
    visit(unread.table, first, joined(runs, rows, parts));
    unread.learn(
      rows,
      ranges.reduce((sum, range, run) => sum + reading.bytes(range, runs[run]!.isOfNumbers), 0),
    );
  });
}

/** Rows of which each run of columns was read apart. */
function joined<Cell>(
  runs: Unread["runs"],
  rows: number,
  parts: readonly (readonly (readonly Cell[])[])[],
): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells: Cell[] = [];
    runs.forEach(({ first }, part) => {
      parts[part]![row]!.forEach((cell, index) => (cells[first + index] = cell));
    });
    return cells;
  });
}

/** Neighbouring columns together, those of numbers apart: each run is a range of its own. */
function runsOf(columns: readonly number[], numbers: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
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

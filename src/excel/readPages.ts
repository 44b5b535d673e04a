import type { TableId } from "../blueprint/types";
import { jsonBytes } from "./bytes";
import { readCells, type ReadCell } from "./cells";
import { excelCode } from "./refusals";
import type { Requests } from "./requests";

export interface TableShape {
  readonly table: TableId;
  /** the columns to read, counted from the table's first; no others are asked for */
  readonly columns: readonly number[];
  readonly rows: number;
}

/** Cells by their column, counted from the table's first; columns that were not asked for have none. */
type Rows = (readonly ReadCell[])[];

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

/** A table while it is read: its next rows, and what a row of it costs. */
class Unread {
  readonly table: TableId;
  readonly runs: readonly { readonly first: number; readonly columns: number }[];
  readonly found: Rows = [];
  /** rows that were not yet asked for */
  left: number;
  private next = 0;
  private rowBytes: number;

  constructor({ table, columns, rows }: TableShape) {
    this.table = table;
    this.runs = runsOf(columns);
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

  /** Keeps the rows of a page, a range for each run of columns, and learns from them what a row costs. */
  keep(rows: number, ranges: readonly Excel.Range[]): void {
    const parts = ranges.map(readCells);
    for (let row = 0; row < rows; row += 1) {
      const cells: ReadCell[] = [];
      this.runs.forEach(({ first }, part) => {
        parts[part]![row]!.forEach((cell, index) => (cells[first + index] = cell));
      });
      this.found.push(cells);
    }
    const bytes = ranges.map(({ values, text, valueTypes }) => jsonBytes([values, text, valueTypes]));
    this.rowBytes = bytes.reduce((sum, each) => sum + each, 0) / rows;
  }
}

/** Reads columns of tables in few answers, each as large as Excel gives. */
export async function readPages(
  requests: Requests,
  shapes: readonly TableShape[],
): Promise<ReadonlyMap<TableId, Rows>> {
  const tables = shapes.map((shape) => new Unread(shape));
  for (let pages = nextPages(tables); pages.length > 0; pages = nextPages(tables)) {
    await readAnswer(requests, pages);
  }
  return new Map(tables.map(({ table, found }) => [table, found]));
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

async function readAnswer(requests: Requests, pages: readonly Page[]): Promise<void> {
  try {
    const answers = await requests.send(({ workbook }) =>
      pages.map(({ unread: { table, runs }, first, rows }) => {
        const body = workbook.tables.getItem(table).getDataBodyRange();
        return runs.map((run) => {
          const range = body.getCell(first, run.first).getAbsoluteResizedRange(rows, run.columns);
          range.load("values,text,valueTypes");
          return range;
        });
      }),
    );
    pages.forEach(({ unread, rows }, index) => unread.keep(rows, answers[index]!));
  } catch (error) {
    const halves = halved(pages);
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !halves) throw error;
    await readAnswer(requests, halves[0]);
    await readAnswer(requests, halves[1]);
  }
}

/** Neighbouring columns together: each run is a range of its own. */
function runsOf(columns: readonly number[]): { first: number; columns: number }[] {
  const runs: { first: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.columns === column) last.columns += 1;
    else runs.push({ first: column, columns: 1 });
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

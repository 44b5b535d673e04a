import { SHEET_ROWS } from "../../blueprint/formula";
import { elementAt, getOrThrow } from "../../model/collections";
import { COLOURS, CELL_FORMATS } from "../../blueprint/cellFormats";
import type { CellInput, CellFormat } from "../../blueprint/types";
import { isWholeLine, type ValueRow } from "../../model/import/layout";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import { applyCellFormat, singleValue } from "../apply/cellFormat";
import { SheetDraft } from "../apply/sheetDraft";
import { EMPTY_CELL } from "../entries/tableRows";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { clearFoundRows } from "./clearFoundRows";
import { RowBatch } from "./rowBatch";
import type { CellPage } from "../cellPages";
import {
  restoreRows,
  queueFormerArea,
  takenRowsOf,
  writtenContent,
  type OverwrittenRow,
  type RowPlaces,
  type TakenRow,
} from "../restoreRows";
import { removeSheet, type Quarantine } from "./quarantine";
import {
  headerCells,
  importStamp,
  quarantinedCells,
  type QuarantineOrigin,
  type RowForm,
} from "./quarantineRows";
import { writableContents } from "./observationTable";
import type { ImportIssue } from "../../model/issues/issue";

const REASONS_COLUMN = 4;
const WHEN_FORMAT = "yyyy-mm-dd";
/** Lighter than the header of the sheet, which stays in view above it. */
const CAPTIONS: CellFormat = { ...CELL_FORMATS.header, fill: COLOURS.card, vertical: "Top" };
/** The maximum number of rows by which rows set aside may have moved because of inserted rows. */
const SEARCH_MARGIN_ROWS = 200;
/** The bytes that the formats of a page take in a request. */
const PAGE_FORMAT_BYTES = 2_500;
/** The size of a request in addition to its pages. */
const FRAME_BYTES = 20_000;

/** The numbers of rows of each form. */
type RowCounts = Readonly<Record<RowForm, number>>;

/** Rows of one form, below a row with their captions. */
interface Block {
  /** the 0-based sheet row of its captions */
  readonly firstRow: number;
  readonly captions: CellInput[];
  readonly batch: RowBatch;
}

/** What is done with pages of a block. */
type HandlePages = (block: Pick<Block, "firstRow">, pages: readonly CellPage[]) => Promise<void>;

/** The rows of an import that are set aside, in blocks: each form below its own captions. */
class QuarantineBlocks {
  private readonly blocks: ReadonlyMap<RowForm, Block>;

  constructor(
    firstRow: number,
    private readonly origin: QuarantineOrigin,
    counts: RowCounts,
    handle: HandlePages,
  ) {
    const blocks = new Map<RowForm, Block>();
    let next = firstRow;
    for (const form of ["values", "lines"] as const) {
      if (counts[form] === 0) continue;
      const place = { firstRow: next };
      const batch = new RowBatch((pages) => handle(place, pages), PAGE_FORMAT_BYTES);
      blocks.set(form, { ...place, captions: headerCells(form, origin), batch });
      next += 1 + counts[form];
    }
    this.blocks = blocks;
  }

  /** Begins with the captions; call before the first row. */
  async begin(): Promise<void> {
    for (const { batch, captions } of this.blocks.values()) await batch.add(captions);
  }

  /** Adds a row; hands over pages when a request is full. */
  async add(row: ValueRow, issues: readonly ImportIssue[]): Promise<void> {
    const form = isWholeLine(row, this.origin.layout) ? "lines" : "values";
    await getOrThrow(this.blocks, form).batch.add(quarantinedCells(row, issues, this.origin));
  }

  /** Hands over the remaining rows. */
  async end(): Promise<void> {
    for (const { batch } of this.blocks.values()) await batch.end();
  }
}

/** Rows to set aside, with the issues for which they are. */
type QuarantinedRows = AsyncIterable<{
  readonly row: ValueRow;
  readonly issues: readonly ImportIssue[];
}>;

async function handOver(blocks: QuarantineBlocks, rows: QuarantinedRows): Promise<void> {
  await blocks.begin();
  for await (const { row, issues } of rows) await blocks.add(row, issues);
  await blocks.end();
}

/** The rows of a file that are set aside. */
export interface FileSetAside {
  readonly origin: QuarantineOrigin;
  readonly counts: RowCounts;
  rows(): QuarantinedRows;
}

/** The number of rows on the sheet, captions included. */
function sheetRowsOf({ counts }: Pick<FileSetAside, "counts">): number {
  return Object.values(counts).reduce((sum, count) => sum + (count === 0 ? 0 : 1 + count), 0);
}

/**
 * The place of rows that are already the last ones on the sheet, equal in every cell: those of an import of the same
 * files that was done although its last answer was lost. Undefined if they are not. One round trip for a file, more if
 * they may be.
 */
export async function findSetAside(
  requests: Requests,
  retry: RetryPolicy,
  quarantine: Quarantine,
  files: readonly FileSetAside[],
): Promise<Quarantine | undefined> {
  const total = files.reduce((sum, file) => sum + sheetRowsOf(file), 0);
  const firstRow = quarantine.firstRow - total;
  if (quarantine.isNew || firstRow < 0) return undefined;
  let next = firstRow;
  for (const file of files) {
    if (!(await areSetAside(requests, retry, { ...quarantine, firstRow: next }, file))) return undefined;
    next += sheetRowsOf(file);
  }
  return { ...quarantine, firstRow };
}

/** Whether the rows of a file are in a place. */
async function areSetAside(
  requests: Requests,
  retry: RetryPolicy,
  place: Quarantine,
  file: FileSetAside,
): Promise<boolean> {
  const { origin, counts } = file;
  const { firstRow } = place;
  const total = sheetRowsOf(file);
  const stamps = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(place.sheetId);
    return [firstRow, firstRow + total - 1].map((row) => {
      const stamp = sheet.getRangeByIndexes(row, 0, 1, 2);
      stamp.load("values");
      return stamp;
    });
  }, retry);
  const [when, name] = importStamp(origin);
  const isStamped = ({ values }: Excel.Range) => values[0]?.[0] === when && values[0][1] === name;
  if (!stamps.every(isStamped)) return false;
  let isEqual = true;
  const blocks = new QuarantineBlocks(firstRow, origin, counts, async (block, pages) => {
    if (!isEqual) return;
    const found = await requests.send(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(place.sheetId);
      return pages.map((page) => queueContents(rangeOfPage(sheet, block.firstRow, page)));
    }, retry);
    isEqual = pages.every((page, index) => holdsPage(elementAt(found, index), page));
  });
  await handOver(blocks, file.rows());
  return isEqual;
}

/** A page of a block, to be written. */
interface PlacedPage {
  /** the 0-based sheet row of the captions of its block */
  readonly firstRow: number;
  readonly page: CellPage;
}

/** Writes the rows of files that are set aside, each form of each file below its own captions. */
export class QuarantineWriter {
  /** the pages of the next request, and their bytes */
  private pending: PlacedPage[] = [];
  private bytes = 0;
  private sent = 0;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly quarantine: Quarantine,
    private readonly files: readonly FileSetAside[],
    private readonly onSent: (rows: number) => void,
    /** queues the record of the import, in each request */
    private readonly queueRecord: (context: Excel.RequestContext) => void,
  ) {}

  /** Writes all rows. */
  async write(): Promise<void> {
    let { firstRow } = this.quarantine;
    for (const file of this.files) {
      const { origin, counts } = file;
      const blocks = new QuarantineBlocks(firstRow, origin, counts, (block, pages) => this.add(block, pages));
      await handOver(blocks, file.rows());
      firstRow += sheetRowsOf(file);
    }
    await this.send();
  }

  private async add({ firstRow }: Pick<Block, "firstRow">, pages: readonly CellPage[]): Promise<void> {
    for (const page of pages) {
      const { bytes } = page;
      if (this.bytes + bytes > MAX_REQUEST_BYTES - FRAME_BYTES) await this.send();
      this.pending.push({ firstRow, page });
      this.bytes += bytes;
    }
  }

  private async send(): Promise<void> {
    const pages = this.pending;
    if (pages.length === 0) return;
    this.pending = [];
    this.bytes = 0;
    const formerCells = await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      this.queueRecord(context);
      const sheet = context.workbook.worksheets.getItem(this.quarantine.sheetId);
      const draft = new SheetDraft(sheet);
      return pages.map(({ firstRow, page }) => {
        const before = queueFormerArea(rangeOfPage(sheet, firstRow, page));
        writePage(draft, firstRow, page);
        return before;
      });
    }, this.retry);
    await this.requireFree(pages, formerCells.map(takenRowsOf));
    // The captions do not count as a row of the file.
    for (const { page } of pages) this.sent += page.cells.length - (page.first === 0 ? 1 : 0);
    this.onSent(this.sent);
  }

  /**
   * Puts back what others wrote into the rows right before, wherever these are by then, and throws a WorkbookError
   * `rowTaken`. The rows of this import are removed by its undo.
   */
  private async requireFree(
    pages: readonly PlacedPage[],
    taken: readonly (readonly TakenRow[])[],
  ): Promise<void> {
    const { sheetId, sheet: name } = this.quarantine;
    const overwritten = pages.flatMap(({ firstRow, page: { first, cells } }, index) =>
      elementAt(taken, index).map(({ index, before }): OverwrittenRow => {
        const written = elementAt(cells, index).slice(0, REASONS_COLUMN).map(writtenContent);
        return {
          row: firstRow + first + index,
          before,
          isHere: (now) => written.every((content, column) => now[column]?.value === content),
        };
      }),
    );
    if (overwritten.length === 0) return;
    const width = Math.max(...overwritten.map(({ before }) => before.length));
    const rows = overwritten.map(({ row }) => row);
    const from = Math.max(0, Math.min(...rows) - SEARCH_MARGIN_ROWS);
    const places: RowPlaces = {
      rows: { first: from, rows: Math.max(...rows) + SEARCH_MARGIN_ROWS - from },
      rangeOf: ({ workbook }, run) =>
        workbook.worksheets.getItem(sheetId).getRangeByIndexes(run.first, 0, run.rows, width),
    };
    const wide = overwritten.map((each) => ({
      ...each,
      before: Array.from({ length: width }, (_, column) => each.before[column] ?? EMPTY_CELL),
    }));
    await restoreRows(this.requests, places, wide);
    throw new WorkbookError("rowTaken", { sheet: name });
  }
}

/**
 * Removes rows of an import that were set aside, including captions, and the sheet if it was created for them and holds
 * nothing else. Other people's content stays. It can be repeated.
 */
export async function removeQuarantined(
  requests: Requests,
  quarantine: Quarantine,
  isOurs: (day: unknown, file: unknown) => boolean,
  retry: RetryPolicy,
): Promise<void> {
  const { sheetId, firstRow, isNew } = quarantine;
  const { sheet, used } = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("id");
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    return { sheet, used };
  }, retry);
  if (sheet.isNullObject || used.isNullObject) return;
  const end = used.rowIndex + used.rowCount + SEARCH_MARGIN_ROWS;
  const columns = Math.max(2, used.columnIndex + used.columnCount);
  const { hasOthers } = await clearFoundRows(
    requests,
    {
      rows: { first: firstRow, rows: Math.max(0, Math.min(end, SHEET_ROWS) - firstRow) },
      rangeOf: ({ workbook }, { first, rows }) =>
        workbook.worksheets.getItem(sheetId).getRangeByIndexes(first, 0, rows, columns),
      isFound: ([day, file]) => isOurs(day, file),
    },
    retry,
  );
  if (isNew && !hasOthers) await removeSheet(requests, quarantine, retry);
}

function rangeOfPage(sheet: Excel.Worksheet, firstRow: number, { first, cells }: CellPage): Excel.Range {
  return sheet.getRangeByIndexes(firstRow + first, 0, cells.length, widthOf(cells));
}

function widthOf(cells: readonly CellInput[][]): number {
  return Math.max(...cells.map((row) => row.length));
}

function queueContents(range: Excel.Range): Excel.Range {
  range.load("values,formulas");
  return range;
}

/** Whether a range that was loaded with its contents holds a page. */
function holdsPage(range: Excel.Range, { cells }: CellPage): boolean {
  return writableContents(range).every((row, index) =>
    row.every((content, column) => content === (elementAt(cells, index)[column] ?? "")),
  );
}

/** Writes rows of different lengths as one range. */
function writePage(draft: SheetDraft, firstRow: number, { first, cells }: CellPage): void {
  const columns = widthOf(cells);
  const rect = { row: firstRow + first, column: 0, rows: cells.length, columns };
  const range = draft.range(rect);
  // Formats of former captions may remain if somebody cleared the cells.
  range.clear("Formats");
  range.values = cells.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
  range.getColumn(0).numberFormat = singleValue(WHEN_FORMAT);
  range.format.verticalAlignment = "Top";
  range.getColumn(REASONS_COLUMN).format.wrapText = true;
  if (first === 0)
    applyCellFormat(draft, { ...rect, rows: 1, columns: elementAt(cells, 0).length }, CAPTIONS);
}

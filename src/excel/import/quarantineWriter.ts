import { elementAt, getOrThrow } from "../../model/collections";
import { COLOURS, CELL_FORMATS } from "../../blueprint/cellFormats";
import type { CellInput, CellFormat } from "../../blueprint/types";
import { isWholeLine, type ValueRow } from "../../model/import/layout";
import { applyCellFormat, everywhere } from "../apply/cellFormat";
import { SheetDraft } from "../apply/sheetDraft";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { clearFoundRows } from "./clearRanges";
import { RowBatch, type Page } from "./rowBatch";
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
const SHEET_ROWS = 1_048_576;
/** The bytes that the formats of a page take in a request. */
const PAGE_FORMAT_BYTES = 2_500;

/** Rows of one form, below a row with their captions. */
interface Block {
  /** the 0-based sheet row of its captions */
  readonly firstRow: number;
  readonly captions: CellInput[];
  readonly batch: RowBatch;
  sent: number;
}

/** Writes the rows of an import that are set aside, each form below its own captions. */
export class QuarantineWriter {
  private readonly blocks: ReadonlyMap<RowForm, Block>;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly quarantine: Quarantine,
    private readonly origin: QuarantineOrigin,
    /** the number of rows of each form */
    private readonly counts: Readonly<Record<RowForm, number>>,
    private readonly onSent: (rows: number) => void,
    /** queues the record of the import, in the first request */
    private readonly queueRecord: (context: Excel.RequestContext) => void,
  ) {
    this.blocks = this.blocksOf();
  }

  /** Writes the captions; call before the first row. */
  async begin(): Promise<void> {
    for (const { batch, captions } of this.blocks.values()) await batch.add(captions);
  }

  /** Adds a row; sends a request when it is full. */
  async add(row: ValueRow, issues: readonly ImportIssue[]): Promise<void> {
    const form = isWholeLine(row, this.origin.layout) ? "lines" : "values";
    await getOrThrow(this.blocks, form).batch.add(quarantinedCells(row, issues, this.origin));
  }

  /** Sends the remaining rows. */
  async end(): Promise<void> {
    for (const { batch } of this.blocks.values()) await batch.end();
  }

  /** Removes what it wrote, including captions; see `removeQuarantined`. */
  async undo(retry: RetryPolicy): Promise<void> {
    await removeQuarantined(this.requests, this.quarantine, importStamp(this.origin), retry);
  }

  private blocksOf(): ReadonlyMap<RowForm, Block> {
    const blocks = new Map<RowForm, Block>();
    let { firstRow } = this.quarantine;
    for (const form of ["values", "lines"] as const) {
      if (this.counts[form] === 0) continue;
      const batch = new RowBatch((pages, sent) => this.send(form, pages, sent), PAGE_FORMAT_BYTES);
      blocks.set(form, { firstRow, captions: headerCells(form, this.origin), batch, sent: 0 });
      firstRow += 1 + this.counts[form];
    }
    return blocks;
  }

  private async send(form: RowForm, pages: readonly Page[], sent: number): Promise<void> {
    const block = getOrThrow(this.blocks, form);
    const formerCells = await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      this.queueRecord(context);
      const sheet = context.workbook.worksheets.getItem(this.quarantine.sheetId);
      const draft = new SheetDraft(sheet);
      return pages.map((page) => {
        const before = queueUsedRange(boxOf(sheet, block.firstRow, page));
        writePage(draft, block.firstRow, page);
        return before;
      });
    }, this.retry);
    if (formerCells.some(({ isNullObject }) => !isNullObject))
      await this.restoreAndStop(block, pages, formerCells);
    // The captions do not count as a row of the file.
    block.sent = sent - 1;
    this.onSent([...this.blocks.values()].reduce((sum, each) => sum + each.sent, 0));
  }

  /** After a concurrent edit or import by somebody else: restores their content and stops this import. */
  private async restoreAndStop(
    { firstRow }: Block,
    pages: readonly Page[],
    formerCells: readonly Excel.Range[],
  ): Promise<never> {
    const { sheetId, sheet: name } = this.quarantine;
    await this.requests.send(
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(sheetId);
        pages.forEach((page, index) => {
          boxOf(sheet, firstRow, page).clear();
          const before = elementAt(formerCells, index);
          if (before.isNullObject) return;
          const { rowIndex, columnIndex, rowCount, columnCount } = before;
          const box = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
          // Cells with the text format would keep a leading apostrophe.
          box.formulas = writableContents(before);
          box.numberFormat = before.numberFormat as string[][];
        });
      },
      { endless: true },
    );
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
  [when, file]: ReturnType<typeof importStamp>,
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
      isFound: ([day, name]) => day === when && name === file,
    },
    retry,
  );
  if (isNew && !hasOthers) await removeSheet(requests, quarantine, retry);
}

function boxOf(sheet: Excel.Worksheet, firstRow: number, { first, cells }: Page): Excel.Range {
  return sheet.getRangeByIndexes(firstRow + first, 0, cells.length, widthOf(cells));
}

function widthOf(cells: readonly CellInput[][]): number {
  return Math.max(...cells.map((row) => row.length));
}

/** Queues the used part of a range, which is cheap to read if it is empty. */
function queueUsedRange(range: Excel.Range): Excel.Range {
  const filled = range.getUsedRangeOrNullObject(true);
  filled.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
  return filled;
}

/** Writes rows of different lengths as one range. */
function writePage(draft: SheetDraft, firstRow: number, { first, cells }: Page): void {
  const columns = widthOf(cells);
  const box = { row: firstRow + first, column: 0, rows: cells.length, columns };
  const range = draft.range(box);
  // Formats of former captions may remain if somebody cleared the cells.
  range.clear("Formats");
  range.values = cells.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
  range.getColumn(0).numberFormat = everywhere(WHEN_FORMAT);
  range.format.verticalAlignment = "Top";
  range.getColumn(REASONS_COLUMN).format.wrapText = true;
  if (first === 0) applyCellFormat(draft, { ...box, rows: 1, columns: elementAt(cells, 0).length }, CAPTIONS);
}

import { lastOf } from "../../model/collections";
import type { CellInput } from "../../blueprint/types";
import { cellPages, type CellPage } from "../cellPages";
import { MAX_REQUEST_BYTES } from "../batchRequests";

/** So many rows are collected before they are split into pages. */
const BUFFERED_ROWS = 500;
/** The size of a request in addition to its pages. */
const REQUEST_OVERHEAD_BYTES = 20_000;

/** Batches rows into requests within Excel's limits, and never buffers more than one request. Pages count from the first row. */
export class RowBatch {
  private bufferedRows: CellInput[][] = [];
  private pages: CellPage[] = [];
  private bytes = 0;
  private pagedRows = 0;

  constructor(
    /** sends a request of pages; `sent` rows have been written after it */
    private readonly request: (pages: readonly CellPage[], sent: number) => Promise<void>,
    /** the overhead of a page in bytes */
    private readonly pageBytes = 1_000,
    /** whether each row is a page by itself */
    private readonly isRowByRow: () => boolean = () => false,
  ) {}

  /** Adds a row; a full request is sent. */
  async add(row: CellInput[]): Promise<void> {
    this.bufferedRows.push(row);
    if (this.bufferedRows.length === BUFFERED_ROWS) await this.makePages();
  }

  /** Sends the remaining rows. */
  async end(): Promise<void> {
    await this.makePages();
    await this.send();
  }

  /** The remaining pages, for the caller to send with another request. */
  async takeRest(): Promise<readonly CellPage[]> {
    await this.makePages();
    return this.pages.splice(0);
  }

  private async makePages(): Promise<void> {
    const pages = cellPages(this.bufferedRows, this.isRowByRow() ? 1 : Infinity);
    for (const { first, cells, bytes: ofCells } of pages) {
      const bytes = ofCells + this.pageBytes;
      if (this.bytes + bytes > MAX_REQUEST_BYTES - REQUEST_OVERHEAD_BYTES) await this.send();
      this.pages.push({ first: this.pagedRows + first, cells, bytes });
      this.bytes += bytes;
    }
    this.pagedRows += this.bufferedRows.length;
    this.bufferedRows = [];
  }

  private async send(): Promise<void> {
    const pages = this.pages;
    if (pages.length === 0) return;
    this.pages = [];
    this.bytes = 0;
    const last = lastOf(pages);
    await this.request(pages, last.first + last.cells.length);
  }
}

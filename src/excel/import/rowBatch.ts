import { lastOf } from "../../model/collections";
import type { CellInput } from "../../blueprint/types";
import { cellPages } from "../cellPages";
import { MAX_REQUEST_BYTES } from "../batchRequests";

/** The number of rows buffered before they become pages. */
const ROWS_PER_PAGE = 500;
/** The size of a request in addition to its cells. */
const FRAME_BYTES = 20_000;

/** Rows that are written as one range; `first` is 0-based from the start of the writing. */
export interface Page {
  readonly first: number;
  readonly cells: CellInput[][];
  /** of a request that writes it */
  readonly bytes: number;
}

/**
 * Batches rows into requests within Excel's limits, and never buffers more than one request.
 */
export class RowBatch {
  private waiting: CellInput[][] = [];
  private pages: Page[] = [];
  private bytes = 0;
  private pagedRows = 0;

  constructor(
    /** sends a request of pages; `sent` rows have been written after it */
    private readonly request: (pages: readonly Page[], sent: number) => Promise<void>,
    /** the overhead of a page in bytes */
    private readonly pageBytes = 1_000,
  ) {}

  /** Adds a row; a full request is sent. */
  async add(row: CellInput[]): Promise<void> {
    this.waiting.push(row);
    if (this.waiting.length === ROWS_PER_PAGE) await this.page();
  }

  /** Sends the remaining rows. */
  async end(): Promise<void> {
    await this.page();
    await this.send();
  }

  /** The remaining pages, for the caller to send with another request. */
  async takeRest(): Promise<readonly Page[]> {
    await this.page();
    return this.pages.splice(0);
  }

  private async page(): Promise<void> {
    for (const { first, cells, bytes: ofCells } of cellPages(this.waiting)) {
      const bytes = ofCells + this.pageBytes;
      if (this.bytes + bytes > MAX_REQUEST_BYTES - FRAME_BYTES) await this.send();
      this.pages.push({ first: this.pagedRows + first, cells, bytes });
      this.bytes += bytes;
    }
    this.pagedRows += this.waiting.length;
    this.waiting = [];
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

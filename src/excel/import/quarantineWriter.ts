import { COLOURS, LOOKS } from "../../blueprint/look";
import type { CellInput, Look } from "../../blueprint/types";
import { isWholeLine, type ValueRow } from "../../model/import/layout";
import type { Reason } from "../../model/import/reasons";
import { applyLook, everywhere } from "../apply/look";
import { SheetDraft } from "../apply/sheetDraft";
import type { Patience, Requests } from "../requests";
import { RowBatch, type Page } from "./batch";
import { queueRemoval, type Quarantine } from "./quarantine";
import { captionCells, quarantinedCells, type Origin, type RowForm } from "./quarantineRows";

const REASONS = 4;
const WHEN_FORMAT = "yyyy-mm-dd";
/** Lighter than the header of the sheet, which stays in view above it. */
const CAPTIONS: Look = { ...LOOKS.header, fill: COLOURS.card, vertical: "Top" };
/** What the looks of a page take of a request. */
const PAGE_BYTES = 2_500;

/** Rows of one form, below a row that says what their cells are. */
interface Block {
  /** the row of its captions on the sheet, from zero */
  readonly firstRow: number;
  readonly captions: CellInput[];
  readonly batch: RowBatch;
  sent: number;
}

/** Writes the rows of one import that are set aside, each form of them below its own captions. */
export class QuarantineWriter {
  private readonly blocks: ReadonlyMap<RowForm, Block>;

  constructor(
    private readonly requests: Requests,
    private readonly patience: Patience,
    private readonly quarantine: Quarantine,
    private readonly origin: Origin,
    /** how many rows of each form there are */
    private readonly counts: Readonly<Record<RowForm, number>>,
    private readonly onSent: (rows: number) => void,
  ) {
    this.blocks = this.blocksOf();
  }

  /** Writes the captions; to be called before the first row. */
  async begin(): Promise<void> {
    for (const { batch, captions } of this.blocks.values()) await batch.add(captions);
  }

  /** Takes a row; full requests are sent. */
  async add(row: ValueRow, reasons: readonly Reason[]): Promise<void> {
    const form = isWholeLine(row, this.origin.layout) ? "lines" : "values";
    await this.blocks.get(form)!.batch.add(quarantinedCells(row, reasons, this.origin));
  }

  /** Sends what is left. */
  async end(): Promise<void> {
    for (const { batch } of this.blocks.values()) await batch.end();
  }

  /** Takes everything away again, captions included. One round trip. */
  async undo(patience: Patience): Promise<void> {
    const blocks = [...this.blocks.values()];
    const rows = this.counts.values + this.counts.lines + blocks.length;
    await this.requests.send((context) => {
      queueRemoval(context, this.quarantine, rows);
      if (this.quarantine.isNew) return;
      const sheet = context.workbook.worksheets.getItemOrNullObject(this.quarantine.sheetId);
      for (const { firstRow, captions } of blocks) {
        sheet.getRangeByIndexes(firstRow, 0, 1, captions.length).clear("Formats");
      }
    }, patience);
  }

  private blocksOf(): ReadonlyMap<RowForm, Block> {
    const blocks = new Map<RowForm, Block>();
    let { firstRow } = this.quarantine;
    for (const form of ["values", "lines"] as const) {
      if (this.counts[form] === 0) continue;
      const batch = new RowBatch((pages, sent) => this.send(form, pages, sent), PAGE_BYTES);
      blocks.set(form, { firstRow, captions: captionCells(form, this.origin), batch, sent: 0 });
      firstRow += 1 + this.counts[form];
    }
    return blocks;
  }

  private async send(form: RowForm, pages: readonly Page[], sent: number): Promise<void> {
    const block = this.blocks.get(form)!;
    await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const draft = new SheetDraft(context.workbook.worksheets.getItem(this.quarantine.sheetId));
      for (const page of pages) writePage(draft, block.firstRow, page);
    }, this.patience);
    // The captions are no row of the file.
    block.sent = sent - 1;
    this.onSent([...this.blocks.values()].reduce((sum, each) => sum + each.sent, 0));
  }
}

/** Writes rows of different lengths as one range. */
function writePage(draft: SheetDraft, firstRow: number, { first, cells }: Page): void {
  const columns = Math.max(...cells.map((row) => row.length));
  const box = { row: firstRow + first, column: 0, rows: cells.length, columns };
  const range = draft.range(box);
  // Captions of before may have stood here, and somebody emptied their cells.
  range.clear("Formats");
  range.values = cells.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
  range.getColumn(0).numberFormat = everywhere(WHEN_FORMAT);
  range.format.verticalAlignment = "Top";
  range.getColumn(REASONS).format.wrapText = true;
  if (first === 0) applyLook(draft, { ...box, rows: 1, columns: cells[0]!.length }, CAPTIONS);
}

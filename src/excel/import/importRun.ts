import { serialOf } from "../../model/days";
import { newObservationKey } from "../../model/import/rowReader";
import type { IsoDate } from "../../model/initiative";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { excelCode, toWorkbookError, WorkbookError } from "../errors";
import { mayHaveWritten, readBackEntries, repeat, requestError } from "../outcome";
import type { Requests } from "../requests";
import { type RetryPolicy } from "../requests";
import { recordIn } from "../workRecord";
import type { ImportContext } from "./importContext";
import { issuesOf, type DryRun, type OutcomeCounts } from "./importDryRun";
import {
  hashesOf,
  MAX_HASHES,
  newImportRecord,
  queueImportRecord,
  queueRemoveImportRecord,
  queueLoadedImportRecord,
} from "./importRecord";
import { originContents, type Origin } from "./observationRows";
import { openQuarantine, requireRemovable, type Quarantine } from "./quarantine";
import { importStamp } from "./quarantineRows";
import { findSetAside, QuarantineWriter, removeQuarantined, type FileSetAside } from "./quarantineWriter";
import { identifyingColumns } from "./removeAddedRows";
import { ORIGIN_FIELDS, TableWriter } from "./tableWriter";

/** The progress of an import. */
type ImportStep = "read" | "setAside" | "write" | "finish" | "undo" | "waitForCell";

export interface ImportProgress {
  readonly step: ImportStep;
  /** the numbers of processed rows and of all rows to write or set aside */
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly today: IsoDate;
  /** stops between round trips and removes what was written; has no effect during the last one */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  onProgress?(progress: ImportProgress): void;
}

/** Where the rows of an import are. */
export interface ImportedRows {
  /** the sheet and 1-based rows of the new observations; undefined if there are none */
  readonly sheet: string;
  readonly rows?: { readonly first: number; readonly last: number };
  /** the sheet of rows set aside and the start of the new ones with their captions; undefined if there are none */
  readonly quarantine?: { readonly sheet: string; readonly firstRow: number; readonly rows: number };
}

/** The result of taking an import back. */
export interface UndoneImport {
  /** the number of its rows that somebody has changed or deleted since: these were left as they are */
  readonly left: number;
}

/** A running import of files, which tracks what it has written. */
export class ImportRun {
  /** where this import has set rows aside */
  private writtenAside: Quarantine | undefined;
  /** where the rows set aside are */
  private quarantinePlace: Quarantine | undefined;
  private readonly table: TableWriter;
  private readonly retry: RetryPolicy;
  private readonly total: number;
  private readonly setAside: number;
  private done = 0;
  private hashes = "";
  private hasRecord = false;

  constructor(
    private readonly requests: Requests,
    private readonly importContext: ImportContext,
    private readonly files: readonly DryRun[],
    private readonly options: ImportOptions,
  ) {
    const added = this.sum(({ new: count }) => count);
    this.setAside = this.sum(setAsideIn);
    this.total = added + this.sum(({ replace }) => replace) + this.setAside;
    this.retry = { signal: options.signal, onWait: () => this.reportProgress("waitForCell") };
    const { observations, isAutomatic } = importContext;
    this.table = new TableWriter(
      requests,
      this.retry,
      observations,
      { new: added },
      (context, below) => this.queueRecord(context, below),
      isAutomatic,
    );
  }

  /** Imports the files. Throws a WorkbookError, or a CancelledError; what was written is then removed. */
  async run(): Promise<ImportedRows> {
    try {
      this.hashes = await this.keyHashes();
      await this.table.locateFreeRows();
      await this.setRowsAside();
      await this.writeRows();
      this.reportProgress("finish");
      throwIfAborted(this.options.signal);
      const hasCommitted = await this.table.commit(queueRemoveImportRecord);
      if (!hasCommitted && this.hasRecord) await this.requests.send(queueRemoveImportRecord, this.retry);
    } catch (error) {
      const isDone = await this.settle(error);
      if (!isDone) throw requestError(error);
    }
    const place = this.quarantinePlace;
    return {
      sheet: this.importContext.observations.sheet,
      ...this.table.placed(),
      ...(place && {
        quarantine: { sheet: place.sheet, firstRow: place.firstRow + 1, rows: this.setAside },
      }),
    };
  }

  /** Takes the finished import back. Throws a WorkbookError; it can then be repeated. */
  async takeBack(): Promise<UndoneImport> {
    const { clock = systemClock } = this.options;
    const retry: RetryPolicy = {};
    let left = 0;
    try {
      if (this.writtenAside) await requireRemovable(this.requests, this.writtenAside, retry);
      await repeat(async () => {
        left = await this.table.takeBack(retry);
        await this.removeSetAside(retry);
        await this.requests.send(queueRemoveImportRecord, retry);
      }, clock);
    } catch (error) {
      if (mayHaveWritten(error))
        await readBackEntries(() => this.readRecord(), clock, this.importContext.observations.sheet);
      throw toWorkbookError(requestError(error));
    }
    return { left };
  }

  private sum(count: (counts: OutcomeCounts) => number): number {
    return this.files.reduce((sum, { preview }) => sum + count(preview.counts), 0);
  }

  /** Queues the record of this import. */
  private queueRecord(context: Excel.RequestContext, below?: Excel.Range): void {
    const { observations } = this.importContext;
    const place = this.writtenAside;
    this.hasRecord = true;
    // The table and the sheet of rows set aside write names differently.
    const names = this.files.flatMap((file) => {
      const [, stamped] = importStamp(this.quarantineOrigin(file));
      return [String(originContents(this.originOf(file)).enteredBy), stamped];
    });
    queueImportRecord(
      context,
      newImportRecord({
        files: hashesOf(new Set(names)),
        day: serialOf(this.options.today),
        usedRows: observations.usedRows,
        rows: observations.rows,
        below: this.table.placeBelow,
        hashes: this.hashes,
        columns: identifyingColumns(observations.entered, [...KEY_FIELDS, ...ORIGIN_FIELDS]),
        quarantine: place && { firstRow: place.firstRow, isNew: place.isNew },
      }),
      below,
    );
  }

  private originOf({ source }: DryRun): Origin {
    return { name: source.name, today: this.options.today };
  }

  private quarantineOrigin({ source, plan, preview }: DryRun): FileSetAside["origin"] {
    const { language } = this.importContext;
    return { when: serialOf(this.options.today), source, plan, layout: preview.layout, language };
  }

  /** The hashes of the keys of the new observations. */
  private async keyHashes(): Promise<string> {
    if (this.sum(({ new: count }) => count) > MAX_HASHES) return "";
    const keys = new Set<string>();
    for (const file of this.files) {
      for await (const { outcome } of file.rows()) {
        if (outcome.kind === "new") keys.add(newObservationKey(outcome.observation));
      }
    }
    return hashesOf(keys);
  }

  private async setRowsAside(): Promise<void> {
    if (this.setAside === 0) return;
    this.reportProgress("setAside");
    const { language } = this.importContext;
    const { requests, retry } = this;
    const place = await openQuarantine(requests, language, retry, this.options.clock ?? systemClock);
    const files = this.files
      .filter(({ preview }) => setAsideIn(preview.counts) > 0)
      .map((file) => this.rowsSetAside(file));
    const earlier = await findSetAside(requests, retry, place, files);
    this.quarantinePlace = earlier ?? place;
    if (earlier) {
      this.step("setAside", this.setAside);
      return;
    }
    // From here on, an undo cleans up the sheet.
    this.writtenAside = place;
    const writer = new QuarantineWriter(
      requests,
      retry,
      place,
      files,
      (rows) => this.step("setAside", rows),
      (context) => this.queueRecord(context),
    );
    await writer.write();
  }

  /** The rows of a file that are set aside. */
  private rowsSetAside(file: DryRun): FileSetAside {
    const { counts, wholeLines } = file.preview;
    return {
      origin: this.quarantineOrigin(file),
      counts: { values: setAsideIn(counts) - wholeLines, lines: wholeLines },
      async *rows() {
        for await (const { row, outcome } of file.rows()) {
          const issues = issuesOf(outcome);
          if (issues.length > 0) yield { row, issues };
        }
      },
    };
  }

  private async writeRows(): Promise<void> {
    const before = this.done;
    this.reportProgress("write");
    for (const file of this.files) {
      const origin = this.originOf(file);
      for await (const { outcome } of file.rows()) {
        if (outcome.kind === "new") await this.table.add(outcome.observation, origin);
        if (outcome.kind === "replace") this.table.replace(outcome.row, outcome.observation, origin);
        if (this.table.sent + before > this.done) this.step("write", this.table.sent + before);
      }
    }
    await this.table.end();
    const added = this.table.sent + before;
    await this.table.replaceAll((rows) => this.step("write", added + rows));
  }

  /** Between two requests: reports progress, and stops if the person cancelled. */
  private step(step: ImportStep, done: number): void {
    this.done = done;
    this.reportProgress(step);
    throwIfAborted(this.options.signal);
  }

  private reportProgress(step: ImportStep): void {
    this.options.onProgress?.({ step, done: this.done, total: this.total });
  }

  /**
   * After a failure: looks whether the last request was carried out nevertheless; if not, removes what was written.
   * Returns whether the import is done. Throws a WorkbookError `entriesUnknown` or `importUndoFailed`; the record in the
   * workbook then lets the next import remove what is left.
   */
  private async settle(cause: unknown): Promise<boolean> {
    const { clock = systemClock } = this.options;
    const { sheet } = this.importContext.observations;
    if (mayHaveWritten(cause)) {
      const isDone = await readBackEntries(() => this.isCommitted(), clock, sheet);
      if (isDone) return true;
    }
    this.reportProgress("undo");
    try {
      await repeat(() => this.undo(), clock);
    } catch (error) {
      await readBackEntries(() => this.readRecord(), clock, sheet);
      const code = error instanceof WorkbookError ? error.code : (excelCode(error) ?? String(error));
      throw new WorkbookError("importUndoFailed", { code, sheet, row: this.table.firstRow + 1 }, { cause });
    }
    return false;
  }

  /** Removes what was written, and last the record of it. It can be repeated. */
  private async undo(): Promise<void> {
    const retry: RetryPolicy = { endless: true, onWait: () => this.reportProgress("waitForCell") };
    await this.table.undo(retry);
    await this.removeSetAside(retry);
    if (this.hasRecord) await this.requests.send(queueRemoveImportRecord, retry);
  }

  /** Removes the rows set aside of all files. It can be repeated. */
  private async removeSetAside(retry: RetryPolicy): Promise<void> {
    if (!this.writtenAside) return;
    const stamps = this.files.map((file) => importStamp(this.quarantineOrigin(file)));
    const isOurs = (day: unknown, name: unknown) =>
      stamps.some(([when, file]) => day === when && name === file);
    await removeQuarantined(this.requests, this.writtenAside, isOurs, retry);
  }

  /** Whether the last request was carried out: its last action removes the record, and all rows are in the table. */
  private async isCommitted(): Promise<boolean> {
    if (!this.table.isCommitting) return false;
    if ((await this.readRecord()) !== undefined) return false;
    return this.table.areAllAdded();
  }

  private async readRecord(): Promise<unknown> {
    return recordIn(await this.requests.send(({ workbook }) => queueLoadedImportRecord(workbook)));
  }
}

/** The number of values that are set aside. */
function setAsideIn({ bad, conflict }: OutcomeCounts): number {
  return bad + conflict;
}

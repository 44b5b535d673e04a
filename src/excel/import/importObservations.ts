import { serialOf } from "../../model/days";
import { missingFields } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import { captionsOf, type ImportSource } from "../../model/import/source";
import type { IsoDate } from "../../model/initiative";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { excelCode, toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { Requests, type RetryPolicy } from "../requests";
import { fetchImportContext, type ImportContext } from "./importContext";
import { remember } from "./rememberedChoices";
import { readBackEntries, mayHaveWritten, repeat, requestError } from "../outcome";
import { identifyingColumns } from "./removeAddedRows";
import { queueRecord, recordIn } from "../workRecord";
import { newObservationKey } from "../../model/import/rowReader";
import {
  hashesOf,
  MAX_HASHES,
  newImportRecord,
  queueImportRecord,
  queueRemoveImportRecord,
  removeLeftovers,
} from "./importRecord";
import { MAX_NAME_LENGTH } from "./observationRows";
import { openQuarantine, type Quarantine } from "./quarantine";
import { findSetAside, QuarantineWriter, type QuarantinedRows } from "./quarantineWriter";
import { DryRun, issuesOf, PeriodicYield, type ImportPreview } from "./importDryRun";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { ORIGIN_FIELDS, TableWriter } from "./tableWriter";
import { metadataOf, queueMetadata, requireColumns, requireWritable } from "../workbookTables";

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

/** The result of an import. */
export interface ImportReport extends ImportPreview {
  /** the sheet and 1-based rows of the new observations; undefined if there are none */
  readonly sheet: string;
  readonly rows?: { readonly first: number; readonly last: number };
  /** the sheet of rows set aside and the start of the new ones with their captions; undefined if there are none */
  readonly quarantine?: { readonly sheet: string; readonly firstRow: number; readonly rows: number };
  /** whether the choices are remembered for the next file with the same captions */
  readonly remembered: boolean;
  readonly roundTrips: number;
}

/**
 * Reads the data of the workbook that a file is matched with; what an import that was cut off has left is removed first.
 * Throws a WorkbookError.
 */
export async function readImportContext(clock: Clock = systemClock): Promise<ImportContext> {
  try {
    return await fetchCleanContext(new Requests(clock), {});
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function fetchCleanContext(requests: Requests, retry: RetryPolicy): Promise<ImportContext> {
  const context = await fetchImportContext(requests);
  if (context.record === undefined) return context;
  requireWritable(context);
  await removeLeftovers(requests, context.record, retry);
  return fetchImportContext(requests);
}

/**
 * Removes what an import that was cut off has left, if there is any. Throws a WorkbookError: `importRunning` while it may
 * still be running elsewhere.
 */
export async function removeUnfinishedImport(clock: Clock = systemClock): Promise<void> {
  const requests = new Requests(clock);
  try {
    const loaded = await requests.send(({ workbook }) => ({
      metadata: queueMetadata(workbook),
      record: queueRecord(workbook, "Import"),
    }));
    requireWritable(metadataOf(loaded.metadata));
    const record = recordIn(loaded.record);
    if (record !== undefined) await removeLeftovers(requests, record, {});
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Reads a whole file as an import would, without requests to Excel: the outcome of every row. */
export function dryRunImport(
  source: ImportSource,
  plan: ImportPlan,
  importContext: ImportContext,
  { today, signal, clock = systemClock }: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<DryRun> {
  return DryRun.of(source, plan, importContext, today, new PeriodicYield(clock, signal));
}

/** Performs a dry run of an import, without requests to Excel. */
export async function previewImport(
  source: ImportSource,
  plan: ImportPlan,
  importContext: ImportContext,
  options: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<ImportPreview> {
  return (await dryRunImport(source, plan, importContext, options)).preview;
}

/**
 * Adds the valid rows of a file to the table of observations and sets the invalid ones aside on a separate sheet, as
 * one transaction. Rows are written below the last filled one; those beyond the table are written below it first, and
 * the table is extended at the very end, so that a running import is not calculated or counted. Throws a WorkbookError,
 * or a CancelledError if the signal stops it; what was written is then removed.
 */
export async function importObservations(
  source: ImportSource,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const clock = options.clock ?? systemClock;
  const requests = new Requests(clock, { signal: options.signal });
  // After the rows were added, it is too late to stop.
  const closing = new Requests(clock);
  try {
    return await retryIfColumnsMove(() => importOnce(requests, closing, source, plan, options));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function importOnce(
  requests: Requests,
  closing: Requests,
  source: ImportSource,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  options.onProgress?.({ step: "read", done: 0, total: 0 });
  const importContext = await fetchCleanContext(requests, { signal: options.signal });
  requireWritable(importContext);
  requireColumns(importContext.observations, importContext.language, columnsWritten(plan, importContext));
  throwIfAborted(options.signal);
  const periodicYield = new PeriodicYield(options.clock ?? systemClock, options.signal);
  const file = await DryRun.of(source, plan, importContext, options.today, periodicYield);
  // The workbook may have changed since the person saw the questions. Where a field is missing, all rows are set aside.
  if (missingFields(plan).length === 0 && file.preview.questions.length > 0)
    throw new WorkbookError("importQuestionsOpen");
  const work = new Import(requests, importContext, file, options);
  const placed = await work.run();
  const remembered = await remember(closing, captionsOf(source), plan);
  return { ...file.preview, ...placed, remembered, roundTrips: requests.roundTrips + closing.roundTrips };
}

/** The columns that an import by a plan writes, key columns included. */
function columnsWritten(plan: ImportPlan, { observations }: ImportContext): ReadonlySet<string> {
  const { columns, constants, pivot } = plan;
  const usedFields = [...columns, ...Object.keys(constants), ...(pivot === null ? [] : [pivot, "value"])];
  const signed = observations.entered
    .map(({ column }) => column.id)
    .filter((id) => ORIGIN_FIELDS.some((each) => each === id));
  return new Set([...KEY_FIELDS, ...usedFields.flatMap((use) => use ?? []), ...signed]);
}

/** A running import, which tracks what it has written. */
class Import {
  private quarantine: { readonly place: Quarantine; readonly writer: QuarantineWriter } | undefined;
  /** where the rows set aside are */
  private quarantinePlace: Quarantine | undefined;
  private readonly table: TableWriter;
  private readonly retry: RetryPolicy;
  private readonly total: number;
  private done = 0;
  private hashes = "";
  private hasRecord = false;

  constructor(
    private readonly requests: Requests,
    private readonly importContext: ImportContext,
    private readonly file: DryRun,
    private readonly options: ImportOptions,
  ) {
    const { counts } = file.preview;
    this.total = counts.new + counts.replace + this.setAside;
    this.retry = { signal: options.signal, onWait: () => this.reportProgress("waitForCell") };
    const origin = { name: file.source.name, today: options.today };
    const { observations, isAutomatic } = importContext;
    this.table = new TableWriter(
      requests,
      this.retry,
      observations,
      counts,
      origin,
      (context, below) => this.queueRecord(context, below),
      isAutomatic,
    );
  }

  /** Queues the record of this import. */
  private queueRecord(context: Excel.RequestContext, below?: Excel.Range): void {
    const { observations } = this.importContext;
    const place = this.quarantine?.place;
    this.hasRecord = true;
    queueImportRecord(
      context,
      newImportRecord({
        file: this.file.source.name.slice(0, MAX_NAME_LENGTH),
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

  /** The hashes of the keys of the new observations. */
  private async keyHashes(): Promise<string> {
    if (this.file.preview.counts.new > MAX_HASHES) return "";
    const keys = new Set<string>();
    for await (const { outcome } of this.file.rows()) {
      if (outcome.kind === "new") keys.add(newObservationKey(outcome.observation));
    }
    return hashesOf(keys);
  }

  async run(): Promise<Pick<ImportReport, "sheet" | "rows" | "quarantine">> {
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

  private get setAside(): number {
    const { bad, conflict } = this.file.preview.counts;
    return bad + conflict;
  }

  private async setRowsAside(): Promise<void> {
    if (this.setAside === 0) return;
    this.reportProgress("setAside");
    const { language } = this.importContext;
    const { source, plan } = this.file;
    const { layout, wholeLines } = this.file.preview;
    const { requests, retry } = this;
    const place = await openQuarantine(requests, language, retry, this.options.clock ?? systemClock);
    const origin = { when: serialOf(this.options.today), source, plan, layout, language };
    const counts = { values: this.setAside - wholeLines, lines: wholeLines };
    const onSent = (rows: number) => this.step("setAside", rows);
    const writer = new QuarantineWriter(requests, retry, place, origin, counts, onSent, (context) =>
      this.queueRecord(context),
    );
    const earlier = await findSetAside(requests, retry, place, origin, counts, () => this.rowsSetAside());
    this.quarantinePlace = earlier ?? place;
    if (earlier) {
      this.step("setAside", this.setAside);
      return;
    }
    // From here on, an undo cleans up the sheet.
    this.quarantine = { place, writer };
    await writer.write(this.rowsSetAside());
  }

  private async *rowsSetAside(): QuarantinedRows {
    for await (const { row, outcome } of this.file.rows()) {
      const issues = issuesOf(outcome);
      if (issues.length > 0) yield { row, issues };
    }
  }

  private async writeRows(): Promise<void> {
    const before = this.done;
    this.reportProgress("write");
    for await (const { outcome } of this.file.rows()) {
      if (outcome.kind === "new") await this.table.add(outcome.observation);
      if (outcome.kind === "replace") this.table.replace(outcome.row, outcome.observation);
      if (this.table.sent + before > this.done) this.step("write", this.table.sent + before);
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
    await this.quarantine?.writer.undo(retry);
    if (this.hasRecord) await this.requests.send(queueRemoveImportRecord, retry);
  }

  /** Whether the last request was carried out: its last action removes the record, and all rows are in the table. */
  private async isCommitted(): Promise<boolean> {
    if (!this.table.isCommitting) return false;
    if ((await this.readRecord()) !== undefined) return false;
    return this.table.areAllAdded();
  }

  private async readRecord(): Promise<unknown> {
    return recordIn(await this.requests.send(({ workbook }) => queueRecord(workbook, "Import")));
  }
}

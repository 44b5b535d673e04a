import { serialOf } from "../../model/days";
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
import { openQuarantine, type Quarantine } from "./quarantine";
import { QuarantineWriter } from "./quarantineWriter";
import { DryRun, issuesOf, TurnTaker, type ImportPreview } from "./importDryRun";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { TableWriter } from "./tableWriter";
import { requireColumns, requireWritable } from "../workbookTables";

/** Who entered a row and when: written where there are columns for it. */
const SIGNED: readonly string[] = ["enteredBy", "enteredOn"];

/** What is done at a moment of an import. */
type ImportStep = "read" | "setAside" | "write" | "finish" | "undo" | "waitForCell";

export interface ImportProgress {
  readonly step: ImportStep;
  /** rows done of all that are to be written or set aside */
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly today: IsoDate;
  /** stops between round trips, and takes away what was written; during the last one it comes too late */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  onProgress?(progress: ImportProgress): void;
}

/** What an import did. */
export interface ImportReport extends ImportPreview {
  /** the sheet with the new rows, and theirs among its rows, from one; none where no row was new */
  readonly sheet: string;
  readonly rows?: { readonly first: number; readonly last: number };
  /** the sheet of rows set aside, and where the new ones begin with their captions; none where none was */
  readonly quarantine?: { readonly sheet: string; readonly firstRow: number; readonly rows: number };
  /** whether the choices are kept for the next file of the same captions */
  readonly remembered: boolean;
  readonly roundTrips: number;
}

/** What the workbook knows that a file is read by. Throws a WorkbookError. */
export async function readImportContext(clock: Clock = systemClock): Promise<ImportContext> {
  try {
    return await fetchImportContext(new Requests(clock));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** What an import would do. Asks nothing of Excel. */
export async function previewImport(
  source: ImportSource,
  plan: ImportPlan,
  importContext: ImportContext,
  { today, signal, clock = systemClock }: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<ImportPreview> {
  return (await DryRun.of(source, plan, importContext, today, new TurnTaker(clock, signal))).preview;
}

/**
 * Adds the good rows of a file to the table of observations and sets the bad ones aside on a sheet of their own: all
 * of it or nothing. Rows go below the last entered one; those beyond the table's own are written under it first and
 * taken in at the very end, so that nothing is calculated or counted of an import that is under way. Throws a
 * WorkbookError, or a CancelledError where the signal stops it; then what was written is taken away again.
 */
export async function importObservations(
  source: ImportSource,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const clock = options.clock ?? systemClock;
  const requests = new Requests(clock, { signal: options.signal });
  // Once the rows are in it is too late to stop.
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
  const importContext = await fetchImportContext(requests);
  requireWritable(importContext);
  requireColumns(importContext.observations, importContext.language, columnsWritten(plan, importContext));
  throwIfAborted(options.signal);
  const turns = new TurnTaker(options.clock ?? systemClock, options.signal);
  const file = await DryRun.of(source, plan, importContext, options.today, turns);
  const work = new Import(requests, importContext, file, options);
  const placed = await work.run();
  const remembered = await remember(closing, captionsOf(source), plan, importContext.remembered);
  return { ...file.preview, ...placed, remembered, roundTrips: requests.roundTrips + closing.roundTrips };
}

/** The columns that an import by a plan writes, key columns included. */
function columnsWritten(plan: ImportPlan, { observations }: ImportContext): ReadonlySet<string> {
  const { columns, constants, pivot } = plan;
  const given = [...columns, ...Object.keys(constants), ...(pivot === null ? [] : [pivot, "value"])];
  const signed = observations.entered.map(({ column }) => column.id).filter((id) => SIGNED.includes(id));
  return new Set([...KEY_FIELDS, ...given.flatMap((use) => use ?? []), ...signed]);
}

/** One import under way; knows what it has written so far. */
class Import {
  private quarantine: { readonly place: Quarantine; readonly writer: QuarantineWriter } | undefined;
  private readonly table: TableWriter;
  private readonly retry: RetryPolicy;
  private readonly total: number;
  private done = 0;

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
    this.table = new TableWriter(requests, this.retry, importContext.observations, counts, origin);
  }

  async run(): Promise<Pick<ImportReport, "sheet" | "rows" | "quarantine">> {
    try {
      await this.table.locateFreeRows();
      await this.setRowsAside();
      await this.writeRows();
      this.reportProgress("finish");
      throwIfAborted(this.options.signal);
      await this.table.commit();
    } catch (error) {
      await this.undo(error);
      throw error;
    }
    const place = this.quarantine?.place;
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
    const writer = await this.openWriter();
    await writer.begin();
    for await (const { row, outcome } of this.file.rows()) {
      const issues = issuesOf(outcome);
      if (issues.length > 0) await writer.add(row, issues);
    }
    await writer.end();
  }

  /** Finds or makes the sheet; from then on an undo knows what to take away. */
  private async openWriter(): Promise<QuarantineWriter> {
    const { language } = this.importContext;
    const { source, plan } = this.file;
    const { layout, wholeLines } = this.file.preview;
    const place = await openQuarantine(this.requests, language, this.retry);
    const origin = { when: serialOf(this.options.today), source, plan, layout, language };
    const counts = { values: this.setAside - wholeLines, lines: wholeLines };
    const onSent = (rows: number) => this.step("setAside", rows);
    const writer = new QuarantineWriter(this.requests, this.retry, place, origin, counts, onSent);
    this.quarantine = { place, writer };
    return writer;
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

  /** Between two requests: reports progress, and stops when the person has cancelled. */
  private step(step: ImportStep, done: number): void {
    this.done = done;
    this.reportProgress(step);
    throwIfAborted(this.options.signal);
  }

  private reportProgress(step: ImportStep): void {
    this.options.onProgress?.({ step, done: this.done, total: this.total });
  }

  /** Takes away what was written. Nobody else's rows are touched. */
  private async undo(cause: unknown): Promise<void> {
    this.reportProgress("undo");
    const retry: RetryPolicy = { endless: true, onWait: () => this.reportProgress("waitForCell") };
    try {
      await this.table.undo(retry);
      await this.quarantine?.writer.undo(retry);
    } catch (error) {
      const { sheet } = this.importContext.observations;
      const code = excelCode(error) ?? String(error);
      throw new WorkbookError("importUndoFailed", { code, sheet, row: this.table.firstRow + 1 }, { cause });
    }
  }
}

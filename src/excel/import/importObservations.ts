import { elementAt } from "../../model/collections";
import { missingFields } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import { captionsOf, type ImportSource } from "../../model/import/source";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { Requests, type RetryPolicy } from "../requests";
import { metadataOf, queueMetadata, requireColumns, requireWritable } from "../workbookTables";
import { recordIn } from "../workRecord";
import { fetchImportContext, type ImportContext } from "./importContext";
import { DryRun, PeriodicYield, type ImportPreview, type PlannedFile } from "./importDryRun";
import { queueLoadedImportRecord, removeLeftovers } from "./importRecord";
import { ImportRun, type ImportedRows, type ImportOptions, type UndoneImport } from "./importRun";
import { remember } from "./rememberedChoices";
import { ORIGIN_FIELDS } from "./tableWriter";

/** What was imported of a file. */
interface ImportedFile {
  readonly name: string;
  readonly preview: ImportPreview;
  /** whether the choices are remembered for the next file with the same captions */
  readonly remembered: boolean;
}

/** The result of an import of files. */
export interface BatchReport extends ImportedRows {
  readonly files: readonly ImportedFile[];
  readonly roundTrips: number;
  /** Takes back what was imported of all files. Throws a WorkbookError; it can then be repeated. */
  undo(): Promise<UndoneImport>;
}

/** The result of an import of one file. */
export interface ImportReport
  extends ImportPreview, ImportedRows, Pick<ImportedFile, "remembered">, Pick<BatchReport, "undo"> {
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
      record: queueLoadedImportRecord(workbook),
    }));
    requireWritable(metadataOf(loaded.metadata));
    const record = recordIn(loaded.record);
    if (record !== undefined) await removeLeftovers(requests, record, {});
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Reads whole files as an import would, without requests to Excel: the outcome of every row. */
export function dryRunFiles(
  files: readonly PlannedFile[],
  importContext: ImportContext,
  { today, signal, clock = systemClock }: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<readonly DryRun[]> {
  return DryRun.ofFiles(files, importContext, today, new PeriodicYield(clock, signal));
}

/** Reads a whole file as an import would, without requests to Excel: the outcome of every row. */
export async function dryRunImport(
  source: ImportSource,
  plan: ImportPlan,
  importContext: ImportContext,
  options: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<DryRun> {
  return elementAt(await dryRunFiles([{ source, plan }], importContext, options), 0);
}

/** Imports one file, as `importFiles` does. */
export async function importObservations(
  source: ImportSource,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const { files, ...report } = await importFiles([{ source, plan }], options);
  const { preview, remembered } = elementAt(files, 0);
  return { ...preview, ...report, remembered };
}

/**
 * Adds the valid rows of files to the table of observations and sets the invalid ones aside on a separate sheet, as
 * one transaction. Rows are written below the last filled one; those beyond the table are written below it first, and
 * the table is extended at the very end, so that a running import is not calculated or counted. Throws a WorkbookError,
 * or a CancelledError if the signal stops it; what was written is then removed.
 */
export async function importFiles(
  files: readonly PlannedFile[],
  options: ImportOptions,
): Promise<BatchReport> {
  const clock = options.clock ?? systemClock;
  const requests = new Requests(clock, { signal: options.signal });
  // After the rows were added, it is too late to stop.
  const closing = new Requests(clock);
  try {
    return await retryIfColumnsMove(() => importOnce(requests, closing, files, options));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function importOnce(
  requests: Requests,
  closing: Requests,
  files: readonly PlannedFile[],
  options: ImportOptions,
): Promise<BatchReport> {
  options.onProgress?.({ step: "read", done: 0, total: 0 });
  const importContext = await fetchCleanContext(requests, { signal: options.signal });
  requireWritable(importContext);
  const columns = files.flatMap(({ plan }) => [...columnsWritten(plan, importContext)]);
  requireColumns(importContext.observations, importContext.language, new Set(columns));
  throwIfAborted(options.signal);
  const dryRuns = await dryRunFiles(files, importContext, options);
  // The workbook may have changed since the person saw the questions. Where a field is missing, all rows are set aside.
  if (dryRuns.some(({ plan, preview }) => missingFields(plan).length === 0 && preview.questions.length > 0))
    throw new WorkbookError("importQuestionsOpen");
  const work = new ImportRun(requests, importContext, dryRuns, options);
  const placed = await work.run();
  const imported: ImportedFile[] = [];
  for (const { source, plan, preview } of dryRuns) {
    const remembered = await remember(closing, captionsOf(source), plan);
    imported.push({ name: source.name, preview, remembered });
  }
  return {
    ...placed,
    files: imported,
    roundTrips: requests.roundTrips + closing.roundTrips,
    undo: () => work.takeBack(),
  };
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

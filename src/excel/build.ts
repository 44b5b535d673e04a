import { elementAt } from "../model/collections";
import type { WorkbookBlueprint } from "../blueprint/types";
import type { Language } from "../languages";
import { bodyRows } from "./apply/table";
import { throwIfAborted } from "./cancel";
import { systemClock, type Clock } from "./clock";
import { buildRequests } from "./batchRequests";
import { planBuild, type NameClashPolicy } from "./buildPlan";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import { RequestDraft } from "./requestDraft";
import { Requests, type RetryPolicy } from "./requests";
import { stepsOf, type Step, type StepId } from "./steps";
import {
  isEmpty,
  queueContent,
  type LoadedContent,
  queueSnapshot,
  snapshotOf,
  type WorkbookSnapshot,
} from "./workbookSnapshot";
import { findLeftover, removeLeftover, type AddedObjects } from "./undoBuild";

/**
 * The progress of a build: completed and total round trips, and the current step. The optional closing round trip is
 * not counted, because only the end shows whether it is needed.
 */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly step: StepId;
  /** the current sheet, if the request concerns only one */
  readonly sheet?: string;
}

export interface BuildOptions {
  /** if one of Ensemble's sheet names is taken: refuse (default), or name Ensemble's sheet « … (Ensemble) » */
  readonly onClash?: NameClashPolicy;
  onProgress?(progress: BuildProgress): void;
  /** stops before the next round trip and removes what was added; has no effect during the last one */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

export interface BuildReport {
  readonly language: Language;
  /** names in the workbook, in order */
  readonly sheets: readonly string[];
  readonly tables: number;
  readonly names: number;
  readonly formulas: number;
  readonly roundTrips: number;
}

/**
 * Builds a blueprint in the open workbook: three round trips; one more to delete the empty sheet of a new workbook or
 * to calculate where Excel does not do so automatically; more if the entries exceed two requests. Throws a
 * WorkbookError before anything is changed: `alreadyEnsemble`, `newerVersion`, `structureProtected`, `sheetNameTaken`,
 * `tableNameTaken`, `definedNameTaken`, `cellBeingEdited`, `accessDenied`, `excelRefused`. Removes what was added if
 * Excel refuses midway (`buildUndone`) or the signal stops it (a CancelledError); `buildUndoFailed` lists what could
 * not be removed.
 */
export async function buildBlueprint(
  requested: WorkbookBlueprint,
  options: BuildOptions = {},
): Promise<BuildReport> {
  const requests = new Requests(options.clock ?? systemClock);
  const total = buildRequests(stepsOf(requested)).length + 1;
  options.onProgress?.({ done: 0, total, step: "look" });
  throwIfAborted(options.signal);
  const snapshot = await takeSnapshot(requests, {
    signal: options.signal,
    onWait: () => options.onProgress?.({ done: 0, total, step: "waitForCell" }),
  });
  const blueprint = planBuild(requested, snapshot, options.onClash ?? "refuse");
  await new Build(requests, blueprint, snapshot, options).run();
  return report(blueprint, requests.roundTrips);
}

async function takeSnapshot(requests: Requests, retry: RetryPolicy): Promise<WorkbookSnapshot> {
  try {
    return snapshotOf(await requests.send(queueSnapshot, retry));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Applies a blueprint and tracks what it has added. */
class Build {
  private readonly addedSheets: Excel.Worksheet[] = [];
  private readonly addedNames: Excel.NamedItem[] = [];
  private progress = { done: 0, total: 0 };

  constructor(
    private readonly requests: Requests,
    private readonly blueprint: WorkbookBlueprint,
    private readonly snapshot: WorkbookSnapshot,
    private readonly options: BuildOptions,
  ) {}

  async run(): Promise<void> {
    try {
      await this.apply();
    } catch (error) {
      await this.undo(error);
      throw toWorkbookError(error, "buildUndone");
    }
  }

  private async apply(): Promise<void> {
    const { emptySheetId } = this.snapshot;
    const batches = buildRequests(stepsOf(this.blueprint));
    let content: LoadedContent | null = null;
    const total = batches.length + 1;
    for (const [index, steps] of batches.entries()) {
      this.reportProgress(index + 1, total, steps);
      throwIfAborted(this.options.signal);
      const isLast = index === batches.length - 1;
      await this.request((draft) => {
        steps.forEach((step) => step.apply(draft));
        if (isLast && emptySheetId !== null) content = queueContent(sheetOf(draft.context, emptySheetId));
      });
    }
    await this.close(content);
    this.options.onProgress?.({ done: total, total, step: "finish" });
  }

  /**
   * Deletes the empty sheet of a new workbook unless somebody has written on it meanwhile, and makes Excel calculate if
   * it does not do so automatically; otherwise readers would see uncomputed cells.
   */
  private async close(content: LoadedContent | null): Promise<void> {
    const { emptySheetId, calculatesItself } = this.snapshot;
    const deletesEmptySheet = content !== null && isEmpty(content);
    if (!deletesEmptySheet && calculatesItself) return;
    await this.requests.send((context) => {
      if (deletesEmptySheet && emptySheetId !== null) sheetOf(context, emptySheetId).delete();
      if (!calculatesItself) context.application.calculate("Full");
    }, this.retryPolicy());
  }

  private async request(queue: (draft: RequestDraft) => void): Promise<void> {
    let draft: RequestDraft | undefined;
    try {
      await this.requests.send((context) => {
        // Both are in effect for one request only, so each request sets them.
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        draft = new RequestDraft(context, this.blueprint);
        queue(draft);
      }, this.retryPolicy());
    } finally {
      // Only from the last attempt: attempts rejected because of a cell being edited have added nothing.
      this.addedSheets.push(...(draft?.addedSheets ?? []));
      this.addedNames.push(...(draft?.addedNames ?? []));
    }
  }

  /** Once something was added, requests are retried until the person leaves the cell or stops the build. */
  private retryPolicy(): RetryPolicy {
    const { sheetIds, names } = this.added();
    return {
      endless: sheetIds.length + names.length > 0,
      signal: this.options.signal,
      onWait: () => this.reportWaiting(),
    };
  }

  private reportWaiting(): void {
    this.options.onProgress?.({ ...this.progress, step: "waitForCell" });
  }

  private reportProgress(done: number, total: number, steps: readonly Step[]): void {
    this.progress = { done, total };
    const sheets = new Set(steps.map(({ sheet }) => sheet));
    const [sheet] = sheets;
    const { id } = elementAt(steps, 0);
    const alone = sheets.size === 1 && sheet !== undefined ? { sheet } : {};
    this.options.onProgress?.({ done, total, step: id, ...alone });
  }

  private async undo(reason: unknown): Promise<void> {
    const added = this.added();
    if (added.sheetIds.length + added.names.length === 0) return;
    let sheets = this.blueprint.sheets.map(({ name }) => name);
    // No signal: the undo itself must not be stopped.
    const retry: RetryPolicy = { endless: true, onWait: () => this.reportWaiting() };
    try {
      const leftover = await findLeftover(this.requests, added, retry);
      sheets = leftover.sheets.map(({ name }) => name);
      await removeLeftover(this.requests, leftover, this.snapshot.activeSheetId, retry);
    } catch (error) {
      const code = excelCode(error) ?? String(error);
      throw new WorkbookError("buildUndoFailed", { sheets, code }, { cause: reason });
    }
  }

  /** The objects that Excel created; for a failed request, those created before the failure. */
  private added(): AddedObjects {
    return {
      sheetIds: this.addedSheets.flatMap((sheet) => sheet.toJSON().id ?? []),
      names: this.addedNames.flatMap((item) => item.toJSON().name ?? []),
    };
  }
}

/** A sheet that a person may have deleted meanwhile. */
function sheetOf({ workbook }: Excel.RequestContext, id: string): Excel.Worksheet {
  return workbook.worksheets.getItemOrNullObject(id);
}

function report(blueprint: WorkbookBlueprint, roundTrips: number): BuildReport {
  const tables = blueprint.sheets.flatMap((sheet) => sheet.tables);
  const inTables = tables
    .map((table) => bodyRows(table) * table.columns.filter(({ formula }) => formula !== undefined).length)
    .reduce((sum, count) => sum + count, 0);
  const inBlocks = blueprint.sheets
    .flatMap((sheet) => sheet.blocks.flatMap((block) => block.cells.flat()))
    .filter((value) => typeof value === "string" && value.startsWith("=")).length;
  return {
    language: blueprint.language,
    sheets: blueprint.sheets.map(({ name }) => name),
    tables: tables.length,
    names: blueprint.names.length,
    formulas: inTables + inBlocks,
    roundTrips,
  };
}

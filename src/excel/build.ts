import { elementAt } from "../model/collections";
import type { WorkbookBlueprint } from "../blueprint/types";
import type { Language } from "../languages";
import { bodyRows } from "./apply/table";
import { throwIfAborted } from "./cancel";
import { systemClock, type Clock } from "./clock";
import { buildRequests } from "./batchRequests";
import { planBuild, type OnClash } from "./buildPlan";
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
 * How far a build has come: round trips done of all, and what is under way. The short one that may close a build is
 * not counted: whether it is needed shows only at the end.
 */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly step: StepId;
  /** the sheet under way, where one alone is */
  readonly sheet?: string;
}

export interface BuildOptions {
  /** when one of our sheet names is taken: refuse, or name our sheet « … (Ensemble) »; refuse unless said */
  readonly onClash?: OnClash;
  onProgress?(progress: BuildProgress): void;
  /** stops before the next round trip, and takes away what was added; during the last one it comes too late */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

export interface BuildReport {
  readonly language: Language;
  /** names as they are in the workbook, first to last */
  readonly sheets: readonly string[];
  readonly tables: number;
  readonly names: number;
  readonly formulas: number;
  readonly roundTrips: number;
}

/**
 * Builds a blueprint in the open workbook: three round trips; one more where the empty sheet of a new workbook goes,
 * or where Excel does not calculate by itself; more where the entries are too many for two requests. Throws a
 * WorkbookError before anything is changed: `alreadyEnsemble`, `newerVersion`, `structureProtected`, `sheetNameTaken`,
 * `tableNameTaken`, `definedNameTaken`, `cellBeingEdited`, `accessDenied`, `excelRefused`. Takes away what was added
 * when Excel refuses midway (`buildUndone`) or the signal stops it (a CancelledError); `buildUndoFailed` names what
 * could not be taken away.
 */
export async function buildBlueprint(
  wanted: WorkbookBlueprint,
  options: BuildOptions = {},
): Promise<BuildReport> {
  const requests = new Requests(options.clock ?? systemClock);
  const total = buildRequests(stepsOf(wanted)).length + 1;
  options.onProgress?.({ done: 0, total, step: "look" });
  throwIfAborted(options.signal);
  const snapshot = await takeSnapshot(requests, {
    signal: options.signal,
    onWait: () => options.onProgress?.({ done: 0, total, step: "waitForCell" }),
  });
  const blueprint = planBuild(wanted, snapshot, options.onClash ?? "refuse");
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

/** Applies a blueprint; knows what it has added so far. */
class Build {
  private readonly addedSheets: Excel.Worksheet[] = [];
  private readonly addedNames: Excel.NamedItem[] = [];
  private place = { done: 0, total: 0 };

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
    const packed = buildRequests(stepsOf(this.blueprint));
    let content: LoadedContent | null = null;
    const total = packed.length + 1;
    for (const [index, steps] of packed.entries()) {
      this.reportProgress(index + 1, total, steps);
      throwIfAborted(this.options.signal);
      const last = index === packed.length - 1;
      await this.request((draft) => {
        steps.forEach((step) => step.apply(draft));
        if (last && emptySheetId !== null) content = queueContent(sheetOf(draft.context, emptySheetId));
      });
    }
    await this.close(content);
    this.options.onProgress?.({ done: total, total, step: "finish" });
  }

  /**
   * Deletes the empty sheet of a new workbook, if nobody has written on it meanwhile, and has Excel calculate where it
   * does not by itself: else a reader would see cells that were never computed.
   */
  private async close(content: LoadedContent | null): Promise<void> {
    const { emptySheetId, calculatesItself } = this.snapshot;
    const goes = content !== null && isEmpty(content);
    if (!goes && calculatesItself) return;
    await this.requests.send((context) => {
      if (goes && emptySheetId !== null) sheetOf(context, emptySheetId).delete();
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
      // Of the last try only: what met a cell being edited has added nothing.
      this.addedSheets.push(...(draft?.addedSheets ?? []));
      this.addedNames.push(...(draft?.addedNames ?? []));
    }
  }

  /** Once something is in the workbook, it is finished however long a person edits a cell, unless they stop it. */
  private retryPolicy(): RetryPolicy {
    const { sheetIds, names } = this.added();
    return {
      endless: sheetIds.length + names.length > 0,
      signal: this.options.signal,
      onWait: () => this.reportWaiting(),
    };
  }

  private reportWaiting(): void {
    this.options.onProgress?.({ ...this.place, step: "waitForCell" });
  }

  private reportProgress(done: number, total: number, steps: readonly Step[]): void {
    this.place = { done, total };
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
    // No signal: what was stopped is what is being taken away.
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

  /** What Excel did make; of a request that it broke off, what came before the break. */
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

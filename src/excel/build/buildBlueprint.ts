import type { SheetId, WorkbookBlueprint } from "../../blueprint/types";
import type { Language } from "../../languages";
import { elementAt } from "../../model/collections";
import { bodyRows } from "../apply/table";
import { batchRequests, requestCount } from "../batchRequests";
import { planBuild, staleNames, type NameClashPolicy } from "./buildPlan";
import { queueBuildRecord, type BuildRecord } from "./buildRecord";
import { CancelledError, throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { closeBuild, closeInterruptedBuild, type ClosingStep } from "./closeBuild";
import { DecorationSender } from "./decorationSender";
import type { Decoration } from "./decorations";
import { excelCode, isCellBeingEdited, lastTraceMessage, toWorkbookError, WorkbookError } from "../errors";
import { queueDecorationRecord } from "./decorationRecord";
import { refusedDecorations, type RefusedDecoration } from "./refusedDecorations";
import { RequestDraft } from "../requestDraft";
import { Requests, type RetryPolicy } from "../requests";
import { decorationStep, layersOf, type DecorationStep, type Layers, type Step, type StepId } from "../steps";
import { readBuildState, removableSheets, removeBuild, type BuildState } from "./undoBuild";
import {
  queueContent,
  queueSnapshot,
  snapshotOf,
  type LoadedContent,
  type WorkbookSnapshot,
} from "../workbookSnapshot";
import { newBuildRecord } from "./newBuildRecord";

/** The progress of a build: completed and total round trips, and the current step. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly step: StepId;
  /** the current sheet, if the request concerns only one */
  readonly sheet?: string;
}

export interface BuildOptions {
  /** if one of Ensemble's sheet names is taken: refuse (default), or name Ensemble's sheet "… (Ensemble)" */
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
  /** what Excel refused of the formatting: `finishDecorations` tries again */
  readonly refused: readonly RefusedDecoration[];
  /** what of the last step could not be done: `finishDecorations` does it */
  readonly unfinishedSteps: readonly ClosingStep[];
  /** the sheets that an earlier, interrupted build had left, which were removed first */
  readonly removedSheets: readonly string[];
}

/**
 * Builds a blueprint in the open workbook, in layers: data, validations, formatting. Six round trips; more if the entries
 * exceed one request, if Excel refuses a decoration or if an answer is lost. What an earlier build left that was cut off
 * is removed first.
 *
 * Throws a WorkbookError before anything is changed: `alreadyEnsemble`, `newerVersion`, `structureProtected`,
 * `sheetNameTaken`, `tableNameTaken`, `definedNameTaken`, `unfinishedBuildEdited`, `cellBeingEdited`, `accessDenied`,
 * `excelRefused`. Removes what was added if Excel refuses the data (`buildUndone`) or the signal stops it (a
 * CancelledError); `buildUndoFailed` lists what could not be removed now, which the next build removes. A refused
 * decoration stops nothing: the report names it, and a record in the workbook keeps it for `finishDecorations`.
 */
export async function buildBlueprint(
  requested: WorkbookBlueprint,
  options: BuildOptions = {},
): Promise<BuildReport> {
  const requests = new Requests(options.clock ?? systemClock);
  const total = requestCount(layersOf(requested)) + 1;
  options.onProgress?.({ done: 0, total, step: "inspect" });
  throwIfAborted(options.signal);
  const inspect = () =>
    takeSnapshot(requests, {
      signal: options.signal,
      onWait: () => options.onProgress?.({ done: 0, total, step: "waitForCell" }),
    });
  let snapshot = await inspect();
  let removedSheets: readonly string[] = [];
  if (snapshot.build) {
    options.onProgress?.({ done: 0, total, step: "undoUnfinished" });
    removedSheets = await endInterruptedBuild(requests, snapshot, snapshot.build, requested);
    snapshot = await inspect();
  }
  const blueprint = planBuild(requested, snapshot, options.onClash ?? "refuse");
  const outcome = await new Build(requests, blueprint, snapshot, options).run();
  return { ...contentReport(blueprint), ...outcome, removedSheets, roundTrips: requests.roundTrips };
}

async function takeSnapshot(requests: Requests, retry: RetryPolicy): Promise<WorkbookSnapshot> {
  try {
    return snapshotOf(await requests.send(queueSnapshot, retry));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Ends a build that was cut off: removes what it left, or does the last step of one that is complete. Returns the
 * removed sheets. Throws `unfinishedBuildEdited` if somebody has written on its sheets since: then nothing is removed.
 */
async function endInterruptedBuild(
  requests: Requests,
  snapshot: WorkbookSnapshot,
  record: BuildRecord,
  blueprint: WorkbookBlueprint,
): Promise<readonly string[]> {
  try {
    if (record.isComplete) {
      await closeInterruptedBuild(requests, record.emptySheetId, snapshot.calculatesItself);
      return [];
    }
    const state = await readBuildState(requests, { sheetIds: [], names: [] }, {});
    const removable = await removableSheets(requests, state, blueprint.sheets, {});
    const kept = state.sheets.filter(({ id }) => removable.every((sheet) => sheet.id !== id));
    if (kept.length > 0) {
      throw new WorkbookError("unfinishedBuildEdited", { sheets: kept.map(({ name }) => name) });
    }
    await removeBuild(requests, removable, state.names, null, {});
    return removable.map(({ name }) => name);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** What the end of a build reports. */
type BuildEnd = Pick<BuildReport, "refused" | "unfinishedSteps">;

/** Applies a blueprint and tracks what it has added. */
class Build {
  private readonly added: { sheetIds: string[]; names: string[] } = { sheetIds: [], names: [] };
  private readonly sheetKeys = new Map<SheetId, string>();
  /** the formulas of names, as Excel has taken them */
  private readonly nameFormulas = new Map<string, string>();
  private readonly layers: Layers;
  private record: BuildRecord;
  /** whether anything may have been added */
  private hasBegun = false;
  /** whether a request may have added sheets that no answer named */
  private isUncertain = false;
  private progress = { done: 0, total: 0 };

  constructor(
    private readonly requests: Requests,
    private readonly blueprint: WorkbookBlueprint,
    private readonly snapshot: WorkbookSnapshot,
    private readonly options: BuildOptions,
  ) {
    this.layers = layersOf(blueprint);
    this.record = newBuildRecord(
      blueprint,
      snapshot.sheets.map(({ id }) => id),
      snapshot.emptySheetId,
    );
  }

  async run(): Promise<BuildEnd> {
    this.progress = { done: 0, total: requestCount(this.layers) + 1 };
    let refused: readonly Decoration[];
    let content: LoadedContent | null;
    try {
      for (const steps of batchRequests(this.layers.data)) await this.sendData(steps);
      ({ refused, content } = await this.decorate());
    } catch (error) {
      await this.undo(error);
      throw toWorkbookError(error, "buildUndone");
    }
    const unfinishedSteps = await this.close(content);
    this.options.onProgress?.({ done: this.progress.total, total: this.progress.total, step: "finish" });
    return { refused: refusedDecorations({ refused, sheetNames: this.sheetNames() }), unfinishedSteps };
  }

  /**
   * Sends a request of the data layer. The first request writes the record before anything else, so that what it adds is
   * found; each writes it last, so that a request whose answer is lost is known to be done.
   */
  private async sendData(steps: readonly Step[]): Promise<void> {
    this.beginRequest(steps);
    const isFirst = this.record.done === 0;
    const next = { ...this.record, done: this.record.done + 1 };
    let draft: RequestDraft | undefined;
    try {
      await this.request((current) => {
        draft = current;
        const { workbook } = current.context;
        if (isFirst) {
          queueBuildRecord(workbook, this.record);
          const stale = staleNames(this.blueprint, this.snapshot);
          for (const name of stale) workbook.names.getItemOrNullObject(name).delete();
        }
        current.context.trace("data");
        steps.forEach((step) => step.apply(current));
        queueBuildRecord(workbook, next);
      });
    } catch (error) {
      // Results of a request that was stopped midway name what was added before.
      if (draft) this.noteAdded(draft);
      if (isCellBeingEdited(error) || error instanceof CancelledError) throw error;
      this.hasBegun = true;
      if (lastTraceMessage(error) !== undefined) throw error;
      this.isUncertain = true;
      const state = await this.readBack();
      if (state.record?.done !== next.done) throw error;
      this.noteFound(state);
      this.isUncertain = false;
      draft = undefined;
    }
    if (draft) this.noteAdded(draft);
    this.record = next;
  }

  /** Applies validations and formatting; the last of these requests says in the record that everything is there. */
  private async decorate(): Promise<{
    refused: readonly Decoration[];
    content: LoadedContent | null;
  }> {
    const { emptySheetId } = this.snapshot;
    const sender = new DecorationSender({
      send: (queue) => this.request(queue),
      readBack: async () => {
        const { sheets } = await this.readBack();
        const protectedIds = sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id);
        return new Set([...this.sheetKeys].flatMap(([id, key]) => (protectedIds.includes(key) ? [id] : [])));
      },
    });
    const [validations = [], formatting = []] = this.layers.decorations;
    const batches = [[...this.nameSteps(), ...validations], formatting].flatMap((layer) =>
      batchRequests(layer),
    );
    let content: LoadedContent | null = null;
    let worksheets: Excel.WorksheetCollection | undefined;
    const queueEnd = ({ context: { workbook } }: RequestDraft) => {
      queueDecorationRecord(workbook, { refused: sender.refused, sheetNames: this.sheetNames() });
      queueBuildRecord(workbook, { ...this.record, isComplete: true });
      worksheets = workbook.worksheets;
      // A person may have deleted the empty sheet meanwhile.
      content = emptySheetId === null ? null : queueContent(worksheets.getItemOrNullObject(emptySheetId));
      worksheets.load("items/id");
    };
    for (const [index, steps] of batches.entries()) {
      this.beginRequest(steps);
      await sender.send(steps, index === batches.length - 1 ? queueEnd : undefined);
    }
    const ids = new Set(worksheets?.items.map(({ id }) => id));
    // Somebody deleted one of the sheets: what refers to it is broken.
    if (this.added.sheetIds.some((id) => !ids.has(id))) {
      throw new WorkbookError("buildUndone", { code: "ItemNotFound" });
    }
    return { refused: sender.refused, content };
  }

  /**
   * Sets names again that Excel has turned from a reference to a column of a table into the cells that it has now, which
   * do not follow when the table grows (OfficeDev/office-js #740).
   */
  private nameSteps(): DecorationStep[] {
    const names = this.blueprint.names.filter(({ name, formula }) => {
      const found = this.nameFormulas.get(name);
      return formula.includes("[") && found !== undefined && !found.includes("[");
    });
    if (names.length === 0) return [];
    const { id } = elementAt(this.blueprint.sheets, 0);
    return [decorationStep({ kind: "nameReference", sheet: id, names }, this.blueprint)];
  }

  private async close(content: LoadedContent | null): Promise<readonly ClosingStep[]> {
    const { emptySheetId, calculatesItself } = this.snapshot;
    this.progress = { ...this.progress, done: this.progress.total };
    const emptySheet = emptySheetId === null || content === null ? null : { id: emptySheetId, content };
    const retry: RetryPolicy = { endless: true, onWait: () => this.reportWaiting() };
    return closeBuild(this.requests, { emptySheet, calculatesItself }, retry);
  }

  private async request(queue: (draft: RequestDraft) => void): Promise<void> {
    await this.requests.send((context) => {
      // Both are in effect for one request only, so each request sets them.
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      queue(new RequestDraft(context, this.blueprint, this.sheetKeys));
    }, this.retryPolicy());
    this.hasBegun = true;
  }

  private noteAdded({ addedSheets, addedNames }: RequestDraft): void {
    this.added.sheetIds.push(...addedSheets.flatMap((sheet) => sheet.toJSON().id ?? []));
    for (const { name, formula } of addedNames.map((item) => item.toJSON())) {
      if (name === undefined) continue;
      this.added.names.push(name);
      if (typeof formula === "string") this.nameFormulas.set(name, formula);
    }
    this.noteKeys();
  }

  /** Notes what a request has added whose answer was lost. */
  private noteFound({ sheets, allNames }: BuildState): void {
    const found = (name: string) => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    this.added.sheetIds = this.blueprint.sheets.flatMap(({ name }) => found(name)?.id ?? []);
    const planned = new Set(this.blueprint.names.map(({ name }) => name));
    for (const { name, formula } of allNames.filter((each) => planned.has(each.name))) {
      if (!this.added.names.includes(name)) this.added.names.push(name);
      this.nameFormulas.set(name, formula);
    }
    this.noteKeys();
  }

  private noteKeys(): void {
    this.added.sheetIds.forEach((key, index) => {
      const sheet = this.blueprint.sheets[index];
      if (sheet) this.sheetKeys.set(sheet.id, key);
    });
  }

  /** Looks at what there is of the build, after a request whose outcome is not known. */
  private readBack(): Promise<BuildState> {
    return readBuildState(this.requests, this.added, this.undoRetry());
  }

  /** Once something was added, requests are retried until the person leaves the cell or stops the build. */
  private retryPolicy(): RetryPolicy {
    return {
      endless: this.hasBegun,
      signal: this.options.signal,
      onWait: () => this.reportWaiting(),
    };
  }

  /** No signal: what is begun must be undone. */
  private undoRetry(): RetryPolicy {
    return { endless: true, onWait: () => this.reportWaiting() };
  }

  private reportWaiting(): void {
    this.options.onProgress?.({ ...this.progress, step: "waitForCell" });
  }

  /** Reports a request, and stops before it if the person has cancelled. */
  private beginRequest(steps: readonly Step[]): void {
    const { done, total } = this.progress;
    this.progress = { done: done + 1, total };
    const sheets = new Set(steps.map(({ sheet }) => sheet));
    const [sheet] = sheets;
    const alone = sheets.size === 1 && sheet !== undefined ? { sheet } : {};
    this.options.onProgress?.({ ...this.progress, step: elementAt(steps, 0).id, ...alone });
    throwIfAborted(this.options.signal);
  }

  private sheetNames(): Partial<Record<SheetId, string>> {
    return Object.fromEntries(this.blueprint.sheets.map(({ id, name }) => [id, name]));
  }

  /** Removes what was added. Tried twice, since an answer may be lost here too. */
  private async undo(reason: unknown): Promise<void> {
    if (!this.hasBegun) return;
    const retry = this.undoRetry();
    let sheets = this.blueprint.sheets.map(({ name }) => name);
    let failure: unknown;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const state = await this.readBack();
        const removable = this.isUncertain
          ? await removableSheets(this.requests, state, this.blueprint.sheets, retry)
          : state.sheets.filter(({ isCertain }) => isCertain);
        sheets = removable.map(({ name }) => name);
        if (removable.length + state.names.length === 0 && state.record === null) return;
        await removeBuild(this.requests, removable, state.names, this.snapshot.activeSheetId, retry);
        return;
      } catch (error) {
        failure = error;
      }
    }
    const code = excelCode(failure) ?? String(failure);
    throw new WorkbookError("buildUndoFailed", { sheets, code }, { cause: reason });
  }
}

function contentReport(
  blueprint: WorkbookBlueprint,
): Pick<BuildReport, "language" | "sheets" | "tables" | "names" | "formulas"> {
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
  };
}

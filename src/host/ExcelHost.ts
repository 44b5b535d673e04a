import { ConditionalStyles } from "./ConditionalStyles";
import {
  Calculator,
  type CalculationMode,
  type CalculationState,
  type CalculationType,
} from "./calc/Calculator";
import { updateCalculatedColumns } from "./operations/tables";
import { forgetCalculatedColumns } from "../spreadsheet/tables";
import type { CalculationEngineFactory } from "./calc/engine";
import { ChangeLog, type HostChange } from "./changes";
import { internalsOf, type OfficeClient, type RequestExecutor } from "./client/OfficeClient";
import { platformOf, supportsSet, versionOf, type EmulatedExcel } from "./client/requirementSets";
import { defaultNames, worksheetId } from "../spreadsheet/newWorkbook";
import { cultureOf, type Culture } from "../spreadsheet/numberFormat";
import { WorkbookDefinition } from "./objects/Workbook";
import { rectOf, readReference } from "../spreadsheet/references";
import { areasAddress, rectAddress } from "../spreadsheet/addresses";
import { intersect } from "../spreadsheet/rects";
import { valueOnWire, valueTypeOf } from "./operations/cellValues";
import type {
  Rect,
  CellValue,
  SheetState,
  TableColumnState,
  TableState,
  WorkbookState,
  CellRef,
  CellsRef,
} from "../spreadsheet/state";
import { nextTurn } from "./turns";
import { newCounters, payloadLimitBytes, utf8Bytes, type HostCounters } from "./wire/counters";
import {
  describeRequest,
  errorResponse,
  faultyResponse,
  isPerformed,
  type HostRequest,
  type RequestFault,
} from "./wire/faults";
import { target, type HostContext } from "./wire/definition";
import { Batch } from "./wire/dispatcher";
import { subscribersOf, Subscriptions, messagesFor } from "./wire/events";
import { HostError } from "./wire/HostError";
import { overrideSession } from "./wire/overrideSession";
import { ActionType, type EventEntry, type RequestBody, type Response } from "./wire/protocol";
import { TrackedRanges } from "./wire/trackedRanges";
import type { CellsChange, HostEvent, HostServices } from "./wire/services";
import { History } from "./user/History";
import type { RestoreReporter } from "./user/workbookChange";
import { DEFAULT_VARIATIONS, type Variations } from "./variations";

export interface HostOptions {
  readonly excelVersion?: EmulatedExcel;
  readonly now?: () => Date;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** the workbook is open for viewing only, as in Excel on the web: all changes are refused */
  readonly readOnly?: boolean;
  /** the address of the workbook, for `Office.context.document`; empty for one that was never saved */
  readonly documentUrl?: string;
  /** how this Excel differs from others of its version */
  readonly variations?: Partial<Variations>;
  /** called once for each request; the returned fault makes the request fail in that way */
  readonly faults?: (request: HostRequest) => RequestFault | null;
  /** called before a request is answered; what it does, such as edits of a second person, is done before the request */
  readonly beforeRequest?: (request: HostRequest) => void | Promise<void>;
  /** called after a request was answered, before the client gets the answer */
  readonly afterRequest?: (request: HostRequest) => void | Promise<void>;
  /** a slow Excel: how many turns of the event loop pass before the client gets an answer; 1 by default */
  readonly turnsBeforeAnswer?: number;
  /**
   * After a request, nothing is calculated until a value is read, a person edits, or `settle` is called: for callers that
   * look at the end alone
   */
  readonly defersCalculation?: boolean;
  /**
   * The formulas of the workbook are calculated in steps of some milliseconds, each once what this returns has resolved.
   * Until then requests are answered with the values of the file, as by an Excel that is still calculating, and a change has
   * everything calculated at once. By default, everything is calculated before the first answer.
   */
  readonly beforeCalculationStep?: () => Promise<void>;
  /** whether the edits of the person at the grid can be undone: each then costs a pass over the sheets that it changes */
  readonly keepsHistory?: boolean;
}

interface WrittenTable {
  readonly sheet: SheetState;
  readonly columns: Set<TableColumnState>;
}

/** The emulated Excel behind the client: workbook, calculation, events and requests. */
export class ExcelHost implements HostServices, RequestExecutor, RestoreReporter {
  readonly trackedRanges = new TrackedRanges();
  readonly culture: Culture;
  readonly variations: Variations;
  readonly defaultSheetName: string;
  readonly counters: HostCounters = newCounters();
  /** what the person at the grid can undo */
  readonly history: History;
  eventsEnabled = true;
  /** while a person edits a cell, Excel refuses requests */
  isEditingCell = false;
  /** whether the current change is made by a request of the add-in, not by a user */
  private isRunningRequest = false;
  /** the source of the current change: the local user, or a co-author */
  private source: HostEvent["source"] = "Local";
  private readonly context: HostContext;
  private readonly calculator: Calculator;
  readonly conditionalStyles: ConditionalStyles;
  /** resolves when the workbook that was opened is calculated in steps; rejects if it cannot be calculated */
  readonly calculated: Promise<void>;
  private isLoadingFunctions = false;
  private readonly changes: ChangeLog;
  private readonly changeListeners = new Set<(change: HostChange) => void>();
  private readonly subscriptions = new Subscriptions();
  private readonly excelVersion: EmulatedExcel;
  readonly displayLanguage: string;
  readonly readOnly: boolean;
  private readonly documentUrl: string;
  /** tables with cells written in this turn, and their columns: these may move */
  private readonly writtenTables = new Map<TableState, WrittenTable>();
  private messages: EventEntry[] = [];
  private client: OfficeClient | null = null;
  private batch: Batch | null = null;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private openRequests = 0;
  private lastId = 0;
  private lastRequest = 0;

  constructor(
    readonly workbook: WorkbookState,
    engine: CalculationEngineFactory,
    private readonly options: HostOptions,
  ) {
    this.displayLanguage = options.displayLanguage ?? "en-US";
    this.variations = { ...DEFAULT_VARIATIONS, ...options.variations };
    if (this.variations.dates1904) workbook.usesDates1904 = true;
    if (!this.variations.calculatedColumns) forgetCalculatedColumns(workbook);
    this.culture = {
      ...cultureOf(options.contentLanguage ?? this.displayLanguage),
      usesDates1904: workbook.usesDates1904 === true,
    };
    this.defaultSheetName = defaultNames(this.displayLanguage).sheet;
    this.excelVersion = options.excelVersion ?? "Excel365";
    this.readOnly = options.readOnly ?? false;
    this.documentUrl = options.documentUrl ?? "";
    this.changes = new ChangeLog(workbook);
    this.history = new History(workbook, options.keepsHistory === true);
    this.context = { workbook, services: this };
    this.calculator = new Calculator(
      engine,
      options.now ?? (() => new Date()),
      workbook,
      this.variations.calculationMode,
      (cells, calculated) => this.valuesCalculated(cells, calculated),
    );
    this.conditionalStyles = new ConditionalStyles(workbook, {
      evaluateNow: (formula, cellRef) => this.calculator.evaluateNow(formula, cellRef),
      load: (formula, cellRef) => this.loadFunctions(formula, cellRef),
    });
    const { beforeCalculationStep } = options;
    this.calculated = beforeCalculationStep ? this.calculateOpened(beforeCalculationStep) : Promise.resolve();
  }

  get isCalculating(): boolean {
    return this.calculator.isOpening;
  }

  private async calculateOpened(beforeStep: () => Promise<void>): Promise<void> {
    this.calculator.beginOpening();
    do await beforeStep();
    while (await this.enqueue(() => this.calculateNextStep()));
  }

  private async calculateNextStep(): Promise<boolean> {
    const isMoreToDo = await this.calculator.calculateNextStep();
    if (!isMoreToDo) await this.finishTurn();
    return isMoreToDo;
  }

  /** Connects a client to this host, in place of any earlier host. */
  attach(client: OfficeClient): void {
    this.client = client;
    client.setEnvironment({
      isSetSupported: (name, version) => supportsSet(this.excelVersion, name, version),
      displayLanguage: this.displayLanguage,
      contentLanguage: this.culture.name,
      platform: platformOf(this.excelVersion),
      version: versionOf(this.excelVersion),
      documentUrl: this.documentUrl,
    });
    overrideSession(client, this);
  }

  onChange(listener: (change: HostChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  /** Executes a request of the client. Requests and user edits are serialized. */
  async executeAsync(
    _customData: string,
    _flags: number,
    message: { readonly Body: RequestBody },
  ): Promise<Response> {
    // Requests are transferred as text: later changes of the caller's objects do not affect them.
    const text = JSON.stringify(message.Body);
    this.openRequests += 1;
    let response: Response | null;
    try {
      response = await this.serve(text);
    } finally {
      this.openRequests -= 1;
    }
    return response ?? new Promise(() => undefined);
  }

  /** Answers a request, or makes it fail as a test wants it; null if no answer comes. */
  private async serve(text: string): Promise<Response | null> {
    const body = JSON.parse(text) as RequestBody;
    const bytes = utf8Bytes(text);
    this.countRequest(body, bytes);
    // The client repeats a failed release of references for a while, so that only other requests get a fault.
    const request = isCleanup(body) ? null : describeRequest(body, (this.lastRequest += 1));
    if (request && this.options.beforeRequest) await this.options.beforeRequest(request);
    const fault = (request && this.options.faults?.(request)) ?? null;
    if (fault?.kind === "stopped" && fault.actions >= body.Actions.length) {
      throw new Error(
        `A request of ${body.Actions.length} actions cannot be stopped after ${fault.actions}.`,
      );
    }
    const response = isPerformed(fault) ? await this.enqueue(() => this.answer(body, bytes, fault)) : null;
    if (request && this.options.afterRequest) await this.options.afterRequest(request);
    // Excel is another process: the response always arrives asynchronously.
    for (let turn = 0; turn < (this.options.turnsBeforeAnswer ?? 1); turn += 1) await nextTurn();
    return fault ? faultyResponse(fault, response) : response;
  }

  /** Performs a user's edit, including the resulting calculation and events. */
  perform<T>(edit: (context: HostContext) => Promise<T>, source: HostEvent["source"] = "Local"): Promise<T> {
    return this.enqueue(async () => {
      this.source = source;
      try {
        const result = await edit(this.context);
        await this.finishTurn();
        return result;
      } finally {
        this.source = "Local";
      }
    });
  }

  /** Performs an edit that the person at the grid can undo; one of a co-author leaves nothing to undo. */
  performEdit<T>(edit: (context: HostContext) => Promise<T>, source: HostEvent["source"]): Promise<T> {
    return this.perform(async (context) => {
      if (source === "Local") this.history.begin();
      else this.history.clear();
      try {
        return await edit(context);
      } catch (error) {
        this.history.finish("anything");
        throw error;
      }
    }, source);
  }

  /** Recalculates the dependents of changed cells, without raising an event. */
  recalculate(sheet: SheetState, area: Rect): Promise<void> {
    this.calculator.cellsChanged(sheet.id, area);
    return this.calculator.settle();
  }

  /** Waits until no calculation, request or event is pending. */
  async settle(): Promise<void> {
    await this.calculated;
    await this.enqueue(() => this.finishTurn());
    // Event handlers start requests shortly after the event.
    do await nextTurn();
    while (this.openRequests > 0 || this.messages.length > 0);
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.openRequests += 1;
    const turn = this.lastTurn.then(work).finally(() => {
      this.openRequests -= 1;
      this.scheduleEvents();
    });
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async answer(
    body: RequestBody,
    requestBytes: number,
    fault: RequestFault | null,
  ): Promise<Response> {
    if (this.isEditingCell)
      return errorResponse("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    if (requestBytes > payloadLimitBytes) {
      return errorResponse(
        "RequestPayloadSizeLimitExceeded",
        `The request is larger than ${payloadLimitBytes} bytes.`,
      );
    }
    const response = JSON.stringify(await this.run(body, fault));
    const responseBytes = utf8Bytes(response);
    this.counters.responseBytes += responseBytes;
    if (responseBytes > payloadLimitBytes) {
      return errorResponse(
        "ResponsePayloadSizeLimitExceeded",
        `The response is larger than ${payloadLimitBytes} bytes.`,
      );
    }
    return {
      Body: JSON.parse(response) as Response["Body"],
      ErrorCode: "",
      ErrorMessage: "",
      HttpStatusCode: 200,
      Headers: {},
    };
  }

  private async run(body: RequestBody, fault: RequestFault | null): Promise<NonNullable<Response["Body"]>> {
    this.isRunningRequest = true;
    // The steps before what an add-in does cannot be taken back in Excel, up to ExcelApi 1.20.
    if (describeRequest(body, this.lastRequest).changesWorkbook) this.history.clear();
    this.batch = new Batch(body, {
      context: this.context,
      root: target(WorkbookDefinition, this.workbook),
      trackedRanges: this.trackedRanges,
      calculate: () => this.calculator.settle(),
      noteAppearance: (self) => this.noteAppearance(self),
    });
    try {
      const response = await this.batch.run(fault?.kind === "stopped" ? fault : null);
      await this.finishTurn(this.options.defersCalculation !== true);
      return response;
    } finally {
      this.batch = null;
      this.isRunningRequest = false;
    }
  }

  private countRequest(body: RequestBody, bytes: number): void {
    if (isCleanup(body)) {
      this.counters.cleanups += 1;
      return;
    }
    this.counters.roundTrips += 1;
    this.counters.actions += body.Actions.length;
    this.counters.requestBytes += bytes;
    this.counters.largestRequestBytes = Math.max(this.counters.largestRequestBytes, bytes);
  }

  /** Completes a request or an edit: calculates and reports changes. */
  private async finishTurn(calculates = true): Promise<void> {
    this.calculator.suspended = false;
    for (const [table, { sheet, columns }] of this.writtenTables) {
      if (sheet.tables.includes(table)) updateCalculatedColumns(sheet, table, this.context, columns);
    }
    this.writtenTables.clear();
    if (calculates) await this.calculator.settle();
    const change = this.changes.take();
    this.history.finish(change);
    if (change) this.report(change);
  }

  private report(change: HostChange): void {
    this.conditionalStyles.forget();
    for (const listener of this.changeListeners) listener(change);
  }

  /** Loads what the condition of a format needs to be calculated, and reports that its sheet may look different. */
  private loadFunctions(formula: string, cellRef: CellRef): void {
    if (this.isLoadingFunctions) return;
    this.isLoadingFunctions = true;
    void this.enqueue(async () => {
      try {
        await this.calculator.evaluate(formula, cellRef);
      } catch (error) {
        // The condition is not met then; it must not be asked for again and again.
        if (!(error instanceof HostError)) throw error;
      } finally {
        this.isLoadingFunctions = false;
      }
      this.changes.noteAppearance(cellRef.sheetId, null);
      await this.finishTurn();
    });
  }

  cellsChanged(sheet: SheetState, area: Rect, note: CellsChange): void {
    this.calculator.cellsChanged(sheet.id, area);
    this.changes.noteCells(sheet.id, area);
    for (const table of sheet.tables) this.noteWritten(sheet, table, area);
    this.raiseChanged(sheet, area, note);
  }

  private noteWritten(sheet: SheetState, table: TableState, area: Rect): void {
    const written = intersect(table.area, area);
    if (!written) return;
    const { columns } = this.writtenTables.get(table) ?? { columns: new Set<TableColumnState>() };
    const first = written.column - table.area.column;
    for (const column of table.columns.slice(first, first + written.columns)) columns.add(column);
    this.writtenTables.set(table, { sheet, columns });
  }

  cellsRestored(sheet: SheetState, area: Rect): void {
    this.calculator.cellsChanged(sheet.id, area);
    this.changes.noteCells(sheet.id, area);
    this.changes.noteAppearance(sheet.id, area);
    this.raiseChanged(sheet, area, { changeType: "RangeEdited" });
  }

  sheetRestored(sheet: SheetState): void {
    this.changes.noteMoves(sheet.id);
  }

  private raiseChanged(
    sheet: SheetState,
    area: Rect,
    { changeType, before, shift = SHIFTS[changeType] }: CellsChange,
  ): void {
    const cell = sheet.cells.get(area.row, area.column);
    const isSingleCell =
      area.rows === 1 && area.columns === 1 && changeType === "RangeEdited" && before !== undefined;
    const details = isSingleCell
      ? {
          valueBefore: valueOnWire(before),
          valueAfter: valueOnWire(cell?.value ?? ""),
          valueTypeBefore: valueTypeOf({ value: before }),
          valueTypeAfter: valueTypeOf(cell),
        }
      : undefined;
    const event = {
      worksheetId: sheet.id,
      address: rectAddress(area),
      changeType,
      source: this.source,
      ...(shift ? { shift } : {}),
      ...(details ? { details } : {}),
    } as const;
    this.raise({ type: "WorksheetChanged", ...event });
    for (const table of sheet.tables) {
      const part = intersect(table.area, area);
      if (part) this.raise({ type: "TableChanged", ...event, tableId: table.id, address: rectAddress(part) });
    }
  }

  structureChanged(): void {
    this.calculator.structureChanged();
    this.changes.noteStructure();
  }

  contentsMoved(sheet: SheetState, area: Rect): void {
    this.calculator.contentsMoved(sheet.id, area);
  }

  rowsShifted(sheet: SheetState, area: Rect, kind: "insert" | "delete"): void {
    this.calculator.rowsShifted({ sheetId: sheet.id, area, kind });
  }

  formulasRewritten(cells: readonly CellRef[]): void {
    this.calculator.formulasRewritten(cells);
  }

  cellsMoved(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    this.trackedRanges.move(sheet, moved);
    this.batch?.move(sheet, moved);
    this.changes.noteMoves(sheet.id);
  }

  tableMoved(table: TableState, sheet: SheetState): void {
    this.batch?.moveTable(table, sheet);
  }

  selectionChanged(sheet: SheetState, area: Rect): void {
    const event = { worksheetId: sheet.id, address: rectAddress(area), source: "Local" } as const;
    this.raise({ type: "WorksheetSelectionChanged", ...event });
    this.changes.noteSelection();
  }

  private noteAppearance(self: unknown): void {
    const { sheet, area } = self as { sheet?: SheetState | null; area?: Rect };
    if (sheet) this.changes.noteAppearance(sheet.id, area ?? null);
    else if (this.workbook.sheets.includes(self as SheetState))
      this.changes.noteAppearance((self as SheetState).id, null);
  }

  raise(event: HostEvent): void {
    const targets = this.eventsEnabled ? subscribersOf(event, this.subscriptions) : [];
    if (targets.length === 0) return;
    const range = this.changedRange(event);
    const raised = {
      ...event,
      source: this.source,
      triggerSource: this.isRunningRequest ? "ThisLocalAddin" : "Unknown",
      ...(range === null ? {} : { referenceId: range }),
    } as const;
    this.messages.push(...messagesFor(raised, targets));
  }

  /** The client fetches the changed range by a reference, which is valid until the client releases it. */
  private changedRange({ type, worksheetId, address }: HostEvent): string | null {
    const concernsCells = type === "WorksheetChanged" || type === "TableChanged";
    const sheet = concernsCells ? this.workbook.sheets.find(({ id }) => id === worksheetId) : undefined;
    const reference = sheet && address !== undefined ? readReference(address) : null;
    return sheet && reference ? this.trackedRanges.track(sheet, rectOf(reference)) : null;
  }

  subscribe(event: HostEvent["type"], targetId: string, isSubscribing: boolean): void {
    this.subscriptions.set(event, targetId, isSubscribing);
  }

  private valuesCalculated(cells: readonly CellsRef[], calculated: number): void {
    this.counters.formulasCalculated += calculated;
    const bySheet = new Map<string, Rect[]>();
    for (const { sheetId, row, column, rows = 1, columns = 1 } of cells) {
      const area = { row, column, rows, columns };
      this.changes.noteCells(sheetId, area);
      const areas = bySheet.get(sheetId);
      if (areas) areas.push(area);
      else bySheet.set(sheetId, [area]);
    }
    for (const [worksheetId, areas] of bySheet) {
      const address = areasAddress(areas);
      this.raise({ type: "WorksheetCalculated", worksheetId, address, source: "Local" });
    }
  }

  calculate(type: CalculationType): Promise<void> {
    return this.calculator.calculate(type);
  }

  get calculationMode(): CalculationMode {
    return this.calculator.mode;
  }

  set calculationMode(mode: CalculationMode) {
    this.calculator.mode = mode;
  }

  get calculationState(): CalculationState {
    return this.calculator.state;
  }

  suspendCalculation(): void {
    this.calculator.suspended = true;
  }

  evaluate(formula: string, cellRef: CellRef): Promise<CellValue> {
    return this.calculator.evaluate(formula, cellRef);
  }

  supports(set: string, version: string): boolean {
    return supportsSet(this.excelVersion, set, version);
  }

  newId(kind: Parameters<HostServices["newId"]>[0]): string {
    if (kind === "worksheet") return this.unusedId((number) => worksheetId(number));
    return kind === "table" || kind === "name" || kind === "range"
      ? this.unusedId((number) => `${number}`)
      : this.unusedId(
          (number) => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
        );
  }

  /** Generates the next id that the workbook does not use yet. */
  private unusedId(write: (number: number) => string): string {
    const usedIds = new Set(
      this.workbook.sheets.flatMap((sheet) => [
        sheet.id,
        ...sheet.tables.map((table) => table.id),
        ...sheet.charts.map((chart) => chart.id),
        ...sheet.conditionalFormats.map((format) => format.id),
      ]),
    );
    do this.lastId += 1;
    while (usedIds.has(write(this.lastId)));
    return write(this.lastId);
  }

  /** Events reach the client after the answer to the request that raised them. */
  private scheduleEvents(): void {
    if (this.messages.length === 0) return;
    void nextTurn().then(() => {
      const entries = this.messages;
      this.messages = [];
      if (!this.client || entries.length === 0) return;
      internalsOf(this.client)
        .GenericEventRegistration.getGenericEventRegistration("")
        ._handleRichApiMessage({ entries });
    });
  }
}

/** Where cells move after whole rows or columns, or those of a table, were inserted or deleted. */
const SHIFTS: Readonly<Partial<Record<CellsChange["changeType"], CellsChange["shift"]>>> = {
  RowInserted: "Down",
  RowDeleted: "Up",
  ColumnInserted: "Right",
  ColumnDeleted: "Left",
};

/** Whether a request only releases references: the client sends such requests automatically after a run. */
function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType: type, Name }) =>
        type === ActionType.instantiate || (type === ActionType.method && Name === "_RemoveReference"),
    ) && body.Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

import { Calculator, type CalculationMode } from "./calc/Calculator";
import { detectCalculatedColumns } from "../spreadsheet/tables";
import type { CalculationEngineFactory } from "./calc/engine";
import { ChangeLog, type HostChange } from "./changes";
import { internalsOf, type OfficeClient, type RequestExecutor } from "./client/OfficeClient";
import { supportsSet, versionOf, type EmulatedExcel } from "./client/requirementSets";
import { defaultNames, worksheetId } from "../spreadsheet/newWorkbook";
import { cultureOf, type Culture } from "../spreadsheet/numberFormat";
import { WorkbookDefinition } from "./objects/Workbook";
import { rectOf, readReference } from "../spreadsheet/references";
import { rectAddress } from "../spreadsheet/addresses";
import { intersect } from "../spreadsheet/rects";
import { valueOnWire, valueTypeOf } from "./operations/values";
import type {
  Rect,
  CellValue,
  SheetState,
  TableState,
  WorkbookState,
  CellRef,
  CellsRef,
} from "../spreadsheet/state";
import { newCounters, payloadLimitBytes, utf8Bytes, type HostCounters } from "./wire/counters";
import { target, type HostContext } from "./wire/definition";
import { Batch } from "./wire/dispatcher";
import { subscribersOf, Subscriptions, messagesFor } from "./wire/events";
import { overrideSession } from "./wire/HostSession";
import { ActionType, type EventEntry, type RequestBody, type Response } from "./wire/protocol";
import { TrackedRanges } from "./wire/references";
import type { ChangeNote, HostEvent, HostServices } from "./wire/services";

export interface HostOptions {
  readonly excelVersion?: EmulatedExcel;
  readonly now?: () => Date;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** the workbook is open for viewing only, as in Excel on the web: it is read, and no change is taken */
  readonly readOnly?: boolean;
  /** where the workbook is kept, as `Office.context.document` says; that of one never saved is empty */
  readonly documentUrl?: string;
}

/** Everything of Excel that is behind the client: the workbook, its calculation, its events and its requests. */
export class ExcelHost implements HostServices, RequestExecutor {
  readonly references = new TrackedRanges();
  readonly culture: Culture;
  readonly standardSheetName: string;
  readonly counters: HostCounters = newCounters();
  eventsEnabled = true;
  /** while a person edits a cell, Excel takes no request */
  cellEdit = false;
  /** whether what is done now was asked by the add-in, not by the person */
  private inBatch = false;
  /** who does what is done now: somebody at this Excel, or a colleague at another */
  private source: HostEvent["source"] = "Local";
  private readonly context: HostContext;
  private readonly calculator: Calculator;
  private readonly changes: ChangeLog;
  private readonly changeListeners = new Set<(change: HostChange) => void>();
  private readonly listeners = new Subscriptions();
  private readonly excelVersion: EmulatedExcel;
  readonly displayLanguage: string;
  readonly readOnly: boolean;
  private readonly documentUrl: string;
  private readonly tablesWritten = new Map<TableState, SheetState>();
  private messages: EventEntry[] = [];
  private client: OfficeClient | null = null;
  private batch: Batch | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private open = 0;
  private lastId = 0;

  constructor(
    readonly workbook: WorkbookState,
    engine: CalculationEngineFactory,
    options: HostOptions,
  ) {
    this.displayLanguage = options.displayLanguage ?? "en-US";
    this.culture = cultureOf(options.contentLanguage ?? this.displayLanguage);
    this.standardSheetName = defaultNames(this.displayLanguage).sheet;
    this.excelVersion = options.excelVersion ?? "Excel365";
    this.readOnly = options.readOnly ?? false;
    this.documentUrl = options.documentUrl ?? "";
    this.changes = new ChangeLog(workbook);
    this.context = { workbook, services: this };
    this.calculator = new Calculator(engine, options.now ?? (() => new Date()), workbook, (cells) =>
      this.computed(cells),
    );
  }

  /** Lets this host answer a client's requests, in place of any host before it. */
  attach(client: OfficeClient): void {
    this.client = client;
    client.setEnvironment({
      isSetSupported: (name, version) => supportsSet(this.excelVersion, name, version),
      displayLanguage: this.displayLanguage,
      contentLanguage: this.culture.name,
      version: versionOf(this.excelVersion),
      documentUrl: this.documentUrl,
    });
    overrideSession(client, this);
  }

  onChange(listener: (change: HostChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  /** One request of the client. Requests and the person's edits take turns. */
  async executeAsync(
    _customData: string,
    _flags: number,
    message: { readonly Body: RequestBody },
  ): Promise<Response> {
    // What crosses to Excel is text: nothing that the caller changes afterwards changes the request.
    const text = JSON.stringify(message.Body);
    this.open += 1;
    try {
      const answer = () => this.answer(JSON.parse(text) as RequestBody, utf8Bytes(text));
      const response = await this.exclusively(answer);
      // Excel is another program: a page always gets a turn before its answer comes.
      await nextTurn();
      return response;
    } finally {
      this.open -= 1;
    }
  }

  /** Does something for a person at the grid, with the calculation and the events that come of it. */
  act<T>(edit: (context: HostContext) => Promise<T>, source: HostEvent["source"] = "Local"): Promise<T> {
    return this.exclusively(async () => {
      this.source = source;
      try {
        const result = await edit(this.context);
        await this.finish();
        return result;
      } finally {
        this.source = "Local";
      }
    });
  }

  /** Computes what follows from a change of cells that nobody is told of yet. */
  recalculate(sheet: SheetState, area: Rect): Promise<void> {
    this.calculator.cellsChanged(sheet.id, area);
    return this.calculator.settle();
  }

  /** Waits until nothing is left to calculate, to answer or to tell. */
  async settle(): Promise<void> {
    await this.exclusively(() => this.finish());
    // Handlers of events start requests of their own a moment after they are told.
    do await nextTurn();
    while (this.open > 0 || this.messages.length > 0);
  }

  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    this.open += 1;
    const turn = this.queue.then(work).finally(() => {
      this.open -= 1;
      this.deliverSoon();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async answer(body: RequestBody, requestBytes: number): Promise<Response> {
    this.countRequest(body, requestBytes);
    if (this.cellEdit) return refused("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    if (requestBytes > payloadLimitBytes) {
      return refused(
        "RequestPayloadSizeLimitExceeded",
        `The request is larger than ${payloadLimitBytes} bytes.`,
      );
    }
    const response = JSON.stringify(await this.run(body));
    const responseBytes = utf8Bytes(response);
    this.counters.responseBytes += responseBytes;
    if (responseBytes > payloadLimitBytes) {
      return refused(
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

  private async run(body: RequestBody): Promise<NonNullable<Response["Body"]>> {
    this.inBatch = true;
    this.batch = new Batch(body, {
      context: this.context,
      root: target(WorkbookDefinition, this.workbook),
      references: this.references,
      calculate: () => this.calculator.settle(),
      touched: (self) => this.touched(self),
    });
    try {
      const response = await this.batch.run();
      await this.finish();
      return response;
    } finally {
      this.batch = null;
      this.inBatch = false;
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

  /** What comes after every request and every edit. */
  private async finish(): Promise<void> {
    this.calculator.suspended = false;
    for (const [table, sheet] of this.tablesWritten) {
      if (sheet.tables.includes(table)) detectCalculatedColumns(sheet, table);
    }
    this.tablesWritten.clear();
    await this.calculator.settle();
    const change = this.changes.take();
    if (change) for (const listener of this.changeListeners) listener(change);
  }

  cellsChanged(sheet: SheetState, area: Rect, note: ChangeNote): void {
    this.calculator.cellsChanged(sheet.id, area);
    this.changes.noteCells(sheet.id, area);
    for (const table of sheet.tables) if (intersect(table.area, area)) this.tablesWritten.set(table, sheet);
    this.raiseChanged(sheet, area, note);
  }

  private raiseChanged(sheet: SheetState, area: Rect, { changeType, before }: ChangeNote): void {
    const cell = sheet.cells.get(area.row, area.column);
    const single =
      area.rows === 1 && area.columns === 1 && changeType === "RangeEdited" && before !== undefined;
    const details = single
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

  cellsMoved(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    this.references.move(sheet, moved);
    this.batch?.move(sheet, moved);
    this.changes.noteTouched(sheet.id, null);
  }

  tableMoved(table: TableState, sheet: SheetState): void {
    this.batch?.moveTable(table, sheet);
  }

  selectionChanged(sheet: SheetState, area: Rect): void {
    const event = { worksheetId: sheet.id, address: rectAddress(area), source: "Local" } as const;
    this.raise({ type: "WorksheetSelectionChanged", ...event });
    this.changes.noteTouched(sheet.id, area);
  }

  private touched(self: unknown): void {
    const { sheet, area } = self as { sheet?: SheetState | null; area?: Rect };
    if (sheet) this.changes.noteTouched(sheet.id, area ?? null);
    else if (this.workbook.sheets.includes(self as SheetState))
      this.changes.noteTouched((self as SheetState).id, null);
  }

  raise(event: HostEvent): void {
    const targets = this.eventsEnabled ? subscribersOf(event, this.listeners) : [];
    if (targets.length === 0) return;
    const range = this.changedRange(event);
    const raised = {
      ...event,
      triggerSource: this.inBatch ? "ThisLocalAddin" : "Unknown",
      ...(range === null ? {} : { referenceId: range }),
    } as const;
    this.messages.push(...messagesFor(raised, targets));
  }

  /** The client fetches the range of a change by a reference, which lives until the client lets it go. */
  private changedRange({ type, worksheetId, address }: HostEvent): string | null {
    const heard = type === "WorksheetChanged" || type === "TableChanged";
    const sheet = heard ? this.workbook.sheets.find(({ id }) => id === worksheetId) : undefined;
    const reference = sheet && address !== undefined ? readReference(address) : null;
    return sheet && reference ? this.references.keep(sheet, rectOf(reference)) : null;
  }

  listen(event: HostEvent["type"], targetId: string, on: boolean): void {
    this.listeners.listen(event, targetId, on);
  }

  private computed(cells: readonly CellsRef[]): void {
    const sheets = new Set<string>();
    for (const { sheetId, row, column, rows = 1, columns = 1 } of cells) {
      sheets.add(sheetId);
      this.changes.noteCells(sheetId, { row, column, rows, columns });
    }
    for (const sheetId of sheets)
      this.raise({ type: "WorksheetCalculated", worksheetId: sheetId, source: "Local" });
  }

  calculate(everything: boolean): Promise<void> {
    return this.calculator.calculate(everything);
  }

  get calculationMode(): CalculationMode {
    return this.calculator.mode;
  }

  set calculationMode(mode: CalculationMode) {
    this.calculator.mode = mode;
  }

  get calculationPending(): boolean {
    return this.calculator.pending;
  }

  suspendCalculation(): void {
    this.calculator.suspended = true;
  }

  evaluate(formula: string, at: CellRef): Promise<CellValue> {
    return this.calculator.evaluate(formula, at);
  }

  supports(set: string, version: string): boolean {
    return supportsSet(this.excelVersion, set, version);
  }

  newId(kind: Parameters<HostServices["newId"]>[0]): string {
    if (kind === "worksheet") return this.freeId((number) => worksheetId(number));
    return kind === "table" || kind === "name" || kind === "range"
      ? this.freeId((number) => `${number}`)
      : this.freeId(
          (number) => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
        );
  }

  /** Counts on past what a workbook that was read already uses. */
  private freeId(write: (number: number) => string): string {
    const taken = new Set(
      this.workbook.sheets.flatMap((sheet) => [
        sheet.id,
        ...sheet.tables.map((table) => table.id),
        ...sheet.charts.map((chart) => chart.id),
        ...sheet.conditionalFormats.map((format) => format.id),
      ]),
    );
    do this.lastId += 1;
    while (taken.has(write(this.lastId)));
    return write(this.lastId);
  }

  /** Events reach the client after the answer to the request in which they were raised. */
  private deliverSoon(): void {
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

/** A request in which the client only lets references go, as it does on its own after a run is over. */
function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType: type, Name }) =>
        type === ActionType.instantiate || (type === ActionType.method && Name === "_RemoveReference"),
    ) && body.Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

function refused(code: string, message: string): Response {
  return { Body: null, ErrorCode: code, ErrorMessage: message, HttpStatusCode: 400, Headers: {} };
}

/** Lets everything that is ready to run do so first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

import {
  CanceledError,
  CommandType,
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type IRange,
  type Univer,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IClipboardInterfaceService, IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { BEFORE_CELL_EDIT, SheetInterceptorService, SheetsSelectionsService } from "@univerjs/sheets";
import type { EditOutcome, Host } from "../../host";
import type { Culture } from "../../spreadsheet/numberFormat";
import { shownCell } from "../../spreadsheet/styles";
import type { Rect } from "../../spreadsheet/state";
import { editText } from "./editText";
import { GridClipboard } from "./GridClipboard";
import { CELL_INPUT } from "./labelControls";
import { areaOf } from "./ranges";

/** Events of user actions in the grid. */
export interface EditEvents {
  onSelected(sheetId: string, area: Rect): void;
  onRejected(entry: RejectedEntry): void;
  /** an action that the preview does not support */
  onUnsupported(): void;
  /** what a person did with cells, to be announced */
  onDone(kind: DoneKind, area: Rect): void;
  /** the keys of undo and redo in the cells */
  onStep(direction: "undo" | "redo"): void;
}

export type DoneKind = "copied" | "cut" | "pasted" | "filled";

/** An entry that a validation rule rejected. */
export interface RejectedEntry {
  readonly alert: Extract<EditOutcome, { accepted: false }>["alert"];
  /** enters it anyway; undefined if the rule forbids it */
  readonly enterAnyway?: () => void;
}

/** The cells to fill from, and these with the cells to fill. */
interface FillParams {
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
  readonly applyType?: string;
}

const FIRST_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** Mutations that affect rendering only. */
const RENDERING_MUTATIONS = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.data-validation-formula-mark-dirty",
]);
const CLEAR_COMMANDS = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
]);
const PASTE_COMMAND = "sheet.command.paste-by-short-key";
const COPY_COMMANDS: ReadonlyMap<string, "copied" | "cut"> = new Map([
  ["univer.command.copy", "copied"],
  ["univer.command.cut", "cut"],
]);
const STEP_COMMANDS: ReadonlyMap<string, "undo" | "redo"> = new Map([
  ["univer.command.undo", "undo"],
  ["univer.command.redo", "redo"],
]);
const FILL_COMMAND = "sheet.command.auto-fill";
/** a fill handle that is dragged back over the cells */
const UNFILL_COMMAND = "sheet.command.auto-clear-content";
const WRITE_COMMAND = "sheet.command.set-range-values";

/** Forwards user actions in the grid to the host, and prevents the grid from changing the workbook itself. */
export class GridEdits {
  private readonly disposables: IDisposable[] = [];
  private readonly clipboard: GridClipboard;
  private typedText = "";
  /** the number of selections that the host has not processed yet */
  private pendingNotifications = 0;
  private isDisposed = false;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly host: Host,
    private readonly culture: Culture,
    private readonly events: EditEvents,
    /** whether the current change comes from the host, not from the user */
    private readonly isApplying: () => boolean,
    /** called when the host has processed all of the user's selections */
    private readonly onUpToDate: () => void,
  ) {
    const injector = univer.__getInjector();
    const system = injector.get(IClipboardInterfaceService);
    this.clipboard = new GridClipboard(host, culture, (text, html) => system.write(text, html));
    this.disposables.push(
      this.clipboard,
      injector.get(ICommandService).beforeCommandExecuted((command) => this.interceptCommand(command)),
      this.showContentInEditor(injector.get(SheetInterceptorService)),
      ...this.listen(),
    );
  }

  dispose(): void {
    this.isDisposed = true;
    this.disposables.forEach((each) => each.dispose());
  }

  private interceptCommand(command: Readonly<ICommandInfo>): void {
    if (this.isApplying()) return;
    const { id, type, params } = command;
    const copying = COPY_COMMANDS.get(id);
    const step = STEP_COMMANDS.get(id);
    if (copying || step) {
      if (this.isEditing || !document.activeElement?.matches(CELL_INPUT)) return;
      if (step) this.events.onStep(step);
      else if (copying) void this.copy(copying);
    } else if (id === FILL_COMMAND) {
      void this.fill(params as FillParams);
    } else if (id === UNFILL_COMMAND) {
      void this.clear([areaOf((params as { clearRange: IRange }).clearRange)]);
    } else if (id === WRITE_COMMAND) {
      const { subUnitId, range } = params as { subUnitId: string; range: IRange };
      void this.typeIntoAll(subUnitId, areaOf(range), this.typedText);
    } else if (CLEAR_COMMANDS.has(id)) {
      void this.clear();
    } else if (id === PASTE_COMMAND) {
      void this.paste((params as { textContent?: string }).textContent ?? "");
    } else if (
      type === CommandType.MUTATION &&
      id.startsWith("sheet.mutation.") &&
      !RENDERING_MUTATIONS.has(id)
    ) {
      this.events.onUnsupported();
    } else {
      return;
    }
    throw new CanceledError();
  }

  private listen(): IDisposable[] {
    const { api, host } = this;
    const { Event } = api;
    return [
      api.addEvent(Event.SheetEditStarted, () => host.user.beginCellEdit()),
      api.addEvent(Event.BeforeSheetEditEnd, ({ value }) => {
        this.typedText = value
          .toPlainText()
          .replace(/\r\n?$/, "")
          .replaceAll("\r\n", "\n")
          .replaceAll("\r", "\n");
      }),
      api.addEvent(Event.SheetEditEnded, () => host.user.endCellEdit()),
      api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
        if (!this.isApplying()) void this.notifyHost(host.user.activate(activeSheet.getSheetId()));
        this.reportSelection();
      }),
      // The selection that the click made is on its way to the host already.
      api.addEvent(Event.CellClicked, ({ worksheet, row, column }) => {
        if (!this.isApplying()) void host.user.followLink(worksheet.getSheetId(), row, column);
      }),
      this.followSelection(),
    ];
  }

  /** Subscribes to the service: the facade's own event fires only some seconds after the grid was created. */
  private followSelection(): IDisposable {
    const { selectionChanged$ } = this.univer.__getInjector().get(SheetsSelectionsService);
    const subscription = selectionChanged$.subscribe(() => {
      const selected = this.reportSelection();
      if (selected && !this.isApplying()) {
        void this.notifyHost(this.host.user.select(selected.sheetId, selected.area));
      }
    });
    return { dispose: () => subscription.unsubscribe() };
  }

  /** Whether a person is editing a cell. */
  get isEditing(): boolean {
    return this.univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
  }

  /** Whether the host has processed the user's selections, so that a different selection comes from the add-in. */
  get isHostUpToDate(): boolean {
    return this.pendingNotifications === 0;
  }

  private async notifyHost(notification: Promise<void>): Promise<void> {
    this.pendingNotifications += 1;
    try {
      await notification;
    } finally {
      this.pendingNotifications -= 1;
      if (this.isHostUpToDate && !this.isDisposed) this.onUpToDate();
    }
  }

  /** Reports where the person is; returns the selection, null if there is none. */
  reportSelection(): { sheetId: string; area: Rect } | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange()?.getRange();
    if (!sheet) return null;
    // On a sheet that was never shown, nothing is selected yet: a person is at its first cell, as in Excel.
    this.events.onSelected(sheet.getSheetId(), range ? areaOf(range) : FIRST_CELL);
    return range ? { sheetId: sheet.getSheetId(), area: areaOf(range) } : null;
  }

  /** Makes the cell editor show the formula, or the value as a user would type it. */
  private showContentInEditor(interceptors: SheetInterceptorService): IDisposable {
    const remove = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col }) => ({
        ...cell,
        v: this.contentOf(subUnitId, row, col),
        t: null,
        f: null,
        p: null,
      }),
    });
    return { dispose: () => void remove() };
  }

  private contentOf(sheetId: string, row: number, column: number): string {
    const sheet = this.host.workbook.sheets.find(({ id }) => id === sheetId);
    return editText(sheet && shownCell(sheet, row, column), this.culture);
  }

  private typeIntoAll(sheetId: string, area: Rect, text: string): Promise<void> {
    return this.host.user.asOneStep(() => this.typeIntoEach(sheetId, area, text));
  }

  private async typeIntoEach(sheetId: string, area: Rect, text: string): Promise<void> {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!(await this.typeInto(sheetId, row, column, text))) return;
      }
    }
  }

  /** Types a text into one cell as a user would; does nothing if the content is equal. Returns whether it was accepted. */
  async typeInto(
    sheetId: string,
    row: number,
    column: number,
    text: string,
    force = false,
  ): Promise<boolean> {
    if (text === this.contentOf(sheetId, row, column)) return true;
    const outcome = await this.host.user.typeInto(sheetId, row, column, text, force);
    if (outcome.accepted) return true;
    const { alert } = outcome;
    this.events.onRejected(
      alert.style === "Stop"
        ? { alert }
        : { alert, enterAnyway: () => void this.typeInto(sheetId, row, column, text, true) },
    );
    return false;
  }

  private async clear(areas = this.selectedAreas()): Promise<void> {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return;
    await this.host.user.asOneStep(async () => {
      for (const area of areas) this.reportOutcome(await this.host.user.clear(sheet.getSheetId(), area));
    });
  }

  private selectedAreas(): Rect[] {
    const selection = this.api.getActiveWorkbook()?.getActiveSheet().getSelection();
    return (selection?.getActiveRangeList() ?? []).map((range) => areaOf(range.getRange()));
  }

  private async copy(kind: "copied" | "cut"): Promise<void> {
    const selected = this.reportSelection();
    if (!selected) return;
    await this.clipboard.copy(selected, kind === "cut");
    this.events.onDone(kind, selected.area);
  }

  private async paste(text: string): Promise<void> {
    const selected = this.reportSelection();
    const pasted = selected && (await this.clipboard.paste(text, selected));
    if (pasted && this.reportOutcome(pasted.outcome)) this.events.onDone("pasted", pasted.area);
  }

  private async fill({ sourceRange, targetRange, applyType }: FillParams): Promise<void> {
    const sheetId = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (sheetId === undefined) return;
    const target = areaOf(targetRange);
    const kind = applyType === "COPY" ? "copy" : "series";
    const outcome = await this.host.user.fill(sheetId, areaOf(sourceRange), target, kind);
    if (!this.reportOutcome(outcome)) return;
    await this.host.user.select(sheetId, target);
    this.events.onDone("filled", target);
  }

  /** Shows why an edit was refused; returns whether it was accepted. */
  private reportOutcome(outcome: EditOutcome): boolean {
    if (!outcome.accepted) this.events.onRejected({ alert: outcome.alert });
    return outcome.accepted;
  }
}

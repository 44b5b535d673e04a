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
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { BEFORE_CELL_EDIT, SheetInterceptorService, SheetsSelectionsService } from "@univerjs/sheets";
import type { EditOutcome, Host } from "../../host";
import type { Culture } from "../../spreadsheet/numberFormat";
import { shownCell } from "../../spreadsheet/styles";
import type { Rect } from "../../spreadsheet/state";
import { editText } from "./editText";
import { areaOf } from "./ranges";

/** Events of user actions in the grid. */
export interface EditEvents {
  onSelected(sheetId: string, area: Rect): void;
  onRejected(entry: RejectedEntry): void;
  /** an action that the preview does not support */
  onUnsupported(): void;
}

/** An entry that a validation rule rejected. */
export interface RejectedEntry {
  readonly alert: Extract<EditOutcome, { accepted: false }>["alert"];
  /** enters it anyway; undefined if the rule forbids it */
  readonly enterAnyway?: () => void;
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
const WRITE_COMMAND = "sheet.command.set-range-values";

/** Forwards user actions in the grid to the host, and prevents the grid from changing the workbook itself. */
export class GridEdits {
  private readonly disposables: IDisposable[] = [];
  private typedText = "";
  /** the number of selections that the host has not processed yet */
  private pendingNotifications = 0;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly host: Host,
    private readonly culture: Culture,
    private readonly events: EditEvents,
    /** whether the current change comes from the host, not from the user */
    private readonly isApplying: () => boolean,
  ) {
    const injector = univer.__getInjector();
    this.disposables.push(
      injector.get(ICommandService).beforeCommandExecuted((command) => this.interceptCommand(command)),
      this.showContentInEditor(injector.get(SheetInterceptorService)),
      ...this.listen(),
    );
  }

  dispose(): void {
    this.disposables.forEach((each) => each.dispose());
  }

  private interceptCommand(command: Readonly<ICommandInfo>): void {
    if (this.isApplying()) return;
    const { id, type, params } = command;
    if (id === WRITE_COMMAND) {
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

  private async typeIntoAll(sheetId: string, area: Rect, text: string): Promise<void> {
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

  private async clear(): Promise<void> {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return;
    for (const range of sheet.getSelection()?.getActiveRangeList() ?? []) {
      this.reportOutcome(await this.host.user.clear(sheet.getSheetId(), areaOf(range.getRange())));
    }
  }

  private async paste(text: string): Promise<void> {
    const selected = this.reportSelection();
    if (!selected || text === "") return;
    const rows = text
      .replace(/\r\n?/g, "\n")
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => line.split("\t"));
    const { row, column } = selected.area;
    this.reportOutcome(await this.host.user.paste(selected.sheetId, row, column, rows));
  }

  private reportOutcome(outcome: EditOutcome): void {
    if (!outcome.accepted) this.events.onRejected({ alert: outcome.alert });
  }
}

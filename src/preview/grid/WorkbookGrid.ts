import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type IDisposable,
  type IRange,
  type Univer,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { ILayoutService, ScrollToRangeOperation } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Host, HostChange } from "../../host";
import { cultureOf, type Culture } from "../../spreadsheet/numberFormat";
import type { SheetState } from "../../spreadsheet/state";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import type { Language } from "../../languages";
import { trackViewport, type ViewportStore } from "../charts/gridViewport";
import type { SelectedCell } from "../useSelectedCell";
import { conditionalResources, conditionalRules } from "./conditionalRules";
import { createUniver } from "./createUniver";
import { GridEdits, type EditEvents } from "./GridEdits";
import { keepPageFocus } from "./keepPageFocus";
import { labelFooter } from "./labelFooter";
import { showListArrow } from "./showListArrow";
import { applyConditionalNumberFormats } from "./conditionalNumberFormats";
import { rangeOf, sheetSnapshot, workbookSnapshot, type SheetSnapshot } from "./snapshot";

interface DrawnSheet {
  readonly snapshot: SheetSnapshot;
  /** everything but the cells, serialized, to detect changes that affect only cells */
  readonly layout: string;
}

/**
 * The grid on the page. The host's workbook is the source of truth: the grid renders it and forwards user actions
 * to the host, whose changes it then applies.
 */
export class WorkbookGrid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly edits: GridEdits;
  private readonly culture: Culture;
  private readonly disposables: IDisposable[] = [];
  private drawn = new Map<string, DrawnSheet>();
  private drawCount = 0;
  private applyingDepth = 0;
  private viewportTracking: IDisposable | null = null;
  /** the workbook's selection that was last applied to the grid, serialized */
  private lastSelection = "";

  constructor(
    private readonly container: HTMLElement,
    private readonly host: Host,
    private readonly language: Language,
    events: EditEvents,
    /** receives the viewport */
    private readonly viewport: ViewportStore,
  ) {
    this.culture = cultureOf(LANGUAGE_FORMATS[language].region);
    const { univer, api } = createUniver(container, language);
    this.univer = univer;
    this.api = api;
    this.draw();
    keepPageFocus(univer, container);
    // Univer's sheet services exist only once a workbook does.
    this.edits = new GridEdits(univer, api, host, this.culture, events, () => this.applyingDepth > 0);
    this.edits.reportSelection();
    this.disposables.push({ dispose: host.onChange((change) => this.applyChange(change)) });
    this.disposables.push(labelFooter(container, language), applyConditionalNumberFormats(univer));
  }

  /** Shows and selects a cell. */
  goTo(sheetId: string, row: number, column: number): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    this.scrollTo({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    this.focus();
  }

  /** Focuses the grid, so that typing goes into the selected cell, as in Excel. */
  private focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  /** Enters a text into a cell, as if it were typed there. */
  enter(sheetId: string, row: number, column: number, text: string): void {
    void this.edits.typeInto(sheetId, row, column, text);
  }

  /** Shows the arrow of a cell's list, if it has one; returns a function that removes it. */
  showListArrow(cell: SelectedCell | null): () => void {
    if (!cell?.choices) return () => {};
    const { sheetId, row, column, choices, content } = cell;
    const arrow = showListArrow(this.api, this.container, cell, {
      choices,
      content,
      onChoose: (choice) => {
        this.enter(sheetId, row, column, choice);
        this.focus();
      },
    });
    return () => arrow.dispose();
  }

  dispose(): void {
    this.disposables.forEach((each) => each.dispose());
    this.viewportTracking?.dispose();
    this.edits.dispose();
    // Univer reports a long calculation a second after its start, even if it has been disposed by then.
    this.commands().syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, {
      functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION,
    });
    this.univer.dispose();
  }

  /** Applies a change of the workbook to the grid: only cells if that is sufficient, else everything. */
  private applyChange(change: HostChange): void {
    const { sheets } = this.host.workbook;
    const changedSheets = new Set([...change.cells, ...change.appearance].map(({ sheetId }) => sheetId));
    const now = new Map(
      sheets.map((sheet) => {
        const isChanged = change.structure || changedSheets.has(sheet.id);
        const before = isChanged ? undefined : this.drawn.get(sheet.id);
        return [sheet.id, before ?? this.drawnSheet(sheet)];
      }),
    );
    const isSameLayout =
      isSameOrder([...now.keys()], [...this.drawn.keys()]) &&
      [...now].every(([id, sheet]) => sheet.layout === this.drawn.get(id)?.layout);
    if (isSameLayout) {
      for (const [id, { snapshot }] of now) this.updateCells(id, snapshot);
      this.drawn = now;
      this.showActive(true);
    } else {
      this.draw(now);
      this.edits.reportSelection();
    }
  }

  private drawnSheet(sheet: SheetState): DrawnSheet {
    const snapshot = sheetSnapshot(sheet, this.culture, this.container.clientWidth);
    const layout = { ...snapshot, cellData: null, rowCount: null, columnCount: null };
    return { snapshot, layout: JSON.stringify([layout, conditionalRules(sheet)]) };
  }

  private draw(sheets?: Map<string, DrawnSheet>): void {
    const { workbook } = this.host;
    this.drawn = sheets ?? new Map(workbook.sheets.map((sheet) => [sheet.id, this.drawnSheet(sheet)]));
    // Where a person has gone that the host does not know of yet.
    const place = this.edits?.isHostUpToDate === false ? this.shownPlace() : null;
    this.applyingHostChange(() => {
      const before = this.api.getActiveWorkbook();
      this.viewportTracking?.dispose();
      if (before) this.api.disposeUnit(before.getId());
      this.drawCount += 1;
      const snapshots = new Map([...this.drawn].map(([id, { snapshot }]) => [id, snapshot]));
      const drawn = this.api.createWorkbook({
        ...workbookSnapshot(workbook, `workbook-${this.drawCount}`, snapshots),
        resources: conditionalResources(workbook),
      });
      drawn.setNumfmtLocal(LANGUAGE_FORMATS[this.language].gridLocale);
      const sheet = place && drawn.getSheetBySheetId(place.sheetId);
      if (sheet) {
        drawn.setActiveSheet(sheet);
        if (place.range) sheet.getRange(place.range).activate();
      }
      this.viewportTracking = trackViewport(
        this.univer,
        drawn.getId(),
        this.host,
        this.container,
        this.viewport,
      );
    });
    this.lastSelection = "";
    // A newly drawn workbook cannot be scrolled yet.
    this.showActive(false);
  }

  /** The sheet and the cells that the grid is at. */
  private shownPlace(): { readonly sheetId: string; readonly range: IRange | undefined } | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return null;
    return { sheetId: sheet.getSheetId(), range: sheet.getSelection()?.getActiveRange()?.getRange() };
  }

  /** Applies the workbook's active sheet and selection, which the add-in may change too. */
  private showActive(shouldScroll: boolean): void {
    const { activeSheetId, selections } = this.host.workbook;
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(activeSheetId);
    // `edits` is undefined when the workbook is drawn for the first time.
    if (!workbook || !sheet || this.edits?.isHostUpToDate === false) return;
    const isOtherSheet = workbook.getActiveSheet().getSheetId() !== activeSheetId;
    const selection = selections.get(activeSheetId);
    const range = selection && rangeOf(selection);
    const shown = sheet.getSelection()?.getActiveRange()?.getRange();
    const selectionKey = JSON.stringify([activeSheetId, range]);
    const isUnchanged = selectionKey === this.lastSelection || (range && shown && isSameRange(range, shown));
    this.lastSelection = selectionKey;
    if (!isOtherSheet && (!range || isUnchanged)) return;
    this.applyingHostChange(() => {
      if (isOtherSheet) workbook.setActiveSheet(sheet);
      if (range) sheet.getRange(range).activate();
    });
    if (range && shouldScroll) this.scrollTo(range);
  }

  private scrollTo(range: IRange): void {
    // The grid cannot scroll before it is rendered.
    if (this.univer.__getInjector().get(LifecycleService).stage < LifecycleStages.Rendered) return;
    // Scroll to the first cell of the range, which may be larger than the viewport.
    const { startRow, startColumn } = range;
    void this.commands().executeCommand(ScrollToRangeOperation.id, {
      range: { startRow, endRow: startRow, startColumn, endColumn: startColumn },
    });
  }

  private commands(): ICommandService {
    return this.univer.__getInjector().get(ICommandService);
  }

  /** Applies changes that the interceptor of user edits must not cancel. */
  private applyingHostChange(work: () => void): void {
    this.applyingDepth += 1;
    try {
      work();
    } finally {
      this.applyingDepth -= 1;
    }
  }

  private updateCells(sheetId: string, { cellData }: SheetSnapshot): void {
    const before = this.drawn.get(sheetId)?.snapshot.cellData;
    if (before === cellData || !before || !cellData) return;
    const changed: NonNullable<SheetSnapshot["cellData"]> = {};
    for (const row of new Set([...Object.keys(before), ...Object.keys(cellData)].map(Number))) {
      const oldRow = before[row] ?? {};
      const newRow = cellData[row] ?? {};
      for (const column of new Set([...Object.keys(oldRow), ...Object.keys(newRow)].map(Number))) {
        if (JSON.stringify(oldRow[column]) === JSON.stringify(newRow[column])) continue;
        (changed[row] ??= {})[column] = newRow[column] ?? { v: null, t: null, s: null };
      }
    }
    if (Object.keys(changed).length === 0) return;
    const unitId = this.api.getActiveWorkbook()?.getId();
    this.applyingHostChange(() =>
      this.commands().syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId,
        subUnitId: sheetId,
        cellValue: changed,
      }),
    );
  }
}

function isSameRange(a: IRange, b: IRange): boolean {
  return (
    a.startRow === b.startRow &&
    a.startColumn === b.startColumn &&
    a.endRow === b.endRow &&
    a.endColumn === b.endColumn
  );
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type ICellData,
  type IDisposable,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { SetConditionalRuleMutation } from "@univerjs/preset-sheets-conditional-formatting";
import { ILayoutService, ScrollToRangeOperation } from "@univerjs/preset-sheets-core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { Host, HostChange } from "../../host";
import { cultureOf, type Culture } from "../../spreadsheet/numberFormat";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import type { Language } from "../../languages";
import { trackViewport, type ViewportStore } from "../charts/gridViewport";
import type { SelectedCell } from "../useSelectedCell";
import { dataBarResources } from "./dataBarRules";
import { createUniver } from "./createUniver";
import { GridEdits, type EditEvents } from "./GridEdits";
import { keepPageFocus } from "./keepPageFocus";
import { browserMeasure, measuredLines } from "./measuredLines";
import { labelControls } from "./labelControls";
import { releaseKeys, type GridKeys } from "./releaseKeys";
import { showListArrow } from "./showListArrow";
import { applyConditionalStyles, redrawStyles } from "./conditionalStyles";
import type { SheetUpdate } from "./DrawnSheet";
import { DrawnWorkbook } from "./DrawnWorkbook";
import { rangeOf } from "./ranges";

/** Events of user actions in the grid. */
interface GridEvents extends EditEvents, Pick<GridKeys, "onLeave" | "onBack"> {}

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
  private readonly drawn: DrawnWorkbook;
  private drawCount = 0;
  private applyingDepth = 0;
  private viewportTracking: IDisposable | null = null;
  private pendingFocus: IDisposable | null = null;
  /** the workbook's selection that was last applied to the grid, serialized */
  private lastSelection = "";

  constructor(
    private readonly container: HTMLElement,
    private readonly host: Host,
    private readonly language: Language,
    events: GridEvents,
    /** receives the viewport */
    private readonly viewport: ViewportStore,
  ) {
    this.culture = cultureOf(LANGUAGE_FORMATS[language].region);
    // Before Univer listens to keys: its listener may end the editing of a cell, or move the focus.
    this.disposables.push(
      releaseKeys(container, {
        isEditing: () => this.edits.isEditing,
        onLeave: events.onLeave,
        onBack: events.onBack,
        onRedo: () => events.onStep("redo"),
        onTab: (sheet) => this.showSheet(sheet),
      }),
    );
    const { univer, api } = createUniver(container, language);
    this.univer = univer;
    this.api = api;
    this.drawn = new DrawnWorkbook(
      host.workbook,
      this.culture,
      () => container.clientWidth,
      measuredLines(browserMeasure()),
    );
    this.draw();
    keepPageFocus(univer, container);
    // Univer's sheet services exist only once a workbook does.
    this.edits = new GridEdits(
      univer,
      api,
      host,
      this.culture,
      events,
      () => this.applyingDepth > 0,
      // Undo, or the add-in, may have selected other cells meanwhile.
      () => this.showActive(true),
    );
    this.edits.reportSelection();
    this.disposables.push({ dispose: host.onChange((change) => this.applyChange(change)) });
    this.disposables.push(labelControls(container, language), applyConditionalStyles(univer, host));
  }

  /** Shows and selects a cell, and focuses the grid. */
  goTo(sheetId: string, row: number, column: number): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    this.scrollTo({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    this.focus();
  }

  /**
   * Focuses the grid, so that typing goes into the selected cell, as in Excel. What takes the keys exists only once the
   * workbook is rendered: until then the focus stays where it is, and comes unless it has moved.
   */
  focus(): void {
    const { activeElement } = document;
    this.pendingFocus?.dispose();
    this.pendingFocus = this.onceRendered(() => {
      if (document.activeElement === activeElement) this.univer.__getInjector().get(ILayoutService).focus();
    });
  }

  /** Acts as soon as the workbook is rendered, unless what it returns is disposed of before. */
  private onceRendered(act: () => void): IDisposable {
    let isDone = false;
    const rendering = this.univer
      .__getInjector()
      .get(LifecycleService)
      .lifecycle$.subscribe((stage) => {
        if (stage < LifecycleStages.Rendered || isDone) return;
        isDone = true;
        act();
      });
    return { dispose: () => rendering.unsubscribe() };
  }

  private showSheet(name: string): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(name);
    if (sheet) workbook?.setActiveSheet(sheet);
  }

  /** Enters a text into a cell, as if it were typed there. */
  enter(sheetId: string, row: number, column: number, text: string): void {
    void this.edits.typeInto(sheetId, row, column, text);
  }

  /** Shows the arrow of a cell's list, if it has one; returns a function that removes it. */
  showListArrow(cell: SelectedCell | null): () => void {
    if (!cell?.choices) return () => {};
    const { sheetId, row, column, choices, content } = cell;
    const show = () =>
      showListArrow(this.api, this.container, cell, {
        choices,
        content,
        onChoose: (choice) => {
          this.enter(sheetId, row, column, choice);
          this.focus();
        },
      });
    let arrow: IDisposable | undefined;
    // Univer places it by the canvas, which is on the page only once the workbook is rendered.
    const showing = this.onceRendered(() => (arrow = show()));
    return () => {
      showing.dispose();
      arrow?.dispose();
    };
  }

  dispose(): void {
    this.pendingFocus?.dispose();
    this.disposables.forEach((each) => each.dispose());
    this.viewportTracking?.dispose();
    this.edits.dispose();
    // Univer reports a long calculation a second after its start, even if it has been disposed by then.
    this.commands().syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, {
      functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION,
    });
    this.univer.dispose();
  }

  /** Applies a change of the workbook to the grid: only what looks different if that is sufficient, else everything. */
  private applyChange(change: HostChange): void {
    const update = this.drawn.update(change);
    if (update.kind === "everything") {
      this.draw();
      this.edits.reportSelection();
      return;
    }
    for (const sheet of update.sheets) this.updateSheet(sheet);
    const shown = this.api.getActiveWorkbook();
    if (shown && change.cells.length + change.appearance.length > 0) redrawStyles(this.univer, shown.getId());
    this.showActive(true);
  }

  private draw(): void {
    // Where a person has gone that the host does not know of yet.
    const place = this.edits?.isHostUpToDate === false ? this.shownPlace() : null;
    this.applyingHostChange(() => {
      const before = this.api.getActiveWorkbook();
      this.viewportTracking?.dispose();
      if (before) this.api.disposeUnit(before.getId());
      this.drawCount += 1;
      const drawn = this.api.createWorkbook({
        ...this.drawn.snapshot(`workbook-${this.drawCount}`),
        resources: dataBarResources(this.host.workbook),
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
    if (!workbook || !sheet) return;
    if (this.edits?.isHostUpToDate === false) {
      this.lastSelection = "";
      return;
    }
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

  /** Shows what changed in a sheet. */
  private updateSheet({ sheetId, cells, rowHeights, rules, rowCount, columnCount }: SheetUpdate): void {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    const sheetIds = { unitId: workbook.getUnitId(), subUnitId: sheetId };
    this.applyingHostChange(() => {
      if (rowCount > sheet.getRowCount()) {
        this.commands().syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...sheetIds, rowCount });
      }
      if (columnCount > sheet.getColumnCount()) {
        this.commands().syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...sheetIds, columnCount });
      }
      if (rowHeights.size > 0) {
        const ranges = [...rowHeights.keys()].map((row) => ({ startRow: row, endRow: row }));
        const rowHeight = Object.fromEntries(rowHeights);
        this.commands().syncExecuteCommand(SetWorksheetRowHeightMutation.id, {
          ...sheetIds,
          ranges,
          rowHeight,
        });
      }
      for (const rule of rules) {
        const params = { ...sheetIds, cfId: rule.cfId, rule };
        this.commands().syncExecuteCommand(SetConditionalRuleMutation.id, params);
      }
      if (cells.size > 0) this.updateCells(workbook, sheet, cells);
    });
  }

  /** Replaces cells. Univer's own command would put new styles over the old ones, one cell at a time. */
  private updateCells(workbook: Workbook, sheet: Worksheet, cells: SheetUpdate["cells"]): void {
    const styles = workbook.getStyles();
    const matrix = sheet.getCellMatrix();
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    for (const [row, inRow] of cells) {
      const announced: Record<number, ICellData | null> = (cellValue[row] = {});
      for (const [column, cell] of inRow) {
        announced[column] = cell && { v: cell.v, t: cell.t };
        if (!cell) {
          matrix.realDeleteValue(row, column);
          continue;
        }
        if (!styles.get(cell.s))
          styles.addCustomStyle(cell.s, structuredClone(this.drawn.styles.get(cell.s)));
        matrix.setValue(row, column, { ...cell });
      }
    }
    const params = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
    // "Only local" keeps Univer from looking for formulas in all cells of the workbook: none has any.
    this.commands().syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
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

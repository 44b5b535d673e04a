import type { CalculationMode, CalculationState, CalculationType } from "../calc/Calculator";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { Rect, CellValue, SheetState, TableState, CellRef } from "../../spreadsheet/state";
import type { Variations } from "../variations";
import type { TrackedRanges } from "./trackedRanges";

/** The services of the host that the object model uses. */
export interface HostServices {
  /** To be called after values or formulas of cells were changed: marks them for calculation and raises onChanged. */
  cellsChanged(sheet: SheetState, area: Rect, change: CellsChange): void;
  /** To be called after a change of sheets, tables or names. */
  structureChanged(): void;
  /**
   * To be called for cells that have other contents because of a change of the structure, unless `cellsChanged` is
   * called for them: marks them for calculation.
   */
  contentsMoved(sheet: SheetState, area: Rect): void;
  /**
   * To be called for cells that were inserted or deleted, so that those below them moved, before the references to these
   * are changed.
   */
  rowsShifted(sheet: SheetState, area: Rect, kind: "insert" | "delete"): void;
  /** To be called for cells whose formula's text was changed together with what it refers to. */
  formulasRewritten(cells: readonly CellRef[]): void;
  /**
   * To be called after cells of a sheet moved: `moved` returns the new position of an area, or null for deleted
   * cells.
   */
  cellsMoved(sheet: SheetState, moved: (area: Rect) => Rect | null): void;
  /** To be called after a table moved to another sheet. */
  tableMoved(table: TableState, sheet: SheetState): void;
  /** Queues an event for the client, to be delivered in order after the batch. */
  raise(event: HostEvent): void;
  /** To be called after the person or the add-in selected other cells. */
  selectionChanged(sheet: SheetState, area: Rect): void;
  /** Subscribes the client to an event, or unsubscribes it. `target` is an id, or "Workbook". */
  subscribe(event: HostEvent["type"], target: string, isSubscribing: boolean): void;
  /** Recalculates what is out of date, or the whole workbook. */
  calculate(type: CalculationType): Promise<void>;
  /** When the host recalculates automatically: in "Manual" mode only entered formulas, until `calculate` is called. */
  calculationMode: CalculationMode;
  /** whether a calculation is in progress, something is out of date, or neither */
  readonly calculationState: CalculationState;
  /** Suspends calculation until the end of the request. */
  suspendCalculation(): void;
  /** Whether the host sends events to the client. */
  eventsEnabled: boolean;
  /** The ranges that the client tracks between its requests. */
  readonly trackedRanges: TrackedRanges;
  /** How numbers, dates and booleans are written in the content language. */
  readonly culture: Culture;
  /** "Sheet" or "Feuil": Excel's default name of a sheet, before its number. */
  readonly defaultSheetName: string;
  /** How this Excel differs from others of its version. */
  readonly variations: Variations;
  /** Whether the workbook is open for viewing only. */
  readonly readOnly: boolean;
  /** Whether the emulated Excel has a requirement set: ("ExcelApi", "1.13"). */
  supports(set: string, version: string): boolean;
  /** Generates an id that is unique in this workbook. */
  newId(kind: "worksheet" | "table" | "chart" | "conditionalFormat" | "name" | "range"): string;
  /** Calculates a formula as if it were in a cell. */
  evaluate(formula: string, cellRef: CellRef): Promise<CellValue>;
}

export interface CellsChange {
  readonly changeType:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  readonly before?: CellValue;
  /** of inserted and deleted cells: where the cells after them moved */
  readonly shift?: "Down" | "Right" | "Up" | "Left";
}

/** An event as the host raises it; `wire/events.ts` converts it for the client. */
export interface HostEvent {
  readonly type:
    | "WorksheetChanged"
    | "WorksheetActivated"
    | "WorksheetDeactivated"
    | "WorksheetAdded"
    | "WorksheetDeleted"
    | "WorksheetSelectionChanged"
    | "WorksheetCalculated"
    | "TableChanged"
    | "TableAdded"
    | "TableDeleted";
  readonly worksheetId: string;
  readonly tableId?: string;
  readonly address?: string;
  readonly changeType?: CellsChange["changeType"];
  /** of calls within the host: the host itself gives the source of the present edit */
  readonly source: "Local" | "Remote";
  /** where cells moved after some were inserted or deleted */
  readonly shift?: CellsChange["shift"];
  readonly details?: {
    readonly valueBefore: unknown;
    readonly valueAfter: unknown;
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  };
}

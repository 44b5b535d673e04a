import type { CalculationMode } from "../calc/Calculator";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { Rect, CellValue, SheetState, TableState, CellRef } from "../../spreadsheet/state";
import type { TrackedRanges } from "./trackedRanges";

/** What the object model needs of the host besides the workbook's state. */
export interface HostServices {
  /** To be called after values or formulas of cells were changed: marks them for calculation and raises onChanged. */
  cellsChanged(sheet: SheetState, area: Rect, change: CellsChange): void;
  /** To be called after a change of sheets, tables or names: the engine reads the workbook again. */
  structureChanged(): void;
  /**
   * To be called after cells of a sheet moved: `moved` returns the new position of an area, or null for deleted
   * cells.
   */
  cellsMoved(sheet: SheetState, moved: (area: Rect) => Rect | null): void;
  /** To be called after a table moved to another sheet. */
  tableMoved(table: TableState, sheet: SheetState): void;
  /** Raises an event towards the client, in order, after the batch. */
  raise(event: HostEvent): void;
  /** To be called after the person or the add-in selected other cells. */
  selectionChanged(sheet: SheetState, area: Rect): void;
  /** Subscribes the client to an event, or unsubscribes it. `target` is an identity, or "Workbook". */
  subscribe(event: HostEvent["type"], target: string, on: boolean): void;
  /** Computes what is out of date, or with `everything` the whole workbook. */
  calculate(everything: boolean): Promise<void>;
  /** When the host calculates by itself: in "Manual" mode only entered formulas, until `calculate` is called. */
  calculationMode: CalculationMode;
  /** whether something waits to be calculated */
  readonly calculationPending: boolean;
  /** Leaves calculation aside until the request is over. */
  suspendCalculation(): void;
  /** Whether the host sends events to the client. */
  eventsEnabled: boolean;
  /** The ranges that the client tracks between its requests. */
  readonly trackedRanges: TrackedRanges;
  /** How the content's language writes numbers, dates and truth values. */
  readonly culture: Culture;
  /** "Sheet" or "Feuil": Excel's default name of a sheet, before its number. */
  readonly defaultSheetName: string;
  /** Whether the workbook is open for viewing only. */
  readonly readOnly: boolean;
  /** Whether the emulated Excel has a requirement set: ("ExcelApi", "1.13"). */
  supports(set: string, version: string): boolean;
  /** A new identity, unique in this workbook. */
  newId(kind: "worksheet" | "table" | "chart" | "conditionalFormat" | "name" | "range"): string;
  /** Calculates a formula as if it were in a cell. */
  evaluate(formula: string, at: CellRef): Promise<CellValue>;
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
}

/** An event as the host raises it; the wire translates it to the client's form. */
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
  readonly source: "Local" | "Remote";
  readonly details?: {
    readonly valueBefore: unknown;
    readonly valueAfter: unknown;
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  };
}

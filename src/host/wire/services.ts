import type { CalculationMode } from "../calc/Calculator";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { Rect, CellValue, SheetState, TableState, CellRef } from "../../spreadsheet/state";
import type { TrackedRanges } from "./references";

/** What the object model asks of the host beside the workbook's state. */
export interface HostServices {
  /** To be called after values or formulas of cells were changed: marks them for calculation and raises onChanged. */
  cellsChanged(sheet: SheetState, area: Rect, change: ChangeNote): void;
  /** To be called after a change of sheets, tables or names: the calculation starts anew. */
  structureChanged(): void;
  /** To be called after cells of a sheet moved: `moved` says where an area is now, or that it is gone. */
  cellsMoved(sheet: SheetState, moved: (area: Rect) => Rect | null): void;
  /** To be called after a table went to another sheet. */
  tableMoved(table: TableState, sheet: SheetState): void;
  /** Raises an event towards the client, in order, after the batch. */
  raise(event: HostEvent): void;
  /** To be called after the person or the add-in selected other cells. */
  selectionChanged(sheet: SheetState, area: Rect): void;
  /** Whether the client listens: nothing is raised to nobody. `target` is an identity, or "Workbook". */
  listen(event: HostEvent["type"], target: string, on: boolean): void;
  /** Computes what is out of date, or with `everything` the whole workbook. */
  calculate(everything: boolean): Promise<void>;
  /** When the host computes by itself: in "Manual" only what is entered, until it is told to calculate. */
  calculationMode: CalculationMode;
  /** whether something waits to be calculated */
  readonly calculationPending: boolean;
  /** Leaves calculation aside until the request is over. */
  suspendCalculation(): void;
  /** Whether the host tells the client its events. */
  eventsEnabled: boolean;
  /** The ranges that the client keeps between its requests. */
  readonly references: TrackedRanges;
  /** How the content's language writes numbers, dates and truth values. */
  readonly culture: Culture;
  /** "Sheet" or "Feuil": what Excel calls a sheet that nobody named, before its number. */
  readonly standardSheetName: string;
  /** Whether the workbook is open for viewing only. */
  readonly readOnly: boolean;
  /** Whether a requirement set is played: ("ExcelApi", "1.13"). */
  supports(set: string, version: string): boolean;
  /** A new identity, unique in this workbook. */
  newId(kind: "worksheet" | "table" | "chart" | "conditionalFormat" | "name" | "range"): string;
  /** Computes a formula as if it stood in a cell. */
  evaluate(formula: string, at: CellRef): Promise<CellValue>;
}

export interface ChangeNote {
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
  readonly changeType?: ChangeNote["changeType"];
  readonly source: "Local" | "Remote";
  readonly details?: {
    readonly valueBefore: unknown;
    readonly valueAfter: unknown;
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  };
}

import type { CellRef } from "../calc/engine";
import type { Area, CellValue, SheetState, WorkbookState } from "../state";

/** What the object model asks of the host beside the workbook's state. */
export interface HostServices {
  /** To be called after values or formulas of cells were changed: marks them for calculation and raises onChanged. */
  cellsChanged(sheet: SheetState, area: Area, change: ChangeNote): void;
  /** To be called after a change of sheets, tables or names: the calculation starts anew. */
  structureChanged(): void;
  /** Raises an event towards the client, in order, after the batch. */
  raise(event: HostEvent): void;
  /** Whether a requirement set is played: ("ExcelApi", "1.13"). */
  supports(set: string, version: string): boolean;
  /** A new identity, unique in this workbook. */
  newId(kind: "worksheet" | "table" | "chart" | "conditionalFormat" | "name" | "range"): string;
  /** Computes a formula as if it stood in a cell. */
  evaluate(formula: string, at: CellRef): Promise<CellValue>;
}

export interface ChangeNote {
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
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
    | "TableChanged";
  readonly worksheetId: string;
  readonly tableId?: string;
  readonly address?: string;
  readonly changeType?: ChangeNote["changeType"];
  readonly source: "Local" | "Remote";
  readonly details?: { valueBefore: unknown; valueAfter: unknown };
}

/** An empty workbook with one sheet, as Excel opens it. */
export type EmptyWorkbook = (sheetName: string) => WorkbookState;

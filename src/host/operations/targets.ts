import type {
  Rect,
  ChartSeriesState,
  ChartState,
  ConditionalFormatState,
  NameState,
  SheetState,
  TableColumnState,
  TableState,
} from "../../spreadsheet/state";

/** The targets of the objects, shared so that one object's definition can return another's. */
export interface RangeTarget {
  readonly sheet: SheetState;
  readonly area: Rect;
}

export interface TableTarget {
  readonly sheet: SheetState;
  readonly table: TableState;
}

export interface TableColumnTarget extends TableTarget {
  readonly column: TableColumnState;
}

export interface ChartTarget {
  readonly sheet: SheetState;
  readonly chart: ChartState;
}

export interface ChartSeriesTarget extends ChartTarget {
  readonly series: ChartSeriesState;
}

export interface ConditionalFormatTarget {
  readonly sheet: SheetState;
  readonly format: ConditionalFormatState;
  /** the range through which it was fetched: formulas are relative to that range's first cell */
  readonly area: Rect;
}

export interface NameTarget {
  readonly name: NameState;
  /** null when the name belongs to the workbook */
  readonly sheet: SheetState | null;
}

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

/** What each object of the model stands for; shared so that one object's file can hand out another's targets. */
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
  /** the range it was fetched through: its formulas are relative to that range's first cell */
  readonly area: Rect;
}

export interface NameTarget {
  readonly name: NameState;
  /** null when the name belongs to the workbook */
  readonly sheet: SheetState | null;
}

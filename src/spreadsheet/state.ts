/**
 * A workbook as plain data. The object model (`src/host/objects`) reads and changes it, the calculation
 * (`src/host/calc`) writes values, the writer (`src/xlsx`) saves it. All rows and columns are 0-based.
 */

/** The errors that a cell can hold. */
export const CELL_ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;

/** An Excel error, as a separate type of value so that it is never mistaken for the text "#N/A". */
export interface CellError {
  readonly error: (typeof CELL_ERRORS)[number];
}

/** What a cell shows: an empty cell is the empty string, a date is its 1900 serial number. */
export type CellValue = string | number | boolean | CellError;

/** One cell. `formula` is what was entered ("=SUM(T[Amount])", English names, comma separators). */
export interface Cell {
  formula?: string;
  value: CellValue;
  style?: CellStyle;
}

export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface Border {
  readonly style: "Continuous" | "Dash" | "Dot" | "Double";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** "#RRGGBB" */
  readonly color: string;
}

/** The style of a cell. Frozen and shared between cells: to change it, assign another object. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** "#RRGGBB" */
  readonly fontColor?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  readonly borders?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", Border>>>;
  /** Cells are locked by default, as in Excel. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** A rectangle of cells of one sheet. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell of one sheet. */
export interface CellRef {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of one sheet: a single one by default. */
export interface CellsRef extends CellRef {
  readonly rows?: number;
  readonly columns?: number;
}

export interface TableColumnState {
  /** workbook-wide stable number, as in Excel */
  readonly id: number;
  name: string;
  /** set when all body cells of the column have the same formula: new rows get it too */
  calculatedFormula?: string;
  /** the texts that its filter shows, "" for empty cells; rows that it hides are among the sheet's hidden rows */
  shownTexts?: readonly string[];
}

export interface TableState {
  readonly id: string;
  name: string;
  /** header row, body and totals row together */
  area: Rect;
  columns: TableColumnState[];
  showHeaders: boolean;
  showTotals: boolean;
  /** name of a style of Excel: "TableStyleMedium2" */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** A data validation in terms of Office.js; formulas include their leading "=". */
export interface ValidationState {
  readonly areas: readonly Rect[];
  /** exactly Excel.DataValidationRule: one key among wholeNumber, decimal, date, time, textLength, list, custom */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
  };
  readonly prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
}

/** The style that a conditional format applies over a cell's own. */
export interface ConditionalStyle {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  /** around each cell, always thin */
  borders?: NonNullable<CellStyle["borders"]>;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: "Custom" | "CellValue" | "ContainsText" | "DataBar" | "ColorScale" | "IconSet";
  readonly areas: readonly Rect[];
  /** 0 comes first */
  priority: number;
  stopIfTrue: boolean;
  /** Custom: { formula }; CellValue: { formula1, formula2?, operator }; the other types: in terms of Office.js */
  rule: Record<string, unknown>;
  style: ConditionalStyle;
}

export interface ChartFontState {
  /** absent: the theme's */
  name?: string;
  /** points */
  size?: number;
  /** "#RRGGBB" */
  color?: string;
  bold?: boolean;
  italic?: boolean;
}

/** What the labels of a series' points show. */
export interface ChartDataLabelsState {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  /** Excel.ChartDataLabelPosition; absent: Excel's default for the chart's type */
  position?: string;
  numberFormat?: string;
  font: ChartFontState;
}

export interface ChartLineState {
  /** "#RRGGBB" */
  color?: string;
  /** points */
  weight?: number;
  /** Excel.ChartLineStyle; "None" hides the line */
  lineStyle?: string;
}

export interface ChartSeriesState {
  name: string;
  /** formula of the values: "=Sheet!$B$2:$B$7" */
  values: string;
  /** formula of the categories */
  categories?: string;
  /** formula of the cell with the series' name, if it is in a cell */
  nameFrom?: string;
  /** "#RRGGBB", or "None" for a fill that was cleared */
  fill?: string;
  /** "#RRGGBB" */
  line?: string;
  /** points */
  lineWeight?: number;
  /** Excel.ChartLineFormat.lineStyle of the series, "None" hides the line */
  lineStyle?: string;
  hasDataLabels?: boolean;
  dataLabels?: ChartDataLabelsState;
  /** Excel.ChartType where it is not the chart's own */
  chartType?: string;
  /** Excel.ChartMarkerStyle */
  markerStyle?: string;
  /** points */
  markerSize?: number;
  /** "#RRGGBB" */
  markerBackgroundColor?: string;
  /** "#RRGGBB" */
  markerForegroundColor?: string;
  gapWidth?: number;
  /** percent of a bar's width, -100 to 100 */
  overlap?: number;
}

export interface ChartState {
  readonly id: string;
  name: string;
  /** Excel.ChartType: "BarClustered", "Line", … */
  type: string;
  title: { text: string; visible: boolean } & ChartFontState;
  /** points from the sheet's corner */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeriesState[];
  /** position: Excel.ChartLegendPosition */
  legend: { visible: boolean; position: string; font?: ChartFontState };
  /** the chart's background ("#RRGGBB" or "None") and border; absent: Excel's white and thin grey line */
  area?: { fill?: string; border?: ChartLineState; font?: ChartFontState };
  axes: {
    value: ChartAxisState;
    category: ChartAxisState;
  };
  /** Excel.ChartDisplayBlanksAs: how empty cells are drawn; absent: "NotPlotted", as gaps */
  blanks?: string;
  /** whether #N/A is drawn as an empty cell; otherwise Excel draws a line on over it */
  naAsBlank?: boolean;
  /** alternative text, for which Office.js has no member */
  altText?: { title: string; description: string };
}

export interface ChartAxisState {
  visible: boolean;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  majorUnit?: number;
  majorGridlines: boolean;
  majorGridlineLine?: ChartLineState;
  reversed: boolean;
  title?: string;
  /** of the axis title */
  titleFont?: ChartFontState;
  /** of the labels along the axis */
  font?: ChartFontState;
  line?: ChartLineState;
  /** Excel.ChartAxisTickLabelPosition: "NextToAxis", "High", "Low" or "None" */
  tickLabelPosition?: string;
  /** degrees, -90 to 90, or 180 for letters on top of each other; absent: turned where there is no room */
  textOrientation?: number;
  /** every how many categories have a label; absent: as many as fit */
  tickLabelSpacing?: number;
}

export interface PageLayoutState {
  orientation: "Portrait" | "Landscape";
  /** Excel.PaperType: "Letter", "A4", … */
  paperSize?: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** points */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  /** 0-based, inclusive */
  printTitleRows?: { from: number; to: number };
  printTitleColumns?: { from: number; to: number };
  /** each prints on pages of its own; none: everything prints */
  printAreas?: Rect[];
  /** rows that begin a page, in ascending order */
  rowBreaks: number[];
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
}

export interface HyperlinkState {
  address?: string;
  /** "Sheet!A1" */
  documentReference?: string;
  screenTip?: string;
}

export interface SheetState {
  /** "{00000000-0001-0000-0000-000000000000}", as in Excel */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB", or "" for none */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  cells: CellGrid;
  /** points, as Office.js counts a column's width */
  columnWidths: Map<number, number>;
  /** styles of whole columns, for cells without a style of their own */
  columnStyles?: Map<number, CellStyle>;
  /** points */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: Rect[];
  tables: TableState[];
  /** names whose scope is this sheet */
  names: NameState[];
  validations: ValidationState[];
  conditionalFormats: ConditionalFormatState[];
  charts: ChartState[];
  /** by the address of the cells, without the sheet: "A1" or "A1:B2" */
  hyperlinks: Map<string, HyperlinkState>;
  frozen: { rows: number; columns: number };
  protection: { protected: boolean; password?: string; options: Record<string, boolean | string> };
  pageLayout: PageLayoutState;
}

export interface NameState {
  name: string;
  /** "=Sheet!$A$1" or any formula */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface WorkbookState {
  name: string;
  /** first to last */
  sheets: SheetState[];
  names: NameState[];
  activeSheetId: string;
  /** the person's selection, per sheet id */
  selections: Map<string, Rect>;
  /** days are counted from 1904: the number of a day is 1462 less than otherwise */
  usesDates1904?: boolean;
  /** structure protection: no sheet may be added, removed, renamed or moved */
  protection: { protected: boolean; password?: string };
  properties: {
    author: string;
    title: string;
    subject: string;
    keywords: string;
    comments: string;
    category: string;
  };
}

/** The cells of a sheet, by row and column, stored sparsely: empty rows take no memory. */
export class CellGrid {
  /** each row up to its last cell, with undefined for missing cells */
  private readonly rows = new Map<number, (Cell | undefined)[]>();

  /** The cell, or undefined for one that was never set. */
  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  /** Sets a cell; one without content and style is removed instead. */
  set(row: number, column: number, cell: Cell): void {
    if (cell.formula === undefined && cell.value === "" && cell.style === undefined) {
      this.remove(row, column);
      return;
    }
    let cells = this.rows.get(row);
    if (!cells) {
      cells = [];
      this.rows.set(row, cells);
    }
    cells[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (!cells?.[column]) return;
    cells[column] = undefined;
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length === 0) this.rows.delete(row);
  }

  /** All cells, row by row and left to right. */
  *entries(): IterableIterator<{ row: number; column: number; cell: Cell }> {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const cells = this.rows.get(row) ?? [];
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  /** Visits what `entries` gives, but quicker; no cell may be set or removed meanwhile. */
  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const cells = this.rows.get(row) ?? [];
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The cells within an area; the cost depends on the smaller of the area and the sheet's content. */
  *within(area: Rect): IterableIterator<{ row: number; column: number; cell: Cell }> {
    for (const row of keysBetween(this.rows, area.row, area.rows)) {
      const cells = this.rows.get(row) ?? [];
      const end = area.column + area.columns;
      // The row may change during iteration.
      for (let column = area.column; column < end && column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  /** The smallest rectangle that contains every cell (with `valuesOnly`: every cell with content), or null. */
  usedRect(valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells.entries()) {
        if (!cell || (valuesOnly && cell.formula === undefined && cell.value === "")) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** The keys of a map from `first` to `first + count - 1`, ascending. Iterates over the smaller of range and map. */
function keysBetween(map: ReadonlyMap<number, unknown>, first: number, count: number): number[] {
  if (count <= map.size) {
    const keys: number[] = [];
    for (let key = first; key < first + count; key += 1) if (map.has(key)) keys.push(key);
    return keys;
  }
  return [...map.keys()].filter((key) => key >= first && key < first + count).sort((a, b) => a - b);
}

/** Whether a value is an Excel error. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

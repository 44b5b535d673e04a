import { BooleanNumber, type ICellData, type IWorksheetData } from "@univerjs/core";
import { countWrappedLines, fittedHeights, type CountLines } from "../../spreadsheet/autofit";
import type { Culture } from "../../spreadsheet/numberFormat";
import { intersect, sameRect, subtract, MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import type { CellStyle, Rect, SheetState, TableState } from "../../spreadsheet/state";
import { chartExtent } from "../charts/placement";
import { PIXELS_PER_POINT } from "../pixels";
import { dataBarRules, type GridRule } from "./dataBarRules";
import {
  drawnCells,
  inheritedStylesOf,
  type CellRows,
  type DrawnCell,
  type InheritedStyles,
} from "./drawnCells";
import { rangeOf } from "./ranges";
import type { StyleRegistry } from "./StyleRegistry";

/** Sizes in pixels. */
const DEFAULT_COLUMN_WIDTH = 64;
const DEFAULT_ROW_HEIGHT = 20;
const ROW_HEADER_WIDTH = 60;
const MIN_ZOOM = 0.6;
/** Empty rows and columns after the used ones, for new entries. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 12;

const EVERYTHING: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** What the sheets of a grid share. */
export interface DrawingContext {
  readonly culture: Culture;
  readonly styles: StyleRegistry;
  /** pixels that the grid has for a sheet now */
  readonly width: () => number;
  readonly countLines: CountLines;
}

/** Cells and rows of a sheet that look different from before. */
export interface SheetUpdate {
  readonly sheetId: string;
  /** null for a cell that is empty now */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, DrawnCell | null>>;
  /** pixels, by row */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** conditional formats that are for other cells now */
  readonly rules: readonly GridRule[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A sheet as the grid shows it. It is read once as a whole, then only where it changes. */
export class DrawnSheet {
  /** everything but cells, row heights, size and the cells of conditional formats, serialized */
  private readonly layout: string;
  private readonly cells: CellRows;
  private readonly rowHeights: Map<number, number>;
  private rowCount: number;
  private columnCount: number;
  /** the cells of each conditional format, serialized */
  private ruleRanges: ReadonlyMap<string, string>;
  private tables: readonly DrawnTable[];
  private inheritedStyles: InheritedStyles;
  /** the styles of whole columns, serialized */
  private columnStylesKey: string;

  constructor(
    private readonly sheet: SheetState,
    private readonly context: DrawingContext,
  ) {
    const used = sheet.cells.usedRect(false);
    const charts = chartExtent(sheet);
    this.rowCount = Math.max(used ? used.row + used.rows : 0, charts.rows) + SPARE_ROWS;
    this.columnCount = Math.max(used ? used.column + used.columns : 0, charts.columns) + SPARE_COLUMNS;
    this.layout = layoutOf(sheet);
    this.ruleRanges = rangesOf(dataBarRules(sheet));
    this.tables = sheet.tables.map(drawnTable);
    this.inheritedStyles = inheritedStylesOf(sheet);
    this.columnStylesKey = columnStylesKeyOf(sheet);
    this.cells = drawnCells(sheet, this.inheritedStyles, this.clip(EVERYTHING), context);
    this.rowHeights = new Map(this.heightsIn(EVERYTHING));
  }

  /** The sheet in Univer's format, without its conditional formats. */
  snapshot(): Partial<IWorksheetData> & { readonly id: string } {
    const { sheet } = this;
    const rows = new Set([...this.rowHeights.keys(), ...sheet.hiddenRows]);
    return {
      id: sheet.id,
      ...(settingsOf(sheet) as Partial<IWorksheetData>),
      zoomRatio: zoomOf(sheet, this.context.width()),
      rowCount: this.rowCount,
      columnCount: this.columnCount,
      defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      rowData: Object.fromEntries(
        [...rows].map((row) => [
          row,
          {
            h: this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
            ia: BooleanNumber.FALSE,
            hd: booleanNumber(sheet.hiddenRows.has(row)),
          },
        ]),
      ),
      cellData: cellDataOf(this.cells),
    };
  }

  /** Whether anything is different but cells, row heights and size: the sheet must be read and drawn as a whole. */
  get isLayoutOutdated(): boolean {
    return layoutOf(this.sheet) !== this.layout;
  }

  /** Reads the changed areas again, and those whose table or column style changed. Null if nothing looks different. */
  update(changed: readonly Rect[]): SheetUpdate | null {
    const areas = [...changed, ...this.updateInheritedStyles()];
    const grown = this.grow(areas);
    const cells = new Map<number, Map<number, DrawnCell | null>>();
    const rowHeights = new Map<number, number>();
    const outdated = [...areas, ...grown].map((each) => this.clip(each));
    for (const area of outdated) this.updateCells(area, cells);
    for (const rows of rowsOf(outdated)) this.updateHeights(rows, rowHeights);
    const rules = this.updateRules();
    if (cells.size + rowHeights.size + rules.length === 0 && grown.length === 0) return null;
    const { rowCount, columnCount } = this;
    return { sheetId: this.sheet.id, cells, rowHeights, rules, rowCount, columnCount };
  }

  /** The conditional formats that are for other cells than before, as when their table has grown. */
  private updateRules(): GridRule[] {
    const rules = dataBarRules(this.sheet);
    const before = this.ruleRanges;
    this.ruleRanges = rangesOf(rules);
    return rules.filter(({ cfId }) => this.ruleRanges.get(cfId) !== before.get(cfId));
  }

  /** Reads tables and columns again; returns the areas in which they change what cells look like. */
  private updateInheritedStyles(): Rect[] {
    const { tables, columnStylesKey } = this;
    this.tables = this.sheet.tables.map(drawnTable);
    this.inheritedStyles = inheritedStylesOf(this.sheet);
    this.columnStylesKey = columnStylesKeyOf(this.sheet);
    return this.columnStylesKey === columnStylesKey ? changedTableAreas(tables, this.tables) : [EVERYTHING];
  }

  /** Makes room for the cells of areas; returns the rows and columns that are new. */
  private grow(areas: readonly Rect[]): Rect[] {
    let rows = this.rowCount - SPARE_ROWS;
    let columns = this.columnCount - SPARE_COLUMNS;
    for (const area of areas) {
      if (area.row + area.rows <= rows && area.column + area.columns <= columns) continue;
      for (const { row, column } of this.sheet.cells.within(area)) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    const before = this.clip(EVERYTHING);
    this.rowCount = rows + SPARE_ROWS;
    this.columnCount = columns + SPARE_COLUMNS;
    return subtract(this.clip(EVERYTHING), before);
  }

  private updateCells(area: Rect, changed: Map<number, Map<number, DrawnCell | null>>): void {
    const now = drawnCells(this.sheet, this.inheritedStyles, area, this.context);
    const note = (row: number, column: number, cell: DrawnCell | null): void => {
      setCell(changed, row, column, cell);
      if (cell) setCell(this.cells, row, column, cell);
      else this.cells.get(row)?.delete(column);
    };
    for (const row of rowsBetween(this.cells, area)) {
      for (const column of this.cells.get(row)?.keys() ?? []) {
        const isInside = column >= area.column && column < area.column + area.columns;
        if (isInside && !now.get(row)?.has(column)) note(row, column, null);
      }
    }
    for (const [row, cells] of now) {
      for (const [column, cell] of cells) {
        if (!isSameCell(this.cells.get(row)?.get(column), cell)) note(row, column, cell);
      }
    }
  }

  private updateHeights(area: Rect, changed: Map<number, number>): void {
    const now = this.heightsIn(area);
    for (const row of rowsBetween(this.rowHeights, area)) {
      if (now.has(row)) continue;
      this.rowHeights.delete(row);
      changed.set(row, DEFAULT_ROW_HEIGHT);
    }
    for (const [row, height] of now) {
      if (this.rowHeights.get(row) === height) continue;
      this.rowHeights.set(row, height);
      changed.set(row, height);
    }
  }

  /** The heights in pixels of an area's rows: explicit ones, else fitted to the text, as in Excel. */
  private heightsIn({ row, rows }: Rect): Map<number, number> {
    const { sheet, context } = this;
    const area = { row, rows, column: 0, columns: MAX_COLUMNS };
    const heights = new Map(fittedHeights(sheet, area, context.culture, context.countLines));
    // Merged cells do not affect the height of their rows.
    for (const merge of sheet.merges) {
      for (let merged = merge.row; merged < merge.row + merge.rows; merged++) heights.delete(merged);
    }
    for (const [each, points] of sheet.rowHeights) {
      if (each >= row && each < row + rows) heights.set(each, points);
    }
    return new Map([...heights].map(([each, points]) => [each, pixels(points, DEFAULT_ROW_HEIGHT)]));
  }

  private clip(area: Rect): Rect {
    const sheet = { row: 0, column: 0, rows: this.rowCount, columns: this.columnCount };
    return intersect(area, sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  }
}

function columnStylesKeyOf({ columnStyles }: SheetState): string {
  return JSON.stringify([...(columnStyles ?? [])]);
}

function setCell<T>(rows: Map<number, Map<number, T>>, row: number, column: number, cell: T): void {
  const inRow = rows.get(row);
  if (inRow) inRow.set(column, cell);
  else rows.set(row, new Map([[column, cell]]));
}

/** Counts lines as another function does, once for each text of a style and width. */
export function lineCounter(measure: CountLines = countWrappedLines): CountLines {
  const byStyle = new WeakMap<CellStyle, Map<string, number>>();
  return (text, style, width) => {
    let counts = byStyle.get(style);
    if (!counts) byStyle.set(style, (counts = new Map()));
    const key = `${width} ${text}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const count = measure(text, style, width);
    counts.set(key, count);
    return count;
  };
}

/** The part of a table's state that decides how its cells are drawn. */
interface DrawnTable {
  readonly area: Rect;
  /** all of it but the number of rows, serialized */
  readonly styleKey: string;
}

function drawnTable(table: TableState): DrawnTable {
  const { id, area, style, showHeaders, showBandedRows } = table;
  const { row, column, columns } = area;
  return { area, styleKey: JSON.stringify([id, row, column, columns, style, showHeaders, showBandedRows]) };
}

/** Where tables are drawn differently: the rows by which one grew or shrank, else all of it. */
function changedTableAreas(before: readonly DrawnTable[], now: readonly DrawnTable[]): Rect[] {
  const without = (tables: readonly DrawnTable[], others: readonly DrawnTable[]) =>
    tables.flatMap(({ area, styleKey }) => {
      const same = others.find((other) => other.styleKey === styleKey);
      return same ? (sameRect(same.area, area) ? [] : subtract(area, same.area)) : [area];
    });
  return [...without(before, now), ...without(now, before)];
}

function isSameCell(one: DrawnCell | undefined, other: DrawnCell): boolean {
  return one !== undefined && one.v === other.v && one.t === other.t && one.s === other.s;
}

/** The rows of areas, as areas of whole rows that do not overlap. */
function rowsOf(areas: readonly Rect[]): Rect[] {
  const merged: Rect[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const last = merged.at(-1);
    const end = row + rows;
    if (!last || row > last.row + last.rows) merged.push({ ...EVERYTHING, row, rows });
    else if (end > last.row + last.rows) merged[merged.length - 1] = { ...last, rows: end - last.row };
  }
  return merged;
}

/** The keys of a map by row that are within an area. Iterates over the smaller of the two. */
function rowsBetween(map: ReadonlyMap<number, unknown>, { row, rows }: Rect): number[] {
  if (rows > map.size) return [...map.keys()].filter((each) => each >= row && each < row + rows);
  const found: number[] = [];
  for (let each = row; each < row + rows; each++) if (map.has(each)) found.push(each);
  return found;
}

function cellDataOf(rows: CellRows): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of rows) {
    const inRow: Record<number, ICellData> = {};
    // Univer changes the cells that it is given.
    for (const [column, cell] of cells) inRow[column] = { ...cell };
    data[row] = inRow;
  }
  return data;
}

/** The settings of a sheet that take a redraw to change. */
function settingsOf(sheet: SheetState): object {
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: booleanNumber(sheet.visibility !== "Visible"),
    showGridlines: booleanNumber(sheet.showGridlines),
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startRow: sheet.frozen.rows || -1,
      startColumn: sheet.frozen.columns || -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    columnData: Object.fromEntries(
      [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].map((column) => [
        column,
        {
          w: pixels(sheet.columnWidths.get(column), DEFAULT_COLUMN_WIDTH),
          hd: booleanNumber(sheet.hiddenColumns.has(column)),
        },
      ]),
    ),
  };
}

function layoutOf(sheet: SheetState): string {
  const rules = dataBarRules(sheet).map(({ cfId, stopIfTrue, rule }) => [cfId, stopIfTrue, rule]);
  return JSON.stringify([settingsOf(sheet), [...sheet.hiddenRows], rules]);
}

function rangesOf(rules: readonly GridRule[]): ReadonlyMap<string, string> {
  return new Map(rules.map(({ cfId, ranges }) => [cfId, JSON.stringify(ranges)]));
}

/** A zoom that shows every column of the print areas, if the text remains legible; else 1. */
function zoomOf(sheet: SheetState, width: number): number {
  const shown = sheet.pageLayout.printAreas ?? [sheet.cells.usedRect(true) ?? []].flat();
  if (shown.length === 0) return 1;
  const end = Math.max(...shown.map(({ column, columns }) => column + columns));
  let neededWidth = ROW_HEADER_WIDTH;
  for (let column = 0; column < end; column++) {
    if (!sheet.hiddenColumns.has(column))
      neededWidth += pixels(sheet.columnWidths.get(column), DEFAULT_COLUMN_WIDTH);
  }
  const zoom = Math.floor((width / neededWidth) * 20) / 20;
  return zoom >= MIN_ZOOM && zoom < 1 ? zoom : 1;
}

function pixels(points: number | undefined, fallback: number): number {
  return points === undefined ? fallback : Math.round(points * PIXELS_PER_POINT);
}

function booleanNumber(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

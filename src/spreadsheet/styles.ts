import type { Rect, Cell, CellStyle, SheetState } from "./state";
import { isEntireColumn } from "./rects";

/** The defaults of a cell: the workbook's theme, Excel's black on white. */
export const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;
export const DEFAULT_FILL = "#FFFFFF";
/** points: 8.43 characters of the default font */
export const DEFAULT_COLUMN_WIDTH = 48;
/** points */
export const DEFAULT_ROW_HEIGHT = 15;

const NO_STYLE: CellStyle = Object.freeze({});

const interned = new Map<string, CellStyle>([["", NO_STYLE]]);

function keyOf(value: object): string {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, part]) =>
        `${name}:${typeof part === "object" ? `{${keyOf(part as object)}}` : JSON.stringify(part)}`,
    )
    .join(";");
}

/** A change of a style: undefined removes a property. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** Interns a style: equal styles share one frozen object. Undefined properties count as absent. */
function intern(properties: StyleChange): CellStyle {
  const key = keyOf(properties);
  let style = interned.get(key);
  if (!style) {
    const defined = Object.entries(properties).filter(([, part]) => part !== undefined);
    style = Object.freeze(Object.fromEntries(defined));
    interned.set(key, style);
  }
  return style;
}

/** A style with a change applied to it. */
export function mergeStyle(style: CellStyle, change: StyleChange): CellStyle {
  return intern({ ...style, ...change });
}

/** The style of a column, which its cells without a style of their own have; the empty style by default. */
export function columnStyle(sheet: SheetState, column: number): CellStyle {
  return sheet.columnStyles?.get(column) ?? NO_STYLE;
}

/** The style that applies to a cell: its own, else its column's, else none. */
export function styleAt(sheet: SheetState, row: number, column: number): CellStyle {
  return sheet.cells.get(row, column)?.style ?? columnStyle(sheet, column);
}

/** A cell with the style that applies to it; undefined for one that was never set. */
export function shownCell(sheet: SheetState, row: number, column: number): Cell | undefined {
  const cell = sheet.cells.get(row, column);
  const inherited = sheet.columnStyles?.get(column);
  return cell && !cell.style && inherited ? { ...cell, style: inherited } : cell;
}

/** The distinct styles of an area's cells. */
function stylesIn(sheet: SheetState, area: Rect): Set<CellStyle> {
  const styles = new Set<CellStyle>();
  const filled = new Map<number, number>();
  for (const { row, column } of sheet.cells.within(area)) {
    styles.add(styleAt(sheet, row, column));
    filled.set(column, (filled.get(column) ?? 0) + 1);
  }
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if ((filled.get(column) ?? 0) < area.rows) styles.add(columnStyle(sheet, column));
  }
  return styles;
}

/** The value that all cells of an area have in common, or null if they differ, as in Excel. */
export function commonStyleValue<V>(sheet: SheetState, area: Rect, read: (style: CellStyle) => V): V | null {
  if (area.rows * area.columns === 1) return read(styleAt(sheet, area.row, area.column));
  let first: { readonly value: V } | undefined;
  for (const style of stylesIn(sheet, area)) {
    const value = read(style);
    if (!first) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}

/** Changes the style of every cell of an area; of whole columns, also the columns' own. */
export function changeStyle(sheet: SheetState, area: Rect, change: (style: CellStyle) => CellStyle): void {
  const cache = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle): CellStyle => {
    let result = cache.get(style);
    if (!result) {
      result = change(style);
      cache.set(style, result);
    }
    return result;
  };
  if (isEntireColumn(area)) {
    changeColumns(sheet, area, changed);
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      setStyle(sheet, row, column, changed(styleAt(sheet, row, column)));
    }
  }
}

function changeColumns(sheet: SheetState, area: Rect, changed: (style: CellStyle) => CellStyle): void {
  const own = [...sheet.cells.within(area)].flatMap(({ row, column, cell: { style } }) =>
    style ? [{ row, column, style }] : [],
  );
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    setColumnStyle(sheet, column, changed(columnStyle(sheet, column)));
  }
  for (const { row, column, style } of own) setStyle(sheet, row, column, changed(style));
}

/** Sets the style of a column; cells with a style of their own keep it. */
export function setColumnStyle(sheet: SheetState, column: number, style: CellStyle): void {
  if (style === NO_STYLE) sheet.columnStyles?.delete(column);
  else (sheet.columnStyles ??= new Map<number, CellStyle>()).set(column, style);
}

/** Sets the style that a cell has; it is stored only where it differs from its column's. */
export function setStyle(sheet: SheetState, row: number, column: number, style: CellStyle): void {
  const cell = sheet.cells.get(row, column);
  if (style !== columnStyle(sheet, column)) {
    if (cell) cell.style = style;
    else sheet.cells.set(row, column, { value: "", style });
  } else if (cell?.style) {
    delete cell.style;
    sheet.cells.set(row, column, cell);
  }
}

/** Removes the styles of an area's cells, including those that come from their columns. */
export function clearStyles(sheet: SheetState, area: Rect): void {
  const styled = styledColumns(sheet, area);
  if (isEntireColumn(area)) for (const column of styled) setColumnStyle(sheet, column, NO_STYLE);
  for (const { row, column } of [...sheet.cells.within(area)]) setStyle(sheet, row, column, NO_STYLE);
  if (isEntireColumn(area)) return;
  for (const column of styled) {
    for (let row = area.row; row < area.row + area.rows; row += 1) setStyle(sheet, row, column, NO_STYLE);
  }
}

/** The columns of an area that have a style of their own. */
export function styledColumns(sheet: SheetState, area: Rect): number[] {
  return [...(sheet.columnStyles?.keys() ?? [])].filter(
    (column) => column >= area.column && column < area.column + area.columns,
  );
}

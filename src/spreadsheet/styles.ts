import type { Rect, CellStyle, SheetState } from "./state";
import { isEntireColumn } from "./rects";

/** What cells show where nothing was said: the workbook's theme, Excel's black on white. */
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

/** The one frozen object for a style; properties that are undefined count as absent. */
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

/** A look with a change laid over it. */
export function mergeStyle(style: CellStyle, change: StyleChange): CellStyle {
  return intern({ ...style, ...change });
}

/** The look that a cell shows: its own, else its column's, else none. */
export function styleAt(sheet: SheetState, row: number, column: number): CellStyle {
  return sheet.cells.get(row, column)?.style ?? sheet.columnStyles?.get(column) ?? NO_STYLE;
}

/** The looks that stand in an area, each once. */
function stylesIn(sheet: SheetState, area: Rect): Set<CellStyle> {
  const styles = new Set<CellStyle>();
  const filled = new Map<number, number>();
  for (const { row, column } of sheet.cells.within(area)) {
    styles.add(styleAt(sheet, row, column));
    filled.set(column, (filled.get(column) ?? 0) + 1);
  }
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if ((filled.get(column) ?? 0) < area.rows) styles.add(sheet.columnStyles?.get(column) ?? NO_STYLE);
  }
  return styles;
}

/** What every cell of an area has in common, or null where they differ, as Excel answers. */
export function commonStyleValue<V>(sheet: SheetState, area: Rect, of: (style: CellStyle) => V): V | null {
  if (area.rows * area.columns === 1) return of(styleAt(sheet, area.row, area.column));
  let first: { readonly value: V } | undefined;
  for (const style of stylesIn(sheet, area)) {
    const value = of(style);
    if (!first) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}

/** Gives every cell of an area another look. Whole columns are kept as columns, not cell by cell. */
export function changeStyle(sheet: SheetState, area: Rect, change: (style: CellStyle) => CellStyle): void {
  const known = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle): CellStyle => {
    let result = known.get(style);
    if (!result) {
      result = change(style);
      known.set(style, result);
    }
    return result;
  };
  if (isEntireColumn(area)) {
    changeColumns(sheet, area, changed);
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.cells.get(row, column);
      const style = changed(cell?.style ?? sheet.columnStyles?.get(column) ?? NO_STYLE);
      if (cell && style !== NO_STYLE) cell.style = style;
      else setStyle(sheet, row, column, style);
    }
  }
}

function changeColumns(sheet: SheetState, area: Rect, changed: (style: CellStyle) => CellStyle): void {
  for (const { cell } of sheet.cells.within(area)) if (cell.style) cell.style = changed(cell.style);
  const columns = (sheet.columnStyles ??= new Map<number, CellStyle>());
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const style = changed(columns.get(column) ?? NO_STYLE);
    if (style === NO_STYLE) columns.delete(column);
    else columns.set(column, style);
  }
}

/** Gives one cell a look; a plain one is forgotten unless it hides its column's. */
export function setStyle(sheet: SheetState, row: number, column: number, style: CellStyle): void {
  const cell = sheet.cells.get(row, column);
  const plain = style === NO_STYLE && !sheet.columnStyles?.has(column);
  if (cell) {
    if (plain) {
      delete cell.style;
      sheet.cells.set(row, column, cell);
    } else {
      cell.style = style;
    }
  } else if (!plain) {
    sheet.cells.set(row, column, { value: "", style });
  }
}

/** Takes the looks of an area's cells away, also those that its columns lend them. */
export function clearStyles(sheet: SheetState, area: Rect): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    delete cell.style;
    sheet.cells.set(row, column, cell);
  }
  for (const column of styledColumns(sheet, area)) {
    if (isEntireColumn(area)) sheet.columnStyles!.delete(column);
    else for (let y = 0; y < area.rows; y += 1) setStyle(sheet, area.row + y, column, NO_STYLE);
  }
}

/** The columns of an area that lend a look to cells without one of their own. */
export function styledColumns(sheet: SheetState, area: Rect): number[] {
  return [...(sheet.columnStyles?.keys() ?? [])].filter(
    (column) => column >= area.column && column < area.column + area.columns,
  );
}

/** The state of a workbook serialized as text, from which equal workbooks are made: far cheaper than building one. */
import {
  CellGrid,
  type Cell,
  type Rect,
  type CellStyle,
  type CellValue,
  type HyperlinkState,
  type SheetState,
  type WorkbookState,
} from "../../src/spreadsheet/state";
import { mergeStyle } from "../../src/spreadsheet/styles";

/** row, column, value, formula ("" for none), number of the style (-1 for none) */
type PackedCell = readonly [number, number, CellValue, string, number];

type Collections =
  "cells" | "columnWidths" | "columnStyles" | "rowHeights" | "hiddenRows" | "hiddenColumns" | "hyperlinks";

interface PackedSheet {
  readonly plain: Omit<SheetState, Collections>;
  readonly cells: readonly PackedCell[];
  readonly columnWidths: readonly [number, number][];
  readonly columnStyles: readonly [number, number][] | null;
  readonly rowHeights: readonly [number, number][];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hyperlinks: readonly [string, HyperlinkState][];
}

interface PackedWorkbook {
  readonly plain: Omit<WorkbookState, "sheets" | "selections">;
  readonly selections: readonly [string, Rect][];
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly PackedSheet[];
}

/** The state of a workbook as text. */
export function packWorkbook({ sheets, selections, ...plain }: WorkbookState): string {
  const styles = new Map<CellStyle, number>();
  const numberOf = (style: CellStyle | undefined) => {
    if (style === undefined) return -1;
    const known = styles.get(style) ?? styles.size;
    styles.set(style, known);
    return known;
  };
  const packedSheets = sheets.map((sheet): PackedSheet => {
    const { cells, columnWidths, columnStyles, rowHeights, hiddenRows, hiddenColumns, hyperlinks, ...rest } =
      sheet;
    return {
      plain: rest,
      cells: Array.from(cells.entries(), ({ row, column, cell: { value, formula = "", style } }) => [
        row,
        column,
        value,
        formula,
        numberOf(style),
      ]),
      columnWidths: [...columnWidths],
      columnStyles: columnStyles
        ? Array.from(columnStyles, ([column, style]) => [column, numberOf(style)])
        : null,
      rowHeights: [...rowHeights],
      hiddenRows: [...hiddenRows],
      hiddenColumns: [...hiddenColumns],
      hyperlinks: [...hyperlinks],
    };
  });
  const packed: PackedWorkbook = {
    plain,
    selections: [...selections],
    sheets: packedSheets,
    styles: [...styles.keys()],
  };
  return JSON.stringify(packed);
}

/** Reads a packed workbook; each call of the result makes a workbook that shares with others only what never changes. */
export function readSnapshot(text: string): () => WorkbookState {
  const { plain, selections, styles: packedStyles, sheets } = JSON.parse(text) as PackedWorkbook;
  const styles = packedStyles.map((style) => mergeStyle({}, freezeDeep(style)));
  const plainText = JSON.stringify(plain);
  const copies = sheets.map((sheet) => sheetCopies(sheet, styles));
  return () => ({
    ...(JSON.parse(plainText) as PackedWorkbook["plain"]),
    selections: new Map(selections.map(([id, area]) => [id, { ...area }])),
    sheets: copies.map((copy) => copy()),
  });
}

/** What makes equal sheets of a packed one. */
function sheetCopies(sheet: PackedSheet, styles: readonly CellStyle[]): () => SheetState {
  const plainText = JSON.stringify(sheet.plain);
  const linksText = JSON.stringify(sheet.hyperlinks);
  const columnStyles = sheet.columnStyles?.flatMap(([column, style]) => {
    const look = styles[style];
    return look ? [[column, look] as const] : [];
  });
  return () => {
    const cells = new CellGrid();
    for (const [row, column, value, formula, style] of sheet.cells) {
      const cell: Cell = { value: typeof value === "object" ? { ...value } : value };
      if (formula !== "") cell.formula = formula;
      const look = styles[style];
      if (look) cell.style = look;
      cells.set(row, column, cell);
    }
    return {
      ...(JSON.parse(plainText) as PackedSheet["plain"]),
      cells,
      columnWidths: new Map(sheet.columnWidths),
      ...(columnStyles && { columnStyles: new Map(columnStyles) }),
      rowHeights: new Map(sheet.rowHeights),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      hyperlinks: new Map(JSON.parse(linksText) as PackedSheet["hyperlinks"]),
    };
  };
}

/** A workbook with the packed state, for a text that is read once. */
export function unpackWorkbook(text: string): WorkbookState {
  return readSnapshot(text)();
}

/** Freezes an object deeply, since cells share their styles. */
function freezeDeep<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === "object" && part !== null) freezeDeep(part as object);
  return Object.freeze(value);
}

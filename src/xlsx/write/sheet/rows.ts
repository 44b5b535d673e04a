import type { Cell, CellStyle, CellValue, SheetState } from "../../../spreadsheet/state";
import { isCellError } from "../../../spreadsheet/state";
import { cellReference, rectReference } from "../references";
import type { SharedStrings } from "../sharedStrings";
import { keepsBlanks } from "../sharedStrings";
import type { StyleTable } from "../styles";
import { escapeText } from "../xml";
import { neededHeight } from "./autoHeight";
import { sharedFormulasOf, type SharedFormula, type SharedFormulas } from "./sharedFormulas";
import { columnStyle, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../../spreadsheet/styles";

/** Converts a formula of a cell to the form of the file, without its "=". */
export type FileForm = (formula: string, row: number, column: number) => string;

/** The dependencies of writing rows. */
interface RowsContext {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly fileForm: FileForm;
  /** the required text of a table's header cell; undefined for other cells */
  headerText(row: number, column: number): string | undefined;
}

/** A text that would become a formula if a person edited its cell. */
const FORMULA_LIKE = /^[=+\-@]/;

/** Errors newer than the file format; Excel itself writes #VALUE! for them. */
function fileError(error: string): string {
  return error === "#SPILL!" || error === "#CALC!" ? "#VALUE!" : error;
}

function typedValue(value: CellValue): { type: string; text: string } {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: "", text: String(value) } : { type: ' t="e"', text: "#NUM!" };
  }
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  if (isCellError(value)) return { type: ' t="e"', text: fileError(value.error) };
  return { type: ' t="str"', text: escapeText(value) };
}

function formulaXml(
  row: number,
  column: number,
  formula: string,
  { fileForm }: RowsContext,
  shared: SharedFormula | undefined,
): string {
  if (shared && !shared.area) return `<f t="shared" si="${shared.index}"/>`;
  const text = escapeText(fileForm(formula, row, column));
  return shared?.area
    ? `<f t="shared" ref="${rectReference(shared.area)}" si="${shared.index}">${text}</f>`
    : `<f>${text}</f>`;
}

/** The element of a cell; none for a blank one that looks as its column does. */
function cellXml(
  row: number,
  column: number,
  cell: Cell,
  ofColumn: CellStyle,
  context: RowsContext,
  sharedFormulas: SharedFormulas,
): string {
  const header = context.headerText(row, column);
  const value = header ?? cell.value;
  const formula = header === undefined ? cell.formula : undefined;
  const isText = typeof value === "string";
  const isQuoted = formula === undefined && isText && FORMULA_LIKE.test(value);
  const format = context.styles.cellFormat(cell.style ?? ofColumn, isQuoted);
  const columnFormat = context.styles.cellFormat(ofColumn, false);
  // Without a format, a cell has Excel's default, but in LibreOffice its column's.
  const attribute = format === 0 && columnFormat === 0 ? "" : ` s="${format}"`;
  // The file format does not require the name of a cell; openpyxl cannot read shared formulas without it.
  const start = `<c r="${cellReference(row, column)}"${attribute}`;
  if (formula !== undefined) {
    const { type, text } = typedValue(value);
    const blanks = isText && keepsBlanks(value) ? ' xml:space="preserve"' : "";
    const formulaElement = formulaXml(row, column, formula, context, sharedFormulas(row, column));
    return `${start}${type}>${formulaElement}<v${blanks}>${text}</v></c>`;
  }
  if (isText) {
    if (value === "") return format === columnFormat ? "" : `${start}/>`;
    return `${start} t="s"><v>${context.strings.index(value)}</v></c>`;
  }
  const { type, text } = typedValue(value);
  return `${start}${type}><v>${text}</v></c>`;
}

/** A row with its cells; none for a row that has neither cells nor a format. */
function rowXml(sheet: SheetState, row: number, textHeight: number, cells: string): string {
  const customHeight = sheet.rowHeights.get(row);
  const height = customHeight ?? (textHeight > DEFAULT_ROW_HEIGHT ? textHeight : undefined);
  const attributes =
    (height === undefined ? "" : ` ht="${height}"`) +
    (customHeight === undefined ? "" : ' customHeight="1"') +
    (sheet.hiddenRows.has(row) ? ' hidden="1"' : "");
  if (cells === "" && attributes === "") return "";
  return `<row r="${row + 1}"${attributes}` + (cells === "" ? "/>" : `>${cells}</row>`);
}

/** Rows that have a custom height or are hidden, with or without cells. */
function rowsWithFormat(sheet: SheetState): number[] {
  return [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])].sort((a, b) => a - b);
}

/** Merged cells, which do not affect the row height. */
function mergedCells(sheet: SheetState): Set<string> {
  const cells = new Set<string>();
  for (const { row, column, rows, columns } of sheet.merges) {
    for (let rowOffset = 0; rowOffset < rows; rowOffset += 1) {
      for (let columnOffset = 0; columnOffset < columns; columnOffset += 1)
        cells.add(cellReference(row + rowOffset, column + columnOffset));
    }
  }
  return cells;
}

/** The row height in points that a cell needs. */
function neededRowHeight(
  sheet: SheetState,
  merged: ReadonlySet<string>,
  row: number,
  column: number,
  { value, style = columnStyle(sheet, column) }: Cell,
): number {
  if (value === "" || !(style.wrap || style.fontSize)) return 0;
  if (merged.size > 0 && merged.has(cellReference(row, column)) && style.wrap) return 0;
  const width = sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  return neededHeight(typeof value === "string" ? value : "", style, width);
}

/** The sheet's rows and cells, piece by piece. */
export function* renderRows(sheet: SheetState, context: RowsContext): Iterable<string> {
  const formattedRows = rowsWithFormat(sheet);
  const merged = mergedCells(sheet);
  const shared = sharedFormulasOf(sheet, (row, column) => context.headerText(row, column) === undefined);
  let next = 0;
  let openRow = -1;
  let cells = "";
  let textHeight = 0;
  yield "<sheetData>";
  for (const { row, column, cell } of sheet.cells.entries()) {
    if (row !== openRow) {
      if (openRow >= 0) yield rowXml(sheet, openRow, textHeight, cells);
      for (let empty = formattedRows[next]; empty !== undefined && empty < row; empty = formattedRows[next]) {
        yield rowXml(sheet, empty, 0, "");
        next += 1;
      }
      if (formattedRows[next] === row) next += 1;
      openRow = row;
      cells = "";
      textHeight = 0;
    }
    cells += cellXml(row, column, cell, columnStyle(sheet, column), context, shared);
    textHeight = Math.max(textHeight, neededRowHeight(sheet, merged, row, column, cell));
  }
  if (openRow >= 0) yield rowXml(sheet, openRow, textHeight, cells);
  for (const row of formattedRows.slice(next)) yield rowXml(sheet, row, 0, "");
  yield "</sheetData>";
}

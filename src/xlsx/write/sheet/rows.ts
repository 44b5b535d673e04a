import type { Cell, CellValue, SheetState } from "../../../spreadsheet/state";
import { isCellError } from "../../../spreadsheet/state";
import { cellReference, rectReference } from "../references";
import type { SharedStrings } from "../sharedStrings";
import { keepsBlanks } from "../sharedStrings";
import type { StyleTable } from "../styles";
import { escapeText } from "../xml";
import { neededHeight } from "./autoHeight";
import { sharedFormulasOf, type SharedFormula, type SharedFormulas } from "./sharedFormulas";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../../spreadsheet/styles";

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

function cellXml(
  row: number,
  column: number,
  cell: Cell,
  context: RowsContext,
  sharedFormulas: SharedFormulas,
): string {
  const header = context.headerText(row, column);
  const value = header ?? cell.value;
  const formula = header === undefined ? cell.formula : undefined;
  const isText = typeof value === "string";
  const isQuoted = formula === undefined && isText && FORMULA_LIKE.test(value);
  const format = context.styles.cellFormat(cell.style, isQuoted);
  const start = `<c r="${cellReference(row, column)}"${format === 0 ? "" : ` s="${format}"`}`;
  if (formula !== undefined) {
    const { type, text } = typedValue(value);
    const blanks = isText && keepsBlanks(value) ? ' xml:space="preserve"' : "";
    const formulaElement = formulaXml(row, column, formula, context, sharedFormulas(row, column));
    return `${start}${type}>${formulaElement}<v${blanks}>${text}</v></c>`;
  }
  if (isText) {
    return value === "" ? `${start}/>` : `${start} t="s"><v>${context.strings.index(value)}</v></c>`;
  }
  const { type, text } = typedValue(value);
  return `${start}${type}><v>${text}</v></c>`;
}

function rowTag(sheet: SheetState, row: number, textHeight: number): string {
  const customHeight = sheet.rowHeights.get(row);
  const height = customHeight ?? (textHeight > DEFAULT_ROW_HEIGHT ? textHeight : undefined);
  return (
    `<row r="${row + 1}"` +
    (height === undefined ? "" : ` ht="${height}"`) +
    (customHeight === undefined ? "" : ' customHeight="1"') +
    (sheet.hiddenRows.has(row) ? ' hidden="1"' : "")
  );
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
  cell: Cell,
): number {
  const { value, style } = cell;
  if (value === "" || !(style?.wrap || style?.fontSize)) return 0;
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
      if (openRow >= 0) yield `${rowTag(sheet, openRow, textHeight)}>${cells}</row>`;
      for (let empty = formattedRows[next]; empty !== undefined && empty < row; empty = formattedRows[next]) {
        yield `${rowTag(sheet, empty, 0)}/>`;
        next += 1;
      }
      if (formattedRows[next] === row) next += 1;
      openRow = row;
      cells = "";
      textHeight = 0;
    }
    cells += cellXml(row, column, cell, context, shared);
    textHeight = Math.max(textHeight, neededRowHeight(sheet, merged, row, column, cell));
  }
  if (openRow >= 0) yield `${rowTag(sheet, openRow, textHeight)}>${cells}</row>`;
  for (const row of formattedRows.slice(next)) yield `${rowTag(sheet, row, 0)}/>`;
  yield "</sheetData>";
}

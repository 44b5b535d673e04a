import type { Cell, CellValue, SheetState } from "../../state";
import { isCellError } from "../../state";
import { cellName } from "../reference";
import type { SharedStrings } from "../sharedStrings";
import { keepsBlanks } from "../sharedStrings";
import type { StyleBook } from "../styles";
import { escapeText } from "../xml";

/** Gives a formula of the sheet as the file holds it, seen from a cell, without its "=". */
export type FileForm = (formula: string, row: number, column: number) => string;

/** What the rows of a sheet are written with. */
export interface RowsContext {
  readonly styles: StyleBook;
  readonly strings: SharedStrings;
  readonly fileForm: FileForm;
  /** the text that a table's header cell must hold, where there is one */
  headerText(row: number, column: number): string | undefined;
}

/** A text that would be taken for a formula if a person edited its cell. */
const FORMULA_LIKE = /^[=+\-@]/;

/** Errors that files older than dynamic arrays do not know; Excel itself writes #VALUE! for them. */
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

function cellXml(row: number, column: number, cell: Cell, context: RowsContext): string {
  const header = context.headerText(row, column);
  const value = header ?? cell.value;
  const formula = header === undefined ? cell.formula : undefined;
  const isText = typeof value === "string";
  const quoted = formula === undefined && isText && FORMULA_LIKE.test(value);
  const format = context.styles.cellFormat(cell.style, quoted);
  const start = `<c r="${cellName(row, column)}"${format === 0 ? "" : ` s="${format}"`}`;
  if (formula !== undefined) {
    const { type, text } = typedValue(value);
    const blanks = isText && keepsBlanks(value) ? ' xml:space="preserve"' : "";
    return `${start}${type}><f>${escapeText(context.fileForm(formula, row, column))}</f><v${blanks}>${text}</v></c>`;
  }
  if (isText) {
    return value === "" ? `${start}/>` : `${start} t="s"><v>${context.strings.index(value)}</v></c>`;
  }
  const { type, text } = typedValue(value);
  return `${start}${type}><v>${text}</v></c>`;
}

function rowTag(sheet: SheetState, row: number): string {
  const height = sheet.rowHeights.get(row);
  return (
    `<row r="${row + 1}"` +
    (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
    (sheet.hiddenRows.has(row) ? ' hidden="1"' : "")
  );
}

/** Rows that have a height of their own or are hidden, whether or not they hold cells. */
function rowsWithLook(sheet: SheetState): number[] {
  return [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])].sort((a, b) => a - b);
}

/** The sheet's rows and cells, piece by piece. */
export function* renderRows(sheet: SheetState, context: RowsContext): Iterable<string> {
  const looks = rowsWithLook(sheet);
  let nextLook = 0;
  let openRow = -1;
  yield "<sheetData>";
  for (const { row, column, cell } of sheet.cells.entries()) {
    if (row !== openRow) {
      if (openRow >= 0) yield "</row>";
      for (; nextLook < looks.length && looks[nextLook]! < row; nextLook += 1) {
        yield `${rowTag(sheet, looks[nextLook]!)}/>`;
      }
      if (looks[nextLook] === row) nextLook += 1;
      yield `${rowTag(sheet, row)}>`;
      openRow = row;
    }
    yield cellXml(row, column, cell, context);
  }
  if (openRow >= 0) yield "</row>";
  for (; nextLook < looks.length; nextLook += 1) yield `${rowTag(sheet, looks[nextLook]!)}/>`;
  yield "</sheetData>";
}

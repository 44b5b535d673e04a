import { filledFormula, type FilledFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, Cell, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { containsCell, isEntireColumn, isEntireRow } from "../../spreadsheet/rects";
import { readEntry, type Entry } from "./entry";
import { requireFormula } from "./requireFormula";
import { cultureOf, keepsText, type Culture } from "../../spreadsheet/numberFormat";
import { requireCellsUnlocked } from "./protection";
import { mergeStyle, styleAt } from "../../spreadsheet/styles";
import { hasCellContent } from "./readCells";
import { updateColumnNames } from "./tableHeaders";
import { growTableOver } from "./tables";
import { MAX_TEXT_LENGTH } from "./cellValues";

const americanEnglish = cultureOf("en-US");

/**
 * Writes values or formulas in the form of `Range.values` and `Range.formulas`: one value for all cells, or rows of
 * values of exactly the range's size, in which null leaves a cell as it is.
 */
export function writeCells(sheet: SheetState, area: Rect, input: unknown, context: HostContext): void {
  if (isEntireColumn(area) || isEntireRow(area)) {
    throw new HostError("InvalidArgument", "Cells of whole rows or columns cannot be set at once.");
  }
  const inputAt = inputReader(area, input);
  requireCellsUnlocked(sheet, area);
  const before =
    area.rows === 1 && area.columns === 1 ? sheet.cells.get(area.row, area.column)?.value : undefined;
  const entries = readEntries(sheet, area, inputAt, context);
  const extendsTable = context.services.variations.tablesExtendOnWrite && !hasCellContent(sheet, area);
  for (const { row, column, entry } of entries) setEntry(sheet, row, column, entry);
  if (entries.length === 0) return;
  if (extendsTable && hasCellContent(sheet, area)) growTableOver(sheet, area, context);
  updateColumnNames(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited", before: before ?? "" });
}

/** Checks the size of an input and returns a function that reads the input for each cell. */
function inputReader(area: Rect, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) {
    return typeof input === "string" && input.startsWith("=") ? filledFormula(input).at : () => input;
  }
  requireSize(area, input);
  return (row, column) => (input[row] as readonly unknown[])[column];
}

/** Refuses rows whose number or length differs from the range. */
export function requireSize(area: Rect, rows: readonly unknown[]): void {
  const hasSameSize =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!hasSameSize) {
    throw new HostError(
      "InvalidArgument",
      `The number of rows or columns in the input array doesn't match the range: ${area.rows} × ${area.columns} expected.`,
    );
  }
}

interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/** Reads all entries before any is written, so that a refusal leaves the cells unchanged. */
function readEntries(
  sheet: SheetState,
  area: Rect,
  inputAt: (row: number, column: number) => unknown,
  context: HostContext,
): CellEntry[] {
  const entries: CellEntry[] = [];
  const check = formulaCheck(sheet);
  // Texts set through the API are read as American English, regardless of the content language.
  const culture = { ...americanEnglish, usesDates1904: context.services.culture.usesDates1904 === true };
  for (let rowIndex = 0; rowIndex < area.rows; rowIndex += 1) {
    for (let columnIndex = 0; columnIndex < area.columns; columnIndex += 1) {
      const input = inputAt(rowIndex, columnIndex);
      if (input === null || input === undefined) continue;
      const row = area.row + rowIndex;
      const column = area.column + columnIndex;
      entries.push({ row, column, entry: readInput(sheet, row, column, input, culture, context, check) });
    }
  }
  return entries;
}

/**
 * A check of formulas that takes one that was accepted in a cell of a table for accepted in its other cells, and one that
 * is filled down from the cell above as well.
 */
function formulaCheck(sheet: SheetState): typeof requireFormula {
  const accepted = new Map<TableState | undefined, Set<string>>();
  const lastInColumn = new Map<
    number,
    { row: number; table: TableState | undefined; filled: FilledFormula }
  >();
  return (formula, workbook, cellRef) => {
    const { row, column } = cellRef;
    const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
    const acceptedFormulas = accepted.get(table) ?? new Set();
    if (acceptedFormulas.has(formula)) return;
    const last = lastInColumn.get(column);
    if (last?.table === table && last?.filled.isAt(formula, row - last.row, 0)) return;
    requireFormula(formula, workbook, cellRef);
    accepted.set(table, acceptedFormulas.add(formula));
    lastInColumn.set(column, { row, table, filled: filledFormula(formula) });
  };
}

/** Reads an input for one cell, as Excel does; refuses what Excel would not accept. */
export function readInput(
  sheet: SheetState,
  row: number,
  column: number,
  input: unknown,
  culture: Culture,
  context: HostContext,
  check = requireFormula,
): Entry {
  const isText = keepsText(styleAt(sheet, row, column).numberFormat);
  if (typeof input === "boolean" || (typeof input === "number" && !isText)) return { value: input };
  // In a cell with text format, a number becomes a text.
  if (typeof input === "number") return { value: String(input) };
  if (typeof input !== "string") {
    throw new HostError("InvalidArgument", "A cell takes a number, a text or a truth value.");
  }
  if (isText) {
    requireTextLength(input);
    return { value: input };
  }
  const entry = readEntry(input, culture);
  if (entry.formula === undefined) requireTextLength(input);
  else check(entry.formula, context.workbook, { sheetId: sheet.id, row, column });
  return entry;
}

function requireTextLength(text: string): void {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new HostError(
      "InvalidArgument",
      `A cell holds at most ${MAX_TEXT_LENGTH} characters, not ${text.length}.`,
    );
  }
}

/** Sets the entry of a cell, which keeps its style and gets the entry's number format if it has none. */
export function setEntry(sheet: SheetState, row: number, column: number, entry: Entry): void {
  const ownStyle = sheet.cells.get(row, column)?.style;
  const shownStyle = ownStyle ?? styleAt(sheet, row, column);
  const isGeneral = shownStyle.numberFormat === undefined || shownStyle.numberFormat === "General";
  const style =
    entry.numberFormat !== undefined && isGeneral
      ? mergeStyle(shownStyle, { numberFormat: entry.numberFormat })
      : ownStyle;
  const cell: Cell = { value: entry.value };
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (style !== undefined) cell.style = style;
  sheet.cells.set(row, column, cell);
}

import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, Cell, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { containsCell, isEntireColumn, isEntireRow } from "../../spreadsheet/rects";
import { readEntry, type Entry } from "./entry";
import { requireFormula } from "./formulaSyntax";
import { cultureOf, keepsText, type Culture } from "../../spreadsheet/numberFormat";
import { requireCellsUnlocked } from "./protectedCells";
import { mergeStyle, styleAt } from "../../spreadsheet/styles";
import { headersWritten } from "./tableHeaders";
import { maxTextLength } from "./values";

/** Texts given through the API are read as an American would type them, whatever the content's language. */
const apiCulture = cultureOf("en-US");

/**
 * Writes values or formulas as `Range.values` and `Range.formulas` take them: one value for all cells, or rows of
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
  for (const { row, column, entry } of entries) putEntry(sheet, row, column, entry);
  if (entries.length === 0) return;
  headersWritten(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited", before: before ?? "" });
}

/** What stands in the input for each cell of an area, after its size was checked. */
function inputReader(area: Rect, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) {
    const formula = typeof input === "string" && input.startsWith("=") ? input : null;
    // A formula without relative references is the same text in every cell.
    if (formula === null || shiftFormula(formula, 1, 1) === formula) return () => input;
    return (row, column) => shiftFormula(formula, row, column);
  }
  requireSize(area, input);
  return (row, column) => (input[row] as readonly unknown[])[column];
}

/** Refuses rows that are not exactly as many and as long as the range. */
export function requireSize(area: Rect, rows: readonly unknown[]): void {
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw new HostError(
      "InvalidArgument",
      `The number of rows or columns in the input array doesn't match the range: ${area.rows} × ${area.columns} expected.`,
    );
  }
}

interface PlacedEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/** Everything is read before anything is written, so that a refusal leaves the cells as they were. */
function readEntries(
  sheet: SheetState,
  area: Rect,
  inputAt: (row: number, column: number) => unknown,
  context: HostContext,
): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  const check = onceInEachTable(sheet);
  for (let y = 0; y < area.rows; y += 1) {
    for (let x = 0; x < area.columns; x += 1) {
      const input = inputAt(y, x);
      if (input === null || input === undefined) continue;
      const row = area.row + y;
      const column = area.column + x;
      entries.push({ row, column, entry: readInput(sheet, row, column, input, apiCulture, context, check) });
    }
  }
  return entries;
}

/** Checks the formulas of one writing: one that is good in a cell of a table is good in its other cells too. */
function onceInEachTable(sheet: SheetState): typeof requireFormula {
  const good = new Map<TableState | undefined, Set<string>>();
  return (formula, workbook, at) => {
    const table = sheet.tables.find(({ area }) => containsCell(area, at.row, at.column));
    const known = good.get(table) ?? new Set();
    if (known.has(formula)) return;
    requireFormula(formula, workbook, at);
    good.set(table, known.add(formula));
  };
}

/** What Excel makes of an input for one cell; refuses what it would not take. */
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
  // What goes into a cell of text format is a text, a number too.
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
  if (text.length > maxTextLength) {
    throw new HostError(
      "InvalidArgument",
      `A cell holds at most ${maxTextLength} characters, not ${text.length}.`,
    );
  }
}

/** Puts an entry into a cell, which keeps its look and takes on the entry's number format when it has none. */
export function putEntry(sheet: SheetState, row: number, column: number, entry: Entry): void {
  const own = sheet.cells.get(row, column)?.style;
  const shown = own ?? styleAt(sheet, row, column);
  const general = shown.numberFormat === undefined || shown.numberFormat === "General";
  const style =
    entry.numberFormat !== undefined && general
      ? mergeStyle(shown, { numberFormat: entry.numberFormat })
      : own;
  const cell: Cell = { value: entry.value };
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (style !== undefined) cell.style = style;
  sheet.cells.set(row, column, cell);
}

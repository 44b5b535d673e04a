import { mentionsOf } from "../../spreadsheet/formulas/mentions";
import { renameColumnIn } from "../../spreadsheet/formulas/renaming";
import type { Rect, SheetState, TableColumnState, TableState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { containsCell, intersect } from "../../spreadsheet/rects";
import { displayText } from "../../spreadsheet/numberFormat";
import { styleAt } from "../../spreadsheet/styles";
import { rewriteFormulas, type FormulaLocation } from "./rewriteFormulas";

/** Makes a header unique in its table, as Excel does by appending a number: "Column1", "Date2". */
export function uniqueHeader(
  requested: string,
  existingHeaders: readonly string[],
  defaultName: string,
): string {
  const used = new Set(existingHeaders.map((name) => name.toLowerCase()));
  const base = requested.trim() === "" ? defaultName : requested;
  if (requested.trim() !== "" && !used.has(requested.toLowerCase())) return requested;
  for (let number = requested.trim() === "" ? 1 : 2; ; number += 1) {
    const name = `${base}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Excel's name for a column without a header. */
export function defaultHeader(context: HostContext): string {
  return /^fr\b/i.test(context.services.culture.name) ? "Colonne" : "Column";
}

/** The headers in a header row as texts, made unique and not empty. */
export function readHeaders(sheet: SheetState, header: Rect, context: HostContext): string[] {
  const headerTexts: string[] = [];
  for (let columnIndex = 0; columnIndex < header.columns; columnIndex += 1) {
    const column = header.column + columnIndex;
    const cell = sheet.cells.get(header.row, column);
    const { numberFormat } = styleAt(sheet, header.row, column);
    const text = cell ? displayText(cell.value, numberFormat, context.services.culture) : "";
    headerTexts.push(uniqueHeader(text, headerTexts, defaultHeader(context)));
  }
  return headerTexts;
}

/** Writes headers as plain texts into their cells. */
export function writeHeaders(
  sheet: SheetState,
  header: Rect,
  headerTexts: readonly string[],
  { services }: HostContext,
): void {
  for (const [columnIndex, headerText] of headerTexts.entries()) {
    const style = sheet.cells.get(header.row, header.column + columnIndex)?.style;
    sheet.cells.set(header.row, header.column + columnIndex, {
      value: headerText,
      ...(style ? { style } : {}),
    });
  }
  services.contentsMoved(sheet, header);
}

/** Renames columns of tables after their header cells were written. */
export function updateColumnNames(sheet: SheetState, written: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersect(written, headerRect(table))) continue;
    renameChangedColumns(sheet, table, context);
  }
}

function renameChangedColumns(sheet: SheetState, table: TableState, context: HostContext): void {
  const header = headerRect(table);
  const headerTexts = readHeaders(sheet, header, context);
  writeHeaders(sheet, header, headerTexts, context);
  for (const [index, column] of table.columns.entries()) {
    renameColumn(sheet, table, column, headerTexts[index] ?? column.name, context);
  }
}

/** Renames a table's column, in the header cell and in every formula that names it. */
function renameColumn(
  sheet: SheetState,
  table: TableState,
  column: TableColumnState,
  name: string,
  context: HostContext,
): void {
  const before = column.name;
  if (before === name) return;
  column.name = name;
  const mentionsColumn = mentionsOf(before);
  rewriteFormulas(context, (formula, location) => {
    if (!formula.includes("[") || !mentionsColumn(formula)) return formula;
    const isInTable = location.sheet === sheet && isInside(table.area, location);
    return renameColumnIn(formula, table.name, before, name, isInTable);
  });
  context.services.structureChanged();
}

function isInside(area: Rect, { row, column }: FormulaLocation): boolean {
  return row !== undefined && column !== undefined && containsCell(area, row, column);
}

/** The header row, refused where the table shows none. */
export function headerRect(table: TableState): Rect {
  if (!table.showHeaders)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no header row.`);
  return { ...table.area, rows: 1 };
}

/** The totals row, refused where the table shows none. */
export function totalsRect(table: TableState): Rect {
  if (!table.showTotals)
    throw new HostError("InvalidOperation", `The table ${table.name} shows no totals row.`);
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

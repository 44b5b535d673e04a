import { renameColumnIn } from "../../spreadsheet/formulas/renaming";
import type { Rect, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { containsCell, intersect } from "../../spreadsheet/rects";
import { displayText } from "../../spreadsheet/numberFormat";
import { rewriteFormulas, type FormulaPlace } from "./formulas";
import { headerArea } from "./tableParts";

/** A caption that no other column of the table has: Excel counts up, "Column1", "Date2". */
export function freeCaption(wanted: string, taken: readonly string[], standard: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted.trim() === "" ? standard : wanted;
  if (wanted.trim() !== "" && !used.has(wanted.toLowerCase())) return wanted;
  for (let number = wanted.trim() === "" ? 1 : 2; ; number += 1) {
    const name = `${base}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Excel's name for a column without a caption. */
export function standardCaption(context: HostContext): string {
  return /^fr\b/i.test(context.services.culture.name) ? "Colonne" : "Column";
}

/** The captions that stand in a header row, made texts, none empty and none twice. */
export function readCaptions(sheet: SheetState, header: Rect, context: HostContext): string[] {
  const captions: string[] = [];
  for (let x = 0; x < header.columns; x += 1) {
    const cell = sheet.cells.get(header.row, header.column + x);
    const text = cell ? displayText(cell.value, cell.style?.numberFormat, context.services.culture) : "";
    captions.push(freeCaption(text, captions, standardCaption(context)));
  }
  return captions;
}

/** Header cells hold their caption as plain text. */
export function putCaptions(sheet: SheetState, header: Rect, captions: readonly string[]): void {
  for (const [x, caption] of captions.entries()) {
    const style = sheet.cells.get(header.row, header.column + x)?.style;
    sheet.cells.set(header.row, header.column + x, { value: caption, ...(style ? { style } : {}) });
  }
}

/** Lets the columns of tables follow what was written into their header cells. */
export function headersWritten(sheet: SheetState, written: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders || !intersect(written, headerArea(table))) continue;
    takeCaptions(sheet, table, context);
  }
}

function takeCaptions(sheet: SheetState, table: TableState, context: HostContext): void {
  const header = headerArea(table);
  const captions = readCaptions(sheet, header, context);
  putCaptions(sheet, header, captions);
  for (const index of table.columns.keys()) renameColumn(sheet, table, index, captions[index]!, context);
}

/** Gives a table's column another name, in the header cell and in every formula that names it. */
function renameColumn(
  sheet: SheetState,
  table: TableState,
  index: number,
  name: string,
  context: HostContext,
): void {
  const column = table.columns[index]!;
  const before = column.name;
  if (before === name) return;
  column.name = name;
  rewriteFormulas(context.workbook, (formula, place) =>
    renameColumnIn(formula, table.name, before, name, place.sheet === sheet && isInside(table.area, place)),
  );
  context.services.structureChanged();
}

function isInside(area: Rect, { row, column }: FormulaPlace): boolean {
  return row !== undefined && column !== undefined && containsCell(area, row, column);
}

import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaOf,
  printReference,
  readReference,
  type Reference,
} from "../calc/addresses";
import { join, tokenize, type Token } from "../calc/tokens";
import type { Area, SheetState } from "../state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { areaAddress, holds, isEntireColumn, isEntireRow } from "./address";
import { intersect } from "./areas";
import { rewriteFormulas } from "./formulas";
import { movedArea, movedCell, shiftedBand, type Shift } from "./movedArea";

/**
 * Puts cells in or takes them out, and moves everything that follows: contents and looks, tables, merged cells,
 * validations, conditional formats, links, and the references of every formula.
 */
export function moveCells(sheet: SheetState, shift: Shift, context: HostContext): void {
  requireMovable(sheet, shift);
  moveContents(sheet, shift);
  moveRowsAndColumns(sheet, shift);
  const moved = (area: Area): Area | null => movedArea(area, shift);
  for (const table of sheet.tables) table.area = moved(table.area) ?? table.area;
  sheet.merges = sheet.merges.flatMap((area) => moved(area) ?? []);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((format) => format.areas.length > 0);
  moveReferences(sheet, moved, context);
  context.services.cellsMoved(sheet, moved);
  context.services.structureChanged();
}

/** Lets every formula follow cells of a sheet to where they are now; what is gone becomes #REF!. */
export function moveReferences(
  sheet: SheetState,
  moved: (area: Area) => Area | null,
  context: HostContext,
): void {
  rewriteFormulas(context.workbook, (formula, place) => {
    const here = (token: Token): boolean =>
      token.kind === "area" &&
      (token.sheet === undefined
        ? place.sheet === sheet
        : token.sheet.toLowerCase() === sheet.name.toLowerCase());
    const tokens = tokenize(formula);
    if (!tokens.some(here)) return formula;
    return join(tokens.map((token) => (here(token) ? { text: movedToken(token, moved) } : token)));
  });
}

function movedToken(token: Token, moved: (area: Area) => Area | null): string {
  const reference = readReference(token.local)!;
  const before = areaOf(reference);
  const after = moved(before);
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  if (!after) return `${prefix}#REF!`;
  return after === before ? token.text : prefix + printReference(placedReference(reference, after));
}

/** A reference to another area, with the dollar signs it had. */
function placedReference(reference: Reference, area: Area): Reference {
  const start = { ...reference.start, row: area.row, column: area.column };
  if (reference.end === null) return { ...reference, start };
  const end = { ...reference.end, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { ...reference, start, end };
}

function requireMovable(sheet: SheetState, shift: Shift): void {
  const band = shiftedBand(shift);
  for (const table of sheet.tables) {
    if (!intersect(table.area, band)) continue;
    const whole =
      shift.along === "rows" ? holds(columnsOf(band), table.area) : holds(rowsOf(band), table.area);
    const gone = shift.kind === "delete" && holds(shift.area, table.area);
    if (!whole && !gone) {
      throw new HostError(
        "InsertDeleteConflict",
        "This operation isn't allowed because it would shift cells in a table on the worksheet.",
      );
    }
  }
  for (const merge of sheet.merges) {
    const common = intersect(merge, band);
    if (common && movedArea(merge, shift) === merge) {
      throw new HostError("MergedRangeConflict", "A part of merged cells cannot be moved.");
    }
  }
}

function columnsOf(area: Area): Area {
  return { ...area, row: 0, rows: MAX_ROWS };
}

function rowsOf(area: Area): Area {
  return { ...area, column: 0, columns: MAX_COLUMNS };
}

function moveContents(sheet: SheetState, shift: Shift): void {
  const cells = [...sheet.cells.within(shiftedBand(shift))];
  for (const { row, column } of cells) sheet.cells.remove(row, column);
  for (const { row, column, cell } of cells) {
    const place = movedCell(row, column, shift);
    if (place) sheet.cells.set(place.row, place.column, cell);
    else if (shift.kind === "insert") {
      throw new HostError("InsertDeleteConflict", "Cells with content would be pushed off the sheet.");
    }
  }
  sheet.hyperlinks = new Map(
    [...sheet.hyperlinks].flatMap(([address, link]) => {
      const place = movedArea(areaOf(readReference(address)!), shift);
      return place ? [[areaAddress(place), link] as const] : [];
    }),
  );
}

/** Heights, widths and what is hidden move only with whole rows or columns. */
function moveRowsAndColumns(sheet: SheetState, shift: Shift): void {
  const movedIndex = (index: number): number | null =>
    (shift.along === "rows" ? movedCell(index, 0, shift)?.row : movedCell(0, index, shift)?.column) ?? null;
  const entries = <V>(map: Map<number, V>): Map<number, V> =>
    new Map(
      [...map].flatMap(([index, value]) => {
        const place = movedIndex(index);
        return place === null ? [] : [[place, value] as const];
      }),
    );
  const indexes = (set: Set<number>): Set<number> =>
    new Set([...set].flatMap((index) => movedIndex(index) ?? []));
  if (shift.along === "rows" && isEntireRow(shift.area)) {
    sheet.rowHeights = entries(sheet.rowHeights);
    sheet.hiddenRows = indexes(sheet.hiddenRows);
  }
  if (shift.along === "columns" && isEntireColumn(shift.area)) {
    sheet.columnWidths = entries(sheet.columnWidths);
    sheet.hiddenColumns = indexes(sheet.hiddenColumns);
    if (sheet.columnStyles) sheet.columnStyles = entries(sheet.columnStyles);
  }
}

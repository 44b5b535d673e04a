import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import { rectOf, printReference, readReference } from "../../spreadsheet/references";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectAddress } from "../../spreadsheet/addresses";
import { intersect, sameRect, containsRect, isEntireColumn, isEntireRow } from "../../spreadsheet/rects";
import { splitConditionalFormats } from "./conditionalFormatAreas";
import { rewriteFormulas } from "./formulas";
import { movedArea, movedCell, shiftedBand, type Shift } from "./movedArea";
import { placedReference, reachOf } from "./placedReference";
import { splitValidations } from "./validationAreas";

/**
 * Puts cells in or takes them out, and moves everything that follows: contents and looks, tables, merged cells,
 * validations, conditional formats, links, and the references of every formula.
 */
export function moveCells(sheet: SheetState, shift: Shift, context: HostContext): void {
  requireMovable(sheet, shift);
  splitRules(sheet, shift, context);
  moveContents(sheet, shift);
  moveRowsAndColumns(sheet, shift);
  const moved = (area: Rect): Rect | null => movedArea(area, shift);
  for (const table of sheet.tables) table.area = moved(table.area) ?? table.area;
  sheet.merges = sheet.merges.flatMap((area) => moved(area) ?? []);
  moveReferences(sheet, moved, context);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((format) => format.areas.length > 0);
  movePrintArea(sheet, moved);
  context.services.cellsMoved(sheet, moved);
  context.services.structureChanged();
}

/** Validations and conditional formats of which only a part moves are cut in two. */
function splitRules(sheet: SheetState, shift: Shift, { services }: HostContext): void {
  const stripe = shift.along === "rows" ? columnsOf(shift.area) : rowsOf(shift.area);
  const moves = (part: Rect): boolean => isShifted(part, shift);
  splitValidations(sheet, stripe, moves);
  splitConditionalFormats(sheet, stripe, () => services.newId("conditionalFormat"), moves);
}

/** Whether a shift moves an area, changes its size or takes it away. */
function isShifted(area: Rect, shift: Shift): boolean {
  const after = movedArea(area, shift);
  return after === null || !sameRect(after, area);
}

/** A print area is a name of its sheet; one whose cells are gone is forgotten. */
function movePrintArea({ pageLayout }: SheetState, moved: (area: Rect) => Rect | null): void {
  const after = pageLayout.printArea && moved(pageLayout.printArea);
  if (after) pageLayout.printArea = after;
  else delete pageLayout.printArea;
}

/** Lets every formula follow cells of a sheet to where they are now; what is gone becomes #REF!. */
export function moveReferences(
  sheet: SheetState,
  moved: (area: Rect) => Rect | null,
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
    return joinTokens(
      tokens.map((token) => (here(token) ? { text: movedToken(token, place.areas, moved) } : token)),
    );
  });
}

function movedToken(
  token: Token,
  areas: readonly Rect[] | undefined,
  moved: (area: Rect) => Rect | null,
): string {
  const reference = readReference(token.local)!;
  const before = rectOf(reference);
  const reach = reachOf(reference, areas);
  const after = moved(reach);
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  if (!after) return `${prefix}#REF!`;
  // A relative reference of a rule keeps its size: what grows or shrinks is the rule's own area.
  const placed = sameRect(reach, before)
    ? after
    : {
        ...before,
        row: before.row + after.row - reach.row,
        column: before.column + after.column - reach.column,
      };
  return sameRect(placed, before) ? token.text : prefix + printReference(placedReference(reference, placed));
}

function requireMovable(sheet: SheetState, shift: Shift): void {
  const band = shiftedBand(shift);
  for (const table of sheet.tables) {
    if (!intersect(table.area, band)) continue;
    const whole =
      shift.along === "rows"
        ? containsRect(columnsOf(band), table.area)
        : containsRect(rowsOf(band), table.area);
    const gone = shift.kind === "delete" && containsRect(shift.area, table.area);
    if (!whole && !gone) {
      throw new HostError(
        "InsertDeleteConflict",
        "This operation isn't allowed because it would shift cells in a table on the worksheet.",
      );
    }
  }
  requireRoomAtEdge(sheet, shift);
  for (const merge of sheet.merges) {
    if (intersect(merge, band) && !isShifted(merge, shift)) {
      throw new HostError("MergedRangeConflict", "A part of merged cells cannot be moved.");
    }
  }
}

/** Refuses to push cells off the sheet that hold something, be it a look only. */
function requireRoomAtEdge(sheet: SheetState, shift: Shift): void {
  if (shift.kind === "delete") return;
  for (const { row, column } of sheet.cells.within(shiftedBand(shift))) {
    if (movedCell(row, column, shift)) continue;
    throw new HostError("NonBlankCellOffSheet", "Cells that are not empty would be pushed off the sheet.");
  }
}

function columnsOf(area: Rect): Rect {
  return { ...area, row: 0, rows: MAX_ROWS };
}

function rowsOf(area: Rect): Rect {
  return { ...area, column: 0, columns: MAX_COLUMNS };
}

function moveContents(sheet: SheetState, shift: Shift): void {
  const cells = [...sheet.cells.within(shiftedBand(shift))];
  for (const { row, column } of cells) sheet.cells.remove(row, column);
  for (const { row, column, cell } of cells) {
    const place = movedCell(row, column, shift);
    if (place) sheet.cells.set(place.row, place.column, cell);
  }
  sheet.hyperlinks = new Map(
    [...sheet.hyperlinks].flatMap(([address, link]) => {
      const place = movedArea(rectOf(readReference(address)!), shift);
      return place ? [[rectAddress(place), link] as const] : [];
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

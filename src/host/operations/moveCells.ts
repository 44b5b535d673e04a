import { rectOf, printReference, parseReference } from "../../spreadsheet/references";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectAddress } from "../../spreadsheet/addresses";
import {
  intersect,
  sameRect,
  containsRect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../../spreadsheet/rects";
import { splitConditionalFormats } from "./splitConditionalFormats";
import { mayReferToCells, rewriteFormulas } from "./rewriteFormulas";
import { shiftRect, shiftCell, affectedRect, type Shift } from "./shiftRect";
import { referenceTo, reachableRect } from "./movedReferences";
import { splitValidations } from "./splitValidations";
import { placeCell, takeCells } from "./visibleCells";

/**
 * Inserts or deletes cells, and moves everything that follows: contents and styles, tables, merged cells,
 * validations, conditional formats, links, and the references of every formula.
 */
export function moveCells(sheet: SheetState, shift: Shift, context: HostContext): void {
  requireMovable(sheet, shift);
  splitRules(sheet, shift, context);
  moveContents(sheet, shift);
  const { services } = context;
  if (shift.along === "rows") services.rowsShifted(sheet, shift.area, shift.kind);
  else services.contentsMoved(sheet, affectedRect(shift));
  moveRowsAndColumns(sheet, shift);
  const moved = (area: Rect): Rect | null => shiftRect(area, shift);
  for (const table of sheet.tables) table.area = moved(table.area) ?? table.area;
  sheet.merges = sheet.merges.flatMap((area) => moved(area) ?? []);
  moveReferences(sheet, moved, context);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((area) => moved(area) ?? []) }))
    .filter((format) => format.areas.length > 0);
  movePrintAreas(sheet, moved);
  services.cellsMoved(sheet, moved);
  services.structureChanged();
}

/** Splits validations and conditional formats of which only a part moves. */
function splitRules(sheet: SheetState, shift: Shift, { services }: HostContext): void {
  const stripe = shift.along === "rows" ? columnsOf(shift.area) : rowsOf(shift.area);
  const moves = (part: Rect): boolean => isShifted(part, shift);
  splitValidations(sheet, stripe, moves);
  splitConditionalFormats(sheet, stripe, () => services.newId("conditionalFormat"), moves);
}

/** Whether a shift moves, resizes or deletes an area. */
function isShifted(area: Rect, shift: Shift): boolean {
  const after = shiftRect(area, shift);
  return after === null || !sameRect(after, area);
}

/** Moves the print areas; one is removed if its cells are deleted. */
function movePrintAreas({ pageLayout }: SheetState, moved: (area: Rect) => Rect | null): void {
  const after = (pageLayout.printAreas ?? []).flatMap((area) => moved(area) ?? []);
  if (after.length > 0) pageLayout.printAreas = after;
  else delete pageLayout.printAreas;
}

/**
 * Updates the references of every formula to moved cells; those to deleted cells become #REF!.
 * @param mayRefer whether a cell's formula may refer to cells that move, where that is known quickly
 */
export function moveReferences(
  sheet: SheetState,
  moved: (area: Rect) => Rect | null,
  context: HostContext,
  mayRefer: (formula: string) => boolean = () => true,
): void {
  const mayReferToSheet = mayReferToCells([sheet]);
  rewriteFormulas(context, (formula, destination) => {
    // Rules are relative to their areas: what they refer to is not what they name.
    if (!destination.areas && !mayRefer(formula)) return formula;
    if (!mayReferToSheet(formula, destination)) return formula;
    const refersToSheet = (token: Token): boolean =>
      token.kind === "area" &&
      (token.sheet === undefined
        ? destination.sheet === sheet
        : token.sheet.toLowerCase() === sheet.name.toLowerCase());
    const tokens = tokenize(formula);
    if (!tokens.some(refersToSheet)) return formula;
    return joinTokens(
      tokens.map((token) =>
        refersToSheet(token) ? { text: movedToken(token, destination.areas, moved) } : token,
      ),
    );
  });
}

function movedToken(
  token: Token,
  areas: readonly Rect[] | undefined,
  moved: (area: Rect) => Rect | null,
): string {
  const reference = token.reference ?? parseReference(token.local);
  const before = rectOf(reference);
  const reachable = reachableRect(reference, areas);
  const after = moved(reachable);
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  if (!after) return `${prefix}#REF!`;
  // A relative reference of a rule keeps its size: the rule's own area grows or shrinks.
  const placed = sameRect(reachable, before)
    ? after
    : {
        ...before,
        row: before.row + after.row - reachable.row,
        column: before.column + after.column - reachable.column,
      };
  return sameRect(placed, before) ? token.text : prefix + printReference(referenceTo(reference, placed));
}

/** Refuses an insertion or deletion that Excel refuses: to be called before anything is changed. */
export function requireMovable(sheet: SheetState, shift: Shift): void {
  const band = affectedRect(shift);
  for (const table of sheet.tables) {
    if (!intersect(table.area, band)) continue;
    const isWholeTableShifted =
      shift.along === "rows"
        ? containsRect(columnsOf(band), table.area)
        : containsRect(rowsOf(band), table.area);
    const isTableDeleted = shift.kind === "delete" && containsRect(shift.area, table.area);
    if (!isWholeTableShifted && !isTableDeleted) {
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

/** Refuses to push cells with content or a style off the sheet. */
function requireRoomAtEdge(sheet: SheetState, shift: Shift): void {
  if (shift.kind === "delete") return;
  for (const { row, column } of sheet.cells.within(affectedRect(shift))) {
    if (shiftCell(row, column, shift)) continue;
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
  if (shift.along === "columns" && !isEntireColumn(shift.area)) moveAcrossColumns(sheet, shift);
  else moveWithColumns(sheet, shift);
  sheet.hyperlinks = new Map(
    [...sheet.hyperlinks].flatMap(([address, link]) => {
      const destination = shiftRect(rectOf(parseReference(address)), shift);
      return destination ? [[rectAddress(destination), link] as const] : [];
    }),
  );
}

/** Moves cells that stay in their columns, or whose columns move along. */
function moveWithColumns(sheet: SheetState, shift: Shift): void {
  const cells = [...sheet.cells.within(affectedRect(shift))];
  for (const { row, column } of cells) sheet.cells.remove(row, column);
  for (const { row, column, cell } of cells) {
    const destination = shiftCell(row, column, shift);
    if (destination) sheet.cells.set(destination.row, destination.column, cell);
  }
}

/** Moves cells into other columns, with the styles that they have from their own. */
function moveAcrossColumns(sheet: SheetState, shift: Shift): void {
  for (const { row, column, cell, style } of takeCells(sheet, affectedRect(shift))) {
    const destination = shiftCell(row, column, shift);
    if (destination) placeCell(sheet, destination.row, destination.column, cell, style);
  }
}

/** Moves sizes and hidden rows or columns, if whole rows or columns move, and the styles of columns. */
function moveRowsAndColumns(sheet: SheetState, shift: Shift): void {
  const movedIndex = (index: number): number | null =>
    (shift.along === "rows" ? shiftCell(index, 0, shift)?.row : shiftCell(0, index, shift)?.column) ?? null;
  const entries = <V>(map: Map<number, V>): Map<number, V> =>
    new Map(
      [...map].flatMap(([index, value]) => {
        const destination = movedIndex(index);
        return destination === null ? [] : [[destination, value] as const];
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

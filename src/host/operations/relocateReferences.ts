import {
  rectOf,
  printReference,
  quoteSheetName,
  parseReference,
  type Reference,
} from "../../spreadsheet/references";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { Rect, WorkbookState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { intersect, sameRect, rectBetween, containsRect, isOnSheet } from "../../spreadsheet/rects";
import { findSheet } from "./arguments";
import { mayReferToCells, rewriteFormulas, type FormulaLocation } from "./rewriteFormulas";
import { findName } from "./names";
import { referenceTo, reachableRect } from "./movedReferences";
import type { RangeTarget } from "./targets";

/** Cells that are cut and pasted: two areas of the same size, on one sheet or on two. */
export interface Relocation {
  readonly from: RangeTarget;
  readonly to: RangeTarget;
}

/** The position of an area among the moved cells after the move. */
export function relocatedRect(area: Rect, { from, to }: Relocation): Rect {
  return {
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  };
}

/**
 * Updates every formula for cells that are cut and pasted. To be called before the cells move. References to moved
 * cells refer to their new position; references to overwritten cells become #REF!; references in moved cells still
 * refer to the same cells.
 */
export function relocateReferences(move: Relocation, context: HostContext): void {
  const { workbook } = context;
  const mayRefer = mayReferToCells([move.from.sheet, move.to.sheet]);
  rewriteFormulas(context, (formula, location) => {
    const isMoving = isRelocated(location, move);
    if (!isMoving && !mayRefer(formula, location)) return formula;
    const tokens = tokenize(formula);
    if (!isMoving && !tokens.some(({ kind }) => kind === "area")) return formula;
    return joinTokens(
      tokens.map((token) => {
        if (token.kind === "area")
          return { text: relocatedReference(token, location, isMoving, move, workbook) };
        return isMoving && token.kind === "name" ? { text: relocatedName(token, move) } : token;
      }),
    );
  });
}

/** Whether a formula is among the moved cells. */
function isRelocated({ sheet, row, column, areas }: FormulaLocation, { from }: Relocation): boolean {
  if (sheet !== from.sheet) return false;
  if (row !== undefined && column !== undefined)
    return containsRect(from.area, { row, column, rows: 1, columns: 1 });
  return areas?.[0] !== undefined && containsRect(from.area, areas[0]);
}

/** A formula that moves to another sheet qualifies names scoped to its old sheet. */
function relocatedName({ sheet, text }: Token, { from, to }: Relocation): string {
  const isSheetScoped = sheet === undefined && from.sheet !== to.sheet && findName(from.sheet.names, text);
  return isSheetScoped ? `${quoteSheetName(from.sheet.name)}!${text}` : text;
}

function relocatedReference(
  token: Token,
  location: FormulaLocation,
  isMoving: boolean,
  move: Relocation,
  workbook: WorkbookState,
): string {
  const sheet = token.sheet === undefined ? location.sheet : findSheet(token.sheet, workbook);
  if (!sheet) return token.text;
  const reference = token.reference ?? parseReference(token.local);
  const before = { sheet, area: rectOf(reference) };
  const after = cellsAfter(before, reference, location, isMoving, move);
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  if (!after) return `${prefix}#REF!`;
  const formulaSheet = isMoving ? move.to.sheet : location.sheet;
  const isSameArea = sameRect(before.area, after.area);
  const local = isSameArea ? token.local : printReference(referenceTo(reference, after.area));
  if (prefix === "" && formulaSheet === after.sheet) return local;
  const keepsSheet = prefix !== "" && after.sheet === sheet;
  return `${keepsSheet ? prefix : `${quoteSheetName(after.sheet.name)}!`}${local}`;
}

/**
 * The cells that a reference covers after the move; null if there are none. References of conditional formats and
 * validations ("rules") are relative to the first cell of the rule.
 */
function cellsAfter(
  { sheet, area }: RangeTarget,
  reference: Reference,
  location: FormulaLocation,
  isMoving: boolean,
  move: Relocation,
): RangeTarget | null {
  const { from, to } = move;
  const reachable = reachableRect(reference, location.areas);
  const isCellReference = reference.shape === "cells";
  const coversMore = !sameRect(reachable, area);
  // A relative reference of a rule covers other cells for each of the rule's cells: they move together or not at all.
  const movesPartly = isCellReference && coversMore && isMoving && intersect(from.area, reachable) !== null;
  const movesWithCells = sheet === from.sheet && (containsRect(from.area, reachable) || movesPartly);
  if (movesWithCells) {
    const target = relocatedRect(area, move);
    return isOnSheet(target) ? { sheet: to.sheet, area: target } : null;
  }
  if (sheet === to.sheet && containsRect(to.area, reachable)) return null;
  const resizes = isCellReference && !coversMore && sheet === from.sheet && sheet === to.sheet;
  return { sheet, area: resizes ? resizedRect(area, from.area, to.area) : area };
}

/** If a whole edge of a range moves perpendicular to itself, the range grows or shrinks with it. */
function resizedRect(area: Rect, from: Rect, to: Rect): Rect {
  const rowOffset = to.row - from.row;
  const columnOffset = to.column - from.column;
  if (rowOffset !== 0 && columnOffset !== 0) return area;
  const top = { ...area, rows: 1 };
  const left = { ...area, columns: 1 };
  let [row, column] = [area.row, area.column];
  let [lastRow, lastColumn] = [row + area.rows - 1, column + area.columns - 1];
  if (rowOffset !== 0) {
    if (containsRect(from, top) && rowOffset < area.rows) row += rowOffset;
    else if (containsRect(from, { ...top, row: lastRow }) && rowOffset > -area.rows) lastRow += rowOffset;
  } else {
    if (containsRect(from, left) && columnOffset < area.columns) column += columnOffset;
    else if (containsRect(from, { ...left, column: lastColumn }) && columnOffset > -area.columns)
      lastColumn += columnOffset;
  }
  return rectBetween(row, column, lastRow, lastColumn);
}

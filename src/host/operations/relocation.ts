import {
  rectOf,
  printReference,
  quoteSheetName,
  readReference,
  type Reference,
} from "../../spreadsheet/references";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { Rect, WorkbookState } from "../../spreadsheet/state";
import { intersect, sameRect, rectBetween, containsRect, isOnSheet } from "../../spreadsheet/rects";
import { findSheet } from "./arguments";
import { rewriteFormulas, type FormulaPlace } from "./formulas";
import { findName } from "./names";
import { placedReference, reachOf } from "./placedReference";
import type { RangeTarget } from "./targets";

/** Cells that are cut and pasted: two areas of the same size, on one sheet or on two. */
export interface Relocation {
  readonly from: RangeTarget;
  readonly to: RangeTarget;
}

/** Where an area that lies among the moved cells is afterwards. */
export function carried(area: Rect, { from, to }: Relocation): Rect {
  return {
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  };
}

/**
 * Lets every formula follow cells that are cut and pasted. To be called before the cells move. What points to moved
 * cells points to their new place; what points to cells that are pasted over becomes #REF!; what moves itself goes on
 * pointing where it did.
 */
export function relocateReferences(move: Relocation, workbook: WorkbookState): void {
  rewriteFormulas(workbook, (formula, place) => {
    const moves = isCarried(place, move);
    return joinTokens(
      tokenize(formula).map((token) => {
        if (token.kind === "area") return { text: areaText(token, place, moves, move, workbook) };
        return moves && token.kind === "name" ? { text: nameText(token, move) } : token;
      }),
    );
  });
}

/** Whether a formula stands among the moved cells. */
function isCarried({ sheet, row, column, areas }: FormulaPlace, { from }: Relocation): boolean {
  if (sheet !== from.sheet) return false;
  if (row !== undefined && column !== undefined)
    return containsRect(from.area, { row, column, rows: 1, columns: 1 });
  return areas?.[0] !== undefined && containsRect(from.area, areas[0]);
}

/** A name of the old sheet's own is written with that sheet by a formula that leaves it. */
function nameText({ sheet, text }: Token, { from, to }: Relocation): string {
  const own = sheet === undefined && from.sheet !== to.sheet && findName(from.sheet.names, text);
  return own ? `${quoteSheetName(from.sheet.name)}!${text}` : text;
}

function areaText(
  token: Token,
  place: FormulaPlace,
  moves: boolean,
  move: Relocation,
  workbook: WorkbookState,
): string {
  const sheet = token.sheet === undefined ? place.sheet : findSheet(token.sheet, workbook);
  if (!sheet) return token.text;
  const reference = readReference(token.local)!;
  const before = { sheet, area: rectOf(reference) };
  const after = cellsAfter(before, reference, place, moves, move);
  const written = token.text.slice(0, token.text.length - token.local.length);
  if (!after) return `${written}#REF!`;
  const home = moves ? move.to.sheet : place.sheet;
  const same = sameRect(before.area, after.area);
  const local = same ? token.local : printReference(placedReference(reference, after.area));
  if (written === "" && home === after.sheet) return local;
  const keepsSheet = written !== "" && after.sheet === sheet;
  return `${keepsSheet ? written : `${quoteSheetName(after.sheet.name)}!`}${local}`;
}

/** The cells that a reference stands for after the move, written from the same place of its rule; null for none. */
function cellsAfter(
  { sheet, area }: RangeTarget,
  reference: Reference,
  place: FormulaPlace,
  moves: boolean,
  move: Relocation,
): RangeTarget | null {
  const { from, to } = move;
  const reach = reachOf(reference, place.areas);
  const isCells = reference.shape === "cells";
  const spreads = !sameRect(reach, area);
  // A relative reference of a rule stands for other cells in each of the rule's cells: they go together or not at all.
  const goesPartly = isCells && spreads && moves && intersect(from.area, reach) !== null;
  const goesAlong = sheet === from.sheet && (containsRect(from.area, reach) || goesPartly);
  if (goesAlong) {
    const target = carried(area, move);
    return isOnSheet(target) ? { sheet: to.sheet, area: target } : null;
  }
  if (sheet === to.sheet && containsRect(to.area, reach)) return null;
  const stretches = isCells && !spreads && sheet === from.sheet && sheet === to.sheet;
  return { sheet, area: stretches ? stretched(area, from.area, to.area) : area };
}

/** A range of which one whole edge moves along its own direction grows or shrinks with that edge. */
function stretched(area: Rect, from: Rect, to: Rect): Rect {
  const down = to.row - from.row;
  const right = to.column - from.column;
  if (down !== 0 && right !== 0) return area;
  const top = { ...area, rows: 1 };
  const left = { ...area, columns: 1 };
  let [row, column] = [area.row, area.column];
  let [lastRow, lastColumn] = [row + area.rows - 1, column + area.columns - 1];
  if (down !== 0) {
    if (containsRect(from, top) && down < area.rows) row += down;
    else if (containsRect(from, { ...top, row: lastRow }) && down > -area.rows) lastRow += down;
  } else {
    if (containsRect(from, left) && right < area.columns) column += right;
    else if (containsRect(from, { ...left, column: lastColumn }) && right > -area.columns)
      lastColumn += right;
  }
  return rectBetween(row, column, lastRow, lastColumn);
}

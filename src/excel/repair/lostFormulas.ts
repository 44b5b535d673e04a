/** Calculated cells on sheets that people fill in, outside tables, that hold another formula than they should, or none. */
import { cellAddress } from "../../blueprint/formula";
import { isWithin } from "../../blueprint/rects";
import type { Rect } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { formulaWithMovedCells } from "../movedRules";
import { readRange } from "../readRange";
import type { Requests } from "../requests";
import { isComputed, type ComparedWorkbook } from "./compareWorkbook";
import { isSameFormula } from "./compareSheets";
import { namesOn, placesOn, referencesOn, type PlacedName } from "./labelledCells";
import { movedCells, rowFinder } from "./lostColumns";
import type { RepairStep } from "./types";

/** A formula that is written again. */
interface LostFormula {
  readonly sheet: string;
  /** a name of cells in its row, or near it: people may move both meanwhile */
  readonly name: string;
  /** from the first cell of the name */
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
}

/** Formulas that are written again. */
export interface LostFormulas {
  readonly steps: readonly RepairStep[];
  readonly formulas: readonly LostFormula[];
}

/**
 * Finds what is missing: formulas of named cells, and formulas beside them that refer to deleted cells. One round trip, and more for each
 * sheet with names.
 */
export async function findLostFormulas(
  requests: Requests,
  { blueprint, sheets, inventory }: ComparedWorkbook,
): Promise<LostFormulas> {
  const searched = blueprint.sheets.flatMap((sheet) => {
    const [found, named] = [sheets.get(sheet.id), namesOn(sheet, blueprint.names)];
    return found && !isComputed(sheet) && named.length > 0 ? [{ sheet, found, named }] : [];
  });
  const used = await requests.send(({ workbook }) =>
    searched.map(({ found }) => {
      const range = workbook.worksheets.getItem(found.id).getUsedRangeOrNullObject(true);
      return range.load("rowIndex,columnIndex,rowCount,columnCount");
    }),
  );
  const formulas: LostFormula[] = [];
  for (const [index, { sheet, found, named }] of searched.entries()) {
    const { isNullObject, rowIndex, rowCount, columnIndex, columnCount } = elementAt(used, index);
    if (isNullObject) continue;
    const area = { row: 0, column: 0, rows: rowIndex + rowCount, columns: columnIndex + columnCount };
    const cells = await readRange(requests, found.id, area);
    const references = referencesOn(found.name, inventory.names);
    const places = placesOn(sheet, named, { cells, references, isCurrent: true });
    const rowOf = rowFinder(named, references, places);
    const columnOf = (column: number) => places.columns.get(column) ?? column;
    const moves = new Map(movedCells(sheet, rowOf, columnOf));
    // Entries may be beside other labels than theirs, where something is in the way of moving them back.
    for (const { name, rect } of named) {
      const now = references.rectOf(name);
      if (now && rect.rows === 1)
        moves.set(cellAddress(rect.row, rect.column), cellAddress(now.row, now.column));
    }
    const isPlaced = (row: number) =>
      places.rows.has(row) ||
      named.some(({ name, rect }) => rect.row === row && rect.rows === 1 && references.rectOf(name));
    for (const block of sheet.blocks)
      block.cells.forEach((line, rowOffset) =>
        line.forEach((content, columnOffset) => {
          const cell = { row: block.row + rowOffset, column: block.column + columnOffset };
          if (typeof content !== "string" || !content.startsWith("=")) return;
          const [row, column] = [rowOf(cell.row), columnOf(cell.column)];
          const held = cells.formulas[row]?.[column] ?? "";
          const formula = formulaWithMovedCells(content, moves);
          const isHeld = typeof held === "string" && isSameFormula(held, formula);
          const isBroken = typeof held === "string" && held.startsWith("=") && held.includes("#REF!");
          const isNamed = named.some(
            ({ name, rect }) => isWithin(rect, cell.row, cell.column) && references.rectOf(name),
          );
          if (!isPlaced(cell.row) || isHeld || !(isNamed || isBroken)) return;
          const anchor = nearestName(named, cell.row, (name) => references.rectOf(name));
          if (!anchor) return;
          const [rows, columns] = [row - anchor.now.row, column - anchor.now.column];
          formulas.push({ sheet: found.name, name: anchor.name, rows, columns, formula });
        }),
      );
  }
  return {
    formulas,
    steps: [...new Set(formulas.map(({ sheet }) => sheet))].map((sheet) => ({
      kind: "restoreFormulas",
      sheet,
      cells: formulas.filter((each) => each.sheet === sheet).length,
    })),
  };
}

/** Writes the formulas again. */
export async function restoreFormulas(requests: Requests, { formulas }: LostFormulas): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const { name, rows, columns, formula } of formulas) {
      const first = workbook.names.getItem(name).getRange().getCell(0, 0);
      first.getOffsetRange(rows, columns).formulas = [[formula]];
    }
  });
}

/** The name whose cells are nearest to a row of the blueprint. */
function nearestName(
  named: readonly PlacedName[],
  row: number,
  rectOf: (name: string) => Rect | undefined,
): { readonly name: string; readonly now: Rect } | undefined {
  const distance = ({ rect }: PlacedName) => Math.abs(rect.row - row);
  const [nearest] = named
    .flatMap((each) => {
      const now = rectOf(each.name);
      return now ? [{ ...each, now }] : [];
    })
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
}

/** Calculated cells on sheets that people fill in, outside tables, that hold another formula than they should, or none. */
import type { CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import { elementAt, getOrThrow } from "../../model/collections";
import { formulaWithMovedCells, movedAddresses } from "../movedRules";
import type { Requests } from "../requests";
import { isComputed, type ComparedWorkbook } from "./compareWorkbook";
import { isSameFormula } from "./compareSheets";
import { namesOn } from "./labelledCells";
import type { RepairStep } from "./types";

/** A formula that is written again, in a cell of a named range. */
interface LostFormula {
  readonly name: string;
  /** from the first cell of the range */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas that are written again. */
export interface LostFormulas {
  readonly steps: readonly RepairStep[];
  readonly formulas: readonly LostFormula[];
}

/**
 * Finds what is missing, by the names of the cells. A range with more or fewer rows or columns than it should have is left: people have
 * inserted or deleted some, and where its cells are is not known. One round trip.
 */
export async function findLostFormulas(
  requests: Requests,
  { blueprint, sheets }: ComparedWorkbook,
): Promise<LostFormulas> {
  const named = blueprint.sheets
    .filter((sheet) => !isComputed(sheet) && sheets.has(sheet.id))
    .flatMap((sheet) => namesOn(sheet, blueprint.names).map((each) => ({ ...each, sheet })));
  const ranges = await requests.send(({ workbook }) =>
    named.map(({ name }) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      return range.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
    }),
  );
  const found = named.flatMap(({ name, rect, sheet }, index) => {
    const range = elementAt(ranges, index);
    const isWhole = !range.isNullObject && range.rowCount === rect.rows && range.columnCount === rect.columns;
    return isWhole ? [{ name, rect, sheet, range }] : [];
  });
  const moves = new Map(
    [...new Set(found.map(({ sheet }) => sheet))].map((sheet) => [
      sheet.id,
      movedAddresses(found.filter((each) => each.sheet === sheet)),
    ]),
  );
  const lost = found.flatMap(({ name, rect, sheet, range }) =>
    formulasIn(sheet, rect).flatMap(({ row, column, formula: expected }) => {
      const formula = formulaWithMovedCells(expected, getOrThrow(moves, sheet.id));
      const held = elementAt(range.formulas as CellInput[][], row)[column];
      const isHeld = typeof held === "string" && isSameFormula(held, formula);
      return isHeld ? [] : [{ name, row, column, formula, sheet: getOrThrow(sheets, sheet.id).name }];
    }),
  );
  return {
    formulas: lost,
    steps: [...new Set(lost.map(({ sheet }) => sheet))].map((sheet) => ({
      kind: "restoreFormulas",
      sheet,
      cells: lost.filter((each) => each.sheet === sheet).length,
    })),
  };
}

/** Writes the formulas again. */
export async function restoreFormulas(requests: Requests, { formulas }: LostFormulas): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const { name, row, column, formula } of formulas)
      workbook.names.getItem(name).getRange().getCell(row, column).formulas = [[formula]];
  });
}

/** The formulas that the blueprint has in a range, by their place in it. */
function formulasIn({ blocks }: SheetBlueprint, rect: Rect) {
  return blocks.flatMap((block) =>
    block.cells.flatMap((line, rowOffset) =>
      line.flatMap((content, columnOffset) => {
        const row = block.row + rowOffset - rect.row;
        const column = block.column + columnOffset - rect.column;
        const isInside = row >= 0 && row < rect.rows && column >= 0 && column < rect.columns;
        if (!isInside || typeof content !== "string" || !content.startsWith("=")) return [];
        return [{ row, column, formula: content }];
      }),
    ),
  );
}

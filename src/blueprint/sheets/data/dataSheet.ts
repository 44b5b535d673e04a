import type { Context } from "../../context";
import { entryText, rangeReference } from "../../formula";
import { NUMBER_FORMATS } from "../../cellFormats";
import { positionOrZero } from "../../lookups";
import { NAMES } from "../../names";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { CellBlock, NameBlueprint, SheetBlueprint } from "../../types";
import { CONFLICT_CELLS, conflictFormulas } from "./conflicts";
import { observationFormulas } from "./formulas";
import { entrySheet } from "../entrySheet";
import { CONFLICT_CELLS_AT } from "../lists";

const NEW_ROWS = 12;

const WIDTHS = { usable: 14, state: 29 };

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "data",
      id: "Observations",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: observationFormulas(context, NAMES.chosenPartner),
      numberFormats: { usable: NUMBER_FORMATS.value },
      frozen: 3,
    },
    context,
  );
}

/**
 * The sheet Lists with the cells that every row of the table reads: the codes in conflict, one below the other, and right
 * of the first one the chosen partner's row. Next to the table they would be deleted with rows of observations.
 */
export function addConflictCells(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const { row, column } = CONFLICT_CELLS_AT;
  const chosen = positionOrZero(entryText(NAMES.trackerPartner), context.refs.column("Partners", "key"));
  const codes = conflictFormulas(context, { row: row + 1, column, rows: CONFLICT_CELLS, columns: 1 });
  const block: CellBlock = {
    row,
    column,
    cells: [
      ["conflictCodes", "chosenPartner"],
      ...codes.map(([code = null], index) => [code, index === 0 ? `=${chosen}` : null]),
    ],
  };
  return { ...lists, blocks: [...lists.blocks, block] };
}

/** The names of those cells. */
export function dataNames({ localize }: Context): readonly NameBlueprint[] {
  const { row, column } = CONFLICT_CELLS_AT;
  const named = (name: string, offset: number, rows: number) => ({
    name,
    formula: rangeReference(localize(SHEETS_HEADINGS_TEXTS).lists.name, {
      row: row + 1,
      column: column + offset,
      rows,
      columns: 1,
    }),
  });
  return [named(NAMES.conflictCodes, 0, CONFLICT_CELLS), named(NAMES.chosenPartner, 1, 1)];
}

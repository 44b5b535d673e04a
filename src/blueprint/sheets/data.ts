import type { Context } from "../context";
import { entryText, nameOfBox } from "../formula";
import { COLOURS, FORMATS } from "../look";
import { placeOf } from "../lookups";
import { NAMES } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf } from "../table";
import { SHEETS } from "../text/sheets";
import type { CellBlock, NameBlueprint, SheetBlueprint } from "../types";
import { CONFLICT_CELLS, conflictFormulas } from "./data/conflicts";
import { observationFormulas } from "./data/formulas";
import { SHARED_AT } from "./lists";

const NEW_ROWS = 12;

const WIDTHS = {
  indicator: 16,
  partner: 32,
  period: 13,
  group: 22,
  value: 14,
  numerator: 14,
  denominator: 14,
  status: 14,
  note: 40,
  enteredBy: 24,
  enteredOn: 13,
  usable: 14,
  state: 29,
};

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Observations") - 1);
  return {
    id: "data",
    name: say(SHEETS.data.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf("Observations", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 32 }],
    blocks: [titleBlock("data", context), block],
    looks: [...titleLooks(), look, ...headerLooks("Observations", HEADER_ROW)],
    merges: [],
    tables: [
      tableOf(
        {
          id: "Observations",
          row: HEADER_ROW,
          minimumRows: NEW_ROWS,
          formulas: observationFormulas(context, NAMES.chosenPartner),
          formats: { usable: FORMATS.value },
        },
        context,
      ),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    print: printOf(context, {
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(shownColumns("Observations")),
    }),
    protect: false,
  };
}

/**
 * The sheet Lists with the cells that every row of the table reads: the codes in conflict, one below the other, and
 * beside the first the chosen partner's row. They stand where nobody deletes rows: beside the table, they would go with
 * the rows of observations that are deleted.
 */
export function withShared(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const { row, column } = SHARED_AT;
  const chosen = placeOf(entryText(NAMES.trackerPartner), context.refs.column("Partners", "key"));
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
export function dataNames({ say }: Context): readonly NameBlueprint[] {
  const { row, column } = SHARED_AT;
  const named = (name: string, offset: number, rows: number) => ({
    name,
    formula: nameOfBox(say(SHEETS.lists.name), { row: row + 1, column: column + offset, rows, columns: 1 }),
  });
  return [named(NAMES.conflictCodes, 0, CONFLICT_CELLS), named(NAMES.chosenPartner, 1, 1)];
}

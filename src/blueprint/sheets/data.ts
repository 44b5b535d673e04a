import { COLUMNS } from "../columns";
import type { Context } from "../context";
import { boxAddress, entryText, nameOfBox } from "../formula";
import { COLOURS, FORMATS, LOOKS } from "../look";
import { NAMES } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf } from "../table";
import { SHEETS } from "../text/sheets";
import type { Box, NameBlueprint, SheetBlueprint } from "../types";
import { CONFLICT_CELLS, conflictFormulas } from "./data/conflicts";
import { observationFormulas } from "./data/formulas";
import { placeOf } from "./lookup";

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

/** Right of the table, off the printed page, one column free between: codes in conflict, the chosen partner's row. */
const BESIDE = COLUMNS.Observations.length + 1;
const CONFLICTS: Box = { row: HEADER_ROW + 1, column: BESIDE, rows: CONFLICT_CELLS, columns: 1 };
const CHOSEN: Box = { row: HEADER_ROW + 1, column: BESIDE + 1, rows: 1, columns: 1 };
const BESIDE_WIDTHS = [2, 18, 18];

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  const { say, refs } = context;
  const { block, look } = dateline(context, shownColumns("Observations") - 1);
  const chosen = placeOf(entryText(NAMES.trackerPartner), refs.column("Partners", "key"));
  return {
    id: "data",
    name: say(SHEETS.data.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: [...widthsOf("Observations", WIDTHS), ...BESIDE_WIDTHS],
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 32 }],
    blocks: [
      titleBlock("data", context),
      block,
      { row: HEADER_ROW, column: BESIDE, cells: [["zConflictCodes", "zChosenPartner"]] },
      { row: CONFLICTS.row, column: CONFLICTS.column, cells: conflictFormulas(context, CONFLICTS) },
      { row: CHOSEN.row, column: CHOSEN.column, cells: [[`=${chosen}`]] },
    ],
    looks: [
      ...titleLooks(),
      look,
      ...headerLooks("Observations", HEADER_ROW),
      { box: { row: HEADER_ROW, column: BESIDE, rows: 1, columns: 2 }, look: LOOKS.helperHeader },
      { box: CONFLICTS, look: { ...LOOKS.helper, numberFormat: "0", horizontal: "Right" } },
      { box: CHOSEN, look: { ...LOOKS.helper, numberFormat: "0", horizontal: "Right" } },
    ],
    merges: [],
    tables: [
      tableOf(
        {
          id: "Observations",
          row: HEADER_ROW,
          minimumRows: NEW_ROWS,
          formulas: observationFormulas(context, boxAddress(CHOSEN)),
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

/** The name of the cells that hold the codes in conflict. */
export function dataNames({ say }: Context): readonly NameBlueprint[] {
  return [{ name: NAMES.conflictCodes, formula: nameOfBox(say(SHEETS.data.name), CONFLICTS) }];
}

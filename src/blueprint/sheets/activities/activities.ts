import type { Context } from "../../context";
import { cellAddress, nameOfBox } from "../../formula";
import { COLOURS, LOOKS, stateConditionals } from "../../look";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../../page";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { headerLooks, shownColumns, tableOf, widthsOf } from "../../table";
import { SHEETS } from "../../text/sheets";
import type { Box, LookedBox, NameBlueprint, SheetBlueprint } from "../../types";
import { activityFormulas } from "./formulas";
import {
  CONDITION_GAPS_ROW,
  GAPS,
  HEADER_ROW,
  isHidden,
  LAST_COLUMN,
  MATRIX_COLUMNS,
  MATRIX_NOTE_ROW,
  MATRIX_TITLE_ROW,
  matrixBox,
  SERVED,
  SERVED_TITLE_ROW,
} from "./layout";
import { GAP_ROWS, gapCell, servedBlocks } from "./served";

const NEW_ROWS = 15;
const SENTENCES: Box = { row: CONDITION_GAPS_ROW, column: 0, rows: 2, columns: 1 };
/** A number that a reader can pass over. */
const COUNT_FORMAT = '0;-0;"·"';

/** The table and what stands beside it are about as wide, so that each prints on a page of its own. */
const WIDTHS = {
  name: 35,
  partner: 24,
  condition: 25,
  role: 25,
  indicator: 14,
  state: 13,
  from: 12,
  until: 12,
  note: 27,
  late: 10,
  check: 22,
};
const GAP_WIDTH = 3;
const RIGHT_WIDTHS = [44, ...new Array<number>(MATRIX_COLUMNS - 2).fill(29), 16];

/** Who does what, for which condition, role and indicator. */
export function activitiesSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const left = dateline(context, shownColumns("Activities") - 1);
  const right = dateline(context, LAST_COLUMN);
  return {
    id: "activities",
    name: say(SHEETS.activities.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: columnWidths(),
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: SENTENCES.row, rows: SENTENCES.rows, height: 22 },
      { row: HEADER_ROW, height: 32 },
    ],
    blocks: [titleBlock("activities", context), left.block, right.block, ...servedBlocks(context)],
    looks: [...titleLooks(), left.look, right.look, ...looks(context)],
    merges: [],
    tables: [
      tableOf(
        {
          id: "Activities",
          row: HEADER_ROW,
          minimumRows: NEW_ROWS,
          formulas: activityFormulas(context),
        },
        context,
      ),
    ],
    validations: [],
    conditionals: conditionals(context),
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: printOf(context, {
      pagesWide: 2,
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(LAST_COLUMN + 1),
    }),
    protect: false,
  };
}

/** The names of what the activities serve. */
export function activitiesNames({ say, file }: Context): readonly NameBlueprint[] {
  const named = (name: string, box: Box) => ({ name, formula: nameOfBox(say(SHEETS.activities.name), box) });
  return [
    named(SHEET_BLOCKS.conditions.name, SERVED),
    named(SHEET_BLOCKS.matrix.name, matrixBox(file)),
    named(SHEET_CELLS.activitiesRunning, gapCell(GAP_ROWS.running)),
    named(SHEET_CELLS.conditionGaps, gapCell(GAP_ROWS.conditions)),
    named(SHEET_CELLS.indicatorGaps, gapCell(GAP_ROWS.indicators)),
    named(SHEET_CELLS.indicatorGapCodes, gapCell(GAP_ROWS.codes)),
  ];
}

function columnWidths(): readonly number[] {
  return [...widthsOf("Activities", WIDTHS), GAP_WIDTH, 0, ...RIGHT_WIDTHS].map((width, column) =>
    isHidden(column) ? 0 : width,
  );
}

function conditionals({ file }: Context): SheetBlueprint["conditionals"] {
  const matrix = matrixBox(file);
  const name = `$${cellAddress(matrix.row, matrix.column)}`;
  return [
    ...[SENTENCES, { ...SERVED, column: SERVED.column + 3, columns: 1 }].flatMap((box) =>
      stateConditionals(cellAddress(box.row, box.column)).map((conditional) => ({ box, conditional })),
    ),
    { box: matrix, conditional: { formula: `=${name}<>""`, look: { fill: COLOURS.computed } } },
  ];
}

function looks({ file }: Context): readonly LookedBox[] {
  const matrix = matrixBox(file);
  const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });
  const centred = { horizontal: "Center" } as const;
  const counts = { ...centred, numberFormat: COUNT_FORMAT };
  return [
    { box: SENTENCES, look: LOOKS.text },
    ...headerLooks("Activities", HEADER_ROW),
    { box: box(SERVED_TITLE_ROW, SERVED.column), look: LOOKS.section },
    { box: box(SERVED.row - 1, SERVED.column, 1, SERVED.columns), look: LOOKS.header },
    { box: box(SERVED.row - 1, SERVED.column + 1, 1, 2), look: centred },
    { box: box(SERVED.row - 1, SERVED.column + 3), look: { indent: 1 } },
    { box: SERVED, look: LOOKS.computed },
    { box: { ...SERVED, column: SERVED.column + 1, columns: 2 }, look: counts },
    { box: { ...SERVED, column: SERVED.column + 3, columns: 1 }, look: { indent: 1 } },
    {
      box: { ...GAPS, columns: 1 },
      look: { ...LOOKS.text, vertical: "Top", horizontal: "Right", indent: 1 },
    },
    {
      box: { ...GAPS, column: GAPS.column + 1, columns: 2 },
      look: { ...LOOKS.computed, horizontal: "Left", indent: 1, numberFormat: "0" },
    },
    { box: box(MATRIX_TITLE_ROW, matrix.column), look: LOOKS.section },
    { box: box(MATRIX_NOTE_ROW, matrix.column), look: LOOKS.hint },
    { box: box(matrix.row - 1, matrix.column, 1, matrix.columns), look: LOOKS.header },
    { box: box(matrix.row - 1, matrix.column + 1, 1, matrix.columns - 1), look: centred },
    { box: matrix, look: { fontColor: COLOURS.text, vertical: "Top" } },
    { box: { ...matrix, column: matrix.column + 1, columns: matrix.columns - 1 }, look: counts },
  ];
}

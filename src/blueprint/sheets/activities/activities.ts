import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { COLOURS, LOOKS, stateConditionals } from "../../look";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../../page";
import { SHEET_BLOCKS } from "../../sheetRanges";
import { headerLooks, shownColumns, tableOf, widthsOf } from "../../table";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { Box, LookedBox, SheetBlueprint } from "../../types";
import { activityFormulas } from "./formulas";
import {
  CONDITION_GAPS_ROW,
  conditionsBox,
  GAPS,
  HEADER_ROW,
  isHidden,
  LAST_COLUMN,
  matrixBox,
  TITLES_ROW,
} from "./layout";
import { servedBlocks } from "./served";
import { PLACES } from "./workings";

const NEW_ROWS = 15;
const SENTENCES: Box = { row: CONDITION_GAPS_ROW, column: 0, rows: 2, columns: 1 };
/** A number that a reader can pass over. */
const COUNT_FORMAT = '0;-0;"·"';

/** The table and what stands beside it are about as wide, so that each prints on a page of its own. */
const WIDTHS = { late: 10, check: 22 };
const GAP_WIDTH = 3;
const RIGHT_WIDTHS = [38, 14, 13, 16, GAP_WIDTH, 32, ...PLACES.map(() => 21), 12];

/** Who does what, for which condition, role and indicator. */
export function activitiesSheet(context: Context): SheetBlueprint {
  const { localize } = context;
  const left = dateline(context, shownColumns("Activities") - 1);
  const right = dateline(context, LAST_COLUMN);
  return {
    id: "activities",
    name: localize(SHEETS_HEADINGS_TEXTS).activities.name,
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

function columnWidths(): readonly number[] {
  return [...widthsOf("Activities", WIDTHS), GAP_WIDTH, ...RIGHT_WIDTHS].map((width, column) =>
    isHidden(column) ? 0 : width,
  );
}

function conditionals({ file }: Context): SheetBlueprint["conditionals"] {
  const conditions = conditionsBox(file);
  const states = {
    ...conditions,
    column: conditions.column + SHEET_BLOCKS.conditions.columns.state,
    columns: 1,
  };
  return [
    ...[SENTENCES, states].flatMap((box) =>
      stateConditionals(cellAddress(box.row, box.column)).map((conditional) => ({ box, conditional })),
    ),
    ...[conditions, matrixBox(file)].map((box) => ({
      box,
      conditional: {
        formula: `=$${cellAddress(box.row, box.column)}<>""`,
        look: { fill: COLOURS.computed },
      },
    })),
  ];
}

function looks({ file }: Context): readonly LookedBox[] {
  const matrix = matrixBox(file);
  const conditions = conditionsBox(file);
  const box = (row: number, column: number, rows = 1, columns = 1): Box => ({ row, column, rows, columns });
  const centred = { horizontal: "Center" } as const;
  const counts = { ...centred, numberFormat: COUNT_FORMAT };
  const lines = { fontColor: COLOURS.text, vertical: "Top" } as const;
  const { activities, state } = SHEET_BLOCKS.conditions.columns;
  return [
    { box: SENTENCES, look: LOOKS.text },
    ...headerLooks("Activities", HEADER_ROW),
    { box: { ...GAPS, columns: 1 }, look: LOOKS.text },
    {
      box: { ...GAPS, column: GAPS.column + 1, columns: 1 },
      look: { ...LOOKS.text, horizontal: "Left", numberFormat: "0" },
    },
    { box: box(TITLES_ROW, conditions.column), look: LOOKS.section },
    { box: box(HEADER_ROW, conditions.column, 1, conditions.columns), look: LOOKS.header },
    { box: box(HEADER_ROW, conditions.column + activities, 1, 2), look: centred },
    { box: box(HEADER_ROW, conditions.column + state), look: { indent: 1 } },
    { box: conditions, look: lines },
    { box: { ...conditions, column: conditions.column + activities, columns: 2 }, look: counts },
    { box: { ...conditions, column: conditions.column + state, columns: 1 }, look: { indent: 1 } },
    { box: box(TITLES_ROW - 1, matrix.column), look: LOOKS.section },
    { box: box(TITLES_ROW, matrix.column), look: LOOKS.hint },
    { box: box(HEADER_ROW, matrix.column, 1, matrix.columns), look: LOOKS.header },
    { box: box(HEADER_ROW, matrix.column + 1, 1, matrix.columns - 1), look: centred },
    { box: matrix, look: lines },
    { box: { ...matrix, column: matrix.column + 1, columns: matrix.columns - 1 }, look: counts },
  ];
}

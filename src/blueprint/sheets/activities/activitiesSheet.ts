import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { COLOURS, CELL_FORMATS, statusConditionals } from "../../cellFormats";
import {
  columnsArea,
  dateline,
  LEAST_SCALE,
  printSettings,
  TITLE_HEIGHTS,
  titleBlock,
  titleFormats,
} from "../../sheetFrame";
import { SHEET_BLOCKS } from "../../sheetRanges";
import { headerFormats, visibleColumnCount, tableOf, widthsOf } from "../../table";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { Rect, FormattedRange, SheetBlueprint } from "../../types";
import { activityFormulas } from "./formulas";
import {
  CONDITION_GAPS_ROW,
  conditionsRect,
  METRIC_CELLS,
  HEADER_ROW,
  LAST_COLUMN,
  matrixRect,
  TITLES_ROW,
} from "./layout";
import { servedBlocks } from "./served";
import { CONDITION_NUMBERS } from "./helperCells";

const NEW_ROWS = 15;
const SENTENCES: Rect = { row: CONDITION_GAPS_ROW, column: 0, rows: 2, columns: 1 };
/** Shows 0 as an unobtrusive dot. */
const COUNT_FORMAT = '0;-0;"·"';

const WIDTHS = { late: 9, check: 19 };
const GAP_WIDTH = 3;
const RIGHT_WIDTHS = [30, 11, 12, 18, GAP_WIDTH, 26, ...CONDITION_NUMBERS.map(() => 15), 9];

/** Who does what, for which condition, role and indicator. */
export function activitiesSheet(context: Context): SheetBlueprint {
  const { localize } = context;
  const left = dateline(context, visibleColumnCount("Activities") - 1);
  const right = dateline(context, LAST_COLUMN);
  return {
    id: "activities",
    name: localize(SHEETS_HEADINGS_TEXTS).activities.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: [...widthsOf("Activities", WIDTHS), GAP_WIDTH, ...RIGHT_WIDTHS],
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: SENTENCES.row, rows: SENTENCES.rows, height: 22 },
      { row: HEADER_ROW, height: 48 },
    ],
    blocks: [titleBlock("activities", context), left.block, right.block, ...servedBlocks(context)],
    formats: [...titleFormats(), left.format, right.format, ...cellFormats(context)],
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
    print: printSettings(context, {
      scale: LEAST_SCALE,
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(visibleColumnCount("Activities")),
      isPart: true,
    }),
    protect: false,
  };
}

function conditionals({ room }: Context): SheetBlueprint["conditionals"] {
  const conditions = conditionsRect(room);
  const states = {
    ...conditions,
    column: conditions.column + SHEET_BLOCKS.conditions.columns.state,
    columns: 1,
  };
  return [
    ...[SENTENCES, states].flatMap((rect) =>
      statusConditionals(cellAddress(rect.row, rect.column)).map((conditional) => ({
        range: rect,
        conditional,
      })),
    ),
    ...[conditions, matrixRect(room)].map((rect) => ({
      range: rect,
      conditional: {
        formula: `=$${cellAddress(rect.row, rect.column)}<>""`,
        format: { fill: COLOURS.computed },
      },
    })),
  ];
}

function cellFormats({ room }: Context): readonly FormattedRange[] {
  const matrix = matrixRect(room);
  const conditions = conditionsRect(room);
  const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });
  const centred = { horizontal: "Center" } as const;
  const counts = { ...centred, numberFormat: COUNT_FORMAT };
  const lines = { fontColor: COLOURS.text, vertical: "Top" } as const;
  const { activities, state } = SHEET_BLOCKS.conditions.columns;
  return [
    { range: SENTENCES, format: CELL_FORMATS.text },
    ...headerFormats("Activities", HEADER_ROW),
    { range: { ...METRIC_CELLS, columns: 1 }, format: CELL_FORMATS.text },
    {
      range: { ...METRIC_CELLS, column: METRIC_CELLS.column + 1, columns: 1 },
      format: { ...CELL_FORMATS.text, horizontal: "Left", numberFormat: "0" },
    },
    { range: rect(TITLES_ROW, conditions.column), format: CELL_FORMATS.section },
    { range: rect(HEADER_ROW, conditions.column, 1, conditions.columns), format: CELL_FORMATS.header },
    { range: rect(HEADER_ROW, conditions.column + activities, 1, 2), format: centred },
    { range: rect(HEADER_ROW, conditions.column + state), format: { indent: 1 } },
    { range: conditions, format: lines },
    { range: { ...conditions, column: conditions.column + activities, columns: 2 }, format: counts },
    { range: { ...conditions, column: conditions.column + state, columns: 1 }, format: { indent: 1 } },
    { range: rect(TITLES_ROW - 1, matrix.column), format: CELL_FORMATS.section },
    { range: rect(TITLES_ROW, matrix.column), format: CELL_FORMATS.hint },
    { range: rect(HEADER_ROW, matrix.column, 1, matrix.columns), format: CELL_FORMATS.header },
    { range: rect(HEADER_ROW, matrix.column + 1, 1, matrix.columns - 1), format: centred },
    { range: matrix, format: lines },
    { range: { ...matrix, column: matrix.column + 1, columns: matrix.columns - 1 }, format: counts },
  ];
}

/**
 * What the running activities serve, counted on the hidden sheet Lists: next to the table, the cells would be deleted
 * with rows of activities.
 */
import { namesOn } from "../../sheetFrame";
import { CONDITIONS } from "../../../catalogue/initiative";
import type { Context } from "../../context";
import { rangeAddress, rangeReference, cellAddress } from "../../formula";
import { CELL_FORMATS } from "../../cellFormats";
import { NO_ROW, nextRowWhere } from "../../lookups";
import { itemName, listName } from "../../names";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import type { Rect, CellBlock, NameBlueprint, SheetBlueprint } from "../../types";
import { HELPER_CELLS_AT } from "../lists";
import { CONDITION_FACTOR } from "./formulas";

/** The metrics of the activities, one below the other. */
export const METRICS = ["activitiesRunning", "conditionGaps", "indicatorGaps", "indicatorGapCodes"] as const;
/** The 1-based numbers of the conditions. */
export const CONDITION_NUMBERS = CONDITIONS.map((_, index) => index + 1);
/** The number of unserved indicators that are listed by code. */
const SHOWN_CODES = 4;

/** The label of a condition by its number. */
export function conditionName(number: number): string {
  return `INDEX(${listName("condition")},${number})`;
}

const HEADER = [
  ...["condition", "activities", "partners", "state"],
  "figure",
  "gapIndicator",
  "partnerRow",
  ...["partner", ...CONDITION_NUMBERS.map((number) => `condition${number}`), "all"],
];
interface HelperRects {
  readonly conditions: Rect;
  readonly metrics: Rect;
  readonly gapIndicators: Rect;
  readonly partnerRows: Rect;
  readonly matrix: Rect;
}

function helperRects({ room: { activityPartners: matrix } }: Context): HelperRects {
  const rect = (caption: string, rows: number, columns = 1): Rect => ({
    row: HELPER_CELLS_AT.row + 1,
    column: HELPER_CELLS_AT.column + HEADER.indexOf(caption),
    rows,
    columns,
  });
  return {
    conditions: rect(
      "condition",
      CONDITION_NUMBERS.length,
      Object.keys(SHEET_BLOCKS.conditions.columns).length,
    ),
    metrics: rect("figure", METRICS.length),
    gapIndicators: rect("gapIndicator", SHOWN_CODES),
    partnerRows: rect("partnerRow", matrix),
    matrix: rect("partner", matrix, Object.keys(SHEET_BLOCKS.matrix.columns).length),
  };
}

/** The expression of the row of the n-th indicator that no running activity serves; NO_ROW where there are fewer. */
export function indicatorGap(context: Context, place: number): string {
  const lists = context.localize(SHEETS_HEADINGS_TEXTS).lists.name;
  const { gapIndicators } = helperRects(context);
  return rangeReference(lists, { ...gapIndicators, row: gapIndicators.row + place - 1, rows: 1 }).slice(1);
}

/** The sheet Lists with the cells that count what the activities serve. */
export function addHelperCells(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const rects = helperRects(context);
  const header: Rect = { ...HELPER_CELLS_AT, rows: 1, columns: HEADER.length };
  return {
    ...lists,
    blocks: [
      ...lists.blocks,
      { ...header, cells: [HEADER] },
      conditionBlock(context, rects),
      ...gapBlocks(context, rects),
      ...matrixBlocks(context, rects),
    ],
    formats: [...lists.formats, { range: header, format: CELL_FORMATS.header }],
  };
}

/** The defined names of these cells. */
export function activitiesNames(context: Context): readonly NameBlueprint[] {
  const { conditions, matrix, metrics } = helperRects(context);
  const named = namesOn("lists", context);
  return [
    named(SHEET_BLOCKS.conditions.name, conditions),
    named(SHEET_BLOCKS.matrix.name, matrix),
    ...METRICS.map((metric, index) =>
      named(SHEET_CELLS[metric], { ...metrics, row: metrics.row + index, rows: 1 }),
    ),
  ];
}

/** Each condition with its running activities and the partners who have one. */
function conditionBlock({ refs: { column } }: Context, { conditions }: HelperRects): CellBlock {
  const partners = (number: number) =>
    `=SUMPRODUCT(SIGN(COUNTIF(${column("Activities", "partnerConditionKey")},${column("Partners", "line")}*${CONDITION_FACTOR}+${number})))`;
  const count = (number: number) => cellAddress(conditions.row + number - 1, conditions.column + 1);
  return {
    ...conditions,
    cells: CONDITION_NUMBERS.map((number) => [
      `=${conditionName(number)}`,
      `=COUNTIF(${column("Activities", "conditionRow")},${number})`,
      partners(number),
      `=IF(${count(number)}=0,${itemName("gap", "gap")},${itemName("gap", "served")})`,
    ]),
  };
}

/** The numbers of unserved conditions and indicators, and the rows of the first unserved indicators. */
function gapBlocks({ refs: { column } }: Context, { conditions, metrics, gapIndicators }: HelperRects) {
  const key = column("Indicators", "key");
  const lines = column("Indicators", "line");
  const gap =
    `(${key}<>"")*(COUNTIFS(${column("Activities", "indicatorRow")},${lines},` +
    `${column("Activities", "isRunning")},1)=0)`;
  const counts = rangeAddress({ ...conditions, column: conditions.column + 1, columns: 1 });
  const found = (index: number) => cellAddress(gapIndicators.row + index, gapIndicators.column);
  const code = (index: number) =>
    `IF(${found(index)}<${NO_ROW},${index > 0 ? `", "&` : ""}INDEX(${key},${found(index)}),"")`;
  const shown = Array.from({ length: SHOWN_CODES }, (_, index) => index);
  const gaps = SHEET_CELLS.indicatorGaps;
  const formulas: Readonly<Record<(typeof METRICS)[number], string>> = {
    activitiesRunning: `=SUM(${column("Activities", "isRunning")})`,
    conditionGaps: `=COUNTIF(${counts},0)`,
    indicatorGaps: `=SUMPRODUCT(${gap})`,
    indicatorGapCodes: `=${shown.map(code).join("&")}&IF(${gaps}>${SHOWN_CODES}," +"&${gaps}-${SHOWN_CODES},"")`,
  };
  return [
    { ...metrics, cells: METRICS.map((metric) => [formulas[metric]]) },
    {
      ...gapIndicators,
      cells: shown.map((index) => [`=${nextRowWhere(lines, index === 0 ? "0" : found(index - 1), gap)}`]),
    },
  ];
}

/** The number of running activities of each partner for each condition. */
function matrixBlocks({ refs }: Context, { matrix, partnerRows }: HelperRects): readonly CellBlock[] {
  const key = refs.column("Partners", "key");
  const rows = Array.from({ length: matrix.rows }, (_, index) => matrix.row + index);
  return [
    {
      ...partnerRows,
      cells: rows.map((row) => {
        const above = row === matrix.row ? "0" : cellAddress(row - 1, partnerRows.column);
        return [`=${nextRowWhere(refs.column("Partners", "line"), above, `(${key}<>"")`)}`];
      }),
    },
    {
      ...matrix,
      cells: rows.map((row) => {
        const rowCell = cellAddress(row, partnerRows.column);
        const ofPartner = (formula: string) => `=IF(${cellAddress(row, matrix.column)}="","",${formula})`;
        return [
          `=IF(${rowCell}<${NO_ROW},INDEX(${key},${rowCell}),"")`,
          ...CONDITION_NUMBERS.map((number) =>
            ofPartner(
              `COUNTIF(${refs.column("Activities", "partnerConditionKey")},${rowCell}*${CONDITION_FACTOR}+${number})`,
            ),
          ),
          ofPartner(
            `COUNTIFS(${refs.column("Activities", "partnerRow")},${rowCell},${refs.column("Activities", "isRunning")},1)`,
          ),
        ];
      }),
    },
  ];
}

/**
 * What the running activities serve, counted on the hidden sheet Lists: beside the table, the cells would go with the
 * rows of activities that are deleted.
 */
import { CONDITIONS } from "../../../catalogue/initiative";
import type { InitiativeFile } from "../../../model/initiative";
import type { Context } from "../../context";
import { rangeAddress, cellAddress, rangeReference } from "../../formula";
import { CELL_FORMATS } from "../../cellFormats";
import { NO_ROW, nextRow } from "../../lookups";
import { itemName, listName } from "../../names";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { SHEETS } from "../../text/sheets";
import type { Rect, CellBlock, NameBlueprint, SheetBlueprint } from "../../types";
import { WORKINGS_AT } from "../lists";
import { PLACE } from "./formulas";

/** The figures of the activities, one below the other. */
export const FIGURES = ["activitiesRunning", "conditionGaps", "indicatorGaps", "indicatorGapCodes"] as const;
/** The conditions by their places, from one. */
export const PLACES = CONDITIONS.map((_, index) => index + 1);
/** How many indicators that nothing serves are told by their codes. */
const SHOWN_CODES = 4;

const ROOM = 20;
const SPARE = 8;

/** Room for the partners of today and some that may join. */
export function matrixRows({ partners }: InitiativeFile): number {
  return Math.max(ROOM, partners.length + SPARE);
}

/** The word of a condition by its place. */
export function conditionName(place: number): string {
  return `INDEX(${listName("condition")},${place})`;
}

const HEADER = [
  ...["condition", "activities", "partners", "state"],
  "figure",
  "gapIndicator",
  "partnerRow",
  ...["partner", ...PLACES.map((place) => `condition${place}`), "all"],
];
interface Places {
  readonly conditions: Rect;
  readonly figures: Rect;
  readonly gapIndicators: Rect;
  readonly partnerRows: Rect;
  readonly matrix: Rect;
}

function placesOf({ file }: Context): Places {
  const matrix = matrixRows(file);
  const box = (caption: string, rows: number, columns = 1): Rect => ({
    row: WORKINGS_AT.row + 1,
    column: WORKINGS_AT.column + HEADER.indexOf(caption),
    rows,
    columns,
  });
  return {
    conditions: box("condition", PLACES.length, Object.keys(SHEET_BLOCKS.conditions.columns).length),
    figures: box("figure", FIGURES.length),
    gapIndicators: box("gapIndicator", SHOWN_CODES),
    partnerRows: box("partnerRow", matrix),
    matrix: box("partner", matrix, Object.keys(SHEET_BLOCKS.matrix.columns).length),
  };
}

/** The sheet Lists with the cells that count what the activities serve. */
export function withWorkings(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const places = placesOf(context);
  const header: Rect = { ...WORKINGS_AT, rows: 1, columns: HEADER.length };
  return {
    ...lists,
    blocks: [
      ...lists.blocks,
      { ...header, cells: [HEADER] },
      conditionBlock(context, places),
      ...gapBlocks(context, places),
      ...matrixBlocks(context, places),
    ],
    formats: [...lists.formats, { range: header, format: CELL_FORMATS.header }],
  };
}

/** The names of what is counted there. */
export function activitiesNames(context: Context): readonly NameBlueprint[] {
  const { conditions, matrix, figures } = placesOf(context);
  const named = (name: string, box: Rect) => ({
    name,
    formula: rangeReference(context.say(SHEETS.lists.name), box),
  });
  return [
    named(SHEET_BLOCKS.conditions.name, conditions),
    named(SHEET_BLOCKS.matrix.name, matrix),
    ...FIGURES.map((figure, index) =>
      named(SHEET_CELLS[figure], { ...figures, row: figures.row + index, rows: 1 }),
    ),
  ];
}

/** Each condition with its running activities and the partners who have one. */
function conditionBlock({ refs: { column } }: Context, { conditions }: Places): CellBlock {
  const partners = (place: number) =>
    `=SUMPRODUCT(SIGN(COUNTIF(${column("Activities", "place")},${column("Partners", "line")}*${PLACE}+${place})))`;
  const count = (place: number) => cellAddress(conditions.row + place - 1, conditions.column + 1);
  return {
    ...conditions,
    cells: PLACES.map((place) => [
      `=${conditionName(place)}`,
      `=COUNTIF(${column("Activities", "conditionRow")},${place})`,
      partners(place),
      `=IF(${count(place)}=0,${itemName("gap", "gap")},${itemName("gap", "served")})`,
    ]),
  };
}

/** How much is not served, and the rows of the first indicators that nothing serves. */
function gapBlocks({ refs: { column } }: Context, { conditions, figures, gapIndicators }: Places) {
  const key = column("Indicators", "key");
  const lines = column("Indicators", "line");
  const gap =
    `(${key}<>"")*(COUNTIFS(${column("Activities", "indicatorRow")},${lines},` +
    `${column("Activities", "runs")},1)=0)`;
  const counts = rangeAddress({ ...conditions, column: conditions.column + 1, columns: 1 });
  const found = (index: number) => cellAddress(gapIndicators.row + index, gapIndicators.column);
  const code = (index: number) =>
    `IF(${found(index)}<${NO_ROW},${index > 0 ? `", "&` : ""}INDEX(${key},${found(index)}),"")`;
  const shown = Array.from({ length: SHOWN_CODES }, (_, index) => index);
  const gaps = SHEET_CELLS.indicatorGaps;
  const formulas: Readonly<Record<(typeof FIGURES)[number], string>> = {
    activitiesRunning: `=SUM(${column("Activities", "runs")})`,
    conditionGaps: `=COUNTIF(${counts},0)`,
    indicatorGaps: `=SUMPRODUCT(${gap})`,
    indicatorGapCodes: `=${shown.map(code).join("&")}&IF(${gaps}>${SHOWN_CODES}," +"&${gaps}-${SHOWN_CODES},"")`,
  };
  return [
    { ...figures, cells: FIGURES.map((figure) => [formulas[figure]]) },
    {
      ...gapIndicators,
      cells: shown.map((index) => [`=${nextRow(lines, index === 0 ? "0" : found(index - 1), gap)}`]),
    },
  ];
}

/** Which partner has how many running activities for which condition. */
function matrixBlocks({ refs }: Context, { matrix, partnerRows }: Places): readonly CellBlock[] {
  const key = refs.column("Partners", "key");
  const rows = Array.from({ length: matrix.rows }, (_, index) => matrix.row + index);
  return [
    {
      ...partnerRows,
      cells: rows.map((row) => {
        const above = row === matrix.row ? "0" : cellAddress(row - 1, partnerRows.column);
        return [`=${nextRow(refs.column("Partners", "line"), above, `(${key}<>"")`)}`];
      }),
    },
    {
      ...matrix,
      cells: rows.map((row) => {
        const at = cellAddress(row, partnerRows.column);
        const ofPartner = (formula: string) => `=IF(${cellAddress(row, matrix.column)}="","",${formula})`;
        return [
          `=IF(${at}<${NO_ROW},INDEX(${key},${at}),"")`,
          ...PLACES.map((place) =>
            ofPartner(`COUNTIF(${refs.column("Activities", "place")},${at}*${PLACE}+${place})`),
          ),
          ofPartner(
            `COUNTIFS(${refs.column("Activities", "partnerRow")},${at},${refs.column("Activities", "runs")},1)`,
          ),
        ];
      }),
    },
  ];
}

/** The reports that are late: a line for each pair of an indicator and a partner, most days first. */
import { CELL_FORMATS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { absoluteColumn, cellAddress, entryText, quoted, rangeAddress } from "../../formula";
import { endOfMonth, monthOfDay } from "../../months";
import { NAMES } from "../../names";
import { textAt, type Page, type PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellInput, Rect } from "../../types";
import { PARTNER_FACTOR } from "../data/keys";
import { LATE_LIST } from "../indicators/latePairs";
import { FACTS_COLUMN, LINE_HEIGHT } from "./layout";
import { HEADER_FORMAT } from "./periods";

/** How many pairs the list shows. */
export const LATE_LINES = 30;

const { columns: COLUMNS } = SHEET_BLOCKS.lateReports;

/** Off the printed page: the rank of the pair, and its rows in Indicators and Partners. */
const [RANK_COLUMN, INDICATOR_COLUMN, PARTNER_COLUMN] = [FACTS_COLUMN, FACTS_COLUMN + 1, FACTS_COLUMN + 2];

/** The cells of the lines, without their header. */
export function lateReportCells(page: Page): Rect {
  return { ...page.cellsOf("late", "lines"), columns: COLUMNS.indicator + 1 };
}

/** The longest list that the page has room for, then a note on what is beyond. */
export function lateReports(context: Context): PageSection {
  const texts = context.localize(SHEETS_TRACKER_TEXTS);
  return {
    id: "late",
    rows: [
      { part: "title", height: 26 },
      { part: "sentence", height: 20 },
      { part: "header", height: 24 },
      { part: "lines", count: LATE_LINES, height: LINE_HEIGHT },
      { part: "note" },
    ],
    content(_, page) {
      const title = page.cellsOf("late", "title");
      const sentence = page.cellsOf("late", "sentence");
      const header = page.cellsOf("late", "header");
      const note = page.cellsOf("late", "note");
      const lines = lateReportCells(page);
      const column = (id: keyof typeof COLUMNS) => ({
        ...lines,
        column: lines.column + COLUMNS[id],
        columns: 1,
      });
      const rest = `(${SHEET_CELLS.reportsMissing}-SUM(${rangeAddress(column("missing"))}))`;
      return {
        blocks: [
          textAt(title, texts.late),
          textAt(
            sentence,
            `=IF(${SHEET_CELLS.reportsMissing}=0,${quoted(texts.noneLate)},${sentenceFormula(texts.lateLead, { count: SHEET_CELLS.reportsMissing })})`,
          ),
          {
            row: header.row,
            column: lines.column,
            cells: [
              [
                texts.code,
                texts.partnerColumn,
                null,
                texts.missing,
                texts.oldest,
                texts.daysLate,
                texts.name,
              ],
            ],
          },
          { row: lines.row, column: lines.column, cells: linesOf(context, lines) },
          { row: lines.row, column: RANK_COLUMN, cells: ranksOf(lines) },
          textAt(note, `=IF(${rest}>0,${sentenceFormula(texts.moreLate, { count: rest })},"")`),
        ],
        formats: [
          { range: { ...title, columns: 1 }, format: CELL_FORMATS.section },
          { range: { ...header, column: lines.column, columns: lines.columns }, format: HEADER_FORMAT },
          { range: lines, format: { ...CELL_FORMATS.text, wrap: false } },
          // Numbers and dates, with their headers.
          {
            range: { ...column("missing"), row: header.row, rows: lines.rows + 1, columns: 3 },
            format: { horizontal: "Right" },
          },
          // Apart from the number before it.
          {
            range: { ...column("indicator"), row: header.row, rows: lines.rows + 1 },
            format: { horizontal: "Left", indent: 1 },
          },
          { range: column("oldest"), format: { numberFormat: NUMBER_FORMATS.date } },
        ],
      };
    },
  };
}

/** For each line: the rank, and the rows of the indicator and the partner. */
function ranksOf({ row, rows }: Rect): CellInput[][] {
  return Array.from({ length: rows }, (_, index) => {
    const rank = absoluteColumn(row + index, RANK_COLUMN);
    const indicator = absoluteColumn(row + index, INDICATOR_COLUMN);
    const pair = LATE_LIST.pair(rank);
    const ranks = LATE_LIST.rank(String(index + 1));
    return [
      index === 0
        ? `=IF(${SHEET_CELLS.reportsMissing}=0,0,${ranks})`
        : `=IF(${LATE_LIST.isLate(cellAddress(row + index - 1, RANK_COLUMN))},IF(${index + 1}>ROWS(${NAMES.latePairs})*COLUMNS(${NAMES.latePairs}),0,${ranks}),0)`,
      `=IF(${LATE_LIST.isLate(rank)},INT((${pair})/${PARTNER_FACTOR}),0)`,
      `=IF(${LATE_LIST.isLate(rank)},${pair}-${indicator}*${PARTNER_FACTOR},0)`,
    ];
  });
}

function linesOf({ refs }: Context, { row, rows }: Rect): CellInput[][] {
  return Array.from({ length: rows }, (_, index) => {
    const [rank, indicator, partner] = [RANK_COLUMN, INDICATOR_COLUMN, PARTNER_COLUMN].map((column) =>
      absoluteColumn(row + index, column),
    ) as [string, string, string];
    const ofIndicator = (id: string) => `INDEX(${refs.column("Indicators", id)},${indicator})`;
    const shown = (value: string) => `=IF(${indicator}=0,"",${value})`;
    const due = `(${NAMES.asOf}-(${LATE_LIST.days(rank)}))`;
    const oldest = endOfMonth(`(${monthOfDay(due)}-${ofIndicator("available")})`);
    return [
      shown(ofIndicator("key")),
      shown(`INDEX(${refs.column("Partners", "key")},${partner})`),
      // A partner's name goes on over it.
      null,
      shown(LATE_LIST.missing(ofIndicator("order"), partner)),
      shown(oldest),
      shown(LATE_LIST.days(rank)),
      // Last: a long name goes on over the empty cells to its right.
      shown(entryText(ofIndicator("name"))),
    ];
  });
}

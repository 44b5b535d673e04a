/** The twelve periods of the tracker: their ends, and the end of the time before the first. */
import { CELL_FORMATS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { absoluteRow, rangeAddress } from "../../formula";
import { MONTHS_IN_YEAR } from "../../../model/ownPeriods";
import type { Interval } from "../../months";
import { NAMES, thresholdValue } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { SHEET_BLOCKS, SHEET_CELLS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, Rect } from "../../types";
import { initiativeMonths, monthsOf } from "../frequency";
import { FACTS_COLUMN, FIRST_PERIOD_COLUMN, inPeriods, KEYS_COLUMN } from "./layout";

/** Formats of the row with the headers of lines and periods. */
export const HEADER_FORMAT = { ...CELL_FORMATS.header, wrap: false } as const;
export const PERIOD_FORMAT = { numberFormat: NUMBER_FORMATS.date, horizontal: "Right" } as const;

/** The headers of the lines and the ends of the periods; everything below reads them. */
export function periods({ localize }: Context): PageSection {
  return {
    id: "periods",
    rows: [{ height: 24 }],
    content(cells, page) {
      const { row, column } = cells;
      return {
        blocks: [
          {
            row,
            column,
            cells: [
              (["code", "name", "unit", "line"] as const).map((id) => localize(SHEETS_TRACKER_TEXTS)[id]),
            ],
          },
          ...endBlocks(page),
        ],
        formats: [
          { range: cells, format: HEADER_FORMAT },
          { range: inPeriods(cells), format: PERIOD_FORMAT },
          {
            range: { ...cells, column: FACTS_COLUMN, columns: KEYS_COLUMN - FACTS_COLUMN + 1 },
            format: { numberFormat: NUMBER_FORMATS.date },
          },
        ],
      };
    },
  };
}

/** The cell with the months of one period, off the printed page. */
function monthsRect(page: Page): Rect {
  return { ...page.cellsOf("choices", "cells"), column: FACTS_COLUMN + 1, rows: 1, columns: 1 };
}

/** "$S$5": the months of one period. */
export function monthsOfPeriod(page: Page): string {
  return rangeAddress(monthsRect(page));
}

/** The months of one period: of the chosen frequency, else of the initiative's; a year without one or an irregular one. */
export function monthsBlock(page: Page): CellBlock {
  const { row, column } = monthsRect(page);
  const months = monthsOf(NAMES.trackerFrequency, initiativeMonths());
  return { row, column, cells: [[`=IF(${months}=0,${MONTHS_IN_YEAR},${months})`]] };
}

/** The cells with the ends of the twelve periods. */
export function endCells(page: Page): Rect {
  return inPeriods(page.cellsOf("periods"));
}

/** The cell with the end of what precedes the first period. */
export function startCell(page: Page): Rect {
  return { ...page.cellsOf("periods"), column: KEYS_COLUMN - 1, rows: 1, columns: 1 };
}

/** "E$8": the end of a period, 1 to 12; 0 is the end of what precedes the first. "" for a time before 1900. */
export function endOf(page: Page, period: number): string {
  return absoluteRow(
    page.cellsOf("periods").row,
    period === 0 ? KEYS_COLUMN - 1 : FIRST_PERIOD_COLUMN + period - 1,
  );
}

/** The number of the latest period that ends by the report date, by the cells with the ends of all. */
export function latestDue(ends: string): string {
  // The last one ends by the report date only when that is its last day.
  return `IF(MAX(${ends})>${NAMES.asOf},${TRACKER_PERIODS - 1},${TRACKER_PERIODS})`;
}

/** The latest due period of the tracker, and all its periods. */
export const LATEST_INTERVAL: Interval = {
  after: `INDEX(${SHEET_BLOCKS.periods.name},${latestDue(SHEET_BLOCKS.periods.name)}-1)`,
  until: `INDEX(${SHEET_BLOCKS.periods.name},${latestDue(SHEET_BLOCKS.periods.name)})`,
};
export const FULL_INTERVAL: Interval = {
  after: `MAX(${SHEET_CELLS.periodsStart})`,
  until: `INDEX(${SHEET_BLOCKS.periods.name},${TRACKER_PERIODS})`,
};

function endBlocks(page: Page): readonly CellBlock[] {
  const { row } = page.cellsOf("periods");
  return [
    { row, column: KEYS_COLUMN - 1, cells: [[endFormula(page, 0)]] },
    {
      row,
      column: FIRST_PERIOD_COLUMN,
      cells: [Array.from({ length: TRACKER_PERIODS }, (_, index) => endFormula(page, index + 1))],
    },
  ];
}

/** The month end of a period, counted back from the period that contains the report date. */
function endFormula(page: Page, period: number): string {
  const months = monthsOfPeriod(page);
  const month = `(YEAR(${NAMES.asOf})*12+MONTH(${NAMES.asOf}))`;
  const toEnd = `MOD(${thresholdValue("reportingYear")}-1-${month},${months})`;
  return `=IFERROR(EOMONTH(${NAMES.asOf},${toEnd}-${months}*${TRACKER_PERIODS - period}),"")`;
}

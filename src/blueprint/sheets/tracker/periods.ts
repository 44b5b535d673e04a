/** The twelve periods of the tracker: their ends, and what precedes the first. */
import { rangeAddress, absoluteRow } from "../../formula";
import { NAMES, thresholdValue } from "../../names";
import { TRACKER_PERIODS } from "../../sheetRanges";
import type { CellBlock } from "../../types";
import { initiativeMonths, monthsOf } from "../frequency";
import { FACTS, FIRST_PERIOD, KEYS, ROWS } from "./layout";

/** The months of one period stand at the top of what is behind the page. */
const MONTHS = { row: ROWS.choices, column: FACTS + 1 };
const months = rangeAddress({ ...MONTHS, rows: 1, columns: 1 });

/** "E$8": the end of a period, 1 to 12; 0 is the end of what precedes the first. "" for a time before 1900. */
export function endOf(period: number): string {
  const column = period === 0 ? KEYS - 1 : FIRST_PERIOD + period - 1;
  return absoluteRow(ROWS.header, column);
}

/** The number of the latest period that ends by the report date, by the cells with the ends of all. */
export function latestDue(ends: string): string {
  // The last one ends by the report date only when that is its last day.
  return `IF(MAX(${ends})>${NAMES.asOf},${TRACKER_PERIODS - 1},${TRACKER_PERIODS})`;
}

/** Ends in the header row, and the months of a period behind the page. */
export function periodBlocks(): readonly CellBlock[] {
  return [
    { row: MONTHS.row, column: MONTHS.column, cells: [[monthsFormula()]] },
    { row: ROWS.header, column: KEYS - 1, cells: [[endFormula(0)]] },
    {
      row: ROWS.header,
      column: FIRST_PERIOD,
      cells: [Array.from({ length: TRACKER_PERIODS }, (_, index) => endFormula(index + 1))],
    },
  ];
}

/** The chosen frequency, else the initiative's, else a year. */
function monthsFormula(): string {
  return `=${monthsOf(NAMES.trackerFrequency, initiativeMonths())}`;
}

/** Month ends, so many periods before the one that holds the report date. */
function endFormula(period: number): string {
  const month = `(YEAR(${NAMES.asOf})*12+MONTH(${NAMES.asOf}))`;
  const toEnd = `MOD(${thresholdValue("reportingYear")}-1-${month},${months})`;
  return `=IFERROR(EOMONTH(${NAMES.asOf},${toEnd}-${months}*${TRACKER_PERIODS - period}),"")`;
}

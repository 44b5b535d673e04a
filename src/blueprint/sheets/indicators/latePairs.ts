/**
 * Which pairs of an indicator and a partner lack reports: cells of the sheet Lists, a row for each partner and a column
 * for each indicator, for as many of both as the tracker has room for.
 */
import type { Context } from "../../context";
import { absoluteColumn, absoluteRow, cellAddress } from "../../formula";
import { NAMES } from "../../names";
import type { CellBlock, CellInput, Rect } from "../../types";
import { DAY_FACTOR, pairKey } from "../data/keys";
import { plannedDaysOfPair } from "../plan/planned";
import { endsOfPeriods, FIRST_END, PERIODS } from "./expected";

/** The periods that are looked at, the one before them and the one after them. */
const ENDS = PERIODS + 2;

/**
 * The number of elements of the arrays, times this, times the days late and one, plus the missing reports, is the number
 * in a cell: one sum gives both.
 */
const MISSING_FACTOR = 1000;
const CELL_FACTOR = ENDS * MISSING_FACTOR;

/** What the formulas read of an indicator, in rows above its column. */
const FACTS = [
  "missing",
  "months",
  "lastMonth",
  "available",
  "begins",
  "lastDue",
  "responsibleRow",
  "responsibleFrom",
] as const;
type Fact = (typeof FACTS)[number];

/** How many rows are above the first partner: the indicators' numbers, the facts, and the day after which they are looked at. */
export const LATE_HEADER_ROWS = FACTS.length + 2;

/**
 * The cells, with what they read above and below; `cells` has a row for each partner and a column for each indicator,
 * `firstReports` the same.
 */
export function latePairsBlock(context: Context, cells: Rect, firstReports: Rect): CellBlock {
  const place = { cells, firstReports };
  const indicators = Array.from({ length: cells.columns }, (_, index) => index);
  const rows = `ROWS(${context.refs.column("Indicators", "line")})`;
  const facts = FACTS.map((fact): CellInput[] => [
    fact,
    ...indicators.map((index) => {
      const value = `INDEX(${context.refs.column("Indicators", fact)},${index + 1})`;
      return `=IF(${index + 1}>${rows},0,${value})`;
    }),
  ]);
  const partners = Array.from({ length: cells.rows }, (_, index): CellInput[] => [
    index + 1,
    ...indicators.map((indicator) => lateFormula(context, place, index, indicator)),
  ]);
  const ends = Array.from({ length: ENDS }, (_, number): CellInput[] => [
    number,
    ...indicators.map((indicator) => endFormula(place, number, indicator)),
  ]);
  return {
    row: cells.row - LATE_HEADER_ROWS,
    column: cells.column - 1,
    cells: [
      ["lateReports", ...indicators.map((index) => index + 1)],
      ...facts,
      ["after", ...indicators.map((index) => floorFormula(place, index))],
      ...partners,
      ...ends,
    ],
  };
}

/** Where the cells are. */
interface Place {
  readonly cells: Rect;
  readonly firstReports: Rect;
}

function factCell({ cells }: Place, fact: Fact, indicator: number): string {
  return absoluteRow(cells.row - LATE_HEADER_ROWS + 1 + FACTS.indexOf(fact), cells.column + indicator);
}

/** The day after which periods of an indicator are looked at. */
function floorFormula(place: Place, indicator: number): string {
  const { row, rows, column } = place.cells;
  const first = absoluteRow(row + rows, column + indicator);
  return `=MAX(${first},${FIRST_END},${factCell(place, "begins", indicator)})`;
}

/** The last day of a period of an indicator. */
function endFormula(place: Place, number: number, indicator: number): string {
  const { row, rows, column } = place.cells;
  const own = absoluteColumn(row + rows + number, column - 1);
  return `=${endsOfPeriods(own, (id) => factCell(place, id, indicator))}`;
}

/** The ends of the first periods of an indicator. */
function endCells({ cells }: Place, indicator: number, count: number): string {
  const first = cells.row + cells.rows;
  const column = cells.column + indicator;
  return `${absoluteRow(first, column)}:${absoluteRow(first + count - 1, column)}`;
}

function lateFormula({ refs }: Context, place: Place, partnerIndex: number, indicatorIndex: number): string {
  const { cells, firstReports } = place;
  const indicator = absoluteRow(cells.row - LATE_HEADER_ROWS, cells.column + indicatorIndex);
  const partner = absoluteColumn(cells.row + partnerIndex, cells.column - 1);
  const fact = (id: Fact) => factCell(place, id, indicatorIndex);
  const ends = endCells(place, indicatorIndex, ENDS);
  const bins = endCells(place, indicatorIndex, ENDS - 1);
  const firstRow = firstReports.row + partnerIndex;
  const firstReport = cellAddress(firstRow, firstReports.column + indicatorIndex);
  const left = absoluteColumn(firstRow, firstReports.column - 1);
  const pair = pairKey(indicator, partner);
  const isReporter =
    `((${firstReport}<=${ends})+(${fact("responsibleRow")}=${partner})*(${ends}>=${fact("responsibleFrom")})>0)` +
    `*(${left}>=${ends})`;
  const planned = plannedDaysOfPair(refs, `((${pair})*${DAY_FACTOR}+${ends})`);
  const answered = `FREQUENCY(${refs.column("Observations", "answeredKey")},(${pair})*${DAY_FACTOR}+${bins})`;
  const isMissing =
    `(${ends}>${absoluteRow(cells.row - 1, cells.column + indicatorIndex)})*(${ends}<=${fact("lastDue")})` +
    `*(${isReporter}+${planned}>0)*(${answered}=0)`;
  const due = `DATE(YEAR(${ends}),MONTH(${ends})+1+${fact("available")},0)`;
  return (
    `=IF(${fact("missing")}=0,0,` +
    `SUMPRODUCT(MAX(${isMissing}*(${NAMES.asOf}+1-${due}))*${MISSING_FACTOR}+${isMissing}))`
  );
}

/** More than the key of any pair. */
const PAIR_LIMIT = 10_000_000;

/** Expressions of the late list, by its place in the list from 1. */
export const LATE_LIST = {
  /** the number that ranks the pairs: most days first, then the order of the indicators and of the partners */
  rank: (place: string) =>
    `SUMPRODUCT(LARGE(INT(${NAMES.latePairs}/${CELL_FACTOR})*${PAIR_LIMIT}+${PAIR_LIMIT}-(${pairKey(NAMES.latePairsIndicators, NAMES.latePairsPartners)}),${place}))`,
  /** whether a rank is that of a late pair */
  isLate: (rank: string) => `${rank}>=${PAIR_LIMIT}`,
  days: (rank: string) => `INT(${rank}/${PAIR_LIMIT})-1`,
  pair: (rank: string) => `${PAIR_LIMIT}*(1+INT(${rank}/${PAIR_LIMIT}))-${rank}`,
  missing: (indicator: string, partner: string) =>
    `MOD(INDEX(${NAMES.latePairs},${partner},${indicator}),${CELL_FACTOR})`,
} as const;

/** What a cell says of its pair: days since the oldest missing report was due, and how many are missing. */
export function latePairOf(cell: number): { readonly days: number; readonly missing: number } | undefined {
  return cell === 0 ? undefined : { days: Math.floor(cell / CELL_FACTOR) - 1, missing: cell % CELL_FACTOR };
}

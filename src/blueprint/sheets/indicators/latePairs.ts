/**
 * Which pairs of an indicator and a partner lack reports: cells of the sheet Lists, a row for each partner and a column
 * for each indicator, for as many of both as the tracker has room for.
 */
import type { Context } from "../../context";
import { absoluteColumn, absoluteRow } from "../../formula";
import { NAMES } from "../../names";
import type { CellBlock, CellInput, Rect } from "../../types";
import { DAY_FACTOR, dayKey, pairKey } from "../data/keys";
import { plannedChangesOfPair } from "../plan/planned";
import { endsOfPeriods, isLookedAt, PERIODS } from "./expected";

const NUMBERS = NAMES.periodNumbersAndNext;

/**
 * The number of elements of the arrays, times this, times the days late and one, plus the missing reports, is the number
 * in a cell: one sum gives both.
 */
const MISSING_FACTOR = 1000;
const CELL_FACTOR = (PERIODS + 2) * MISSING_FACTOR;

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

/** How many rows are above the first partner. */
export const LATE_HEADER_ROWS = FACTS.length + 1;

/** The block of cells; `cells` has a row for each partner and a column for each indicator. */
export function latePairsBlock(context: Context, cells: Rect, firstReports: Rect): CellBlock {
  const { refs } = context;
  const indicators = Array.from({ length: cells.columns }, (_, index) => index);
  const rows = `ROWS(${refs.column("Indicators", "line")})`;
  const facts = FACTS.map((fact): CellInput[] => [
    fact,
    ...indicators.map((index) => {
      const value = `INDEX(${refs.column("Indicators", fact)},${index + 1})`;
      return `=IF(${index + 1}>${rows},0,${value})`;
    }),
  ]);
  const partners = Array.from({ length: cells.rows }, (_, index): CellInput[] => {
    const first = { row: firstReports.row + index, column: firstReports.column };
    return [
      index + 1,
      ...indicators.map((indicator) => lateFormula(context, cells, first, index, indicator)),
    ];
  });
  return {
    row: cells.row - LATE_HEADER_ROWS,
    column: cells.column - 1,
    cells: [["lateReports", ...indicators.map((index) => index + 1)], ...facts, ...partners],
  };
}

function lateFormula(
  { refs }: Context,
  cells: Rect,
  first: { readonly row: number; readonly column: number },
  partnerIndex: number,
  indicatorIndex: number,
): string {
  const row = cells.row + partnerIndex;
  const column = cells.column + indicatorIndex;
  const header = cells.row - LATE_HEADER_ROWS;
  const indicator = absoluteRow(header, column);
  const partner = absoluteColumn(row, cells.column - 1);
  const fact = (id: Fact) => absoluteRow(header + 1 + FACTS.indexOf(id), column);
  const ends = endsOfPeriods(NUMBERS, fact);
  const bins = endsOfPeriods(NAMES.periodNumbers, fact);
  const firstReport = absoluteAddressOf(first.row, first.column + indicatorIndex);
  const left = absoluteColumn(first.row, first.column - 1);
  const pair = pairKey(indicator, partner);
  const isReporter =
    `((${firstReport}<=${ends})+(${fact("responsibleRow")}=${partner})*(${ends}>=${fact("responsibleFrom")})>0)` +
    `*(${left}>=${ends})`;
  const planned = `MMULT(--(${NUMBERS}>=${NAMES.periodNumbersAcross}),${plannedChangesOfPair(refs, pair, bins)})`;
  const excused = `${refs.column("Observations", "excusedDayKey")}*(${refs.column("Observations", "partnerRow")}=${partner})`;
  const answered =
    `FREQUENCY(${refs.column("Observations", "pairDayKey")},(${pair})*${DAY_FACTOR}+${bins})` +
    `+FREQUENCY(${excused},${dayKey(indicator, bins)})`;
  const isMissing =
    `${isLookedAt(NUMBERS, ends)}*(${ends}>${fact("begins")})*(${ends}<=${fact("lastDue")})` +
    `*(${isReporter}+${planned}>0)*(${answered}=0)`;
  const daysLate = `(${NAMES.asOf}+1-${endsOfPeriods(NUMBERS, fact, fact("available"))})`;
  return `=IF(${fact("missing")}=0,0,SUMPRODUCT(MAX(${isMissing}*${daysLate})*${MISSING_FACTOR}+${isMissing}))`;
}

/** "B4": the address that changes with the cell. */
function absoluteAddressOf(row: number, column: number): string {
  return absoluteColumn(row, column).replace("$", "");
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

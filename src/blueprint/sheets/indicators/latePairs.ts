/** How late the reports of each pair of an indicator and a partner are: cells of the sheet Lists. */
import type { Context } from "../../context";
import { NAMES } from "../../names";
import type { CellBlock } from "../../types";
import { DAY_FACTOR, pairKey } from "../data/keys";
import { isPlannedOnEach } from "../plan/planned";
import {
  PERIOD_ENDS,
  pairBlock,
  pairCells,
  pairReferences,
  periodCells,
  unanswered,
  type PairCells,
} from "./pairs";

/** A cell holds the days late times this, plus the number of missing reports; 0 where none is missing. */
const CELL_FACTOR = 1000;

/** The cells: a row for each partner and a column for each indicator. */
export function latePairsBlock(context: Context): CellBlock {
  const cells = pairCells(context);
  return pairBlock("latePairs", cells.late, (partner, column) =>
    lateFormula(context, cells, partner, column),
  );
}

function lateFormula(context: Context, cells: PairCells, partnerIndex: number, column: number): string {
  const { refs } = context;
  const { partner, pair, fact, dueAfter, dueUntil } = pairReferences(cells, partnerIndex, column);
  const numbers = NAMES.periodNumbersAndNext;
  const base = `(${pair})*${DAY_FACTOR}`;
  const days = periodCells(cells.daysLate, column, PERIOD_ENDS);
  const offset = fact("periodOffset");
  const missing = `(${numbers}>MAX(0,${offset}+${dueAfter}))*(${numbers}<=${offset}+${dueUntil})*${unanswered(context, cells, partnerIndex, column)}`;
  // Only where a pair has several rows in the plan there may be days between them.
  const keys = `(${base}+${periodCells(cells.ends, column, PERIOD_ENDS)})`;
  const inPlan = `*${isPlannedOnEach(refs, keys)}`;
  const cellOf = (isMissing: string) =>
    `SUMPRODUCT(MAX(${isMissing}*${days}))*${CELL_FACTOR}+SUMPRODUCT(${isMissing})`;
  return (
    `=IF(OR(${partner}=0,${fact("missing")}=0,${dueUntil}=${dueAfter}),0,` +
    `IF(AND(${fact("planned")}>0,${NAMES.hasPlanRepeats}),${cellOf(missing + inPlan)},${cellOf(missing)}))`
  );
}

/** More than the key of any pair. */
const PAIR_LIMIT = 10_000_000;

/** Expressions of the list of late pairs. */
export const LATE_LIST = {
  /** the rank of the pair at a 1-based place: most days first, then the order of the indicators and of the partners */
  rank: (place: string) =>
    `SUMPRODUCT(LARGE((INT(${NAMES.latePairs}/${CELL_FACTOR})+1)*(${NAMES.latePairs}>0)*${PAIR_LIMIT}+${PAIR_LIMIT}-(${pairKey(NAMES.pairIndicators, NAMES.pairPartners)}),${place}))`,
  /** whether a rank is that of a late pair */
  isLate: (rank: string) => `${rank}>${PAIR_LIMIT}`,
  days: (rank: string) => `INT(${rank}/${PAIR_LIMIT})-1`,
  pair: (rank: string) => `${PAIR_LIMIT}*(1+INT(${rank}/${PAIR_LIMIT}))-${rank}`,
  /** how many reports are missing, by the indicator's place among those that have a code and the partner's row */
  missing: (indicatorPlace: string, partner: string) =>
    `MOD(INDEX(${NAMES.latePairs},${partner},${indicatorPlace}),${CELL_FACTOR})`,
} as const;

/** What a cell says of its pair: days since the oldest missing report was due, and how many are missing. */
export function latePairOf(cell: number): { readonly days: number; readonly missing: number } | undefined {
  return cell === 0 ? undefined : { days: Math.floor(cell / CELL_FACTOR), missing: cell % CELL_FACTOR };
}

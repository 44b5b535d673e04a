/**
 * Pairs of an indicator and a partner: cells of the sheet Lists, a row for each partner and a column for each indicator
 * that has a code, for as many of both as the tracker has room for. Above them are the facts of the indicators that
 * formulas of pairs read; beside them, the partners.
 */
import type { Context } from "../../context";
import {
  absoluteColumn,
  absoluteRow,
  cellAddress,
  columnLetters,
  greaterOf,
  type References,
} from "../../formula";
import { endOfMonth, FIRST_MONTH, monthOfDay, periodsEnded } from "../../months";
import { NAMES } from "../../names";
import type { CellBlock, CellInput, Rect } from "../../types";
import { DAY_FACTOR, dayKey, firstReportAfter, pairKey } from "../data/keys";
import { PAIR_CELLS_AT } from "../lists";
import { plannedTimeOfPair } from "../plan/planned";
import { FIRST_END, PERIODS } from "./expected";

/** Columns of Indicators that formulas of pairs read. */
const COLUMNS_READ = [
  "months",
  "anchor",
  "begins",
  "lastDue",
  "lastMonth",
  "available",
  "planned",
  "responsibleRow",
  "responsibleFrom",
  "missing",
  "judgedDay",
  "baselineDay",
] as const;

/**
 * The facts of an indicator: those columns, then its months for divisions, the own periods that have ended by its
 * beginning and by its last due one, what to add to such a number for that of one of the periods that are looked at,
 * where there are groups, how many totals count for the judged period and for the baseline's, and which partners answered
 * for which periods.
 */
const FACTS = [
  ...COLUMNS_READ,
  "divisor",
  "endedBefore",
  "endedDue",
  "periodOffset",
  "totals",
  "baselineTotals",
  "answered",
] as const;
export type PairFact = (typeof FACTS)[number];

/** The partner's row, and the day on which it left, are left of the pairs; in rows of groups there are three columns. */
const LEFT_COLUMNS = 3;

/** The number of ends that each indicator has: of the periods that are looked at, the one before and the one after them. */
export const PERIOD_ENDS = PERIODS + 2;

/** As many characters a text in a cell may have. */
const MAX_CHARACTERS = 32_767;

/** Where the cells are. */
export interface PairCells {
  /** the rows of the indicators, 0 where there are fewer */
  readonly indicators: Rect;
  readonly facts: Rect;
  /** the partners' rows, 0 for a row without a name; and the days on which they left */
  readonly partners: Rect;
  readonly left: Rect;
  /** for each pair, the day from which the partner is expected to report, without a plan */
  readonly expectedFrom: Rect;
  /** for each pair, the own periods that have ended before the first one that is due, and by the last one */
  readonly dueAfter: Rect;
  readonly dueUntil: Rect;
  /** for each pair, how late its reports are */
  readonly late: Rect;
  /** for each own period of an indicator, its last day, and the days since its reports were due */
  readonly ends: Rect;
  readonly daysLate: Rect;
}

/** The places of all cells. */
export function pairCells({ room: { trackerIndicators, trackerPartners } }: Context): PairCells {
  const room = { indicators: trackerIndicators, partners: trackerPartners };
  const { row, column } = PAIR_CELLS_AT;
  const first = column + LEFT_COLUMNS;
  const partnersRow = row + 1 + FACTS.length;
  const indicators = { columns: room.indicators };
  const partners = { rows: room.partners };
  const block = (index: number): Rect => ({
    row: partnersRow + index * (room.partners + 1),
    column: first,
    ...partners,
    ...indicators,
  });
  const periods = (index: number): Rect => ({
    ...block(4),
    row: block(4).row + index * (PERIOD_ENDS + 1),
    rows: PERIOD_ENDS,
  });
  return {
    indicators: { row, column: first, rows: 1, ...indicators },
    facts: { row: row + 1, column: first, rows: FACTS.length, ...indicators },
    partners: { row: partnersRow, column, columns: 1, ...partners },
    left: { row: partnersRow, column: column + 1, columns: 1, ...partners },
    expectedFrom: block(0),
    dueAfter: block(1),
    dueUntil: block(2),
    late: block(3),
    ends: periods(0),
    daysLate: periods(1),
  };
}

/** The facts, the partners, and when reports of each pair are expected and due. */
export function pairBlocks(context: Context): readonly CellBlock[] {
  const cells = pairCells(context);
  const { indicators, partners } = cells;
  const lines = indices(indicators.columns);
  return [
    {
      row: indicators.row,
      column: partners.column,
      cells: [
        ["partnerRow", "leftDay", null, ...lines.map((line) => indicatorRow(context, line + 1))],
        ...factLines(context, cells),
        ...indices(partners.rows).map((partner): CellInput[] => [
          partnerRow(context, partner + 1),
          leftDay(context, absoluteColumn(partners.row + partner, partners.column)),
          null,
          ...lines.map((line) => expectedFromFormula(context, cells, partner, indicators.column + line)),
        ]),
      ],
    },
    pairBlock("dueAfter", cells.dueAfter, (partner, column) =>
      dueAfterFormula(context, cells, partner, column),
    ),
    pairBlock("dueUntil", cells.dueUntil, (partner, column) =>
      dueUntilFormula(context, cells, partner, column),
    ),
    pairBlock("ends", cells.ends, (number, column) => endFormula(cells, number, column)),
    pairBlock("daysLate", cells.daysLate, (number, column) => daysLateFormula(cells, number, column)),
  ];
}

/** A title, and below it a formula for each pair, or each period of an indicator. */
export function pairBlock(
  title: string,
  { row, column, rows, columns }: Rect,
  formula: (row: number, column: number) => string,
): CellBlock {
  return {
    row: row - 1,
    column,
    cells: [
      [title, ...indices(columns - 1).map(() => null)],
      ...indices(rows).map((each) => indices(columns).map((line) => formula(each, column + line))),
    ],
  };
}

function indices(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The row of the indicator with a place among those that have a code. */
function indicatorRow({ refs }: Context, place: number): string {
  return `=IFERROR(MATCH(${place},${refs.column("Indicators", "order")},0),0)`;
}

function factLines({ refs }: Context, cells: PairCells): CellInput[][] {
  const { indicators } = cells;
  const columns = indices(indicators.columns).map((index) => indicators.column + index);
  const read = (id: string, column: number) => {
    const line = absoluteRow(indicators.row, column);
    return `=IF(${line}=0,0,INDEX(${refs.column("Indicators", id)},${line}))`;
  };
  const derived = (fact: PairFact, column: number): CellInput => {
    const value = (id: PairFact) => factCell(cells, id, column);
    const line = absoluteRow(indicators.row, column);
    const totalsOn = (day: string) =>
      `=IF(${NAMES.hasGroups},IF(AND(${line}>0,N(${day})>0),` +
      `COUNTIFS(${refs.column("Observations", "indicatorDayKey")},${dayKey(line, day)}),0),0)`;
    const ended = (day: string) => periodsEnded(day, value("divisor"), value("anchor"));
    switch (fact) {
      case "divisor":
        return `=MAX(1,${value("months")})`;
      case "endedBefore":
        return `=${ended(`MAX(${value("begins")},${FIRST_END})`)}`;
      case "endedDue":
        return `=${ended(value("lastDue"))}`;
      case "periodOffset":
        return `=${PERIODS}-(${value("lastMonth")}-${value("anchor")})/${value("divisor")}`;
      case "totals":
        return totalsOn(value("judgedDay"));
      case "baselineTotals":
        return totalsOn(value("baselineDay"));
      case "answered":
        return areAnswersInText(cells)
          ? `=IF(${value("missing")}=0,"",${answeredText(refs, cells, column, value)})`
          : null;
      default:
        return read(fact, column);
    }
  };
  return FACTS.map((fact) => [fact, null, null, ...columns.map((column) => derived(fact, column))]);
}

/** Whether one text holds which partners answered for which periods: as many partners as there is room for. */
function areAnswersInText({ partners }: PairCells): boolean {
  return partners.rows * PERIOD_ENDS <= MAX_CHARACTERS;
}

/**
 * For each partner one after the other, for each period one character: "1" if the partner has a counting observation for it
 * or is excused, else "0". One FREQUENCY sorts all keys of observations, whatever the number of partners.
 */
function answeredText(
  { column }: References,
  { partners, indicators }: PairCells,
  at: number,
  fact: (id: PairFact) => string,
): string {
  const anyColumn = `$${columnLetters(partners.column)}:$${columnLetters(partners.column)}`;
  // One number after the other: programs differ in the order in which FREQUENCY takes bins of several rows and columns.
  const place = `(ROW(INDEX(${anyColumn},1):INDEX(${anyColumn},${partners.rows * PERIOD_ENDS}))-1)`;
  const month = `(${fact("lastMonth")}-(${PERIODS}-MOD(${place},${PERIOD_ENDS}))*${fact("divisor")})`;
  const pair = pairKey(absoluteRow(indicators.row, at), `(INT(${place}/${PERIOD_ENDS})+1)`);
  const bins = `(${pair})*${DAY_FACTOR}+${endOfMonth(greaterOf(month, String(FIRST_MONTH)))}`;
  // INDEX makes every version of Excel take the comparison as an array.
  return `TEXTJOIN("",FALSE,INDEX(1*(FREQUENCY(${column("Observations", "pairDayKey")},${bins})>0),0))`;
}

/** For each period 1 if nobody answered for a pair, else 0: an array for use inside SUMPRODUCT. */
export function unanswered(context: Context, cells: PairCells, partnerIndex: number, column: number): string {
  const { partner, pair, fact } = pairReferences(cells, partnerIndex, column);
  if (areAnswersInText(cells)) {
    const first = `(${partner}-1)*${PERIOD_ENDS}+1`;
    return `(MID(${fact("answered")},${first}+${NAMES.periodNumbersAndNext},1)="0")`;
  }
  const bins = `(${pair})*${DAY_FACTOR}+${periodCells(cells.ends, column, PERIOD_ENDS - 1)}`;
  return `(FREQUENCY(${context.refs.column("Observations", "pairDayKey")},${bins})=0)`;
}

function partnerRow({ refs }: Context, number: number): string {
  const keys = refs.column("Partners", "key");
  return `=IF(${number}>ROWS(${keys}),0,IF(INDEX(${keys},MIN(${number},ROWS(${keys})))="",0,${number}))`;
}

function leftDay({ refs }: Context, partner: string): string {
  return `=IF(${partner}=0,0,INDEX(${refs.column("Partners", "leftDay")},${partner}))`;
}

/** What the formula of a pair reads. */
export function pairReferences(cells: PairCells, partnerIndex: number, column: number) {
  const row = cells.partners.row + partnerIndex;
  const partner = absoluteColumn(row, cells.partners.column);
  const at = (rect: Rect) => cellAddress(rect.row + partnerIndex, column);
  return {
    partner,
    left: absoluteColumn(row, cells.left.column),
    pair: pairKey(absoluteRow(cells.indicators.row, column), partner),
    fact: (id: PairFact) => factCell(cells, id, column),
    expectedFrom: at(cells.expectedFrom),
    dueAfter: at(cells.dueAfter),
    dueUntil: at(cells.dueUntil),
  };
}

/** The first report of the pair, or the first day on which the partner is responsible; later than all others without. */
function expectedFromFormula(
  { refs }: Context,
  cells: PairCells,
  partnerIndex: number,
  column: number,
): string {
  const { partner, pair, fact } = pairReferences(cells, partnerIndex, column);
  const reported = `IF(${fact("planned")}>0,${DAY_FACTOR},${firstReportAfter(refs, pair)})`;
  const responsible = `IF(${fact("responsibleRow")}=${partner},${fact("responsibleFrom")},${DAY_FACTOR})`;
  return `=IF(${partner}=0,${DAY_FACTOR},MIN(${DAY_FACTOR},${reported},${responsible}))`;
}

function dueAfterFormula({ refs }: Context, cells: PairCells, partnerIndex: number, column: number): string {
  const { partner, pair, fact, expectedFrom } = pairReferences(cells, partnerIndex, column);
  const from = `IF(${fact("planned")}=0,${expectedFrom},${plannedTimeOfPair(refs, pair).from})`;
  const before = periodsEnded(`(${from}-1)`, fact("divisor"), fact("anchor"));
  return `=IF(${partner}=0,0,MAX(${fact("endedBefore")},${before}))`;
}

function dueUntilFormula({ refs }: Context, cells: PairCells, partnerIndex: number, column: number): string {
  const { partner, left, pair, fact, dueAfter } = pairReferences(cells, partnerIndex, column);
  const until = `IF(${fact("planned")}=0,${left},${plannedTimeOfPair(refs, pair).until})`;
  const ended = periodsEnded(until, fact("divisor"), fact("anchor"));
  return `=IF(${partner}=0,0,MAX(${dueAfter},MIN(${fact("endedDue")},${ended})))`;
}

/** The last day of an own period; of those before the first month that has a date, the end of that. */
function endFormula(cells: PairCells, number: number, column: number): string {
  const fact = (id: PairFact) => factCell(cells, id, column);
  return `=${endOfMonth(`MAX(${FIRST_MONTH},${fact("lastMonth")}-${PERIODS - number}*${fact("divisor")})`)}`;
}

/** The days from the one on which reports of an own period were due to the report date. */
function daysLateFormula(cells: PairCells, number: number, column: number): string {
  const end = cellAddress(cells.ends.row + number, column);
  return `=${NAMES.asOf}-${endOfMonth(`(${monthOfDay(end)}+${factCell(cells, "available", column)})`)}`;
}

/** The cells of a block of periods of the indicator in a column; `count` of them. */
export function periodCells({ row }: Rect, column: number, count: number): string {
  return `${absoluteRow(row, column)}:${absoluteRow(row + count - 1, column)}`;
}

/** "C$9": a fact of the indicator in a column. */
export function factCell({ facts }: PairCells, fact: PairFact, column: number): string {
  return absoluteRow(facts.row + FACTS.indexOf(fact), column);
}

/** A row of these cells in formulas of other sheets: of a partner, or a fact of all indicators. */
export const PAIR_ROWS = {
  dueAfter: (partner: string) => `INDEX(${NAMES.dueAfter},${partner},0)`,
  dueUntil: (partner: string) => `INDEX(${NAMES.dueUntil},${partner},0)`,
  fact: (fact: PairFact) => `INDEX(${NAMES.pairFacts},${FACTS.indexOf(fact) + 1},0)`,
} as const;

/**
 * Which partners are expected to report, and how many reported, for all own periods of an indicator at once: arrays with
 * one element a period, for use inside SUMPRODUCT. They need no array entry in any version of Excel.
 *
 * The first element stands for everything before the periods that are looked at, the last for everything after the
 * report date; both are left out by `isPeriod`.
 */
import type { Context } from "../../context";
import { greaterOf } from "../../formula";
import { endOfMonth, FIRST_MONTH } from "../../months";
import { NAMES } from "../../names";
import { DAY_FACTOR, dayKey, firstReportAfter, pairKey } from "../data/keys";
import { plannedChanges, plannedOnEach, plannedPartners } from "../plan/planned";
import { ROOM } from "../tracker/layout";

/** How many own periods up to the report date are looked at. */
export const PERIODS = 120;

/** The last day of the first month that has a date: 31 in Excel, 32 in LibreOffice, which has no 29 February 1900. */
export const FIRST_END = 32;

/** A difference that is less than rounding. */
const TOLERANCE = "0.000000001";

const NUMBERS = NAMES.periodNumbersAndNext;

/** Partners as arrays of the same length; days later than all others where there is none. */
interface PartnerArrays {
  /** their rows in the table */
  readonly rows: string;
  /** the first day for which each of them is expected without a plan */
  readonly first: string;
  /** the day that each of them left */
  readonly left: string;
}

/** Expressions about the periods of the indicator in a row of Indicators. */
export interface PeriodArrays {
  /** the numbers of the periods, 1 to 120 for those that are looked at, and of the elements before and after them */
  readonly numbers: string;
  readonly isPeriod: string;
  /** the last days of the periods */
  readonly ends: string;
  /** how many of the partners expected reported, and how many observations count */
  readonly reported: string;
  readonly counting: string;
  /** how many reports of expected partners are missing */
  readonly missing: string;
  /** whether reports of expected partners are missing that a judged period needs: 1 or 0 */
  readonly lacksReports: string;
  /** whether enough of the expected partners have reported: 1 or 0 */
  readonly isComplete: string;
  /** the last day of the period with a number */
  endOf(number: string): string;
}

/**
 * The partners in two groups: those with cells for their pairs on the sheet Lists, and those for whom there is no room
 * there. Of the second group there is always one partner, who counts only where it is needed.
 */
function partnersOf({ refs }: Context): readonly PartnerArrays[] {
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const place = thisCell("order");
  const rows = refs.column("Partners", "line");
  const last = `ROWS(${rows})`;
  const start = `MIN(${last},IF(${place}>${ROOM.indicators},1,${ROOM.partners}+1))`;
  const beyond = (column: string) => `INDEX(${column},${start}):INDEX(${column},${last})`;
  const isWithin = `(${beyond(rows)}<=${ROOM.partners})*(${place}<=${ROOM.indicators})`;
  return [
    {
      rows: NAMES.pairPartners,
      first: `(INDEX(${NAMES.expectedFrom},0,MAX(1,MIN(${place},${ROOM.indicators})))+${DAY_FACTOR}*(${place}>${ROOM.indicators}))`,
      left: NAMES.pairLeft,
    },
    {
      rows: beyond(rows),
      first: `(${firstReportAfter(refs, pairKey(thisCell("line"), `(${beyond(rows)})`))}+${DAY_FACTOR}*(${isWithin}+(${thisCell("planned")}>0)))`,
      left: `(${beyond(refs.column("Partners", "leftDay"))})`,
    },
  ];
}

/**
 * Whether the responsible partner is expected on days although it has not reported before, where the sheet Lists has no
 * cell that says so: 1 or 0.
 */
function isResponsibleBeyond({ refs }: Context, days: string): string {
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const isBeyond = `((${thisCell("order")}>${ROOM.indicators})+(${thisCell("responsibleRow")}>${ROOM.partners})>0)`;
  return `(${days}>=${thisCell("responsibleFrom")})*(${days}<=${thisCell("responsibleUntil")})*${isBeyond}`;
}

/**
 * The last days of periods with given numbers, of the indicator whose facts `fact` refers to. Those before the first
 * month that has a date end with it.
 */
function endsOfPeriods(numbers: string, fact: (id: "lastMonth" | "months") => string): string {
  const month = `(${fact("lastMonth")}-(${PERIODS}-${numbers})*${fact("months")})`;
  return endOfMonth(greaterOf(month, String(FIRST_MONTH)));
}

/** The arrays of an indicator with periods of a month or more. */
export function periodArrays(context: Context): PeriodArrays {
  const { refs } = context;
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const endsOf = (numbers: string) => endsOfPeriods(numbers, thisCell);
  const bins = endsOf(NAMES.periodNumbers);
  const ends = endsOf(NUMBERS);
  const frequency = (keys: string) => `FREQUENCY(${keys},${dayKey(thisCell("line"), bins)})`;
  const reports = refs.column("Observations", "expectedDayKey");
  // The whole column, or its first cell where no report is excused: a number that belongs to no period.
  const excused = frequency(`-INDEX(${reports},1-${NAMES.hasExcused})`);
  // Those who begin to be expected with each period, minus those who no longer are.
  const changes = partnersOf(context)
    .map(({ first, left }) => {
      const afterLeaving = greaterOf(first, `(${left}+1)`);
      return `FREQUENCY(${first},${bins})-FREQUENCY(${afterLeaving},${bins})`;
    })
    .concat(plannedChanges(refs, dayKey(thisCell("line"), bins)))
    .join("+");
  const expected = `(MMULT(--(${NUMBERS}>=${NAMES.periodNumbersAcross}),${changes})+${isResponsibleBeyond(context, ends)}-${excused})`;
  const reported = frequency(reports);
  const counting = frequency(refs.column("Observations", "indicatorDayKey"));
  const surplus = `${reported}-${thisCell("neededShare")}*${expected}`;
  return {
    numbers: NUMBERS,
    // Programs differ in which of several equal bins FREQUENCY counts: periods before the first month all end with it.
    isPeriod: `(${NUMBERS}>0)*(${NUMBERS}<=${PERIODS})*(${ends}>${FIRST_END})`,
    ends,
    reported,
    counting,
    missing: `(${expected}-${reported})`,
    lacksReports: `(${surplus}<-${TOLERANCE})`,
    isComplete: `(${surplus}>=-${TOLERANCE})*(${counting}>0)`,
    endOf: endsOf,
  };
}

/** The number of partners expected for one day. */
export function expectedOn(context: Context, day: string): string {
  const expected = partnersOf(context).map(
    ({ first, left }) => `SUMPRODUCT((${first}<=${day})*(${left}>=${day}))`,
  );
  const planned = plannedPartners(context.refs, dayKey(context.refs.thisRow("Indicators", "line"), day));
  return `${expected.join("+")}+${planned}+${isResponsibleBeyond(context, day)}-${excusedOn(context, day)}`;
}

/** The number of reports for a day that are not available. */
function excusedOn({ refs }: Context, day: string): string {
  const key = dayKey(refs.thisRow("Indicators", "line"), day);
  return `COUNTIFS(${refs.column("Observations", "expectedDayKey")},-(${key}))`;
}

/** Whether other partners are expected for one day than for another, or a report was not available for one: 1 or 0. */
export function expectsOthers(context: Context, one: string, other: string): string {
  const responsible = context.refs.thisRow("Indicators", "responsibleRow");
  const line = context.refs.thisRow("Indicators", "line");
  const differing = partnersOf(context).map(({ rows, first, left }) => {
    const isExpected = (day: string) =>
      `((${first}<=${day})*(${left}>=${day})+((${rows})=${responsible})*${isResponsibleBeyond(context, day)}` +
      `+${plannedOnEach(context.refs, dayKey(`(${pairKey(line, `(${rows})`)})`, day))})`;
    return `SUMPRODUCT(--(${isExpected(one)}<>${isExpected(other)}))`;
  });
  return `IF(${[...differing, excusedOn(context, one), excusedOn(context, other)].join("+")}>0,1,0)`;
}

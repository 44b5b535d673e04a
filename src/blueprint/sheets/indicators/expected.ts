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
  /** the first day that each of them reported while it was a partner */
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
 * The partners in two groups: those whose first reports are kept on the sheet Lists, and those for whom there is no
 * room there. Of the second group there is always one partner, who counts only where it is needed.
 */
function partnersOf({ refs }: Context): readonly PartnerArrays[] {
  const line = refs.thisRow("Indicators", "line");
  const rows = refs.column("Partners", "line");
  const last = `ROWS(${rows})`;
  const start = `MIN(${last},IF(${line}>${ROOM.indicators},1,${ROOM.partners}+1))`;
  const beyond = (column: string) => `INDEX(${column},${start}):INDEX(${column},${last})`;
  const isWithin = `(${beyond(rows)}<=${ROOM.partners})*(${line}<=${ROOM.indicators})`;
  const isPlanned = `(${refs.thisRow("Indicators", "planned")}>0)`;
  return [
    {
      rows: NAMES.keptPartners,
      first: `(INDEX(${NAMES.firstReports},0,MIN(${line},${ROOM.indicators}))+${DAY_FACTOR}*(${line}>${ROOM.indicators}))`,
      left: NAMES.keptLeft,
    },
    {
      rows: beyond(rows),
      first: `(${firstReportAfter(refs, pairKey(line, `(${beyond(rows)})`))}+${DAY_FACTOR}*(${isWithin}+${isPlanned}))`,
      left: `(${beyond(refs.column("Partners", "leftDay"))})`,
    },
  ];
}

/**
 * The last days of periods with given numbers, of the indicator whose facts `fact` refers to. Those before the first
 * month that has a date end with it.
 */
export function endsOfPeriods(numbers: string, fact: (id: "lastMonth" | "months") => string): string {
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
  const observations = (id: string) =>
    `FREQUENCY(${refs.column("Observations", id)},${dayKey(thisCell("line"), bins)})`;
  // Those who begin to be expected with each period, minus those who no longer are.
  const changes = partnersOf(context)
    .map(({ first, left }) => {
      const afterLeaving = greaterOf(first, `(${left}+1)`);
      return `FREQUENCY(${first},${bins})-FREQUENCY(${afterLeaving},${bins})`;
    })
    .concat(plannedChanges(refs, dayKey(thisCell("line"), bins)))
    .join("+");
  const isResponsible = `(${ends}>=${thisCell("responsibleFrom")})*(${ends}<=${thisCell("responsibleUntil")})`;
  const expected =
    `(MMULT(--(${NUMBERS}>=${NAMES.periodNumbersAcross}),${changes})` +
    `+${isResponsible}-${observations("excusedDayKey")})`;
  const reported = observations("expectedDayKey");
  const counting = observations("indicatorDayKey");
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
  return `${expected.join("+")}+${planned}+${isResponsibleOn(context, day)}-${excusedOn(context, day)}`;
}

/** Whether the responsible partner is expected for a day although it has not reported before: 1 or 0. */
function isResponsibleOn({ refs }: Context, day: string): string {
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  return `(${day}>=${thisCell("responsibleFrom")})*(${day}<=${thisCell("responsibleUntil")})`;
}

/** The number of reports for a day that are not available. */
function excusedOn({ refs }: Context, day: string): string {
  const key = dayKey(refs.thisRow("Indicators", "line"), day);
  return `COUNTIFS(${refs.column("Observations", "excusedDayKey")},${key})`;
}

/** Whether other partners are expected for one day than for another, or a report was not available for one: 1 or 0. */
export function expectsOthers(context: Context, one: string, other: string): string {
  const responsible = context.refs.thisRow("Indicators", "responsibleRow");
  const line = context.refs.thisRow("Indicators", "line");
  const differing = partnersOf(context).map(({ rows, first, left }) => {
    const isExpected = (day: string) =>
      `((${first}<=${day})*(${left}>=${day})+((${rows})=${responsible})*${isResponsibleOn(context, day)}` +
      `+${plannedOnEach(context.refs, dayKey(`(${pairKey(line, `(${rows})`)})`, day))})`;
    return `SUMPRODUCT(--(${isExpected(one)}<>${isExpected(other)}))`;
  });
  return `IF(${[...differing, excusedOn(context, one), excusedOn(context, other)].join("+")}>0,1,0)`;
}

/** When an indicator is to be reported, and the tracker's periods, by docs/rules.md, "Periods" and "Tracker". */
import type { FrequencyId, Indicator, IsoDate } from "../../src/model/initiative";
import { isLastDayOfMonth, lastDayOfMonth, monthOf } from "./dates";
import type { Situation } from "./situation";

export const MONTHS_OF: Readonly<Record<FrequencyId, number>> = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
};
const YEARLY = 12;

/** The own periods of an indicator. */
export interface OwnPeriods {
  readonly months: number;
  /** 0 to 11: a month whose last day ends a period */
  readonly anchor: number;
  /** periods are due when they end after this date; null: unbounded */
  readonly begins: IsoDate | null;
}

export function ownPeriods({ file: { initiative }, limits }: Situation, indicator: Indicator): OwnPeriods {
  const frequency = indicator.frequency ?? initiative.frequency;
  const { baselineDate } = indicator;
  return {
    months: frequency ? MONTHS_OF[frequency] : YEARLY,
    anchor:
      baselineDate && isLastDayOfMonth(baselineDate)
        ? monthOf(baselineDate) % 12
        : monthBefore(limits.reportingYear),
    begins: baselineDate ?? initiative.start ?? null,
  };
}

/** The 0-based month before a 1-based month. */
function monthBefore(month: number): number {
  return (month + 10) % 12;
}

/** Whether a day is the end of an own period. */
export function endsOwnPeriod({ months, anchor }: OwnPeriods, day: IsoDate): boolean {
  return isLastDayOfMonth(day) && isEndMonth(monthOf(day), months, anchor);
}

function isEndMonth(month: number, months: number, anchor: number): boolean {
  return (month - anchor) % months === 0;
}

/** Whether an own period that ends on a day is due on the report date. */
export function isDue({ begins }: OwnPeriods, end: IsoDate, { day }: Situation): boolean {
  return end <= day && (begins === null || end > begins);
}

/** The ends of due own periods in (`after`, `upTo`], ascending. */
export function dueEnds(periods: OwnPeriods, after: IsoDate, upTo: IsoDate, situation: Situation): IsoDate[] {
  const ends: IsoDate[] = [];
  for (let month = monthOf(after); month <= monthOf(upTo); month++) {
    const end = lastDayOfMonth(month);
    const within = end > after && end <= upTo;
    if (within && isEndMonth(month, periods.months, periods.anchor) && isDue(periods, end, situation))
      ends.push(end);
  }
  return ends;
}

/** The end of the last own period that is due; null when none is. */
export function lastDueEnd(periods: OwnPeriods, situation: Situation): IsoDate | null {
  const earliest = lastDayOfMonth(monthOf(situation.day) - periods.months - 1);
  return dueEnds(periods, earliest, situation.day, situation).at(-1) ?? null;
}

const TRACKER_PERIODS = 12;

/** A period of the tracker: from the day after `after` to `end`. */
export interface TrackerPeriod {
  readonly after: IsoDate;
  readonly end: IsoDate;
}

/** The twelve periods of the tracker; the last one holds the report date. */
export function trackerPeriods(situation: Situation, chosen?: FrequencyId): readonly TrackerPeriod[] {
  const { file, day, limits } = situation;
  const frequency = chosen ?? file.initiative.frequency;
  const months = frequency ? MONTHS_OF[frequency] : YEARLY;
  let last = monthOf(day);
  while (!isEndMonth(last, months, monthBefore(limits.reportingYear))) last++;
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const month = last - (TRACKER_PERIODS - 1 - index) * months;
    return { after: lastDayOfMonth(month - months), end: lastDayOfMonth(month) };
  });
}

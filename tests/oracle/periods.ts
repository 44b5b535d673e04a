/** The tracker's periods, by docs/rules.md, "Tracker". */
import type { FrequencyId, IsoDate } from "../../src/model/initiative";
import { lastDayOfMonth, monthOf } from "./dates";
import { MONTHS } from "./measurement/calendar";
import type { Situation } from "./situation";

const YEARLY = 12;

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
  const months = frequency && frequency !== "irregular" ? MONTHS[frequency] : YEARLY;
  let last = monthOf(day);
  while ((last - (limits.reportingYear - 2)) % months !== 0) last++;
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const month = last - (TRACKER_PERIODS - 1 - index) * months;
    return { after: lastDayOfMonth(month - months), end: lastDayOfMonth(month) };
  });
}

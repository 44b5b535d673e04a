/** The figures of each indicator by period, by docs/rules.md, "Tracker". */
import type { FrequencyId, Indicator, IsoDate } from "../../src/model/initiative";
import type { MeasuredReport } from "./measurement/reports";
import { combine, ofLatestDay, sumsPeriods, totalOf } from "./observations";
import { expectedAt, shareOfTheTime } from "./pace";
import type { TrackerPeriod } from "./periods";
import type { Situation } from "./situation";

/** What a person may choose on the sheet Tracker. */
export interface TrackerChoices {
  readonly partner?: string;
  readonly frequency?: FrequencyId;
  /** the code of the indicator that is shown by partner and by group, and the day up to which */
  readonly indicator?: string;
  readonly until?: IsoDate;
  /** the code of the indicator of the scorecard */
  readonly scorecard?: string;
}

/** The three lines of an indicator; null where a cell stays empty. */
export interface TrackerLines {
  readonly actual: readonly (number | null)[];
  readonly expected: readonly (number | null)[];
  /** the chosen partner's */
  readonly chosen: readonly (number | null)[];
}

/** The lines of each indicator, in table order. `chosenRow` is the row of the chosen partner, -1 for none. */
export function trackerLines(
  situation: Situation,
  counting: readonly MeasuredReport[],
  periods: readonly TrackerPeriod[],
  chosenRow: number,
): readonly TrackerLines[] {
  return situation.file.indicators.map((indicator, row) => {
    const own = counting.filter((report) => report.indicator === row);
    const ofChosen = own.filter(({ partner }) => partner === chosenRow);
    return {
      actual: periods.map((period) => valueIn(indicator, own, period)),
      expected: periods.map((period) => expectedIn(indicator, period)),
      chosen: periods.map((period) => valueIn(indicator, ofChosen, period)),
    };
  });
}

function reportsWithin(
  reports: readonly MeasuredReport[],
  { after, end }: TrackerPeriod,
): readonly MeasuredReport[] {
  return reports.filter(({ observation }) => observation.period > after && observation.period <= end);
}

function valueIn(
  indicator: Indicator,
  reports: readonly MeasuredReport[],
  period: TrackerPeriod,
): number | null {
  const within = reportsWithin(reports, period);
  if (within.length === 0) return null;
  if (sumsPeriods(indicator)) return totalOf(within.map(({ usable }) => usable!));
  return combine(ofLatestDay(within), indicator);
}

function expectedIn(indicator: Indicator, { after, end }: TrackerPeriod): number | null {
  if (indicator.baselineDate === undefined || end < indicator.baselineDate) return null;
  const atEnd = expectedAt(indicator, shareOfTheTime(indicator, end));
  const before = expectedAt(indicator, shareOfTheTime(indicator, after));
  if (atEnd === null || before === null) return null;
  return sumsPeriods(indicator) ? atEnd - before : atEnd;
}

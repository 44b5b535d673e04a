/** Who has reported what was due, by docs/rules.md, "Tracker". */
import type { Partner } from "../../src/model/initiative";
import { isFilled, sameText } from "./compare";
import type { Report } from "./observations";
import { dueEnds, endsOwnPeriod, isDue, ownPeriods, type OwnPeriods, type TrackerPeriod } from "./periods";
import type { Situation } from "./situation";
import { reportsWithin } from "./tracker";

export interface Completeness {
  readonly reported: number;
  readonly due: number;
}

export interface CompletenessFacts {
  /** one row per partner, one cell per period */
  readonly cells: readonly (readonly Completeness[])[];
  /** of the latest period that ends by the report date */
  readonly latest: Completeness;
  readonly all: Completeness;
  /** counting observations whose date is not the end of an own period */
  readonly irregular: number;
}

export function completenessFacts(
  situation: Situation,
  counting: readonly Report[],
  periods: readonly TrackerPeriod[],
): CompletenessFacts {
  const { file, room } = situation;
  const ownPeriodsOf = file.indicators.map((indicator) => ownPeriods(situation, indicator));
  const within = indicatorsWithin(situation);
  const cells = file.partners.slice(0, room.partners).map((partner, row) => {
    const reports = counting.filter((report) => report.partner === row && within.has(report.indicator));
    return periods.map((period) => completenessOf(partner, reports, period, ownPeriodsOf, within, situation));
  });
  const latest = periods.filter(({ end }) => end <= situation.day).length - 1;
  return {
    cells,
    latest: sumOf(cells.map((row) => row[latest]!)),
    all: sumOf(cells.flat()),
    irregular: counting.filter(
      ({ indicator, observation }) => !endsOwnPeriod(ownPeriodsOf[indicator]!, observation.period),
    ).length,
  };
}

/** The rows of the indicators that the sheet has room for. */
function indicatorsWithin({ file, room }: Situation): ReadonlySet<number> {
  const coded = file.indicators.flatMap(({ code }, row) => (isFilled(code) ? [row] : []));
  return new Set(coded.slice(0, room.indicators));
}

function completenessOf(
  { name, joined }: Partner,
  reports: readonly Report[],
  period: TrackerPeriod,
  ownPeriodsOf: readonly OwnPeriods[],
  within: ReadonlySet<number>,
  situation: Situation,
): Completeness {
  const responsible = situation.file.indicators.flatMap(({ partner }, indicator) =>
    partner !== undefined && sameText(partner, name) && within.has(indicator) ? [indicator] : [],
  );
  const pairs = new Set([...reports.map(({ indicator }) => indicator), ...responsible]);
  const isAfterJoining = (day: string) => joined === undefined || day > joined;
  const due = [...pairs].flatMap((indicator) =>
    dueEnds(ownPeriodsOf[indicator]!, period.after, period.end, situation).filter(isAfterJoining),
  );
  const reported = reportsWithin(reports, period).filter(({ indicator, observation }) => {
    const periods = ownPeriodsOf[indicator]!;
    const day = observation.period;
    return endsOwnPeriod(periods, day) && isDue(periods, day, situation) && isAfterJoining(day);
  });
  return { reported: reported.length, due: due.length };
}

function sumOf(cells: readonly Completeness[]): Completeness {
  return {
    reported: cells.reduce((sum, { reported }) => sum + reported, 0),
    due: cells.reduce((sum, { due }) => sum + due, 0),
  };
}

/** Who has reported what was due, by docs/rules.md, "Tracker". */
import type { Partner } from "../../src/model/initiative";
import { sameText } from "./compare";
import type { Report } from "./observations";
import { dueEnds, endsOwnPeriod, isDue, ownPeriods, type OwnPeriods, type TrackerPeriod } from "./periods";
import type { Situation } from "./situation";
import { reportsWithin } from "./tracker";

export interface Completeness {
  readonly reported: number;
  readonly due: number;
}

export interface CompletenessFacts {
  /** a row a partner, a cell a period */
  readonly cells: readonly (readonly Completeness[])[];
  /** of the latest period that ends by the report date */
  readonly latest: Completeness;
  readonly all: Completeness;
  /** counting observations whose date ends no own period */
  readonly irregular: number;
}

export function completenessFacts(
  situation: Situation,
  counting: readonly Report[],
  periods: readonly TrackerPeriod[],
): CompletenessFacts {
  const own = situation.file.indicators.map((indicator) => ownPeriods(situation, indicator));
  const cells = situation.file.partners.map((partner, row) => {
    const reports = counting.filter((report) => report.partner === row);
    return periods.map((period) => completenessOf(partner, reports, period, own, situation));
  });
  const latest = periods.filter(({ end }) => end <= situation.day).length - 1;
  return {
    cells,
    latest: sumOf(cells.map((row) => row[latest]!)),
    all: sumOf(cells.flat()),
    irregular: counting.filter(
      ({ indicator, observation }) => !endsOwnPeriod(own[indicator]!, observation.period),
    ).length,
  };
}

function completenessOf(
  { name, joined }: Partner,
  reports: readonly Report[],
  period: TrackerPeriod,
  own: readonly OwnPeriods[],
  situation: Situation,
): Completeness {
  const responsible = situation.file.indicators.flatMap(({ partner }, indicator) =>
    partner !== undefined && sameText(partner, name) ? [indicator] : [],
  );
  const pairs = new Set([...reports.map(({ indicator }) => indicator), ...responsible]);
  const isAfterJoining = (day: string) => joined === undefined || day > joined;
  const due = [...pairs].flatMap((indicator) =>
    dueEnds(own[indicator]!, period.after, period.end, situation).filter(isAfterJoining),
  );
  const reported = reportsWithin(reports, period).filter(({ indicator, observation }) => {
    const periods = own[indicator]!;
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

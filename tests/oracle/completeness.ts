/** Who has reported what was due, by docs/rules.md, "Tracker". */
import { isFilled } from "./compare";
import { dayAfter } from "./dates";
import { calendarOf, endsWithin, isDue } from "./measurement/calendar";
import { entriesOf } from "./measurement/entries";
import { expectedPartners } from "./measurement/expected";
import type { MeasuredReport } from "./measurement/reports";
import type { TrackerPeriod } from "./periods";
import type { Situation } from "./situation";

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
  /** observations whose date is not the end of an own period: they count nowhere */
  readonly irregular: number;
}

export function completenessFacts(
  situation: Situation,
  reports: readonly MeasuredReport[],
  periods: readonly TrackerPeriod[],
): CompletenessFacts {
  const { file, day } = situation;
  const entries = entriesOf(situation);
  const measures = file.indicators.flatMap((indicator, row) => {
    if (!isFilled(indicator.code)) return [];
    const calendar = calendarOf(entries, indicator);
    const own = reports.filter((report) => report.indicator === row);
    const reported = new Set(
      own
        .filter(({ state }) => state === "counts")
        .map(({ partner, observation }) => `${partner} ${observation.period}`),
    );
    return [{ calendar, reported, expected: expectedPartners(entries, indicator, calendar, own) }];
  });
  const cells = file.partners.map((_, partner) =>
    periods.map(({ after, end }): Completeness => {
      const due = measures.flatMap(({ calendar, reported, expected }) =>
        endsWithin(calendar, dayAfter(after), end)
          .filter((own) => isDue(calendar, own, day) && expected.at(own).has(partner))
          .map((own) => reported.has(`${partner} ${own}`)),
      );
      return { reported: due.filter(Boolean).length, due: due.length };
    }),
  );
  const latest = periods.filter(({ end }) => end <= day).length - 1;
  return {
    cells,
    latest: sumOf(cells.map((row) => row[latest]!)),
    all: sumOf(cells.flat()),
    irregular: reports.filter(({ state }) => state === "noPeriodEnd").length,
  };
}

function sumOf(cells: readonly Completeness[]): Completeness {
  return {
    reported: cells.reduce((sum, { reported }) => sum + reported, 0),
    due: cells.reduce((sum, { due }) => sum + due, 0),
  };
}

/** The reports that are late, by docs/measurement-rules.md, "Late reports". */
import type { IsoDate } from "../../../src/model/initiative";
import { daysBetween } from "../dates";
import { calendarOf, dueDay, isDue, latestEnds } from "./calendar";
import type { MeasurementEntries } from "./entries";
import { expectedPartners } from "./expected";
import type { MeasuredReports } from "./reports";

/** An indicator and a partner with missing reports, by their row indexes. */
export interface LateReport {
  readonly indicator: number;
  readonly partner: number;
  /** the end of the oldest missing period */
  readonly oldest: IsoDate;
  /** days since it became due */
  readonly days: number;
  readonly missing: number;
}

/** One line per pair, most days first. */
export function lateReports(
  entries: MeasurementEntries,
  reports: MeasuredReports,
  reportDate: IsoDate,
): readonly LateReport[] {
  const lines = entries.indicators.flatMap((indicator, row) => {
    const calendar = calendarOf(entries, indicator);
    const own = reports.rows.filter((report) => report.indicator === row);
    const counting = own.filter(({ state }) => state === "counts");
    const expected = expectedPartners(entries, indicator, calendar, own);
    const due = latestEnds(calendar, reportDate).filter((end) => isDue(calendar, end, reportDate));
    const missingOf = new Map<number, IsoDate[]>();
    for (const end of due) {
      const reporters = new Set(
        counting.filter(({ observation }) => observation.period === end).map(({ partner }) => partner),
      );
      for (const partner of expected.at(end)) {
        if (!reporters.has(partner)) missingOf.set(partner, [...(missingOf.get(partner) ?? []), end]);
      }
    }
    return [...missingOf].map(([partner, ends]): LateReport => {
      const oldest = ends[0]!;
      const late = daysBetween(dueDay(calendar, oldest), reportDate);
      return { indicator: row, partner, oldest, days: late, missing: ends.length };
    });
  });
  return lines.sort(
    (one, other) => other.days - one.days || one.indicator - other.indicator || one.partner - other.partner,
  );
}

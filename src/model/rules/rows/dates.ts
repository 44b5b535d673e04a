import { isoOf, yearsLater } from "../../days";
import { valueIssue, type Severity } from "../../issues/issue";
import { inField, type FieldIssue, type RowRule, type RowView } from "../rowView";

/** Rules about the dates of a row. */
export const DATE_RULES: readonly RowRule[] = [
  {
    tables: ["RoleHolders"],
    users: ["file", "cell", "form"],
    find: (row) => datesInOrder(row, "from", "until", "error"),
  },
  {
    tables: ["Activities"],
    users: ["file", "cell"],
    find: (row) => datesInOrder(row, "from", "until", "error"),
  },
  { tables: ["Canvas"], users: ["file", "cell", "form"], find: (row) => datesInOrder(row, "date", "review") },
  {
    tables: ["Initiative"],
    users: ["file", "cell"],
    find: (row) => datesInOrder(row, "start", "reportDate"),
  },
  {
    tables: ["Indicators"],
    users: ["file", "cell"],
    find: (row) => datesInOrder(row, "baselineDate", "targetDate", undefined, true),
  },
  {
    // What has happened is not dated after the report: it would not count yet.
    tables: ["Ratings", "Checklist", "Canvas"],
    users: ["cell"],
    find: (row, { asOf }) => {
      const day = row.day("date");
      if (asOf === undefined || day === undefined || day <= asOf) return [];
      return outside("date", "afterReportDate", day, asOf);
    },
  },
  {
    // A period is not after the report, not before start and baseline, not after the horizon.
    tables: ["Observations"],
    users: ["cell"],
    find: (row, { asOf, start, horizon, indicator }) => {
      const period = row.day("period");
      if (period === undefined) return [];
      if (asOf !== undefined && period > asOf) return outside("period", "afterReportDate", period, asOf);
      if (start === undefined) return [];
      const begins = Math.min(start, indicator.baselineDay ?? start);
      if (period < begins) return outside("period", "beforeStart", period, begins);
      const ends = horizon === undefined ? undefined : yearsLater(start, horizon);
      return ends !== undefined && period > ends ? outside("period", "afterHorizon", period, ends) : [];
    },
  },
];

/** Two dates that follow one another; on the same day only where they need not be `apart`. */
function datesInOrder(
  row: RowView,
  earlier: string,
  later: string,
  severity?: Severity,
  apart = false,
): readonly FieldIssue[] {
  const [from, to] = [row.day(earlier), row.day(later)];
  if (from === undefined || to === undefined || from < to || (from === to && !apart)) return [];
  const details = { day: isoOf(to), earlier: row.caption(earlier), earlierDay: isoOf(from) };
  return [inField(later, valueIssue("dateOrder", details, severity && { severity }))];
}

function outside(field: string, reason: string, day: number, bound: number): readonly FieldIssue[] {
  return [inField(field, valueIssue("outsideDates", { reason, day: isoOf(day), bound: isoOf(bound) }))];
}

import { isoOf, serialOf, yearsLater } from "../../days";
import { valueIssue, type Severity } from "../../issues/issue";
import { endOfPeriodWith, endsPeriod, lastEndBy } from "../../ownPeriods";
import { FIRST_ENTRY_DAY, LAST_ENTRY_DAY } from "../limits";
import { inField, type FieldIssue, type RowRule, type RowView } from "../rowView";
import { isOfGroup } from "./observations";

/** Rules about the dates of a row. */
export const DATE_RULES: readonly RowRule[] = [
  {
    tables: ["RoleHolders", "ReportingPlan"],
    users: ["file", "cell", "form"],
    find: (row) => datesInOrder(row, "from", "until", "error"),
  },
  {
    tables: ["Activities"],
    users: ["file", "cell", "form"],
    find: (row) => datesInOrder(row, "from", "until", "error"),
  },
  {
    tables: ["Partners"],
    users: ["file", "cell", "form"],
    find: (row) => datesInOrder(row, "joined", "left"),
  },
  { tables: ["Canvas"], users: ["file", "cell", "form"], find: (row) => datesInOrder(row, "date", "review") },
  {
    tables: ["Initiative"],
    users: ["file", "cell"],
    find: (row) => datesInOrder(row, "start", "reportDate"),
  },
  {
    tables: ["Indicators"],
    users: ["file", "cell", "form"],
    find: (row) => datesInOrder(row, "baselineDate", "targetDate", undefined, true),
  },
  {
    // Past events cannot be dated after the report date: they would not count yet.
    tables: ["Ratings", "Checklist", "Canvas"],
    users: ["cell", "form"],
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
      const firstDay = Math.min(start, indicator.baselineDay ?? start);
      if (period < firstDay) return outside("period", "beforeStart", period, firstDay);
      const lastDay = horizon === undefined ? undefined : yearsLater(start, horizon);
      return lastDay !== undefined && period > lastDay
        ? outside("period", "afterHorizon", period, lastDay)
        : [];
    },
  },
  {
    // Only the day on which an own period ends counts (docs/measurement-rules.md, "Which rows count"); rows of groups
    // are not judged by it.
    tables: ["Observations"],
    users: ["cell", "form"],
    find: (row, { indicator: { ownPeriods } }) => {
      const period = row.day("period");
      if (ownPeriods === undefined || period === undefined || isOfGroup(row)) return [];
      const day = isoOf(period);
      if (endsPeriod(ownPeriods, day)) return [];
      const [before, after] = [lastEndBy(ownPeriods, day), endOfPeriodWith(ownPeriods, day)].map((end) =>
        end < FIRST_ENTRY_DAY || end > LAST_ENTRY_DAY ? undefined : end,
      );
      const from = row.amount("period");
      // Nobody but the partner knows which of the two periods is meant.
      const choices = [before, after].flatMap((end) =>
        from === undefined || end === undefined ? [] : [{ from, to: serialOf(end), kind: "date" as const }],
      );
      return [inField("period", valueIssue("noPeriodEnd", { day, before, after }, { choices }))];
    },
  },
];

/** Checks that two dates are in order; equal dates are allowed unless `mustDiffer`. */
function datesInOrder(
  row: RowView,
  earlier: string,
  later: string,
  severity?: Severity,
  mustDiffer = false,
): readonly FieldIssue[] {
  const [from, to] = [row.day(earlier), row.day(later)];
  if (from === undefined || to === undefined || from < to || (from === to && !mustDiffer)) return [];
  const details = { day: isoOf(to), earlier: row.caption(earlier), earlierDay: isoOf(from) };
  return [inField(later, valueIssue("dateOrder", details, severity && { severity }))];
}

function outside(field: string, reason: string, day: number, bound: number): readonly FieldIssue[] {
  return [inField(field, valueIssue("outsideDates", { reason, day: isoOf(day), bound: isoOf(bound) }))];
}

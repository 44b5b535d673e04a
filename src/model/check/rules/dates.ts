import { isoOf } from "../../days";
import { fault, inColumn, type Severity } from "../finding";
import type { RowRule } from "../row";

/** Two dates of a row that follow one another; on the same day only where they need not be `apart`. */
export function inOrder(earlier: string, later: string, severity: Severity, apart = false): RowRule {
  return (row) => {
    const [from, to] = [row.day(earlier), row.day(later)];
    if (from === undefined || to === undefined || from < to || (from === to && !apart)) return [];
    const details = { day: isoOf(to), earlier: row.column(earlier).caption, earlierDay: isoOf(from) };
    return [inColumn(later, fault(severity, "dateOrder", details))];
  };
}

/** A date of what has happened does not lie after the report date: it would not count yet. */
export function notAfterReport(column: string, asOf: number): RowRule {
  return (row) => {
    const day = row.day(column);
    if (day === undefined || day <= asOf) return [];
    const details = { reason: "afterReportDate", day: isoOf(day), bound: isoOf(asOf) };
    return [inColumn(column, fault("warning", "outsideDates", details))];
  };
}

import type { ColumnState } from "../excel";
import { reportedColumnIssue } from "./reportedIssues";
import type { Report } from "./report";

/** Tells the columns of a workbook that are missing or that nobody confirmed. */
export function reportColumns(columns: readonly ColumnState[], report: Report): void {
  columns.forEach((column) => report.addIssue(reportedColumnIssue(column, report.language)));
}

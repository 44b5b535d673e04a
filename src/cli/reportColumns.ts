import type { ColumnState } from "../excel";
import { toldColumn } from "./issueLines";
import type { Report } from "./report";

/** Tells the columns of a workbook that are missing or that nobody confirmed. */
export function tellColumns(columns: readonly ColumnState[], report: Report): void {
  columns.forEach((column) => report.tell(toldColumn(column, report.language)));
}

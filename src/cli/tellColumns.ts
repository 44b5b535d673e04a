import type { ColumnState } from "../excel";
import { CommandError, EXIT } from "./exit";
import { toldColumn } from "./issueLines";
import type { Report } from "./report";

/**
 * Tells the columns of a workbook that are missing or that nobody confirmed. Throws a CommandError `columnsMissing`
 * where one is missing that every entry needs.
 * @param refusal what to say then, with the number of those columns
 */
export function tellColumns(
  columns: readonly ColumnState[],
  report: Report,
  refusal: (needed: number) => string,
): void {
  columns.forEach((column) => report.tell(toldColumn(column, report.language)));
  const needed = columns.filter(({ state, required }) => state === "missing" && required).length;
  if (needed > 0) throw new CommandError("columnsMissing", EXIT.refused, refusal(needed));
}

import { holdsNumbers } from "./fields";
import { isNumber } from "./numbers";
import type { ImportPlan } from "./plan";
import type { CellSource } from "./source";

/** Whether a sheet has numbers that were stored as texts, so that their decimal sign has to be known. */
export function holdsNumbersAsText(source: CellSource, columns: ImportPlan["columns"]): boolean {
  return source.rows.some(({ cells, typed }) =>
    columns.some(
      (use, index) => holdsNumbers(use) && !typed?.includes(index) && isNumber(cells[index] ?? ""),
    ),
  );
}

import { holdsNumbers } from "./fields";
import { isNumber } from "./numbers";
import type { ImportPlan } from "./plan";
import { columnTexts, type CellSource } from "./source";

/** Whether a sheet has numbers that were stored as texts, so that their decimal sign has to be known. */
export function holdsNumbersAsText(source: CellSource, columns: ImportPlan["columns"]): boolean {
  return columns.some((use, index) => {
    if (!holdsNumbers(use)) return false;
    for (const text of columnTexts(source, index)) if (isNumber(text)) return true;
    return false;
  });
}

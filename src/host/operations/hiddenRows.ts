import type { ScalarProperty } from "../wire/definition";
import { readBoolean } from "./arguments";
import { requireUnprotected } from "./protection";
import type { RangeTarget } from "./targets";

/** Whether all of some rows or columns are hidden: true, false, or null if they differ. */
function commonState(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let hiddenCount = 0;
  for (const index of hidden) if (index >= first && index < first + count) hiddenCount += 1;
  if (hiddenCount === 0) return false;
  return hiddenCount === count ? true : null;
}

function change(hidden: Set<number>, first: number, count: number, isHidden: boolean): void {
  for (let index = first; index < first + count; index += 1) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}

/** `Range.rowHidden` */
export const hiddenRows: ScalarProperty<RangeTarget> = {
  get: ({ sheet, area }) => commonState(sheet.hiddenRows, area.row, area.rows),
  set: ({ sheet, area }, value) => {
    requireUnprotected(sheet, "allowFormatRows");
    change(sheet.hiddenRows, area.row, area.rows, readBoolean("Range.rowHidden", value));
  },
};

/** `Range.columnHidden` */
export const hiddenColumns: ScalarProperty<RangeTarget> = {
  get: ({ sheet, area }) => commonState(sheet.hiddenColumns, area.column, area.columns),
  set: ({ sheet, area }, value) => {
    requireUnprotected(sheet, "allowFormatColumns");
    change(sheet.hiddenColumns, area.column, area.columns, readBoolean("Range.columnHidden", value));
  },
};

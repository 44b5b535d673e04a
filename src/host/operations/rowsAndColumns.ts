import type { ScalarProperty } from "../wire/definition";
import { readBoolean } from "./arguments";
import { requireUnprotected } from "./protectionGuard";
import type { RangeTarget } from "./targets";

/** True or false when all rows or columns of a run are alike, else null. */
function common(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let seen = 0;
  for (const index of hidden) if (index >= first && index < first + count) seen += 1;
  if (seen === 0) return false;
  return seen === count ? true : null;
}

function change(hidden: Set<number>, first: number, count: number, hide: boolean): void {
  for (let index = first; index < first + count; index += 1) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
}

/** `Range.rowHidden` */
export const hiddenRows: ScalarProperty<RangeTarget> = {
  get: ({ sheet, area }) => common(sheet.hiddenRows, area.row, area.rows),
  set: ({ sheet, area }, value) => {
    requireUnprotected(sheet, "allowFormatRows");
    change(sheet.hiddenRows, area.row, area.rows, readBoolean("Range.rowHidden", value));
  },
};

/** `Range.columnHidden` */
export const hiddenColumns: ScalarProperty<RangeTarget> = {
  get: ({ sheet, area }) => common(sheet.hiddenColumns, area.column, area.columns),
  set: ({ sheet, area }, value) => {
    requireUnprotected(sheet, "allowFormatColumns");
    change(sheet.hiddenColumns, area.column, area.columns, readBoolean("Range.columnHidden", value));
  },
};

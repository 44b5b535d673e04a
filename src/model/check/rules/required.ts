import { fault, inColumn } from "../finding";
import type { RowRule } from "../row";

/** A row with entries lacks none of the columns without which it counts for nothing. */
export const requiredEntries: RowRule = (row) => {
  const { required } = row.table;
  const missing = required.filter((column) => !row.isFilled(column));
  const [first] = missing;
  if (first === undefined) return [];
  const property = (column: string) => ({ property: row.column(column).caption });
  // A row without the entry that gives it its meaning is told once.
  if (first === required[0]) return [inColumn(first, fault("error", "orphanRow", property(first)))];
  return missing.map((column) => inColumn(column, fault("error", "required", property(column))));
};

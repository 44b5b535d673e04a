/** Expressions of what the dashboard shows, by the names of the cells of its workings. */
import { WORKINGS_BLOCKS } from "../../dashboardRanges";
import type { ColumnId, ListId } from "../workings/listSection";

/** The value of a column of a list in its n-th row. */
export function listValue<Id extends ListId>(list: Id, number: number, column: ColumnId<Id>): string {
  const { name, columns } = WORKINGS_BLOCKS[list];
  const offsets = columns as Readonly<Record<ColumnId<Id>, number>>;
  return `INDEX(${name},${number},${offsets[column] + 1})`;
}

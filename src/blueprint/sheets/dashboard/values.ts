/** Expressions of what the dashboard shows, by the names of the cells of its workings. */
import { STATUS_ICONS } from "../../../catalogue/term";
import { DASHBOARD_CELLS, WORKINGS_BLOCKS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import type { ColumnId, ListId } from "../workings/listSection";

/** The value of a column of a list in its n-th row. */
export function listValue<Id extends ListId>(list: Id, number: number, column: ColumnId<Id>): string {
  const { name, columns } = WORKINGS_BLOCKS[list];
  const offsets = columns as Readonly<Record<ColumnId<Id>, number>>;
  return `INDEX(${name},${number},${offsets[column] + 1})`;
}

/** Whether nothing has begun: no indicator is defined, and nobody holds a role. */
const IS_START = `AND(${DASHBOARD_CELLS.indicatorsTotal}=0,${DASHBOARD_CELLS.rolesCovered}=0)`;

/** A state that begins with its mark; while nothing has begun nothing is wrong, and its mark is that of what cannot be judged. */
export function stateUnlessStart(state: string): string {
  return `IF(AND(LEN(${state})>0,${IS_START}),REPLACE(${state},1,1,${quoted(STATUS_ICONS.none)}),${state})`;
}

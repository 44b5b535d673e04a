import type { SheetState } from "../../spreadsheet/state";
import { requireUnprotected } from "./protection";

/** The targets of a chart's small objects: a record of the chart's state and the names of its properties. */

/** A record of the state with optional properties. */
type PartState = Record<string, unknown>;

export interface ChartPart {
  readonly sheet: SheetState;
  readonly state: PartState;
}

/** A record of the state as a part whose properties may be set and removed. */
export function partOf(sheet: SheetState, state: object): ChartPart {
  return { sheet, state: state as PartState };
}

/** Sets or removes a property of a part; refused where the sheet's protection covers charts. */
export function setPart({ sheet, state }: ChartPart, key: string, value: unknown): void {
  requireChartEditable(sheet);
  if (value === undefined) delete state[key];
  else state[key] = value;
}

/** Refuses changes of charts on a sheet that is protected without `allowEditObjects`. */
export function requireChartEditable(sheet: SheetState): void {
  requireUnprotected(sheet, "allowEditObjects");
}

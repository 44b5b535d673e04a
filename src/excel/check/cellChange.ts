import type { CellContent, ShownAs } from "../../model/check/types";
import type { CellKey, RowEntries } from "../../model/issues/issue";
import { plainText } from "../plainText";

/** A cell to change, provided that it still holds what was found. */
export interface RequestedChange {
  readonly key: CellKey;
  /** where it was found: to order the work, and to name the cell */
  readonly place: CellAddress;
  readonly from: CellContent;
  readonly to: CellContent;
  /** the number format to set, given the current one; null leaves it unchanged */
  format(current: string): string | null;
}

/** A cell as it is named to a person. */
export interface CellAddress {
  readonly sheet: string;
  /** "E7" */
  readonly address: string;
}

/** A change of a cell, found by other means than its address. */
export interface CellChange {
  readonly from: CellContent;
  /** how the number is to be shown before the change */
  readonly shownAs?: ShownAs | undefined;
  readonly to: CellContent;
  /** whether `to` is a formula, which is put back */
  readonly isFormula?: boolean;
  format(current: string): string | null;
  /** what it was requested as; undefined for what is put back */
  readonly requested?: RequestedChange;
}

/** The state of a cell: its content, whether it is a formula, and its number format. */
export interface CellState {
  readonly value: CellContent;
  readonly formula: CellContent;
  readonly isFormula: boolean;
  readonly format: string;
}

/** A change that was made, with what is needed to undo it. */
export interface MadeChange {
  readonly requested: RequestedChange;
  readonly place: CellAddress;
  /** the entries of the row after all its changes, by the ids of their columns; none for a named cell */
  readonly entries: RowEntries;
  readonly formerFormat: string;
  /** null where the format stayed */
  readonly newFormat: string | null;
}

/** Why a cell was left as it is. */
export type SkipReason =
  /** it holds something else */
  | "content"
  | "formula"
  /** its row was changed or deleted */
  | "row"
  /** its column, or its defined name, is not there or not certain */
  | "column"
  /** Excel broke off before it */
  | "stopped";

/** Queues the state of cells, readable by `stateAt`. */
export function queueState(range: Excel.Range): Excel.Range {
  range.load("values,formulas,numberFormat");
  return range;
}

/** The state of a cell of a loaded column. */
export function stateAt({ values, formulas, numberFormat }: Excel.Range, row: number): CellState {
  const value = values[row]?.[0] as CellContent;
  const formula = formulas[row]?.[0] as CellContent;
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value, formula, isFormula, format: String(numberFormat[row]?.[0]) };
}

/** Whether two readings of a cell are equal. */
export function isSameState(one: CellState, other: CellState): boolean {
  return one.formula === other.formula && one.value === other.value && one.format === other.format;
}

/** A change of a cell whose state is known. */
export interface PlannedCell {
  readonly change: CellChange;
  readonly state: CellState;
}

/**
 * Queues changes of neighbouring cells of a column; undefined leaves a cell unchanged. Formats are set before the
 * content, which Excel interprets by them; a text format is set after a number, so that it stays a number.
 */
export function queueChanges(range: Excel.Range, cells: readonly (PlannedCell | undefined)[]): void {
  const column = <Part>(part: (cell: PlannedCell) => Part | null): (Part | null)[][] =>
    cells.map((cell) => [cell ? part(cell) : null]);
  const before = column((cell) => (isTextFormatLater(cell) ? null : newFormat(cell)));
  const after = column((cell) => (isTextFormatLater(cell) ? newFormat(cell) : null));
  if (isAny(before)) range.numberFormat = before;
  range.values = column(contentOf);
  if (isAny(after)) range.numberFormat = after;
}

/** The format that a change sets; null where it leaves the present one. */
export function newFormat({ change, state }: PlannedCell): string | null {
  return change.format(state.format);
}

function isTextFormatLater(cell: PlannedCell): boolean {
  return newFormat(cell) === "@" && typeof cell.change.to !== "string";
}

function contentOf(cell: PlannedCell): CellContent {
  const { to, isFormula } = cell.change;
  if (typeof to !== "string" || isFormula) return to;
  // A cell with the text format keeps a leading apostrophe as part of the text.
  return (newFormat(cell) ?? cell.state.format) === "@" ? to : plainText(to);
}

function isAny(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some(([cell]) => cell !== null);
}

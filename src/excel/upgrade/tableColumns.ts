/** Changes the columns of tables that the workbook has, where they are. */
import { cellAddress, columnLetters } from "../../blueprint/formula";
import type { ColumnBlueprint, SheetBlueprint } from "../../blueprint/types";
import { applyLookTo, everywhere } from "../apply/look";
import { pointsOf } from "../apply/layout";
import { applyConditional, applyValidation } from "../apply/rules";
import type { AddedColumn, TableChange } from "./plan";

/** Where the table is while its columns are changed: its header row and first column, zero-based. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Queues all changes of the columns of one table but the formulas. Columns go in by whole columns of the sheet where other
 * cells of ours are at the right of the table, so that these stay together.
 */
export function queueColumns(
  { workbook }: Excel.RequestContext,
  { id, found, renamed, removed, added }: TableChange,
  place: TablePlace,
  byWholeColumns: boolean,
): void {
  const table = workbook.tables.getItem(id);
  const captions = [...found.header.captions];
  for (const { from, to } of renamed) {
    table.columns.getItem(from).name = to;
    captions[captions.indexOf(from)] = to;
  }
  for (const caption of removed) {
    table.columns.getItem(caption).delete();
    captions.splice(captions.indexOf(caption), 1);
  }
  for (const one of added) {
    const at = one.after === undefined ? 0 : captions.indexOf(one.after) + 1;
    const { caption } = one.column;
    if (byWholeColumns && at > 0 && at < captions.length) {
      const letters = columnLetters(place.column + at);
      table.worksheet.getRange(`${letters}:${letters}`).insert("Right");
      table.columns.getItemAt(at).name = caption;
    } else table.columns.add(at, undefined, caption);
    captions.splice(at, 0, caption);
    dressColumn(table, one, { row: place.row + 1, column: place.column + at }, found.rows, byWholeColumns);
  }
}

/** Gives a new column the look, the rules and the header of its blueprint. */
function dressColumn(
  table: Excel.Table,
  { column, after, row, place, width }: AddedColumn,
  first: TablePlace,
  rows: number,
  hasOwnWidth: boolean,
): void {
  const own = table.columns.getItem(column.caption);
  const body = own.getDataBodyRange();
  const header = own.getHeaderRowRange();
  const moved = (formula: string) =>
    formulaAt(formula, cellAddress(row, place), cellAddress(first.row, first.column));
  if (after !== undefined) header.copyFrom(table.columns.getItem(after).getHeaderRowRange(), "Formats");
  if (hasOwnWidth) header.format.columnWidth = pointsOf(width);
  body.clear("Formats");
  body.dataValidation.clear();
  if (column.look) applyLookTo(body, { rows, columns: 1 }, column.look);
  if (column.validation)
    applyValidation(body, { ...column.validation, rule: movedRule(column.validation.rule, moved) });
  for (const conditional of column.conditionals ?? []) {
    applyConditional(body, { ...conditional, formula: moved(conditional.formula) });
  }
}

/** Queues the formulas of columns, each with its one formula. */
export function queueFormulas(
  { workbook }: Excel.RequestContext,
  { id, formulas, added }: TableChange,
): void {
  const columns: readonly ColumnBlueprint[] = [...formulas, ...added.map(({ column }) => column)];
  for (const { caption, formula } of columns) {
    if (formula === undefined) continue;
    const body = workbook.tables.getItem(id).columns.getItem(caption).getDataBodyRange();
    body.formulas = everywhere(formula);
  }
}

/** A rule's formulas are at different depths: every text in it that is one. */
function movedRule(
  rule: Readonly<Record<string, unknown>>,
  moved: (formula: string) => string,
): Readonly<Record<string, unknown>> {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? moved(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(rule) as Record<string, unknown>;
}

/** A formula that was written for one cell, for another: references to that very cell follow. */
export function formulaAt(formula: string, from: string, to: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(from)!;
  const [, otherLetters, otherRow] = /^([A-Z]+)(\d+)$/.exec(to)!;
  const cell = new RegExp(`(?<![\\p{L}\\p{N}_.$!])(\\$?)${letters}(\\$?)${row}(?![\\p{L}\\p{N}_(!])`, "gu");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(cell, `$1${otherLetters}$2${otherRow}`)))
    .join("");
}

/**
 * Whether new columns go in by whole columns of the sheet: something of ours is at the right of the table, and no other
 * table is above or below it, which would get the column as well.
 */
export function growsByWholeColumns(
  { id, found, movesTo }: TableChange,
  sheet: SheetBlueprint,
  others: readonly TableChange[],
): boolean {
  if (movesTo) return false;
  const own = sheet.tables.find((table) => table.id === id)!;
  const edge = own.column + own.columns.length;
  const isStacked = others.some(
    (other) =>
      other.id !== id &&
      other.found.sheet === found.sheet &&
      other.found.header.column < found.header.column + found.header.captions.length &&
      found.header.column < other.found.header.column + other.found.header.captions.length,
  );
  const hasMore =
    sheet.blocks.some(({ column, cells }) => column + (cells[0]?.length ?? 0) > edge) ||
    sheet.tables.some(({ column }) => column >= edge);
  return hasMore && !isStacked;
}

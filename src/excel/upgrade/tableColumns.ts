/** Changes the columns of existing tables in place. */
import { findOrThrow } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import { sameRowFormula } from "../../blueprint/sameRowReferences";
import type { SheetBlueprint } from "../../blueprint/types";
import { applyCellFormatTo, everywhere } from "../apply/cellFormat";
import { setColumnWidth } from "../apply/layout";
import { applyConditional, applyValidation } from "../apply/rules";
import { formulaAt, movedRule } from "../movedRules";
import type { AddedColumn, PlacedColumn, TableChange } from "./plan";

/** The location of the table while its columns are changed: its 0-based header row and first column. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

/** The captions of a table after its columns were changed, in order. */
export function captionsAfter({ found, renamed, removed, added }: TableChange): readonly string[] {
  const names = new Map(renamed.map(({ from, to }) => [from, to] as const));
  const captions = found.header.captions
    .map((caption) => names.get(caption) ?? caption)
    .filter((caption) => !removed.includes(caption));
  for (const { column, after } of added) {
    captions.splice(after === undefined ? 0 : captions.indexOf(after) + 1, 0, column.caption);
  }
  return captions;
}

/**
 * Queues the changes of a table's columns: renames, deletes and inserts them. If other cells of Ensemble are to the
 * right of the table, entire sheet columns are inserted, so that these cells stay together.
 */
export function queueColumns(
  { workbook }: Excel.RequestContext,
  change: TableChange,
  byWholeColumns: boolean,
): void {
  const { id, renamed, removed, added } = change;
  const table = workbook.tables.getItem(id);
  for (const { from, to } of renamed) table.columns.getItem(from).name = to;
  for (const caption of removed) table.columns.getItem(caption).delete();
  const captions = captionsAfter(change);
  added.forEach(({ column, after, width }, index) => {
    const { caption } = column;
    // Columns are inserted from left to right: those further right do not exist yet.
    const targetIndex = captions.indexOf(caption);
    const currentCount = captions.length - added.length + index;
    const left = captions[targetIndex - 1];
    if (byWholeColumns && left !== undefined && targetIndex < currentCount) {
      // Relative to the column on its left, which may be elsewhere on the sheet by now.
      const next = () => table.columns.getItem(left).getHeaderRowRange().getOffsetRange(0, 1);
      next().getEntireColumn().insert("Right");
      next().values = [[caption]];
      setColumnWidth(next(), width);
    } else table.columns.add(targetIndex, undefined, caption);
    const header = table.columns.getItem(caption).getHeaderRowRange();
    if (after !== undefined) header.copyFrom(table.columns.getItem(after).getHeaderRowRange(), "Formats");
  });
}

/** Queues the formats and validations of new columns, and the formulas of computed columns. */
export function queueContents(
  { workbook }: Excel.RequestContext,
  change: TableChange,
  place: TablePlace,
): void {
  const { id, found, formulas, added, unfinished, guarded } = change;
  const { columns } = workbook.tables.getItem(id);
  const captions = captionsAfter(change);
  const firstCellOf = ({ column: { caption } }: PlacedColumn) =>
    cellAddress(place.row + 1, place.column + captions.indexOf(caption));
  for (const each of guarded) {
    validate(columns.getItem(each.column.caption).getDataBodyRange(), each, firstCellOf(each));
  }
  for (const addedColumn of [...added, ...unfinished]) {
    const body = columns.getItem(addedColumn.column.caption).getDataBodyRange();
    formatNewColumn(body, addedColumn, firstCellOf(addedColumn), found.rows);
  }
  for (const { caption, formula } of [...formulas, ...added.map(({ column }) => column)]) {
    if (formula === undefined) continue;
    columns.getItem(caption).getDataBodyRange().formulasR1C1 = everywhere(
      sameRowFormula(formula, captions, captions.indexOf(caption)),
    );
  }
}

/** Applies the formats and rules of the blueprint to a new column; they are relative to its first cell. */
function formatNewColumn(body: Excel.Range, addedColumn: AddedColumn, first: string, rows: number): void {
  const { column } = addedColumn;
  body.clear("Formats");
  body.dataValidation.clear();
  if (column.format) applyCellFormatTo(body, { rows, columns: 1 }, column.format);
  validate(body, addedColumn, first);
  for (const conditional of column.conditionals ?? []) {
    applyConditional(body, {
      ...conditional,
      formula: movedFormula(conditional.formula, addedColumn, first),
    });
  }
}

/** Applies the validation of the blueprint to a column, relative to its first cell. */
function validate(body: Excel.Range, placed: PlacedColumn, first: string): void {
  const { validation } = placed.column;
  if (!validation) return;
  const rule = movedRule(validation.rule, (formula) => movedFormula(formula, placed, first));
  applyValidation(body, { ...validation, rule });
}

/** A formula of the blueprint's column, rewritten to be relative to the first cell of the column in the workbook. */
function movedFormula(formula: string, { row, blueprintColumn }: PlacedColumn, first: string): string {
  return formulaAt(formula, cellAddress(row, blueprintColumn), first);
}

/**
 * Whether entire sheet columns are inserted for new columns: if Ensemble has cells to the right of the table, and no
 * other table is above or below it, which would get the column as well.
 */
export function growsByWholeColumns(
  { id, found, movesTo }: TableChange,
  sheet: SheetBlueprint,
  others: readonly TableChange[],
): boolean {
  if (movesTo) return false;
  const blueprintTable = findOrThrow(sheet.tables, (table) => table.id === id);
  const edge = blueprintTable.column + blueprintTable.columns.length;
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

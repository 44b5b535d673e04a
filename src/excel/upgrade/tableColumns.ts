/** Changes the columns of existing tables in place. */
import { findOrThrow } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import { sameRowFormula } from "../../blueprint/sameRowReferences";
import type { SheetBlueprint, SheetId, WorkbookBlueprint } from "../../blueprint/types";
import { applyCellFormatTo, singleValue } from "../apply/cellFormat";
import { setColumnWidth } from "../apply/layout";
import { applyConditional, applyValidation } from "../apply/rules";
import type { Decoration } from "../build/decorations";
import { formulaAt, movedRule } from "../movedRules";
import type { RequestDraft } from "../requestDraft";
import { decorationStep, type DecorationStep, type SheetLayers } from "../steps";
import type { PlacedColumn, TableChange } from "./plan";

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
  if (!byWholeColumns) queueWidths(table, change, captions);
}

/**
 * Queues the widths of the columns right of the first added one: the table's cells have moved, the widths of the sheet's
 * columns have not. What people see is not hidden, where helper columns were hidden before.
 */
function queueWidths(table: Excel.Table, { added, widths }: TableChange, captions: readonly string[]): void {
  const first = Math.min(...added.map(({ column }) => captions.indexOf(column.caption)));
  for (const caption of captions.slice(first)) {
    const width = widths.get(caption);
    const column = table.columns.getItem(caption).getRange();
    if (width === undefined) column.columnHidden = false;
    else if (width > 0) setColumnWidth(column, width);
  }
}

/** Queues the formulas of computed columns, and removes what new columns took over from their neighbours. */
export function queueContents({ workbook }: Excel.RequestContext, change: TableChange): void {
  const { id, formulas, added, unfinished } = change;
  const captions = captionsAfter(change);
  const bodyOf = (caption: string) => workbook.tables.getItem(id).columns.getItem(caption).getDataBodyRange();
  for (const { column } of [...added, ...unfinished]) {
    const body = bodyOf(column.caption);
    body.clear("Formats");
    body.dataValidation.clear();
  }
  for (const { caption, formula } of [...formulas, ...added.map(({ column }) => column)]) {
    if (formula === undefined) continue;
    bodyOf(caption).formulasR1C1 = singleValue(sameRowFormula(formula, captions, captions.indexOf(caption)));
  }
}

/**
 * The steps that apply the rules and formats of columns: rules of existing columns too, where earlier versions accepted
 * too much.
 */
export function columnLayers(
  change: TableChange,
  sheet: SheetId,
  place: TablePlace,
  blueprint: WorkbookBlueprint,
): Pick<SheetLayers, "validations" | "formatting"> {
  const { id, found, added, unfinished, guarded } = change;
  const captions = captionsAfter(change);
  const stepsOf =
    (decorationsOf: (placed: PlacedColumn, on: ColumnFrame) => readonly ColumnDecoration[]) =>
    (placed: PlacedColumn): DecorationStep[] => {
      const { caption } = placed.column;
      const range = {
        ...{ row: place.row + 1, column: place.column + captions.indexOf(caption) },
        ...{ rows: found.rows, columns: 1 },
      };
      const frame = { sheet, range, columns: { table: id, captions: [caption] } };
      return decorationsOf(placed, frame).map((decoration) => ({
        ...decorationStep(decoration, blueprint),
        // Wherever the column is by then.
        apply: (draft) => {
          const { tables } = draft.context.workbook;
          applyToColumn(draft, decoration, tables.getItem(id).columns.getItem(caption).getDataBodyRange());
        },
      }));
    };
  const fresh = [...added, ...unfinished];
  return {
    validations: [...guarded, ...fresh].flatMap(stepsOf(validationOf)),
    formatting: fresh.flatMap(stepsOf(formattingOf)),
  };
}

/** Where a decoration of a column is. */
type ColumnFrame = Pick<ColumnDecoration, "sheet" | "range"> & Required<Pick<ColumnDecoration, "columns">>;

type ColumnDecoration = Extract<Decoration, { kind: "validation" | "cellFormat" | "conditionalFormat" }>;

/** The validation of the blueprint, relative to the first cell of the column. */
function validationOf(placed: PlacedColumn, frame: ColumnFrame): ColumnDecoration[] {
  const { validation } = placed.column;
  if (!validation) return [];
  const rule = movedRule(validation.rule, (formula) => movedFormula(formula, placed, frame));
  return [{ ...frame, kind: "validation", validation: { ...validation, rule } }];
}

/** The formats of the blueprint, relative to the first cell of the column. */
function formattingOf(placed: PlacedColumn, frame: ColumnFrame): ColumnDecoration[] {
  const { format, conditionals = [] } = placed.column;
  return [
    ...(format ? [{ ...frame, kind: "cellFormat", format } as const] : []),
    ...conditionals.map((conditional): ColumnDecoration => ({
      ...frame,
      kind: "conditionalFormat",
      conditional: { ...conditional, formula: movedFormula(conditional.formula, placed, frame) },
      priority: 0,
    })),
  ];
}

function applyToColumn(draft: RequestDraft, decoration: ColumnDecoration, body: Excel.Range): void {
  switch (decoration.kind) {
    case "validation":
      return applyValidation(body, decoration.validation);
    case "cellFormat":
      return applyCellFormatTo(body, decoration.range, decoration.format);
    case "conditionalFormat":
      applyConditional(body, decoration.conditional, (object) =>
        draft.noteAdded({ kind: "conditionalFormat", sheet: decoration.sheet, object }),
      );
  }
}

/** A formula of the blueprint's column, rewritten to be relative to the first cell of the column in the workbook. */
function movedFormula(
  formula: string,
  { row, blueprintColumn }: PlacedColumn,
  { range }: ColumnFrame,
): string {
  return formulaAt(formula, cellAddress(row, blueprintColumn), cellAddress(range.row, range.column));
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

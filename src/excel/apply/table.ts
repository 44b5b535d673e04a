import { sameRowFormula } from "../../blueprint/sameRowReferences";
import type { Rect, CellInput, TableBlueprint } from "../../blueprint/types";
import { plainText } from "../plainText";
import { singleValue } from "./cellFormat";
import type { SheetDraft } from "./sheetDraft";

/** The number of body rows of a table: Excel requires at least one. */
export function bodyRows(table: TableBlueprint): number {
  return Math.max(table.rows.length, table.minimumRows, 1);
}

/** The cells of one entry, so that Excel stores what a person wrote unchanged. */
export function entryCells(row: readonly CellInput[]): CellInput[] {
  return row.map((value) => (typeof value === "string" ? plainText(value) : value));
}

/** Writes the captions that become the table's header. */
export function applyCaptions(draft: SheetDraft, table: TableBlueprint): void {
  const header = draft.range({
    row: table.row,
    column: table.column,
    rows: 1,
    columns: table.columns.length,
  });
  header.values = [table.columns.map((column) => plainText(column.caption))];
}

/** Adjacent columns of a table; `first` is 0-based. */
export interface ColumnGroup {
  readonly first: number;
  readonly columns: number;
}

/** The columns with contents, adjacent ones grouped; computed and empty columns are not sent. */
export function filledColumnGroups({ columns, rows }: TableBlueprint): ColumnGroup[] {
  const filled = columns.map(() => false);
  for (const row of rows) row.forEach((value, index) => (filled[index] ||= value !== null));
  const runs: { first: number; columns: number }[] = [];
  filled.forEach((isFilled, index) => {
    if (!isFilled) return;
    const last = runs.at(-1);
    if (last && last.first + last.columns === index) last.columns += 1;
    else runs.push({ first: index, columns: 1 });
  });
  return runs;
}

/** Writes rows of adjacent columns; `firstRow` is 0-based within the body. */
export function applyEntries(
  draft: SheetDraft,
  table: TableBlueprint,
  { first, columns }: ColumnGroup,
  firstRow: number,
  cells: CellInput[][],
): void {
  draft.range({
    row: table.row + 1 + firstRow,
    column: table.column + first,
    rows: cells.length,
    columns,
  }).values = cells;
}

/** Creates a table from the written cells. */
export function applyTable(draft: SheetDraft, blueprint: TableBlueprint): void {
  const tableRange = draft.range({
    row: blueprint.row,
    column: blueprint.column,
    rows: bodyRows(blueprint) + 1,
    columns: blueprint.columns.length,
  });
  const table = draft.sheet.tables.add(tableRange, true);
  table.name = blueprint.id;
}

/** Fills the computed columns, each with its one formula. */
export function applyFormulas(draft: SheetDraft, table: TableBlueprint): void {
  const captions = table.columns.map(({ caption }) => caption);
  table.columns.forEach(({ formula }, index) => {
    if (formula === undefined) return;
    draft.range(bodyOf(table, index)).formulasR1C1 = singleValue(sameRowFormula(formula, captions, index));
  });
}

function bodyOf(table: TableBlueprint, index: number): Rect {
  return { row: table.row + 1, column: table.column + index, rows: bodyRows(table), columns: 1 };
}

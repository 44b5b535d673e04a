/** The cells of Readiness off the printed page: the values of each item, the counts of each step, and the verdict. */
import { cellAddress } from "../../formula";
import type { HelperCells, Page } from "../../pageLayout";
import { SHEET_BLOCKS } from "../../sheetRanges";
import type { Rect } from "../../types";
import { ALL_ITEMS, STEPS } from "./items";

/** The columns of the page, for each item: its label, its question, how many members gave each rating, and the result. */
export const ITEM_COLUMNS = [
  "item",
  "question",
  "rating1",
  "rating2",
  "rating3",
  "rating4",
  "mean",
  "level",
  "spread",
  "evidence",
] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];
export const PAGE_COLUMN_COUNT = ITEM_COLUMNS.length;

/** The columns of the ratings of a scale, the lowest first; a fit question has three ratings only. */
export const RATING_COLUMNS = [
  "rating1",
  "rating2",
  "rating3",
  "rating4",
] as const satisfies readonly ItemColumn[];

const { columns } = SHEET_BLOCKS.items;
/** The number of columns in the named range of the items. */
const NAMED_RANGE_COLUMN_COUNT = Object.keys(columns).length;

/**
 * The columns to the right of the named range: `state` is 0 not rated, 1 to build, 2 in place; `named` whether the
 * verdict names the item; `key` the mean by which the verdict orders the items that it names; `order` their order;
 * `rating1` … how many members gave each rating of the scale, the lowest first.
 */
const FURTHER_COLUMNS = ["state", "named", "key", "order", ...RATING_COLUMNS] as const;
type FurtherColumnId = (typeof FURTHER_COLUMNS)[number];
export type ItemValueId = keyof typeof columns | FurtherColumnId;

const VALUE_COLUMN_COUNT = NAMED_RANGE_COLUMN_COUNT + FURTHER_COLUMNS.length;
/** Between the items and the steps. */
const GAP = 1;
const STEP_COUNTS = ["notRated", "toBuild"] as const;
export type StepCountId = (typeof STEP_COUNTS)[number];
/**
 * The step at which the verdict stops (0 for none), the number of the verdict, the number of items that it names, and
 * their list.
 */
const VERDICT_PARTS = ["stop", "verdict", "named", "items"] as const;
export type VerdictPart = (typeof VERDICT_PARTS)[number];

/** A header row, then a row for each item. */
export const READINESS_HELPERS = {
  id: "readiness",
  column: PAGE_COLUMN_COUNT + 2,
  columns: VALUE_COLUMN_COUNT + GAP + VERDICT_PARTS.length,
  rows: 1 + ALL_ITEMS.length,
} as const satisfies HelperCells;

/** The header texts of the helper columns. */
export const ITEM_VALUE_HEADER = [...Object.keys(columns), ...FURTHER_COLUMNS];
export const STEP_COUNT_HEADER = [...STEP_COUNTS];
export const VERDICT_HEADER = [...VERDICT_PARTS];

/** The rows of the items, without the header. */
export function itemValueRows(page: Page): Rect {
  const { row, column, rows } = page.helperCells(READINESS_HELPERS.id);
  return { row: row + 1, column, rows: rows - 1, columns: VALUE_COLUMN_COUNT };
}

/** The cells of the items that have a defined name. */
export function namedRangeOfItems(page: Page): Rect {
  return { ...itemValueRows(page), columns: NAMED_RANGE_COLUMN_COUNT };
}

/** The cells of the steps and of the verdict, without the header. */
export function stepRows(page: Page): Rect {
  const items = itemValueRows(page);
  return {
    row: items.row,
    column: items.column + VALUE_COLUMN_COUNT + GAP,
    // After the steps the header of the verdict, and the verdict.
    rows: STEPS.length + 2,
    columns: VERDICT_PARTS.length,
  };
}

function columnOf(value: ItemValueId): number {
  return value in columns
    ? columns[value as keyof typeof columns]
    : NAMED_RANGE_COLUMN_COUNT + FURTHER_COLUMNS.indexOf(value as FurtherColumnId);
}

/** The cell of a value of an item. */
export function itemValueCell(page: Page, value: ItemValueId, item: number): string {
  const { row, column } = itemValueRows(page);
  return cellAddress(row + item, column + columnOf(value));
}

/** The cells of a value of adjacent items. */
export function itemValueCells(page: Page, value: ItemValueId, items: readonly number[]): string {
  const [first, last] = [Math.min(...items), Math.max(...items)];
  return `${itemValueCell(page, value, first)}:${itemValueCell(page, value, last)}`;
}

/** The cell with a count of the items of a step. */
export function stepCell(page: Page, count: StepCountId, step: number): string {
  const { row, column } = stepRows(page);
  return cellAddress(row + step, column + STEP_COUNTS.indexOf(count));
}

/** The row of the verdict, below its header. */
export function verdictRow(page: Page): number {
  const { row, rows } = stepRows(page);
  return row + rows - 1;
}

/** The cell of a part of the verdict. */
export function verdictRect(page: Page, part: VerdictPart): Rect {
  return {
    row: verdictRow(page),
    column: stepRows(page).column + VERDICT_PARTS.indexOf(part),
    rows: 1,
    columns: 1,
  };
}

/** The address of the cell of a part of the verdict. */
export function verdictCell(page: Page, part: VerdictPart): string {
  const { row, column } = verdictRect(page, part);
  return cellAddress(row, column);
}

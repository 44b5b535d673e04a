/** Where things stand on the sheet Readiness. */
import {
  ATTITUDES,
  FIT_QUESTIONS,
  KNOW_HOW,
  PRECONDITIONS,
  RATED_ITEMS,
  TRUST,
} from "../../../catalogue/readiness";
import { CONDITIONS } from "../../../catalogue/initiative";
import { cellAddress } from "../../formula";
import { SHEET_BLOCKS } from "../../sheetRanges";
import { shownColumns } from "../../table";
import type { ThresholdId } from "../../thresholds";
import type { Rect } from "../../types";

export const ROWS = {
  caption: 4,
  verdict: 5,
  sentence: 6,
  factLabels: 8,
  facts: 9,
  itemsTitle: 11,
  itemsHeader: 12,
} as const;

/** The page is as wide as the table below. */
export const PAGE_COLUMNS = shownColumns("Ratings");

/** Between verdict and items: the phase, how many were heard, how many items they see otherwise, how to read it. */
export const FACT_COLUMNS = { phase: 0, members: 1, disagreements: 2, reading: 3 } as const;

/** What is rated together; the first three are the steps of the verdict. */
export const GROUPS = [
  { id: "fit", items: FIT_QUESTIONS.length, needed: "fit", best: 2 },
  { id: "preconditions", items: PRECONDITIONS.length, needed: "precondition", best: 4 },
  { id: "conditions", items: CONDITIONS.length, needed: "condition", best: 4 },
  { id: "trust", items: TRUST.length, needed: "condition", best: 4 },
  { id: "knowHow", items: KNOW_HOW.length, needed: "condition", best: 4 },
  { id: "attitudes", items: ATTITUDES.length, needed: "condition", best: 4 },
] as const satisfies readonly Group[];

interface Group {
  readonly id: string;
  readonly items: number;
  /** the limit that its means must reach */
  readonly needed: ThresholdId;
  /** the most points of its scale */
  readonly best: number;
}

export const STEPS = 3;
export const ITEMS = RATED_ITEMS.length;
export const STEP_ITEMS = GROUPS.slice(0, STEPS).reduce((sum, { items }) => sum + items, 0);

/** The places, from zero, of the items of a group. */
export function itemsOf(group: number): readonly number[] {
  const first = GROUPS.slice(0, group).reduce((sum, { items }) => sum + items, 0);
  return Array.from({ length: GROUPS[group]!.items }, (_, index) => first + index);
}

export function groupOf(item: number): number {
  return GROUPS.findIndex((_, group) => itemsOf(group).includes(item));
}

/** The groups that do not make the verdict begin a page, under a title and captions of their own. */
const captionsAbove = (group: number) => (group < STEPS ? 1 : 3);

/** The heading of a group, and the row of an item under its group's heading. */
export const headingRow = (group: number) =>
  ROWS.itemsHeader + captionsAbove(group) + (itemsOf(group)[0] ?? 0) + group;
export const itemRow = (item: number) =>
  ROWS.itemsHeader + captionsAbove(groupOf(item)) + item + groupOf(item) + 1;

/** The title above the groups that do not make the verdict. */
export const PULSE_TITLE_ROW = headingRow(STEPS) - 2;

/** Where the captions of the items stand: above the first step, and above what follows the steps. */
export const ITEM_HEADER_ROWS = [ROWS.itemsHeader, headingRow(STEPS) - 1] as const;

export const RATINGS_TITLE_ROW = itemRow(ITEMS - 1) + 2;
export const RATINGS_HEADER_ROW = RATINGS_TITLE_ROW + 2;

/** Behind the page: the block of items, what the verdict needs of each of them, and the steps. */
export const BEHIND = {
  column: PAGE_COLUMNS + 2,
  header: ROWS.itemsHeader,
  first: ROWS.itemsHeader + 1,
} as const;
const { columns } = SHEET_BLOCKS.items;
const BLOCK_COLUMNS = Object.keys(columns).length;

export const ITEM_BLOCK: Rect = {
  row: BEHIND.first,
  column: BEHIND.column,
  rows: ITEMS,
  columns: BLOCK_COLUMNS,
};

/** Right of the block: 0 not rated, 1 to build, 2 in place; named by the verdict; its mean; its place. */
const HELPERS = ["state", "named", "key", "order"] as const;
type HelperId = (typeof HELPERS)[number];
export type FigureId = keyof typeof columns | HelperId;

const columnOf = (figure: FigureId): number =>
  BEHIND.column +
  (figure in columns
    ? columns[figure as keyof typeof columns]
    : BLOCK_COLUMNS + HELPERS.indexOf(figure as HelperId));

/** The cell of an item's figure. */
export function figureCell(figure: FigureId, item: number): string {
  return cellAddress(BEHIND.first + item, columnOf(figure));
}

/** The cells of a figure of some items. */
export function figureCells(figure: FigureId, items: readonly number[]): string {
  return `${figureCell(figure, items[0]!)}:${figureCell(figure, items.at(-1)!)}`;
}

/** The steps: items not rated, items to build; under them the step where the verdict stops, and the verdict. */
export const STEPS_COLUMN = BEHIND.column + BLOCK_COLUMNS + HELPERS.length + 1;
export const stepCell = (figure: "notRated" | "toBuild", step: number) =>
  cellAddress(BEHIND.first + step, STEPS_COLUMN + (figure === "notRated" ? 0 : 1));
export const VERDICT_ROW = BEHIND.first + STEPS + 1;
export const STOP = cellAddress(VERDICT_ROW, STEPS_COLUMN);
export const KIND = cellAddress(VERDICT_ROW, STEPS_COLUMN + 1);
export const COUNT = cellAddress(VERDICT_ROW, STEPS_COLUMN + 2);
export const LIST_BOX: Rect = { row: VERDICT_ROW, column: STEPS_COLUMN + 3, rows: 1, columns: 1 };
export const LIST = cellAddress(LIST_BOX.row, LIST_BOX.column);

export const STEPS_BOX: Rect = {
  row: BEHIND.first,
  column: STEPS_COLUMN,
  rows: VERDICT_ROW - BEHIND.first + 1,
  columns: 4,
};

export const BEHIND_BOX: Rect = {
  row: BEHIND.first,
  column: BEHIND.column,
  rows: ITEMS,
  columns: BLOCK_COLUMNS + HELPERS.length,
};
export const BEHIND_HEADER = [...Object.keys(columns), ...HELPERS];

/** The indicators that the sentence on what needs attention names, in cells off the printed page. */
import type { Context } from "../../context";
import { absoluteColumn } from "../../formula";
import { itemName } from "../../names";
import type { Page } from "../../pageLayout";
import type { CellBlock } from "../../types";
import { HELPER_COLUMN } from "./grid";
import { METRICS } from "./metrics";

/** The number of names that a list of names shows. */
const NAMED = 4;

interface Highlight {
  /** the text that names them */
  readonly text: "watchMethods" | "watchTargets" | "watchUnusual";
  readonly column: number;
  /** the column of Indicators, and the content, by which they are found */
  readonly columnId: "methods" | "targetCheck" | "isUnusual";
  readonly word: string;
}

/** What indicators are highlighted for. */
export const HIGHLIGHTS: readonly Highlight[] = [
  {
    text: "watchMethods",
    column: HELPER_COLUMN + 4,
    columnId: "methods",
    word: itemName("agreement", "disagree"),
  },
  {
    text: "watchTargets",
    column: HELPER_COLUMN + 5,
    columnId: "targetCheck",
    word: itemName("targetCheck", "against"),
  },
  { text: "watchUnusual", column: HELPER_COLUMN + 6, columnId: "isUnusual", word: "1" },
];

/** The cell with the number of the n-th highlighted indicator among those with a code; 0 for none. */
export function highlightCell(page: Page, { column }: Highlight, number: number): string {
  return absoluteColumn(page.helperCells(METRICS.id).row + number - 1, column);
}

/** The cells of all highlights, one column for each. */
export function highlightBlocks(page: Page, { refs }: Context): readonly CellBlock[] {
  const order = refs.column("Indicators", "order");
  return HIGHLIGHTS.map((highlight) => ({
    row: page.helperCells(METRICS.id).row,
    column: highlight.column,
    cells: Array.from({ length: NAMED }, (_, index) => {
      const next = (after: string) =>
        `MINIFS(${order},${order},">"&${after},${refs.column("Indicators", highlight.columnId)},${highlight.word})`;
      if (index === 0) return [`=${next("0")}`];
      const above = highlightCell(page, highlight, index);
      return [`=IF(${above}=0,0,${next(above)})`];
    }),
  }));
}

/** The indicators that a point to settle names: those of a kind, one below the other. */
import type { Context } from "../../context";
import { absoluteColumn } from "../../formula";
import { nameList } from "../../nameList";
import { itemName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";

/** The number of names that a list of names shows. */
const NAMED = 4;

const SECTION = "highlights";

/** What indicators are highlighted for: the column of Indicators, and the content, by which they are found. */
const HIGHLIGHTS = {
  methods: { columnId: "methods", word: itemName("agreement", "disagree") },
  targets: { columnId: "targetCheck", word: itemName("targetCheck", "against") },
  unusual: { columnId: "isUnusual", word: "1" },
} as const;
export type HighlightId = keyof typeof HIGHLIGHTS;
const IDS = Object.keys(HIGHLIGHTS) as HighlightId[];

/** The cell with the number of the n-th highlighted indicator among those with a code; 0 for none. */
function highlightCell(page: Page, id: HighlightId, number: number): string {
  const { row, column } = page.cellsOf(SECTION, "rows");
  return absoluteColumn(row + number - 1, column + IDS.indexOf(id));
}

/** The codes of the highlighted indicators as a list, given the expression of their number. */
export function highlightedCodes(
  page: Page,
  { refs: { column } }: Context,
  id: HighlightId,
  count: string,
): string {
  const code = (number: number) =>
    `INDEX(${column("Indicators", "key")},` +
    `MATCH(${highlightCell(page, id, number)},${column("Indicators", "order")},0))`;
  return nameList(count, code);
}

/** The numbers of the highlighted indicators, one column for each kind. */
export function highlights({ refs }: Context): PageSection {
  const order = refs.column("Indicators", "order");
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ part: "rows", count: NAMED }],
    content: ({ row, column }, page) => ({
      blocks: [
        {
          row,
          column,
          cells: Array.from({ length: NAMED }, (_, index) =>
            IDS.map((id) => {
              const { columnId, word } = HIGHLIGHTS[id];
              const next = (after: string) =>
                `MINIFS(${order},${order},">"&${after},${refs.column("Indicators", columnId)},${word})`;
              if (index === 0) return `=${next("0")}`;
              const above = highlightCell(page, id, index);
              return `=IF(${above}=0,0,${next(above)})`;
            }),
          ),
        },
      ],
    }),
  };
}

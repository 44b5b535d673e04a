/** The indicators that points to settle name: the first of each kind, one below the other. */
import type { Context } from "../../context";
import { absoluteColumn, entryText, inOneLine } from "../../formula";
import { NO_ROW } from "../../lookups";
import { nameList } from "../../nameList";
import { itemName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { indicatorGap } from "../activities/helperCells";
import { shortened } from "../reportPages/values";

/** The number of indicators that a point names, and characters of each: so that a point fits on a line. */
const NAMED = 2;
const NAME_CHARACTERS = 32;
const SEPARATOR = "; ";

const SECTION = "highlights";

/** What indicators are highlighted for: the column of Indicators, and the content, by which they are found. */
const HIGHLIGHTS = {
  methods: { columnId: "methods", word: itemName("agreement", "disagree") },
  targets: { columnId: "targetCheck", word: itemName("targetCheck", "against") },
  unusual: { columnId: "isUnusual", word: "1" },
} as const;
const HIGHLIGHT_IDS = Object.keys(HIGHLIGHTS) as (keyof typeof HIGHLIGHTS)[];

/** Kinds of points; no activity contributes to the last one. */
const IDS = [...HIGHLIGHT_IDS, "unserved"] as const;
export type NamedKind = (typeof IDS)[number];

/** The cell with the number of the n-th indicator of a kind among those with a code, 0 for none; or with its name. */
function cellOf(page: Page, what: "number" | "name", id: NamedKind, place: number): string {
  const { row, column } = page.cellsOf(SECTION, "rows");
  return absoluteColumn(row + place - 1, column + IDS.indexOf(id) + (what === "name" ? IDS.length : 0));
}

/** The names of the indicators of a kind as a list, given the expression of their number. */
export function indicatorNames(page: Page, id: NamedKind, count: string): string {
  return nameList(count, (place) => cellOf(page, "name", id, place), NAMED, SEPARATOR);
}

/** The numbers of the indicators, one column for each kind, then their names. */
export function highlights(context: Context): PageSection {
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ part: "rows", count: NAMED }],
    content: ({ row, column }, page) => ({
      blocks: [
        {
          row,
          column,
          cells: Array.from({ length: NAMED }, (_, index) => [
            ...IDS.map((id) => `=${numberOf(page, context, id, index + 1)}`),
            ...IDS.map((id) => `=${nameOf(cellOf(page, "number", id, index + 1), context)}`),
          ]),
        },
      ],
    }),
  };
}

function numberOf(page: Page, context: Context, id: NamedKind, place: number): string {
  const { column } = context.refs;
  const order = column("Indicators", "order");
  if (id === "unserved") {
    const row = indicatorGap(context, place);
    return `IF(${row}<${NO_ROW},INDEX(${order},${row}),0)`;
  }
  const { columnId, word } = HIGHLIGHTS[id];
  const next = (after: string) =>
    `MINIFS(${order},${order},">"&${after},${column("Indicators", columnId)},${word})`;
  if (place === 1) return next("0");
  const above = cellOf(page, "number", id, place - 1);
  return `IF(${above}=0,0,${next(above)})`;
}

/** The name of an indicator in one line, its code if it has none. */
function nameOf(number: string, { refs: { column } }: Context): string {
  const value = (id: "name" | "key") =>
    `INDEX(${column("Indicators", id)},MATCH(${number},${column("Indicators", "order")},0))`;
  const name = inOneLine(entryText(value("name")));
  return `IF(${number}=0,"",${shortened(`IF(${name}="",${value("key")},${name})`, NAME_CHARACTERS)})`;
}

/** The steps that are due within the next days: the first ones of each table, and their common order. */
import { DASHBOARD_ROOM } from "../../dashboardRanges";
import type { Context } from "../../context";
import { absoluteColumn, rangeAddress } from "../../formula";
import type { Page, PageSection } from "../../pageLayout";
import { STEP_TABLES } from "../steps";

const SECTION = "comingSteps";

/** In a column for each table: how soon the step is due (as `lateOrder` says it), its row, and a number that sorts all steps. */
const PARTS = ["soon", "row", "key"] as const;
type Part = (typeof PARTS)[number];

/** More than there are steps of a table here; days come before tables, tables before rows. */
const TABLE_FACTOR = 100;
const DAY_FACTOR = TABLE_FACTOR * 10;

function columnOf(page: Page, table: number, part: Part): number {
  return page.cellsOf(SECTION, "rows").column + PARTS.indexOf(part) * STEP_TABLES.length + table;
}

/** The first steps of each table. */
export function comingSteps({ refs }: Context): PageSection {
  return {
    id: SECTION,
    spaceAbove: {},
    rows: [{ part: "start" }, { part: "rows", count: DASHBOARD_ROOM.steps }],
    content({ row, column }, page) {
      const rows = page.cellsOf(SECTION, "rows");
      return {
        blocks: [
          // Before the first step: 0 days and row 0.
          { row, column, cells: [new Array<number>(2 * STEP_TABLES.length).fill(0)] },
          {
            ...rows,
            cells: Array.from({ length: rows.rows }, (_, index) => {
              const formulas = STEP_TABLES.map((table, tableIndex): Readonly<Record<Part, string>> => {
                const cell = (part: Part, offset = 0) =>
                  absoluteColumn(rows.row + index + offset, columnOf(page, tableIndex, part));
                const [orders, lines] = [refs.column(table, "lateOrder"), refs.column(table, "line")];
                const [soonBefore, rowBefore] = [cell("soon", -1), cell("row", -1)];
                const next = `MINIFS(${lines},${orders},${soonBefore},${lines},">"&${rowBefore})`;
                const isSameDay = `IF(${soonBefore}<0,${next}>0,FALSE)`;
                const later = `MAXIFS(${orders},${orders},"<"&${soonBefore})`;
                return {
                  soon: `=IF(${index === 0 ? "FALSE" : `${rowBefore}=0`},0,IF(${isSameDay},${soonBefore},${later}))`,
                  row: `=IF(${cell("soon")}=0,0,IF(${cell("soon")}=${soonBefore},${next},MINIFS(${lines},${orders},${cell("soon")})))`,
                  key: `=IF(${cell("row")}=0,"",-${cell("soon")}*${DAY_FACTOR}+${tableIndex * TABLE_FACTOR + index})`,
                };
              });
              return PARTS.flatMap((part) => formulas.map((formula) => formula[part]));
            }),
          },
        ],
      };
    },
  };
}

/** The row of a table that has a place among the coming steps of all tables; an error if that is a step of another table. */
export function comingRow(page: Page, table: number, place: string): string {
  const rows = page.cellsOf(SECTION, "rows");
  const cells = (part: Part, first = table, columns = 1) =>
    rangeAddress({ ...rows, column: columnOf(page, first, part), columns });
  const key = `SMALL(${cells("key", 0, STEP_TABLES.length)},${place})`;
  return `INDEX(${cells("row")},MATCH(${key},${cells("key")},0))`;
}

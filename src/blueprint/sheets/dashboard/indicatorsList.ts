/** The dashboard's list of indicators, and the cells next to it that the progress chart draws. */
import { COLOURS, NUMBER_FORMATS, shareFormat, wholeNumberConditional } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, entryText } from "../../formula";
import { itemName, profileName } from "../../names";
import type { HelperCells, Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { GRID_COLUMNS, HELPER_COLUMN } from "./grid";
import {
  DATE,
  listColumn,
  listSection,
  NUMBER,
  roomNote,
  rowsInOrder,
  STATUS,
  valuesFrom,
  withHeader,
} from "./listSection";

/**
 * The cells that the progress chart draws: each indicator's share of the distance to its target and of elapsed time.
 */
export const PROGRESS_SOURCE = {
  id: "progressSource",
  column: HELPER_COLUMN + 1,
  columns: 3,
  /** a header row above the indicators, a last column of height 0 below them */
  rows: DASHBOARD_ROOM.indicators + 2,
} as const satisfies HelperCells;

/** The indicators, each with its progress. */
export function indicatorsList(context: Context): PageSection {
  const { text, number } = valuesFrom("Indicators", context);
  const share = { numberFormat: shareFormat(context.language) };
  const list = listSection(
    {
      id: "indicators",
      heading: "indicators",
      note: indicatorsNote(context),
      columns: GRID_COLUMNS,
      headerHeight: 32,
      rows: { count: DASHBOARD_ROOM.indicators, height: 30 },
      ruleColour: COLOURS.faintRule,
      helperCells: [{ ...PROGRESS_SOURCE, alignedWith: "header" }],
      columnsOf: () => ({
        code: { caption: "code", formula: text("key") },
        name: { caption: "name", formula: text("name") },
        unit: { caption: "unit", formula: text("unit") },
        latestPeriod: { caption: "latestPeriod", formula: number("latestPeriod") },
        latest: { caption: "latest", formula: number("latest") },
        target: { caption: "target", formula: number("target") },
        way: { caption: "way", formula: number("way") },
        elapsed: { caption: "elapsed", formula: number("elapsed") },
        reporting: { caption: "reporting", formula: number("reporting") },
        expected: { caption: "expected", formula: number("expected") },
        status: { caption: "status", formula: text("status") },
      }),
      tableRows: ({ row, rows }) => rowsInOrder(row, rows, [context.refs.column("Indicators", "order")]),
      formats: (page) => [
        { range: withHeader(listColumn(page, "indicators", "latestPeriod")), format: DATE },
        { range: withHeader(listColumn(page, "indicators", "latest", 6)), format: NUMBER },
        {
          range: listColumn(page, "indicators", "latest", 2),
          format: { numberFormat: NUMBER_FORMATS.value },
        },
        { range: withHeader(listColumn(page, "indicators", "status")), format: STATUS },
        { range: listColumn(page, "indicators", "way", 2), format: share },
        { range: progressShares(page), format: share },
      ],
      statuses: ["status"],
    },
    context,
  );
  return {
    ...list,
    content(cells, page) {
      const content = list.content(cells, page);
      const values = listColumn(page, "indicators", "latest", 2);
      return {
        ...content,
        blocks: [...(content.blocks ?? []), progressSourceBlock(page, context)],
        conditionals: [
          ...(content.conditionals ?? []),
          { range: values, conditional: wholeNumberConditional(cellAddress(values.row, values.column)) },
        ],
      };
    },
  };
}

/** The shares among the cells that the progress chart draws. */
function progressShares(page: Page): Rect {
  const { row, column, rows, columns } = page.helperCells(PROGRESS_SOURCE.id);
  return { row: row + 1, column: column + 1, rows: rows - 1, columns: columns - 1 };
}

/**
 * A last column without a name, of height 0: without it, programs start the axis just below values that differ little
 * (62, 63, 64), so that the column heights misrepresent their ratio, and invent an axis if there are no values.
 */
export const ZERO_COLUMN: CellBlock["cells"] = [[null, 0, 0]];

function progressSourceBlock(page: Page, { localize }: Context): CellBlock {
  const { row, column } = page.helperCells(PROGRESS_SOURCE.id);
  const parts = (["code", "way", "elapsed"] as const).map((id) => listColumn(page, "indicators", id));
  const rows = Array.from({ length: DASHBOARD_ROOM.indicators }, (_, index) =>
    parts.map((part) => `=${cellAddress(part.row + index, part.column)}`),
  );
  return {
    row,
    column,
    cells: [
      [null, localize(SHEETS_DASHBOARD_TEXTS).way, localize(SHEETS_DASHBOARD_TEXTS).elapsed],
      ...rows,
      ...ZERO_COLUMN,
    ],
  };
}

function indicatorsNote(context: Context): string {
  const { localize } = context;
  const [growth, linear] = [itemName("method", "growth"), itemName("method", "linear")];
  const method = `IF(${entryText(profileName("method"))}=${growth},${growth},${linear})`;
  const named = `${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).method, { method })}&" "`;
  const counted = roomNote(context, DASHBOARD_CELLS.indicatorsTotal, DASHBOARD_ROOM.indicators, {
    none: "noIndicator",
    one: "moreIndicatorsOne",
    many: "moreIndicators",
  });
  return `=${named}&${counted.slice(1)}`;
}

/** The dashboard's list of indicators, and the cells next to it that the progress chart draws. */
import { COLOURS, NUMBER_FORMATS, SIZES, shareFormat, wholeNumberConditional } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, entryText, quoted } from "../../formula";
import type { HelperCells, Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { GRID_COLUMNS, HELPER_COLUMN, TABLE_ROW_COLUMN } from "./grid";
import {
  DATE,
  listColumn,
  listSection,
  NUMBER,
  roomNote,
  STATUS,
  tableRowCell,
  valuesFrom,
  withHeader,
} from "./listSection";
import { METHOD_IN_USE } from "./method";
import { isUpperBound } from "../indicators/combination";

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
      rows: { count: DASHBOARD_ROOM.indicators, height: 38 },
      ruleColour: COLOURS.faintRule,
      helperCells: [{ ...PROGRESS_SOURCE, alignedWith: "header" }],
      columnsOf: () => ({
        code: { caption: "code", formula: text("key") },
        name: { caption: "name", formula: nameWithNotes(context) },
        unit: { caption: "unit", formula: text("unit") },
        latestPeriod: { caption: "latestPeriod", formula: number("latestPeriod") },
        latest: { caption: "latest", formula: number("latest") },
        target: { caption: "target", formula: number("target") },
        way: { caption: "way", formula: number("way") },
        elapsed: { caption: "elapsed", formula: number("elapsed") },
        reporting: { caption: "reporting", formula: reportingOrNobody(context) },
        expected: {
          caption: "expected",
          formula: (row) => `=IF(${isUnassigned(context, row)},"",${number("expected")(row).slice(1)})`,
        },
        status: { caption: "status", formula: text("status") },
      }),
      tableRows: ({ row, rows }) => worstRows(row, rows, context),
      formats: (page) => [
        { range: listColumn(page, "indicators", "name"), format: { fontSize: SIZES.small } },
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

/** The rows of Indicators, worst status first. */
function worstRows(firstRow: number, rows: number, { refs: { column } }: Context): CellBlock {
  const keys = column("Indicators", "severityKey");
  return {
    row: firstRow,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) => [
      `=IFERROR(MATCH(SMALL(${keys},${index + 1}),${keys},0),0)`,
    ]),
  };
}

/**
 * The name of an indicator, in one line, then in a second one what is known about its figure: what is unusual about it,
 * the newer period that is still coming in, how many of its values are provisional, and
 * whether it is an upper bound.
 */
function nameWithNotes({ localize, refs }: Context): (row: number) => string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  return (row) => {
    const value = (id: string) => `INDEX(${refs.column("Indicators", id)},${tableRowCell(row)})`;
    const name = `SUBSTITUTE(${entryText(value("name"))},CHAR(10)," ")`;
    const provisional = value("provisional");
    const counted = `IF(N(${provisional})>0,${sentenceFormula(texts.provisional, { count: provisional })},"")`;
    const atMost = `IF(${isUpperBound(value)},${quoted(texts.atMost)},"")`;
    const unusual = `IF(N(${value("isUnusual")})>0,${value("plausible")},"")`;
    const notes = `TEXTJOIN(${quoted(NOTE_SEPARATOR)},1,${unusual},${value("incoming")},${counted},${atMost})`;
    return `=IF(${tableRowCell(row)}=0,"",${name}&IF(${notes}="","",CHAR(10)&${notes}))`;
  };
}

const NOTE_SEPARATOR = "  ·  ";

/** Whether a row shows an indicator that nobody is expected to report. */
function isUnassigned({ refs }: Context, row: number): string {
  const expected = `INDEX(${refs.column("Indicators", "expected")},${tableRowCell(row)})`;
  return `IF(${tableRowCell(row)}=0,FALSE,N(${expected})=0)`;
}

/** How many partners reported, or that nobody is assigned. */
function reportingOrNobody(context: Context): (row: number) => string {
  const { number } = valuesFrom("Indicators", context);
  const nobody = quoted(context.localize(SHEETS_DASHBOARD_TEXTS).nobodyAssigned);
  return (row) => `=IF(${isUnassigned(context, row)},${nobody},${number("reporting")(row).slice(1)})`;
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

function progressSourceBlock(page: Page, { localize, refs }: Context): CellBlock {
  const { row, column } = page.helperCells(PROGRESS_SOURCE.id);
  const listCell = (id: "code" | "way" | "elapsed", index: number) => {
    const cells = listColumn(page, "indicators", id);
    return cellAddress(cells.row + index, cells.column);
  };
  const first = listColumn(page, "indicators", "code").row;
  const rows = Array.from({ length: DASHBOARD_ROOM.indicators }, (_, index) => {
    const tableRow = tableRowCell(first + index);
    const isJudged = `IF(${tableRow}=0,FALSE,INDEX(${refs.column("Indicators", "judgedDay")},${tableRow})>0)`;
    const ifJudged = (cell: string) => `=IF(${isJudged},${cell},"")`;
    return [
      `=${listCell("code", index)}`,
      ifJudged(listCell("way", index)),
      ifJudged(listCell("elapsed", index)),
    ];
  });
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
  const named = `${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).method, { method: METHOD_IN_USE })}&" "`;
  const counted = roomNote(context, DASHBOARD_CELLS.indicatorsTotal, DASHBOARD_ROOM.indicators, {
    none: "noIndicator",
    one: "moreIndicatorsOne",
    many: "moreIndicators",
  });
  return `=${named}&${counted.slice(1)}`;
}

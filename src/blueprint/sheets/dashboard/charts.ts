/**
 * The dashboard's charts, each with a sentence that describes it, because the oldest supported Excel has no alternative
 * text.
 */
import { COVERAGES } from "../../../catalogue/roles";
import { CELL_FORMATS, CHART_COLOURS, COLOURS, shareFormat } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress } from "../../formula";
import { itemName } from "../../names";
import type { HelperCells, PageSection, SectionContent } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { GRID_COLUMNS, HELPER_COLUMN } from "./grid";
import { PROGRESS_SOURCE } from "./indicatorsList";
import { TREND, trendCells, trendHeading, trendSource, trendText } from "./trend";

const HALF = GRID_COLUMNS / 2;

/** As high as the list of late steps next to it. */
const COVERAGE_CHART_ROWS = DASHBOARD_ROOM.late + 2;
const CHART_ROWS = { part: "chart", count: 11, height: 17 } as const;
const TITLE_ROW = { part: "title", height: 24 } as const;
const TEXT_ROW = { part: "text", height: 46 } as const;

/** The cells that the chart of coverages draws. */
const COVERAGE_SOURCE = {
  id: "coverageSource",
  column: HELPER_COLUMN + 1,
  columns: 2,
  rows: COVERAGES.length + 1,
} as const satisfies HelperCells;

type TextContent = Required<Pick<SectionContent, "blocks" | "formats">>;

/** The sentence below a chart. */
function chartText(cells: Rect, text: string): TextContent & Pick<SectionContent, "merges"> {
  return {
    blocks: [{ row: cells.row, column: cells.column, cells: [[text]] }],
    formats: [{ range: cells, format: { ...CELL_FORMATS.lead, italic: true, vertical: "Center" } }],
    merges: [cells],
  };
}

/** The heading above a chart. */
function chartHeading(cells: Rect, text: string): TextContent {
  return {
    blocks: [{ row: cells.row, column: cells.column, cells: [[text]] }],
    formats: [{ range: { ...cells, columns: 1 }, format: CELL_FORMATS.section }],
  };
}

/** The number of roles with each coverage. */
export function coverageChart(context: Context): PageSection {
  const { localize } = context;
  return {
    id: "coverageChart",
    columns: 4,
    rows: [
      { part: "chart", count: COVERAGE_CHART_ROWS },
      { part: "text", height: 22 },
    ],
    helperCells: [COVERAGE_SOURCE],
    content(_, page) {
      const source = page.helperCells(COVERAGE_SOURCE.id);
      const text = chartText(page.cellsOf("coverageChart", "text"), coverageText(source, context));
      return {
        ...text,
        blocks: [{ row: source.row, column: source.column, cells: coverageCells(context) }, ...text.blocks],
        charts: [
          {
            name: "EnsembleCoverageChart",
            type: "BarClustered",
            source,
            seriesBy: "Columns",
            title: localize(SHEETS_DASHBOARD_TEXTS).coverageChart,
            position: page.cellsOf("coverageChart", "chart"),
            colours: [COLOURS.accent],
            valueAxis: { minimum: 0, numberFormat: "0", visible: false },
            reverseCategories: true,
            gapWidth: 40,
            dataLabels: true,
          },
        ],
      };
    },
  };
}

/** For each indicator, the share of the distance to the target next to the share of elapsed time. */
export function progressChart({ localize, language }: Context): PageSection {
  return {
    id: "progressChart",
    columns: HALF,
    rows: [TITLE_ROW, CHART_ROWS, TEXT_ROW],
    content(_, page) {
      const heading = chartHeading(
        page.cellsOf("progressChart", "title"),
        localize(SHEETS_DASHBOARD_TEXTS).charts,
      );
      const text = chartText(
        page.cellsOf("progressChart", "text"),
        localize(SHEETS_DASHBOARD_TEXTS).progressText,
      );
      return {
        ...text,
        blocks: [...heading.blocks, ...text.blocks],
        formats: [...heading.formats, ...text.formats],
        charts: [
          {
            name: "EnsembleProgressChart",
            type: "ColumnClustered",
            source: page.helperCells(PROGRESS_SOURCE.id),
            seriesBy: "Columns",
            title: localize(SHEETS_DASHBOARD_TEXTS).chart,
            position: page.cellsOf("progressChart", "chart"),
            legend: "Bottom",
            colours: CHART_COLOURS,
            valueAxis: { numberFormat: shareFormat(language), visible: true },
            gapWidth: 60,
          },
        ],
      };
    },
  };
}

/** The periods of one indicator, actual and expected. */
export function trendChart(context: Context): PageSection {
  const { localize } = context;
  return {
    id: "trendChart",
    columns: HALF,
    rows: [TITLE_ROW, CHART_ROWS, TEXT_ROW],
    helperCells: [{ ...TREND, alignedWith: "title" }],
    content(_, page) {
      const heading = chartHeading(page.cellsOf("trendChart", "title"), trendHeading(page, context));
      const text = chartText(page.cellsOf("trendChart", "text"), trendText(page, context));
      return {
        ...text,
        blocks: [...heading.blocks, ...text.blocks, ...trendCells(page, context)],
        formats: [...heading.formats, ...text.formats],
        charts: [
          {
            name: "EnsembleTrendChart",
            type: "ColumnClustered",
            source: trendSource(page),
            seriesBy: "Columns",
            title: localize(SHEETS_DASHBOARD_TEXTS).trendChart,
            position: page.cellsOf("trendChart", "chart"),
            legend: "Bottom",
            colours: CHART_COLOURS,
            valueAxis: { visible: true },
            gapWidth: 60,
          },
        ],
      };
    },
  };
}

/**
 * The coverages with their numbers of roles. The empty corner cell makes Excel use the first column as category names.
 */
function coverageCells({ localize, refs: { column } }: Context): CellBlock["cells"] {
  return [
    [null, localize(SHEETS_DASHBOARD_TEXTS).countOfRoles],
    ...COVERAGES.map(({ id }) => [
      `=${itemName("coverage", id)}`,
      `=SUMPRODUCT(--(${column("Roles", "coverage")}=${itemName("coverage", id)}))`,
    ]),
  ];
}

function coverageText(source: Rect, { localize }: Context): string {
  const counts = COVERAGES.map(({ id }, index) => [
    id,
    cellAddress(source.row + 1 + index, source.column + 1),
  ]);
  return `=${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).coverageText, Object.fromEntries(counts))}`;
}

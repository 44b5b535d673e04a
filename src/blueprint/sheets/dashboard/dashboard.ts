import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { cellAddress, rangeReference } from "../../formula";
import {
  COLOURS,
  NUMBER_FORMATS,
  CELL_FORMATS,
  shareFormat,
  statusConditionals,
  wholeNumberConditional,
} from "../../cellFormats";
import { printSettings } from "../../sheetFrame";
import { SHEETS } from "../../text/sheets";
import type { Rect, FormattedRange, NameBlueprint, SheetBlueprint } from "../../types";
import { bandBlocks } from "./bands";
import { chartBlocks, dashboardCharts } from "./charts";
import { flaggedBlocks } from "./flagged";
import { figureBox, figureLooks, figuresBlock, type FigureId } from "./figures";
import { HEADLINE_LOOKS, HEADLINE_MERGES, headlineBlocks } from "./headlines";
import {
  BEHIND,
  BLOCKS,
  CHARTS,
  COVERAGE_SOURCE,
  PROGRESS_SOURCE,
  GRID,
  GRID_COLUMNS,
  HEIGHTS,
  PAGE_BREAK,
  PRINTED,
  ROWS,
  WIDTHS,
} from "./layout";

type BlockId = keyof typeof BLOCKS;

/** Two pages on Letter and on A4: the first ends before the indicators. */
const SCALE = 57;
/** points */
const MARGINS = 36;

/** The one page that a funder opens on. */
export function dashboardSheet(context: Context): SheetBlueprint {
  const { say } = context;
  return {
    id: "dashboard",
    name: say(SHEETS.dashboard.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: HEIGHTS,
    blocks: [
      ...headlineBlocks(context),
      ...bandBlocks(context),
      ...chartBlocks(context),
      ...flaggedBlocks(context),
      figuresBlock(context),
    ],
    formats: [
      ...HEADLINE_LOOKS,
      ...BAND_LOOKS,
      ...BEHIND_LOOKS,
      ...shareLooks(context),
      ...figureLooks(context),
    ],
    merges: [...HEADLINE_MERGES, ...BAND_MERGES],
    tables: [],
    validations: [],
    conditionals: [
      ...STATES.flatMap((box) =>
        statusConditionals(cellAddress(box.row, box.column)).map((conditional) => ({
          range: box,
          conditional,
        })),
      ),
      { range: VALUES, conditional: wholeNumberConditional(cellAddress(VALUES.row, VALUES.column)) },
    ],
    charts: dashboardCharts(context),
    freeze: { rows: ROWS.subtitle + 1, columns: 0 },
    print: printSettings(context, {
      scale: SCALE,
      breaks: [PAGE_BREAK],
      sideMargins: MARGINS,
      endMargins: MARGINS,
      titleRows: { from: ROWS.title, to: ROWS.subtitle },
      area: PRINTED,
    }),
    protect: true,
  };
}

/** The names of the dashboard's figures and blocks. */
export function dashboardNames({ say }: Context): readonly NameBlueprint[] {
  const sheet = say(SHEETS.dashboard.name);
  return [
    ...(Object.keys(DASHBOARD_CELLS) as FigureId[]).map((id) => ({
      name: DASHBOARD_CELLS[id],
      formula: rangeReference(sheet, figureBox(id)),
    })),
    ...(Object.keys(BLOCKS) as BlockId[]).map((id) => ({
      name: DASHBOARD_BLOCKS[id].name,
      formula: rangeReference(sheet, BLOCKS[id]),
    })),
  ];
}

/** Each part of a block reaches to the next one; wider than one column, its cells are merged. */
const BAND_MERGES: readonly Rect[] = [
  ...(Object.keys(BLOCKS) as BlockId[]).flatMap((id) => {
    const block: Rect = BLOCKS[id];
    const starts = Object.values(DASHBOARD_BLOCKS[id].columns).map((offset) => block.column + offset);
    return starts.flatMap((column, index) => {
      const columns = (starts[index + 1] ?? block.column + block.columns) - column;
      if (columns === 1) return [];
      return Array.from({ length: block.rows + 1 }, (_, line) => ({
        row: block.row - 1 + line,
        column,
        rows: 1,
        columns,
      }));
    });
  }),
  { row: ROWS.reading, column: GRID, rows: 1, columns: GRID_COLUMNS },
  ...Object.values(CHARTS).map(({ text }) => ({ ...text, rows: 1 })),
];

const VALUES = partBox("indicators", "latest", 2);

const ruled = (color: string) => ({ borders: { InsideHorizontal: color, EdgeBottom: color } });

/** Roles and dimensions fill their rows; the other blocks have room that is often empty and should not look so. */
const RULES: Readonly<Record<BlockId, string>> = {
  roles: COLOURS.faintRule,
  canvas: COLOURS.rule,
  indicators: COLOURS.faintRule,
  late: COLOURS.faintRule,
};

function partBox<Id extends BlockId>(
  id: Id,
  part: keyof (typeof DASHBOARD_BLOCKS)[Id]["columns"] & string,
  columns = 1,
): Rect {
  const { row, column, rows } = BLOCKS[id];
  const offsets: Readonly<Record<string, number>> = DASHBOARD_BLOCKS[id].columns;
  return { row, column: column + offsets[part]!, rows, columns };
}

const STATES: readonly Rect[] = [
  { row: ROWS.verdict, column: GRID, rows: 1, columns: 1 },
  partBox("roles", "coverage"),
  partBox("roles", "watch"),
  partBox("canvas", "state"),
  partBox("indicators", "status"),
];

const NUMBER = { horizontal: "Right", indent: 1 } as const;
const DATE = { horizontal: "Center", numberFormat: NUMBER_FORMATS.date } as const;

function headerOf(id: BlockId): FormattedRange {
  const { row, column, columns } = BLOCKS[id];
  return { range: { row: row - 1, column, rows: 1, columns }, format: CELL_FORMATS.header };
}

function sectionAt(row: number, column: number): FormattedRange {
  return { range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.section };
}

function withHeader(box: Rect): Rect {
  return { ...box, row: box.row - 1, rows: box.rows + 1 };
}

const BAND_LOOKS: readonly FormattedRange[] = [
  sectionAt(ROWS.bandTitle, BLOCKS.roles.column),
  sectionAt(ROWS.bandTitle, BLOCKS.canvas.column),
  sectionAt(ROWS.indicatorsTitle, GRID),
  sectionAt(ROWS.lateTitle, GRID),
  sectionAt(ROWS.chartsTitle, GRID),
  sectionAt(ROWS.chartsTitle, CHARTS.trend.place.column),
  ...[ROWS.bandTitle, ROWS.indicatorsTitle, ROWS.lateTitle].map((row) => ({
    range: { row, column: GRID + 3, rows: 1, columns: 1 },
    format: CELL_FORMATS.hint,
  })),
  ...(Object.keys(BLOCKS) as BlockId[]).flatMap((id): FormattedRange[] => [
    headerOf(id),
    {
      range: BLOCKS[id],
      // From the top: of a text of more lines than the row has room for, the first ones are seen.
      format: { ...CELL_FORMATS.text, ...ruled(RULES[id]), wrap: true, horizontal: "Left", vertical: "Top" },
    },
  ]),
  { range: withHeader(partBox("canvas", "label")), format: { indent: 1 } },
  { range: withHeader(partBox("canvas", "entries", 2)), format: NUMBER },
  { range: partBox("canvas", "entries", 2), format: { numberFormat: NUMBER_FORMATS.count } },
  { range: withHeader(partBox("canvas", "review")), format: DATE },
  { range: withHeader(partBox("canvas", "state")), format: { indent: 1 } },
  { range: withHeader(partBox("indicators", "latestPeriod")), format: DATE },
  { range: withHeader(partBox("indicators", "latest", 6)), format: NUMBER },
  { range: partBox("indicators", "latest", 2), format: { numberFormat: NUMBER_FORMATS.value } },
  { range: withHeader(partBox("indicators", "status")), format: { indent: 1 } },
  { range: withHeader(partBox("late", "due")), format: DATE },
  { range: withHeader(partBox("late", "daysLate")), format: NUMBER },
  {
    range: { row: ROWS.reading, column: GRID, rows: 1, columns: GRID_COLUMNS },
    format: CELL_FORMATS.lead,
  },
  ...Object.values(CHARTS).map(({ text }) => ({
    range: { ...text, rows: 1 },
    format: { ...CELL_FORMATS.lead, italic: true, vertical: "Center" as const },
  })),
];

const BEHIND_LOOKS: readonly FormattedRange[] = [
  {
    range: { row: 0, column: BEHIND, rows: ROWS.reading + COVERAGE_SOURCE.rows, columns: 7 },
    format: { fontColor: COLOURS.quiet, horizontal: "Left", vertical: "Center" },
  },
];

/** Shares of the way and of the time, on the page and behind the chart. */
function shareLooks({ language }: Context): readonly FormattedRange[] {
  const { row, column, rows, columns } = PROGRESS_SOURCE;
  const drawn = { row: row + 1, column: column + 1, rows: rows - 1, columns: columns - 1 };
  const look = { numberFormat: shareFormat(language) };
  return [partBox("indicators", "way", 2), drawn].map((box) => ({ range: box, format: look }));
}

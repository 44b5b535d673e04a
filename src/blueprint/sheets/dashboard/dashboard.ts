import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { cellAddress, nameOfBox } from "../../formula";
import { COLOURS, FORMATS, LOOKS, shareFormat, stateConditionals, wholeNumberConditional } from "../../look";
import { printOf } from "../../page";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { Box, LookedBox, NameBlueprint, SheetBlueprint } from "../../types";
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
  const { localize } = context;
  return {
    id: "dashboard",
    name: localize(SHEETS_HEADINGS_TEXTS).dashboard.name,
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
    looks: [
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
        stateConditionals(cellAddress(box.row, box.column)).map((conditional) => ({ box, conditional })),
      ),
      { box: VALUES, conditional: wholeNumberConditional(cellAddress(VALUES.row, VALUES.column)) },
    ],
    charts: dashboardCharts(context),
    freeze: { rows: ROWS.subtitle + 1, columns: 0 },
    print: printOf(context, {
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
export function dashboardNames({ localize }: Context): readonly NameBlueprint[] {
  const sheet = localize(SHEETS_HEADINGS_TEXTS).dashboard.name;
  return [
    ...(Object.keys(DASHBOARD_CELLS) as FigureId[]).map((id) => ({
      name: DASHBOARD_CELLS[id],
      formula: nameOfBox(sheet, figureBox(id)),
    })),
    ...(Object.keys(BLOCKS) as BlockId[]).map((id) => ({
      name: DASHBOARD_BLOCKS[id].name,
      formula: nameOfBox(sheet, BLOCKS[id]),
    })),
  ];
}

/** Each part of a block reaches to the next one; wider than one column, its cells are merged. */
const BAND_MERGES: readonly Box[] = [
  ...(Object.keys(BLOCKS) as BlockId[]).flatMap((id) => {
    const block: Box = BLOCKS[id];
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
): Box {
  const { row, column, rows } = BLOCKS[id];
  const offsets: Readonly<Record<string, number>> = DASHBOARD_BLOCKS[id].columns;
  return { row, column: column + offsets[part]!, rows, columns };
}

const STATES: readonly Box[] = [
  { row: ROWS.verdict, column: GRID, rows: 1, columns: 1 },
  partBox("roles", "coverage"),
  partBox("roles", "watch"),
  partBox("canvas", "state"),
  partBox("indicators", "status"),
];

const NUMBER = { horizontal: "Right", indent: 1 } as const;
const DATE = { horizontal: "Center", numberFormat: FORMATS.date } as const;

function headerOf(id: BlockId): LookedBox {
  const { row, column, columns } = BLOCKS[id];
  return { box: { row: row - 1, column, rows: 1, columns }, look: LOOKS.header };
}

function sectionAt(row: number, column: number): LookedBox {
  return { box: { row, column, rows: 1, columns: 1 }, look: LOOKS.section };
}

function withHeader(box: Box): Box {
  return { ...box, row: box.row - 1, rows: box.rows + 1 };
}

const BAND_LOOKS: readonly LookedBox[] = [
  sectionAt(ROWS.bandTitle, BLOCKS.roles.column),
  sectionAt(ROWS.bandTitle, BLOCKS.canvas.column),
  sectionAt(ROWS.indicatorsTitle, GRID),
  sectionAt(ROWS.lateTitle, GRID),
  sectionAt(ROWS.chartsTitle, GRID),
  sectionAt(ROWS.chartsTitle, CHARTS.trend.place.column),
  ...[ROWS.bandTitle, ROWS.indicatorsTitle, ROWS.lateTitle].map((row) => ({
    box: { row, column: GRID + 3, rows: 1, columns: 1 },
    look: LOOKS.hint,
  })),
  ...(Object.keys(BLOCKS) as BlockId[]).flatMap((id): LookedBox[] => [
    headerOf(id),
    {
      box: BLOCKS[id],
      // From the top: of a text of more lines than the row has room for, the first ones are seen.
      look: { ...LOOKS.text, ...ruled(RULES[id]), wrap: true, horizontal: "Left", vertical: "Top" },
    },
  ]),
  { box: withHeader(partBox("canvas", "label")), look: { indent: 1 } },
  { box: withHeader(partBox("canvas", "entries", 2)), look: NUMBER },
  { box: partBox("canvas", "entries", 2), look: { numberFormat: FORMATS.count } },
  { box: withHeader(partBox("canvas", "review")), look: DATE },
  { box: withHeader(partBox("canvas", "state")), look: { indent: 1 } },
  { box: withHeader(partBox("indicators", "latestPeriod")), look: DATE },
  { box: withHeader(partBox("indicators", "latest", 6)), look: NUMBER },
  { box: partBox("indicators", "latest", 2), look: { numberFormat: FORMATS.value } },
  { box: withHeader(partBox("indicators", "status")), look: { indent: 1 } },
  { box: withHeader(partBox("late", "due")), look: DATE },
  { box: withHeader(partBox("late", "daysLate")), look: NUMBER },
  {
    box: { row: ROWS.reading, column: GRID, rows: 1, columns: GRID_COLUMNS },
    look: LOOKS.lead,
  },
  ...Object.values(CHARTS).map(({ text }) => ({
    box: { ...text, rows: 1 },
    look: { ...LOOKS.lead, italic: true, vertical: "Center" as const },
  })),
];

const BEHIND_LOOKS: readonly LookedBox[] = [
  {
    box: { row: 0, column: BEHIND, rows: ROWS.reading + COVERAGE_SOURCE.rows, columns: 7 },
    look: { fontColor: COLOURS.quiet, horizontal: "Left", vertical: "Center" },
  },
];

/** Shares of the way and of the time, on the page and behind the chart. */
function shareLooks({ language }: Context): readonly LookedBox[] {
  const { row, column, rows, columns } = PROGRESS_SOURCE;
  const drawn = { row: row + 1, column: column + 1, rows: rows - 1, columns: columns - 1 };
  const look = { numberFormat: shareFormat(language) };
  return [partBox("indicators", "way", 2), drawn].map((box) => ({ box, look }));
}

import type { Context } from "../../context";
import { rangeReference } from "../../formula";
import { COLOURS, CELL_FORMATS, statusConditionals } from "../../cellFormats";
import {
  columnsArea,
  dateline,
  printSettings,
  TITLE_HEIGHTS,
  titleBlock,
  titleFormats,
} from "../../sheetFrame";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { headerFormats, tableOf, widthsOf } from "../../table";
import { SHEETS } from "../../text/sheets";
import type { Rect, FormattedRange, NameBlueprint, SheetBlueprint } from "../../types";
import { figureBlocks } from "./itemValues";
import {
  BEHIND,
  BEHIND_BOX,
  GROUPS,
  headingRow,
  ITEM_BLOCK,
  ITEM_HEADER_ROWS,
  itemRow,
  PULSE_TITLE_ROW,
  ITEMS,
  LIST_BOX,
  PAGE_COLUMNS,
  RATINGS_HEADER_ROW,
  RATINGS_TITLE_ROW,
  ROWS,
  STEPS_BOX,
} from "./items";
import { FACT_CELLS, firstCellOf, PAGE_MERGES, pageBlocks, pageLooks, STATE_BOXES } from "./itemSections";
import { ratingFormulas } from "./ratings";

const NEW_ROWS = 24;
/** The verdict and its three steps fill a page; the scale keeps it one wide on Letter and A4. */
const SCALE = 66;
const SIDE_MARGINS = 36;
const WIDTHS = { state: 26 };

/** What members rate: the verdict gate by gate, every item, and the ratings that they rest on. */
export function readinessSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, format } = dateline(context, PAGE_COLUMNS - 1);
  // On the title that begins the second page too, and on that of the ratings, which stands on all their pages.
  const datelines = [0, PULSE_TITLE_ROW, RATINGS_TITLE_ROW].map((row) => ({
    block: { ...block, row },
    format: { ...format, range: { ...format.range, row } },
  }));
  return {
    id: "readiness",
    name: say(SHEETS.readiness.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: widthsOf("Ratings", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, ...HEIGHTS],
    blocks: [
      titleBlock("readiness", context),
      ...datelines.map(({ block }) => block),
      ...pageBlocks(context),
      ...figureBlocks(context),
    ],
    formats: [
      ...titleFormats(),
      ...pageLooks(),
      ...datelines.map(({ format: look }) => look),
      ...BEHIND_LOOKS,
      ...headerFormats("Ratings", RATINGS_HEADER_ROW),
    ],
    merges: PAGE_MERGES,
    tables: [
      tableOf(
        {
          id: "Ratings",
          row: RATINGS_HEADER_ROW,
          minimumRows: NEW_ROWS,
          formulas: ratingFormulas(context),
        },
        context,
      ),
    ],
    validations: [],
    conditionals: STATE_BOXES.flatMap((box) =>
      statusConditionals(firstCellOf(box)).map((conditional) => ({ range: box, conditional })),
    ),
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: printSettings(context, {
      area: columnsArea(PAGE_COLUMNS),
      titleRows: { from: RATINGS_TITLE_ROW, to: RATINGS_HEADER_ROW },
      scale: SCALE,
      sideMargins: SIDE_MARGINS,
      breaks: [PULSE_TITLE_ROW, RATINGS_TITLE_ROW],
    }),
    protect: false,
  };
}

/** The names of the verdict, of who was heard, and of the block of items. */
export function readinessNames({ say }: Context): readonly NameBlueprint[] {
  const sheet = say(SHEETS.readiness.name);
  const named = (name: string, box: Rect): NameBlueprint => ({ name, formula: rangeReference(sheet, box) });
  const facts = Object.entries(FACT_CELLS) as [keyof typeof FACT_CELLS, { row: number; column: number }][];
  return [
    ...facts.map(([fact, cell]) => named(SHEET_CELLS[fact], { ...cell, rows: 1, columns: 1 })),
    named(SHEET_CELLS.verdictItems, LIST_BOX),
    named(SHEET_BLOCKS.items.name, ITEM_BLOCK),
  ];
}

const HEIGHTS = [
  { row: ROWS.caption - 1, height: 8 },
  { row: ROWS.caption, height: 20 },
  { row: ROWS.verdict, height: 30 },
  { row: ROWS.sentence, height: 34 },
  { row: ROWS.sentence + 1, height: 8 },
  { row: ROWS.factLabels, height: 18 },
  { row: ROWS.facts, height: 24 },
  { row: ROWS.itemsTitle - 1, height: 8 },
  { row: ROWS.itemsTitle, height: 26 },
  ...ITEM_HEADER_ROWS.map((row) => ({ row, height: 20 })),
  ...GROUPS.map((_, group) => ({ row: headingRow(group), height: 24 })),
  ...Array.from({ length: ITEMS }, (_, item) => ({ row: itemRow(item), height: 18 })),
  ...[PULSE_TITLE_ROW, RATINGS_TITLE_ROW].map((row) => ({ row, height: 26 })),
  { row: RATINGS_HEADER_ROW, height: 20 },
];

const BEHIND_LOOKS: readonly FormattedRange[] = [
  { range: { ...BEHIND_BOX, row: BEHIND.header, rows: 1 }, format: CELL_FORMATS.helperHeader },
  { range: BEHIND_BOX, format: CELL_FORMATS.helper },
  { range: { ...STEPS_BOX, row: BEHIND.header, rows: 1 }, format: CELL_FORMATS.helperHeader },
  { range: STEPS_BOX, format: CELL_FORMATS.helper },
];

import type { Context } from "../../context";
import { cellAddress, rangeReference } from "../../formula";
import {
  COLOURS,
  NUMBER_FORMATS,
  CELL_FORMATS,
  STATUS_COLOURS,
  statusConditionals,
  wholeNumberConditional,
} from "../../cellFormats";
import { listName, NAMES } from "../../names";
import { dateline, printSettings, TITLE_HEIGHTS, titleFormats } from "../../sheetFrame";
import { sentence } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS, TRACKER_PERIODS } from "../../sheetRanges";
import { ALERTS } from "../../text/alerts";
import { SHEETS } from "../../text/sheets";
import { TRACKER_TEXT } from "../../text/tracker";
import type { Rect, CellBlock, FormattedRange, NameBlueprint, SheetBlueprint } from "../../types";
import { listOf, validation } from "../../validation";
import { completenessBlocks, completenessSentence, completenessSums } from "./completeness";
import {
  FACTS,
  CHOICES,
  FIRST_PERIOD,
  LINE,
  LINES,
  PAIRS,
  PRINTED_COLUMNS,
  ROWS,
  trackerLayout,
  type TrackerLayout,
} from "./layout";
import { figuresBox, lineBlocks } from "./indicatorLines";
import { periodBlocks } from "./periods";

const WIDTHS = [16, 58, 14, 34, ...new Array<number>(TRACKER_PERIODS).fill(11.5), 2];

const PARTNER_COLUMNS = 3;

/** As wide as a page of Letter or A4. */
const SCALE = 46;
/** points */
const SIDE_MARGINS = 36;

/** The sums stand behind the page, beside the choices. */
const SUMS = [
  "reportsLatest",
  "reportsLatestDue",
  "reportsAll",
  "reportsAllDue",
  "reportsIrregular",
] as const;
const sumBox = (id: (typeof SUMS)[number]): Rect => ({
  row: ROWS.summary,
  column: PAIRS + SUMS.indexOf(id),
  rows: 1,
  columns: 1,
});

/** Indicators × periods: what was reached, what was expected, what one partner reports; and who has reported. */
export function trackerSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const layout = trackerLayout(context.file);
  const { block, format } = dateline(context, PRINTED_COLUMNS - 1);
  const figures = figuresBox(layout);
  return {
    id: "tracker",
    name: say(SHEETS.tracker.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: [...WIDTHS, ...new Array<number>(PAIRS - FACTS + layout.indicators).fill(10)],
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: ROWS.choices, height: 22 },
      { row: ROWS.summary, height: 20 },
      { row: ROWS.header, height: 24 },
      { row: layout.completenessTitle, height: 26 },
      { row: layout.completenessTitle + 1, height: 24 },
    ],
    blocks: [
      // The legend of sheets to fill in gives way to one of this sheet's own.
      {
        row: 0,
        column: 0,
        cells: [[say(SHEETS.tracker.title)], [say(SHEETS.tracker.lead)], [say(TRACKER_TEXT.legend)]],
      },
      block,
      ...choiceBlocks(context),
      ...sumBlocks(context, layout),
      {
        row: ROWS.header,
        column: 0,
        cells: [["code", "name", "unit", "line"].map((id) => say(TRACKER_TEXT[id as "code"]))],
      },
      ...periodBlocks(),
      ...lineBlocks(context, layout),
      ...completenessBlocks(context, layout),
      ...noteBlocks(context, layout),
    ],
    formats: [...titleFormats(), format, ...looks(layout)],
    // A partner's name is longer than a period is wide.
    merges: [{ ...CHOICES.partner, rows: 1, columns: PARTNER_COLUMNS }],
    tables: [],
    validations: choiceValidations(context),
    conditionals: [
      { range: figures, conditional: wholeNumberConditional(cellAddress(figures.row, figures.column)) },
      {
        range: { ...layout.completeness, column: FIRST_PERIOD, columns: TRACKER_PERIODS },
        conditional: incomplete(layout),
      },
      ...statusConditionals(cellAddress(ROWS.first, LINE)).map((conditional) => ({
        range: { row: ROWS.first, column: LINE, rows: layout.tracker.rows, columns: 1 },
        conditional,
      })),
    ],
    charts: [],
    freeze: { rows: ROWS.header + 1, columns: 2 },
    print: printSettings(context, {
      scale: SCALE,
      breaks: [layout.completenessTitle],
      sideMargins: SIDE_MARGINS,
      titleRows: { from: 0, to: ROWS.header },
      area: { row: 0, column: 0, rows: layout.note + 1, columns: PRINTED_COLUMNS },
    }),
    protect: true,
  };
}

/** The names of the tracker's choices, blocks and sums. */
export function trackerNames({ say, file }: Context): readonly NameBlueprint[] {
  const sheet = say(SHEETS.tracker.name);
  const layout = trackerLayout(file);
  const named = (name: string, box: Rect): NameBlueprint => ({ name, formula: rangeReference(sheet, box) });
  const cell = (place: { readonly row: number; readonly column: number }) => ({
    ...place,
    rows: 1,
    columns: 1,
  });
  return [
    named(NAMES.trackerFrequency, cell(CHOICES.frequency)),
    named(NAMES.trackerPartner, cell(CHOICES.partner)),
    named(SHEET_BLOCKS.periods.name, {
      row: ROWS.header,
      column: FIRST_PERIOD,
      rows: 1,
      columns: TRACKER_PERIODS,
    }),
    named(SHEET_BLOCKS.tracker.name, layout.tracker),
    named(SHEET_BLOCKS.completeness.name, layout.completeness),
    ...SUMS.map((id) => named(SHEET_CELLS[id], sumBox(id))),
  ];
}

function choiceBlocks({ say }: Context): readonly CellBlock[] {
  const { frequency, partner } = CHOICES;
  return [
    { row: frequency.row, column: frequency.column - 1, cells: [[say(TRACKER_TEXT.frequency)]] },
    { row: partner.row, column: partner.column - 1, cells: [[say(TRACKER_TEXT.partner)]] },
    { row: frequency.row + 1, column: frequency.column, cells: [[say(TRACKER_TEXT.frequencyHelp)]] },
    { row: partner.row + 1, column: partner.column, cells: [[say(TRACKER_TEXT.partnerHelp)]] },
  ];
}

function sumBlocks(context: Context, layout: TrackerLayout): readonly CellBlock[] {
  const { latest, latestDue, all, allDue } = completenessSums(layout);
  const irregular = `COUNTIFS(${context.refs.column("Observations", "report")},-1)`;
  return [
    {
      row: ROWS.summary,
      column: PAIRS,
      cells: [[latest, latestDue, all, allDue, irregular].map((sum) => `=${sum}`)],
    },
    {
      row: ROWS.summary,
      column: 0,
      cells: [
        [
          completenessSentence(
            context,
            {
              latest: SHEET_CELLS.reportsLatest,
              latestDue: SHEET_CELLS.reportsLatestDue,
              all: SHEET_CELLS.reportsAll,
              allDue: SHEET_CELLS.reportsAllDue,
              irregular: SHEET_CELLS.reportsIrregular,
            },
            layout,
          ),
        ],
      ],
    },
    { row: 0, column: FACTS, cells: [[context.say(TRACKER_TEXT.behind)]] },
  ];
}

/** Says what the sheet has no room for: indicators by their place among those with a code, partners by their row. */
function noteBlocks({ say, refs: { column } }: Context, layout: TrackerLayout): readonly CellBlock[] {
  const note = (row: number, beyond: string, text: "moreIndicators" | "morePartners") => {
    const more = `SUMPRODUCT(--(${beyond}))`;
    const said = sentence(say(TRACKER_TEXT[text]), { count: more });
    return { row, column: 0, cells: [[`=IF(${more}>0,${said},"")`]] };
  };
  const partners = `(${column("Partners", "line")}>${layout.partners})*(${column("Partners", "key")}<>"")`;
  return [
    note(
      layout.completenessTitle - 1,
      `${column("Indicators", "order")}>${layout.indicators}`,
      "moreIndicators",
    ),
    note(layout.note, partners, "morePartners"),
  ];
}

function choiceValidations({ language, say }: Context): SheetBlueprint["validations"] {
  const at = (place: { readonly row: number; readonly column: number }) => ({
    ...place,
    rows: 1,
    columns: 1,
  });
  const make = (id: "frequency" | "partner", source: string, help: "frequencyHelp" | "partnerHelp") => ({
    range: at(CHOICES[id]),
    validation: validation(
      listOf(source),
      id === "partner" ? ALERTS.partner : ALERTS.list,
      language,
      say(TRACKER_TEXT[id]),
      say(TRACKER_TEXT[help]),
    ),
  });
  return [
    make("frequency", `=${listName("frequency")}`, "frequencyHelp"),
    make("partner", `=${NAMES.partnerNames}`, "partnerHelp"),
  ];
}

/** Words such as "3 of 4" of which the two numbers differ. */
function incomplete({ completeness: { row } }: TrackerLayout) {
  const cell = cellAddress(row, FIRST_PERIOD);
  const parts = `ISNUMBER(--LEFT(${cell},1))`;
  const first = `LEFT(${cell},FIND(" ",${cell})-1)`;
  const last = `TRIM(RIGHT(SUBSTITUTE(${cell}," ",REPT(" ",20)),20))`;
  return {
    formula: `=IFERROR(IF(${parts},${first}<>${last},FALSE),FALSE)`,
    format: { fontColor: STATUS_COLOURS.attention, bold: true },
  };
}

function looks(layout: TrackerLayout): readonly FormattedRange[] {
  const { tracker, completeness } = layout;
  const figures = figuresBox(layout);
  const lines = Array.from({ length: layout.indicators }, (_, index) => ROWS.first + index * LINES);
  const across = (row: number, rows: number, column = 0, columns = PRINTED_COLUMNS): Rect => ({
    row,
    column,
    rows,
    columns,
  });
  const header = { ...CELL_FORMATS.header, wrap: false };
  const dates = { numberFormat: NUMBER_FORMATS.date, horizontal: "Right" as const };
  const choice = (place: { readonly row: number; readonly column: number }): FormattedRange[] => [
    { range: { row: place.row, column: place.column - 1, rows: 1, columns: 1 }, format: CELL_FORMATS.label },
    {
      range: { ...place, rows: 1, columns: 1 },
      format: { ...CELL_FORMATS.entry, vertical: "Center", numberFormat: "@", horizontal: "Left" },
    },
  ];
  return [
    ...choice(CHOICES.frequency),
    ...choice(CHOICES.partner),
    { range: across(ROWS.choices + 1, 1), format: { ...CELL_FORMATS.hint, wrap: false } },
    { range: { ...CHOICES.partner, rows: 1, columns: PARTNER_COLUMNS }, format: CELL_FORMATS.entry },
    { range: across(ROWS.summary, 1, 0, 1), format: CELL_FORMATS.text },
    { range: across(ROWS.header, 1), format: header },
    { range: across(ROWS.header, 1, FIRST_PERIOD, TRACKER_PERIODS), format: dates },
    { range: tracker, format: { ...CELL_FORMATS.text, wrap: false } },
    { range: figures, format: { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" } },
    ...lines.flatMap((row): FormattedRange[] => [
      { range: across(row, 1), format: { borders: { EdgeTop: COLOURS.faintRule } } },
      { range: across(row, 1, 0, LINE), format: { bold: true } },
      // Codes and names stand on each line for whoever filters or reads by program, and are read once.
      { range: across(row + 1, 2, 0, LINE), format: { fontColor: COLOURS.entry } },
      { range: across(row + 1, 2, LINE, PRINTED_COLUMNS - LINE), format: { fontColor: COLOURS.quiet } },
    ]),
    { range: across(layout.completenessTitle - 1, 1, 0, 1), format: CELL_FORMATS.text },
    { range: across(layout.completenessTitle, 1, 0, 1), format: CELL_FORMATS.section },
    {
      range: across(layout.completenessTitle, 1, LINE, 1),
      format: { ...CELL_FORMATS.text, fontColor: COLOURS.quiet },
    },
    { range: across(layout.completenessTitle + 1, 1, LINE, TRACKER_PERIODS + 1), format: header },
    { range: across(layout.completenessTitle + 1, 1, FIRST_PERIOD, TRACKER_PERIODS), format: dates },
    {
      range: completeness,
      format: { ...CELL_FORMATS.text, wrap: false, borders: { InsideHorizontal: COLOURS.faintRule } },
    },
    {
      range: { ...completeness, column: FIRST_PERIOD, columns: TRACKER_PERIODS },
      format: { horizontal: "Right" },
    },
    { range: across(layout.note, 1, 0, 1), format: CELL_FORMATS.text },
    {
      range: { row: 0, column: FACTS, rows: layout.note + 1, columns: PAIRS - FACTS + layout.indicators },
      format: { fontColor: COLOURS.quiet },
    },
    { range: across(ROWS.header, 1, FACTS, 1 + 4), format: { numberFormat: NUMBER_FORMATS.date } },
  ];
}

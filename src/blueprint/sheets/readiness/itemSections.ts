/** What people see above the table: the verdict, who was heard, and every item under its step. */
import type { Context } from "../../context";
import { cellAddress, entryText, quoted } from "../../formula";
import { COLOURS, CELL_FORMATS, SIZES } from "../../cellFormats";
import { itemName, listName, profileName, thresholdValue } from "../../names";
import { sentence } from "../../sentences";
import { GROUP_TEXT, ITEM_HEADERS, READINESS_TEXT } from "../../text/readiness";
import type { Rect, CellBlock, CellInput, FormattedRange } from "../../types";
import { idsOf } from "../../../model/vocabulary";
import {
  FACT_COLUMNS,
  figureCell,
  figureCells,
  GROUPS,
  headingRow,
  ITEM_HEADER_ROWS,
  ITEMS,
  itemRow,
  itemsOf,
  KIND,
  LIST,
  PAGE_COLUMNS,
  PULSE_TITLE_ROW,
  RATINGS_TITLE_ROW,
  ROWS,
} from "./items";

const ALL_ITEMS = Array.from({ length: ITEMS }, (_, item) => item);
const ALL_GROUPS = GROUPS.map((_, group) => group);
/** Right of the facts, to the edge of the page. */
const READING: Rect = {
  row: ROWS.factLabels,
  column: FACT_COLUMNS.reading,
  rows: 2,
  columns: PAGE_COLUMNS - FACT_COLUMNS.reading,
};

/** The columns of the items: those of the table below, which are as wide as their words need. */
const ITEM_COLUMNS = ["item", "rated", "level", "detail", "mean", "spread"] as const;
const columnOf = (column: (typeof ITEM_COLUMNS)[number]) => ITEM_COLUMNS.indexOf(column);

/** Everything above the table. */
export function pageBlocks(context: Context): readonly CellBlock[] {
  const { say } = context;
  const at = (row: number, column: number, cell: CellInput): CellBlock => ({ row, column, cells: [[cell]] });
  const phase = entryText(profileName("phase"));
  const disagreement = itemName("spread", "disagreement");
  return [
    at(ROWS.caption, 0, say(READINESS_TEXT.verdict)),
    at(ROWS.verdict, 0, `=INDEX(${listName("verdict")},${KIND})`),
    at(ROWS.sentence, 0, `=${verdictSentence(context)}`),
    at(ROWS.factLabels, FACT_COLUMNS.phase, say(READINESS_TEXT.phase)),
    at(ROWS.facts, FACT_COLUMNS.phase, `=IF(${phase}="",${quoted(say(READINESS_TEXT.noPhase))},${phase})`),
    at(ROWS.factLabels, FACT_COLUMNS.members, say(READINESS_TEXT.members)),
    at(ROWS.facts, FACT_COLUMNS.members, `=SUM(${context.refs.column("Ratings", "speaks")})`),
    at(ROWS.factLabels, FACT_COLUMNS.disagreements, say(READINESS_TEXT.disagreements)),
    at(
      ROWS.facts,
      FACT_COLUMNS.disagreements,
      `=SUMPRODUCT(--(${figureCells("spread", ALL_ITEMS)}=${disagreement}))`,
    ),
    at(READING.row, READING.column, say(READINESS_TEXT.reading)),
    at(ROWS.itemsTitle, 0, say(READINESS_TEXT.items)),
    ...ITEM_HEADER_ROWS.map((row) => ({
      row,
      column: 0,
      cells: [ITEM_COLUMNS.map((id) => say(ITEM_HEADERS[id]))],
    })),
    ...ALL_GROUPS.flatMap((group) => groupBlocks(group, context)),
    at(PULSE_TITLE_ROW, 0, say(READINESS_TEXT.pulse)),
    at(RATINGS_TITLE_ROW, 0, say(READINESS_TEXT.ratings)),
    at(RATINGS_TITLE_ROW + 1, 0, say(READINESS_TEXT.ratingsLead)),
  ];
}

/** What each verdict says, with the items that it names. */
function verdictSentence({ say }: Context): string {
  const sentences = idsOf("verdict").map((id) => sentence(say(READINESS_TEXT[id]), { items: LIST }));
  return `CHOOSE(${KIND},${sentences.join(",")})`;
}

function groupBlocks(group: number, { say }: Context): readonly CellBlock[] {
  const { id, needed, best } = GROUPS[group]!;
  const items = itemsOf(group);
  const inPlace = `SUMPRODUCT(--(${figureCells("level", items)}=${itemName("itemLevel", "inPlace")}))`;
  const heading: CellInput[] = [
    say(GROUP_TEXT[id]),
    null,
    `=${sentence(say(READINESS_TEXT.inPlace), { done: inPlace, all: String(items.length) })}`,
    `=${sentence(say(READINESS_TEXT.needed), { needed: thresholdValue(needed), best: String(best) })}`,
  ];
  return [
    { row: headingRow(group), column: 0, cells: [heading] },
    ...items.map((item) => ({ row: itemRow(item), column: 0, cells: [itemCells(item, say)] })),
  ];
}

function itemCells(item: number, say: Context["say"]): CellInput[] {
  const figure = (id: Parameters<typeof figureCell>[0]) => figureCell(id, item);
  const [lowest, highest] = [figure("lowest"), figure("highest")];
  const range = sentence(say(READINESS_TEXT.range), { lowest, highest });
  const detail = sentence(say(READINESS_TEXT.detail), {
    range: `IF(${lowest}=${highest},${lowest},${range})`,
    evidence: figure("evidence"),
  });
  return [
    `=${figure("label")}`,
    `=${figure("rated")}`,
    `=${figure("level")}`,
    `=IF(${figure("rated")}=0,"",${detail})`,
    `=${figure("mean")}`,
    `=${figure("spread")}`,
  ];
}

/** Where words that begin with a mark stand. */
export const STATE_BOXES: readonly Rect[] = [
  { row: ROWS.verdict, column: 0, rows: 1, columns: 1 },
  ...ALL_GROUPS.flatMap((group) =>
    (["level", "spread"] as const).map((id) => ({
      row: headingRow(group) + 1,
      column: columnOf(id),
      rows: itemsOf(group).length,
      columns: 1,
    })),
  ),
];

/** The cards lie over the width of the page. */
export const PAGE_MERGES: readonly Rect[] = [
  ...[ROWS.caption, ROWS.verdict, ROWS.sentence].map((row) => ({
    row,
    column: 0,
    rows: 1,
    columns: PAGE_COLUMNS,
  })),
  READING,
];

export function pageLooks(): readonly FormattedRange[] {
  const row = (at: number, rows = 1): Rect => ({ row: at, column: 0, rows, columns: PAGE_COLUMNS });
  const column = (id: (typeof ITEM_COLUMNS)[number], at: number, rows = 1): Rect => ({
    row: at,
    column: columnOf(id),
    rows,
    columns: 1,
  });
  const quiet = { fontColor: COLOURS.quiet } as const;
  const facts = { ...row(ROWS.factLabels), columns: FACT_COLUMNS.reading };
  return [
    { range: row(ROWS.caption, 3), format: { ...CELL_FORMATS.text, fill: COLOURS.card, indent: 1 } },
    { range: row(ROWS.caption), format: { ...quiet, vertical: "Bottom" } },
    { range: row(ROWS.verdict), format: { fontSize: SIZES.title, bold: true } },
    { range: row(ROWS.sentence), format: { wrap: true, vertical: "Top" } },
    { range: facts, format: { ...quiet, vertical: "Bottom", indent: 1 } },
    {
      range: { ...facts, row: ROWS.facts },
      format: { ...CELL_FORMATS.text, fontSize: SIZES.section, bold: true, horizontal: "Left", indent: 1 },
    },
    { range: READING, format: { ...CELL_FORMATS.lead, italic: true, vertical: "Center" } },
    { range: row(ROWS.itemsTitle), format: CELL_FORMATS.section },
    ...ITEM_HEADER_ROWS.map((header) => ({ range: row(header), format: CELL_FORMATS.header })),
    ...ALL_GROUPS.flatMap((group) => {
      const heading = headingRow(group);
      const count = itemsOf(group).length;
      return [
        { range: row(heading), format: { ...CELL_FORMATS.text, ...quiet, vertical: "Bottom" as const } },
        { range: column("item", heading), format: { bold: true, fontColor: COLOURS.accent } },
        { range: column("level", heading), format: { indent: 1 } },
        {
          range: row(heading + 1, count),
          format: {
            ...CELL_FORMATS.text,
            fill: COLOURS.computed,
            borders: { InsideHorizontal: COLOURS.entry, EdgeTop: COLOURS.rule, EdgeBottom: COLOURS.rule },
          },
        },
        { range: column("item", heading + 1, count), format: { indent: 1, wrap: true } },
        { range: column("level", heading + 1, count), format: { indent: 1 } },
        { range: column("spread", heading + 1, count), format: { indent: 1 } },
        { range: column("rated", heading + 1, count), format: { horizontal: "Center" as const } },
        {
          range: column("mean", heading + 1, count),
          format: { horizontal: "Center" as const, numberFormat: "0.0" },
        },
      ];
    }),
    ...ITEM_HEADER_ROWS.flatMap((header) => [
      ...(["rated", "mean"] as const).map((id) => ({
        range: column(id, header),
        format: { horizontal: "Center" as const },
      })),
      ...(["item", "level", "spread"] as const).map((id) => ({
        range: column(id, header),
        format: { indent: 1 },
      })),
    ]),
    ...[PULSE_TITLE_ROW, RATINGS_TITLE_ROW].map((at) => ({
      range: { ...row(at), columns: 1 },
      format: CELL_FORMATS.section,
    })),
    { range: row(RATINGS_TITLE_ROW + 1), format: { ...CELL_FORMATS.text, ...quiet } },
  ];
}

/** The cells that the names of the facts stand for. */
export const FACT_CELLS = {
  verdict: { row: ROWS.verdict, column: 0 },
  ratingMembers: { row: ROWS.facts, column: FACT_COLUMNS.members },
  disagreements: { row: ROWS.facts, column: FACT_COLUMNS.disagreements },
} as const;

/** The first cell of a box, as the conditions of its looks name it. */
export const firstCellOf = ({ row, column }: Rect) => cellAddress(row, column);

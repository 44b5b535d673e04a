/** What people see above the table: the verdict, who was heard, and every item under its step. */
import type { Context } from "../../context";
import { cellAddress, entryText, quoted } from "../../formula";
import { COLOURS, LOOKS, SIZES } from "../../look";
import { itemName, listName, profileName, thresholdValue } from "../../names";
import { sentenceFormula } from "../../sentences";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import type { Box, CellBlock, CellInput, LookedBox } from "../../types";
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
} from "./layout";

const ALL_ITEMS = Array.from({ length: ITEMS }, (_, item) => item);
const ALL_GROUPS = GROUPS.map((_, group) => group);
/** Right of the facts, to the edge of the page. */
const READING: Box = {
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
  const { localize } = context;
  const at = (row: number, column: number, cell: CellInput): CellBlock => ({ row, column, cells: [[cell]] });
  const phase = entryText(profileName("phase"));
  const disagreement = itemName("spread", "disagreement");
  return [
    at(ROWS.caption, 0, localize(SHEETS_READINESS_TEXTS).verdict),
    at(ROWS.verdict, 0, `=INDEX(${listName("verdict")},${KIND})`),
    at(ROWS.sentence, 0, `=${verdictSentence(context)}`),
    at(ROWS.factLabels, FACT_COLUMNS.phase, localize(SHEETS_READINESS_TEXTS).phase),
    at(
      ROWS.facts,
      FACT_COLUMNS.phase,
      `=IF(${phase}="",${quoted(localize(SHEETS_READINESS_TEXTS).noPhase)},${phase})`,
    ),
    at(ROWS.factLabels, FACT_COLUMNS.members, localize(SHEETS_READINESS_TEXTS).members),
    at(ROWS.facts, FACT_COLUMNS.members, `=SUM(${context.refs.column("Ratings", "speaks")})`),
    at(ROWS.factLabels, FACT_COLUMNS.disagreements, localize(SHEETS_READINESS_TEXTS).disagreements),
    at(
      ROWS.facts,
      FACT_COLUMNS.disagreements,
      `=SUMPRODUCT(--(${figureCells("spread", ALL_ITEMS)}=${disagreement}))`,
    ),
    at(READING.row, READING.column, localize(SHEETS_READINESS_TEXTS).reading),
    at(ROWS.itemsTitle, 0, localize(SHEETS_READINESS_TEXTS).items),
    ...ITEM_HEADER_ROWS.map((row) => ({
      row,
      column: 0,
      cells: [ITEM_COLUMNS.map((id) => localize(SHEETS_READINESS_TEXTS).itemHeaders[id])],
    })),
    ...ALL_GROUPS.flatMap((group) => groupBlocks(group, context)),
    at(PULSE_TITLE_ROW, 0, localize(SHEETS_READINESS_TEXTS).pulse),
    at(RATINGS_TITLE_ROW, 0, localize(SHEETS_READINESS_TEXTS).ratings),
    at(RATINGS_TITLE_ROW + 1, 0, localize(SHEETS_READINESS_TEXTS).ratingsLead),
  ];
}

/** What each verdict says, with the items that it names. */
function verdictSentence({ localize }: Context): string {
  const sentences = idsOf("verdict").map((id) =>
    sentenceFormula(localize(SHEETS_READINESS_TEXTS)[id], { items: LIST }),
  );
  return `CHOOSE(${KIND},${sentences.join(",")})`;
}

function groupBlocks(group: number, { localize }: Context): readonly CellBlock[] {
  const { id, needed, best } = GROUPS[group]!;
  const items = itemsOf(group);
  const inPlace = `SUMPRODUCT(--(${figureCells("level", items)}=${itemName("itemLevel", "inPlace")}))`;
  const heading: CellInput[] = [
    localize(SHEETS_READINESS_TEXTS).groups[id],
    null,
    `=${sentenceFormula(localize(SHEETS_READINESS_TEXTS).inPlace, { done: inPlace, all: String(items.length) })}`,
    `=${sentenceFormula(localize(SHEETS_READINESS_TEXTS).needed, { needed: thresholdValue(needed), best: String(best) })}`,
  ];
  return [
    { row: headingRow(group), column: 0, cells: [heading] },
    ...items.map((item) => ({ row: itemRow(item), column: 0, cells: [itemCells(item, localize)] })),
  ];
}

function itemCells(item: number, localize: Context["localize"]): CellInput[] {
  const figure = (id: Parameters<typeof figureCell>[0]) => figureCell(id, item);
  const [lowest, highest] = [figure("lowest"), figure("highest")];
  const range = sentenceFormula(localize(SHEETS_READINESS_TEXTS).range, { lowest, highest });
  const detail = sentenceFormula(localize(SHEETS_READINESS_TEXTS).detail, {
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
export const STATE_BOXES: readonly Box[] = [
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
export const PAGE_MERGES: readonly Box[] = [
  ...[ROWS.caption, ROWS.verdict, ROWS.sentence].map((row) => ({
    row,
    column: 0,
    rows: 1,
    columns: PAGE_COLUMNS,
  })),
  READING,
];

export function pageLooks(): readonly LookedBox[] {
  const row = (at: number, rows = 1): Box => ({ row: at, column: 0, rows, columns: PAGE_COLUMNS });
  const column = (id: (typeof ITEM_COLUMNS)[number], at: number, rows = 1): Box => ({
    row: at,
    column: columnOf(id),
    rows,
    columns: 1,
  });
  const quiet = { fontColor: COLOURS.quiet } as const;
  const facts = { ...row(ROWS.factLabels), columns: FACT_COLUMNS.reading };
  return [
    { box: row(ROWS.caption, 3), look: { ...LOOKS.text, fill: COLOURS.card, indent: 1 } },
    { box: row(ROWS.caption), look: { ...quiet, vertical: "Bottom" } },
    { box: row(ROWS.verdict), look: { fontSize: SIZES.title, bold: true } },
    { box: row(ROWS.sentence), look: { wrap: true, vertical: "Top" } },
    { box: facts, look: { ...quiet, vertical: "Bottom", indent: 1 } },
    {
      box: { ...facts, row: ROWS.facts },
      look: { ...LOOKS.text, fontSize: SIZES.section, bold: true, horizontal: "Left", indent: 1 },
    },
    { box: READING, look: { ...LOOKS.lead, italic: true, vertical: "Center" } },
    { box: row(ROWS.itemsTitle), look: LOOKS.section },
    ...ITEM_HEADER_ROWS.map((header) => ({ box: row(header), look: LOOKS.header })),
    ...ALL_GROUPS.flatMap((group) => {
      const heading = headingRow(group);
      const count = itemsOf(group).length;
      return [
        { box: row(heading), look: { ...LOOKS.text, ...quiet, vertical: "Bottom" as const } },
        { box: column("item", heading), look: { bold: true, fontColor: COLOURS.accent } },
        { box: column("level", heading), look: { indent: 1 } },
        {
          box: row(heading + 1, count),
          look: {
            ...LOOKS.text,
            fill: COLOURS.computed,
            borders: { InsideHorizontal: COLOURS.entry, EdgeTop: COLOURS.rule, EdgeBottom: COLOURS.rule },
          },
        },
        { box: column("item", heading + 1, count), look: { indent: 1, wrap: true } },
        { box: column("level", heading + 1, count), look: { indent: 1 } },
        { box: column("spread", heading + 1, count), look: { indent: 1 } },
        { box: column("rated", heading + 1, count), look: { horizontal: "Center" as const } },
        {
          box: column("mean", heading + 1, count),
          look: { horizontal: "Center" as const, numberFormat: "0.0" },
        },
      ];
    }),
    ...ITEM_HEADER_ROWS.flatMap((header) => [
      ...(["rated", "mean"] as const).map((id) => ({
        box: column(id, header),
        look: { horizontal: "Center" as const },
      })),
      ...(["item", "level", "spread"] as const).map((id) => ({
        box: column(id, header),
        look: { indent: 1 },
      })),
    ]),
    ...[PULSE_TITLE_ROW, RATINGS_TITLE_ROW].map((at) => ({
      box: { ...row(at), columns: 1 },
      look: LOOKS.section,
    })),
    { box: row(RATINGS_TITLE_ROW + 1), look: { ...LOOKS.text, ...quiet } },
  ];
}

/** The cells that the names of the facts stand for. */
export const FACT_CELLS = {
  verdict: { row: ROWS.verdict, column: 0 },
  ratingMembers: { row: ROWS.facts, column: FACT_COLUMNS.members },
  disagreements: { row: ROWS.facts, column: FACT_COLUMNS.disagreements },
} as const;

/** The first cell of a box, as the conditions of its looks name it. */
export const firstCellOf = ({ row, column }: Box) => cellAddress(row, column);

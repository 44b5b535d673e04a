/** The dashboard's key figures as cards, with the cells of its metrics next to them, off the printed page. */
import type { Language } from "../../../languages";
import { DIMENSIONS } from "../../../catalogue/canvas";
import { positionOf } from "../../../model/vocabulary";
import { COLOURS, SIZES } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { quoted, rangeAddress } from "../../formula";
import { listName } from "../../names";
import type { Page, PageSection, SectionContent } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Rect } from "../../types";
import { latestDue } from "../tracker/periods";
import { highlightBlocks } from "./highlightedRows";
import { listColumn } from "./listSection";
import { METHOD_IN_USE } from "./method";
import { METRICS, metricFormats, metricsBlock } from "./metrics";

const CARD_COLUMNS = 2;

interface Card {
  readonly label: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
  readonly caption: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
  /** expression of the number */
  readonly part: string;
  /** expression of the total */
  readonly total?: string;
  /** the text instead while `total` is 0 */
  readonly none?: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
}

function cardsOf(page: Page): readonly Card[] {
  const canvasStates = rangeAddress(listColumn(page, "canvas", "state"));
  const current = `INDEX(${listName("canvasState")},${positionOf("canvasState", "current")})`;
  return [
    {
      label: "cardCovered",
      caption: "cardCoveredCaption",
      part: DASHBOARD_CELLS.rolesCovered,
      total: DASHBOARD_CELLS.rolesTotal,
    },
    {
      label: "cardSecured",
      caption: "cardSecuredCaption",
      part: DASHBOARD_CELLS.rolesSecured,
      total: DASHBOARD_CELLS.rolesTotal,
    },
    {
      label: "cardIndicators",
      caption: "cardIndicatorsCaption",
      part: DASHBOARD_CELLS.indicatorsOnTrack,
      total: DASHBOARD_CELLS.indicatorsTotal,
      none: "cardIndicatorsNone",
    },
    {
      label: "cardCanvas",
      caption: "cardCanvasCaption",
      part: `SUMPRODUCT(--(${canvasStates}=${current}))`,
      total: String(DIMENSIONS.length),
    },
    { label: "cardLate", caption: "cardLateCaption", part: DASHBOARD_CELLS.lateSteps },
    {
      label: "cardReports",
      caption: "cardReportsCaption",
      part: SHEET_CELLS.reportsLatest,
      total: SHEET_CELLS.reportsLatestDue,
      none: "cardReportsNone",
    },
  ];
}

/** Six cards, each with its label, its number and a caption. */
export function kpiCards(context: Context): PageSection {
  return {
    id: "cards",
    rows: [
      { part: "label", height: 20 },
      { part: "number", height: 30 },
      { part: "caption", height: 32 },
    ],
    helperCells: [{ ...METRICS, alignedWith: "label" }],
    content: (cells, page) => contentOf(cells, page, context),
  };
}

function contentOf(cells: Rect, page: Page, context: Context): SectionContent {
  const { localize } = context;
  const cards = cardsOf(page);
  const line = (part: "label" | "number" | "caption") => page.cellsOf("cards", part);
  const cardCells = cards.map((_, index) => ({
    ...cells,
    column: cells.column + index * CARD_COLUMNS,
    columns: CARD_COLUMNS,
  }));
  return {
    blocks: [
      ...cards.map((card, index) => ({
        row: cells.row,
        column: cells.column + index * CARD_COLUMNS,
        cells: [
          [localize(SHEETS_DASHBOARD_TEXTS)[card.label]],
          [numberFormula(context, card)],
          [captionFormula(context, card)],
        ],
      })),
      ...highlightBlocks(page, context),
      metricsBlock(page, context),
    ],
    formats: [
      {
        range: cells,
        format: { fill: COLOURS.card, indent: 1, vertical: "Center", horizontal: "Left" },
      },
      { range: line("label"), format: { fontColor: COLOURS.text, bold: true } },
      { range: line("number"), format: { fontSize: SIZES.title, bold: true, fontColor: COLOURS.accent } },
      { range: line("caption"), format: { fontColor: COLOURS.muted, wrap: true, vertical: "Top" } },
      ...cardCells.map((range) => ({ range, format: { borders: { EdgeLeft: COLOURS.accent } } })),
      ...metricFormats(page, context),
    ],
    merges: cardCells.flatMap((card) =>
      Array.from({ length: card.rows }, (_, index) => ({ ...card, row: card.row + index, rows: 1 })),
    ),
  };
}

function numberFormula({ localize }: Context, { part, total, none }: Card): string {
  if (total === undefined) return `=${part}`;
  const text = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).of, { part, whole: total });
  return none === undefined ? `=${text}` : `=IF(${total}=0,"–",${text})`;
}

/** The caption of a card; the one on reports includes the period, the one on indicators the method. */
function captionFormula({ localize }: Context, { caption, total, none }: Card): string {
  if (none === undefined) return localize(SHEETS_DASHBOARD_TEXTS)[caption];
  const ends = SHEET_BLOCKS.periods.name;
  const date = isoText(`INDEX(${ends},${latestDue(ends)})`);
  return `=IF(${total}=0,${quoted(localize(SHEETS_DASHBOARD_TEXTS)[none])},${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[caption], { date, method: METHOD_IN_USE })})`;
}

/** The top of the dashboard: title, cards, and the sentences on who carries what and what is missing. */
import type { Language } from "../../../languages";
import { DIMENSIONS } from "../../../catalogue/canvas";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { boxAddress, cellAddress, quoted } from "../../formula";
import { COLOURS, LOOKS, SIZES } from "../../look";
import { itemName, listName, profileName } from "../../names";
import { nameList } from "../../nameList";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { isUnusableDay } from "../../reportDate";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Box, CellBlock, LookedBox } from "../../types";
import { positionOf, type ObservationStateId } from "../../../model/vocabulary";
import { BLOCKS, GRID, GRID_COLUMNS, ROWS } from "./layout";
import { isoText, sentenceFormula } from "../../sentences";
import { latestDue } from "../tracker/periods";
import { FLAGGED, flaggedCell } from "./flagged";

const CARD_COLUMNS = 2;
const CARD_ROWS = 3;
const SENTENCE_ROWS = [ROWS.verdict, ROWS.busiest, ROWS.worst, ROWS.missing, ROWS.watch];

interface Card {
  readonly label: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
  readonly caption: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
  /** expression of the number */
  readonly part: string;
  /** expression of what it is out of */
  readonly whole?: string;
  /** what it says instead while there is nothing that it could be out of */
  readonly none?: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];
}

const currentDimensions = `SUMPRODUCT(--(${canvasStates()}=INDEX(${listName("canvasState")},${positionOf("canvasState", "current")})))`;

const CARDS: readonly Card[] = [
  {
    label: "cardCovered",
    caption: "cardCoveredCaption",
    part: DASHBOARD_CELLS.rolesCovered,
    whole: DASHBOARD_CELLS.rolesTotal,
  },
  {
    label: "cardSecured",
    caption: "cardSecuredCaption",
    part: DASHBOARD_CELLS.rolesSecured,
    whole: DASHBOARD_CELLS.rolesTotal,
  },
  {
    label: "cardIndicators",
    caption: "cardIndicatorsCaption",
    part: DASHBOARD_CELLS.indicatorsOnTrack,
    whole: DASHBOARD_CELLS.indicatorsTotal,
    none: "cardIndicatorsNone",
  },
  {
    label: "cardCanvas",
    caption: "cardCanvasCaption",
    part: currentDimensions,
    whole: String(DIMENSIONS.length),
  },
  { label: "cardLate", caption: "cardLateCaption", part: DASHBOARD_CELLS.lateSteps },
  {
    label: "cardReports",
    caption: "cardReportsCaption",
    part: SHEET_CELLS.reportsLatest,
    whole: SHEET_CELLS.reportsLatestDue,
    none: "cardReportsNone",
  },
];

/** Title, cards and sentences. */
export function headlineBlocks(context: Context): readonly CellBlock[] {
  const { localize } = context;
  const at = (row: number, column: number, cell: string): CellBlock => ({ row, column, cells: [[cell]] });
  return [
    at(ROWS.title, GRID, titleFormula(context)),
    at(ROWS.subtitle, GRID, subtitleFormula(context)),
    ...CARDS.map((card, index) => ({
      row: ROWS.cardLabel,
      column: GRID + index * CARD_COLUMNS,
      cells: [
        [localize(SHEETS_DASHBOARD_TEXTS)[card.label]],
        [numberFormula(context, card)],
        [captionFormula(context, card)],
      ],
    })),
    at(ROWS.verdict, GRID, verdictFormula(context)),
    at(ROWS.busiest, GRID, busiestFormula(context)),
    at(ROWS.worst, GRID, worstFormula(context)),
    at(ROWS.missing, GRID, missingFormula(context)),
    at(ROWS.watch, GRID, watchFormula(context)),
  ];
}

export const HEADLINE_MERGES: readonly Box[] = [
  ...CARDS.flatMap((_, index) =>
    [ROWS.cardLabel, ROWS.cardNumber, ROWS.cardCaption].map((row) => ({
      row,
      column: GRID + index * CARD_COLUMNS,
      rows: 1,
      columns: CARD_COLUMNS,
    })),
  ),
  ...SENTENCE_ROWS.map((row) => ({ row, column: GRID, rows: 1, columns: GRID_COLUMNS })),
];

const VERDICT: Box = { row: ROWS.verdict, column: GRID, rows: 1, columns: GRID_COLUMNS };

export const HEADLINE_LOOKS: readonly LookedBox[] = [
  { box: { row: ROWS.title, column: GRID, rows: 1, columns: 1 }, look: LOOKS.title },
  {
    box: { row: ROWS.subtitle, column: GRID, rows: 1, columns: 1 },
    look: { ...LOOKS.text, fontColor: COLOURS.quiet },
  },
  {
    box: cardBox(ROWS.cardLabel, CARD_ROWS, 0, GRID_COLUMNS),
    look: { fill: COLOURS.card, indent: 1, vertical: "Center", horizontal: "Left" },
  },
  {
    box: cardBox(ROWS.cardLabel, 1, 0, GRID_COLUMNS),
    look: { fontColor: COLOURS.text, bold: true },
  },
  {
    box: cardBox(ROWS.cardNumber, 1, 0, GRID_COLUMNS),
    look: { fontSize: SIZES.title, bold: true, fontColor: COLOURS.accent },
  },
  {
    box: cardBox(ROWS.cardCaption, 1, 0, GRID_COLUMNS),
    look: { fontColor: COLOURS.quiet, wrap: true, vertical: "Top" },
  },
  ...CARDS.map((_, index) => ({
    box: cardBox(ROWS.cardLabel, CARD_ROWS, index * CARD_COLUMNS, CARD_COLUMNS),
    look: { borders: { EdgeLeft: COLOURS.accent } },
  })),
  {
    box: { row: ROWS.verdict, column: GRID, rows: SENTENCE_ROWS.length, columns: GRID_COLUMNS },
    look: { ...LOOKS.text, wrap: true },
  },
  { box: VERDICT, look: { bold: true } },
];

function cardBox(row: number, rows: number, column: number, columns: number): Box {
  return { row, column: GRID + column, rows, columns };
}

function titleFormula({ localize }: Context): string {
  const name = DASHBOARD_CELLS.initiative;
  return `=IF(${name}="",${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).unnamed)},${name})`;
}

function subtitleFormula({ localize }: Context): string {
  const { community, reportDate } = DASHBOARD_CELLS;
  const asOf = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).asOf, { date: isoText(reportDate) });
  const warning = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).pinnedUnusable);
  const unusable = isUnusableDay(profileName("reportDate"));
  return `=IF(${community}="","",${community}&"  ·  ")&${asOf}&IF(${unusable},${warning},"")`;
}

function busiestFormula({ localize }: Context): string {
  const { busiestPerson: person, busiestCarries: carries, busiestFalls: falls, rolesTotal } = DASHBOARD_CELLS;
  const said = (
    id: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language],
    marks: Readonly<Record<string, string>> = {},
  ) => sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[id], marks);
  return (
    `=IF(${person}="",${said("busiestNone")},` +
    `IF(${carries}=1,${said("busiestOne", { person })},${said("busiestMany", { person, carries, total: rolesTotal })})` +
    `&IF(${falls}=0,${said("fallsNone")},IF(${falls}=1,${said("fallsOne")},${said("fallsMany", { falls })})))`
  );
}

function numberFormula({ localize }: Context, { part, whole, none }: Card): string {
  if (whole === undefined) return `=${part}`;
  const said = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).of, { part, whole });
  return none === undefined ? `=${said}` : `=IF(${whole}=0,"–",${said})`;
}

/** What a card is about; the one on reports says for which period. */
function captionFormula({ localize }: Context, { caption, whole, none }: Card): string {
  if (none === undefined) return localize(SHEETS_DASHBOARD_TEXTS)[caption];
  const ends = SHEET_BLOCKS.periods.name;
  const date = isoText(`INDEX(${ends},${latestDue(ends)})`);
  return `=IF(${whole}=0,${quoted(localize(SHEETS_DASHBOARD_TEXTS)[none])},${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[caption], { date })})`;
}

function verdictFormula({ localize }: Context): string {
  const { verdict, verdictItems: items } = SHEET_CELLS;
  const more = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).verdictItems, { items });
  const marks = { mark: `LEFT(${verdict},1)`, word: `MID(${verdict},3,100)` };
  return `=${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).verdict, marks)}&IF(${items}="","",${more})`;
}

/** The worst departure; nothing where nobody holds anything to depart from. */
function worstFormula({ localize }: Context): string {
  const { worstPerson: person, worstRoles: roles, rolesCovered } = DASHBOARD_CELLS;
  const said = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).worst, { person, roles });
  const none = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).worstNone);
  return `=IF(${person}="",IF(${rolesCovered}=0,"",${none}),${said})`;
}

function missingFormula({ localize }: Context): string {
  const { row, column, rows } = BLOCKS.roles;
  const names = Array.from({ length: rows }, (_, index) => {
    const state = cellAddress(row + index, column + DASHBOARD_BLOCKS.roles.columns.coverage);
    const label = cellAddress(row + index, column);
    return `IF(${state}=${itemName("coverage", "uncovered")},", "&${label},"")`;
  }).join("&");
  const { rolesCovered, rolesTotal } = DASHBOARD_CELLS;
  return (
    `=IF(${rolesTotal}=0,"",IF(${rolesCovered}=${rolesTotal},${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).missingNone)},` +
    `${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).missing)}&MID(${names},3,1000)&"."))`
  );
}

/** Everything else that somebody should see to, each where there is any. */
function watchFormula(context: Context): string {
  const { localize } = context;
  const counts: readonly [keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language], string][] = [
    ["watchConflicts", DASHBOARD_CELLS.conflicts],
    ["watchUncounted", uncountedRows(context)],
    ["watchMethods", DASHBOARD_CELLS.methodsDisagree],
    ["watchTargets", DASHBOARD_CELLS.targetsAgainst],
    ["watchStories", DASHBOARD_CELLS.storiesBehind],
    ["watchDisagreements", SHEET_CELLS.disagreements],
    ["watchConditions", SHEET_CELLS.conditionGaps],
    ["watchIndicators", SHEET_CELLS.indicatorGaps],
  ];
  const parts = counts.map(
    ([text, count]) =>
      `IF(${count}>0,"${BETWEEN}"&${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[text], { count, codes: codesOf(context, text, count) })},"")`,
  );
  const total = counts.map(([, count]) => count).join("+");
  return `=IF(${total}=0,${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).watchNone)},MID(${parts.join("&")},${BETWEEN.length + 1},1000))`;
}

const BETWEEN = "   ";

/** Rows of data that a person meant to count, and that name somebody or something unknown or lack a day or a value. */
function uncountedRows({ refs: { column } }: Context): string {
  const states: readonly ObservationStateId[] = ["unknownIndicator", "unknownPartner", "noPeriod", "noValue"];
  const counts = states.map(
    (id) => `SUMPRODUCT(--(${column("Observations", "state")}=${itemName("observationState", id)}))`,
  );
  return `(${counts.join("+")})`;
}

/** The codes of the indicators that a count is about, as a list of names. */
function codesOf(
  { refs: { column } }: Context,
  text: keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language],
  count: string,
): string {
  const flag = FLAGGED.find((one) => one.text === text);
  if (!flag) return quoted("");
  const code = (place: number) =>
    `INDEX(${column("Indicators", "key")},MATCH(${flaggedCell(flag, place)},${column("Indicators", "order")},0))`;
  return nameList(count, code);
}

function canvasStates(): string {
  const { row, column, rows } = BLOCKS.canvas;
  return boxAddress({ row, column: column + DASHBOARD_BLOCKS.canvas.columns.state, rows, columns: 1 });
}

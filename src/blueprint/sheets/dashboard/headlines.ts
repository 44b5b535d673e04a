/** The top of the dashboard: title, cards, and the sentences on who carries what and what is missing. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { rangeAddress, cellAddress, quoted } from "../../formula";
import { COLOURS, CELL_FORMATS, SIZES } from "../../cellFormats";
import { itemName, listName, profileName } from "../../names";
import { nameList } from "../../nameList";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { isUnusableDay } from "../../reportDate";
import { DASHBOARD_TEXT } from "../../text/dashboard";
import type { Rect, CellBlock, FormattedRange } from "../../types";
import { positionOf, type ObservationStateId } from "../../../model/vocabulary";
import { BLOCKS, GRID, GRID_COLUMNS, ROWS } from "./layout";
import { isoText, sentence } from "../../sentences";
import { latestDue } from "../tracker/periods";
import { FLAGGED, flaggedCell } from "./flagged";

const CARD_COLUMNS = 2;
const CARD_ROWS = 3;
const SENTENCE_ROWS = [ROWS.verdict, ROWS.busiest, ROWS.worst, ROWS.missing, ROWS.watch];

interface Card {
  readonly label: keyof typeof DASHBOARD_TEXT;
  readonly caption: keyof typeof DASHBOARD_TEXT;
  /** expression of the number */
  readonly part: string;
  /** expression of what it is out of */
  readonly whole?: string;
  /** what it says instead while there is nothing that it could be out of */
  readonly none?: keyof typeof DASHBOARD_TEXT;
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
  const { say } = context;
  const at = (row: number, column: number, cell: string): CellBlock => ({ row, column, cells: [[cell]] });
  return [
    at(ROWS.title, GRID, titleFormula(context)),
    at(ROWS.subtitle, GRID, subtitleFormula(context)),
    ...CARDS.map((card, index) => ({
      row: ROWS.cardLabel,
      column: GRID + index * CARD_COLUMNS,
      cells: [
        [say(DASHBOARD_TEXT[card.label])],
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

export const HEADLINE_MERGES: readonly Rect[] = [
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

const VERDICT: Rect = { row: ROWS.verdict, column: GRID, rows: 1, columns: GRID_COLUMNS };

export const HEADLINE_LOOKS: readonly FormattedRange[] = [
  { range: { row: ROWS.title, column: GRID, rows: 1, columns: 1 }, format: CELL_FORMATS.title },
  {
    range: { row: ROWS.subtitle, column: GRID, rows: 1, columns: 1 },
    format: { ...CELL_FORMATS.text, fontColor: COLOURS.quiet },
  },
  {
    range: cardBox(ROWS.cardLabel, CARD_ROWS, 0, GRID_COLUMNS),
    format: { fill: COLOURS.card, indent: 1, vertical: "Center", horizontal: "Left" },
  },
  {
    range: cardBox(ROWS.cardLabel, 1, 0, GRID_COLUMNS),
    format: { fontColor: COLOURS.text, bold: true },
  },
  {
    range: cardBox(ROWS.cardNumber, 1, 0, GRID_COLUMNS),
    format: { fontSize: SIZES.title, bold: true, fontColor: COLOURS.accent },
  },
  {
    range: cardBox(ROWS.cardCaption, 1, 0, GRID_COLUMNS),
    format: { fontColor: COLOURS.quiet, wrap: true, vertical: "Top" },
  },
  ...CARDS.map((_, index) => ({
    range: cardBox(ROWS.cardLabel, CARD_ROWS, index * CARD_COLUMNS, CARD_COLUMNS),
    format: { borders: { EdgeLeft: COLOURS.accent } },
  })),
  {
    range: { row: ROWS.verdict, column: GRID, rows: SENTENCE_ROWS.length, columns: GRID_COLUMNS },
    format: { ...CELL_FORMATS.text, wrap: true },
  },
  { range: VERDICT, format: { bold: true } },
];

function cardBox(row: number, rows: number, column: number, columns: number): Rect {
  return { row, column: GRID + column, rows, columns };
}

function titleFormula({ say }: Context): string {
  const name = DASHBOARD_CELLS.initiative;
  return `=IF(${name}="",${sentence(say(DASHBOARD_TEXT.unnamed))},${name})`;
}

function subtitleFormula({ say }: Context): string {
  const { community, reportDate } = DASHBOARD_CELLS;
  const asOf = sentence(say(DASHBOARD_TEXT.asOf), { date: isoText(reportDate) });
  const warning = sentence(say(DASHBOARD_TEXT.pinnedUnusable));
  const unusable = isUnusableDay(profileName("reportDate"));
  return `=IF(${community}="","",${community}&"  ·  ")&${asOf}&IF(${unusable},${warning},"")`;
}

function busiestFormula({ say }: Context): string {
  const { busiestPerson: person, busiestCarries: carries, busiestFalls: falls, rolesTotal } = DASHBOARD_CELLS;
  const said = (id: keyof typeof DASHBOARD_TEXT, marks: Readonly<Record<string, string>> = {}) =>
    sentence(say(DASHBOARD_TEXT[id]), marks);
  return (
    `=IF(${person}="",${said("busiestNone")},` +
    `IF(${carries}=1,${said("busiestOne", { person })},${said("busiestMany", { person, carries, total: rolesTotal })})` +
    `&IF(${falls}=0,${said("fallsNone")},IF(${falls}=1,${said("fallsOne")},${said("fallsMany", { falls })})))`
  );
}

function numberFormula({ say }: Context, { part, whole, none }: Card): string {
  if (whole === undefined) return `=${part}`;
  const said = sentence(say(DASHBOARD_TEXT.of), { part, whole });
  return none === undefined ? `=${said}` : `=IF(${whole}=0,"–",${said})`;
}

/** What a card is about; the one on reports says for which period. */
function captionFormula({ say }: Context, { caption, whole, none }: Card): string {
  if (none === undefined) return say(DASHBOARD_TEXT[caption]);
  const ends = SHEET_BLOCKS.periods.name;
  const date = isoText(`INDEX(${ends},${latestDue(ends)})`);
  return `=IF(${whole}=0,${quoted(say(DASHBOARD_TEXT[none]))},${sentence(say(DASHBOARD_TEXT[caption]), { date })})`;
}

function verdictFormula({ say }: Context): string {
  const { verdict, verdictItems: items } = SHEET_CELLS;
  const more = sentence(say(DASHBOARD_TEXT.verdictItems), { items });
  const marks = { mark: `LEFT(${verdict},1)`, word: `MID(${verdict},3,100)` };
  return `=${sentence(say(DASHBOARD_TEXT.verdict), marks)}&IF(${items}="","",${more})`;
}

/** The worst departure; nothing where nobody holds anything to depart from. */
function worstFormula({ say }: Context): string {
  const { worstPerson: person, worstRoles: roles, rolesCovered } = DASHBOARD_CELLS;
  const said = sentence(say(DASHBOARD_TEXT.worst), { person, roles });
  const none = sentence(say(DASHBOARD_TEXT.worstNone));
  return `=IF(${person}="",IF(${rolesCovered}=0,"",${none}),${said})`;
}

function missingFormula({ say }: Context): string {
  const { row, column, rows } = BLOCKS.roles;
  const names = Array.from({ length: rows }, (_, index) => {
    const state = cellAddress(row + index, column + DASHBOARD_BLOCKS.roles.columns.coverage);
    const label = cellAddress(row + index, column);
    return `IF(${state}=${itemName("coverage", "uncovered")},", "&${label},"")`;
  }).join("&");
  const { rolesCovered, rolesTotal } = DASHBOARD_CELLS;
  return (
    `=IF(${rolesTotal}=0,"",IF(${rolesCovered}=${rolesTotal},${sentence(say(DASHBOARD_TEXT.missingNone))},` +
    `${sentence(say(DASHBOARD_TEXT.missing))}&MID(${names},3,1000)&"."))`
  );
}

/** Everything else that somebody should see to, each where there is any. */
function watchFormula(context: Context): string {
  const { say } = context;
  const counts: readonly [keyof typeof DASHBOARD_TEXT, string][] = [
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
      `IF(${count}>0,"${BETWEEN}"&${sentence(say(DASHBOARD_TEXT[text]), { count, codes: codesOf(context, text, count) })},"")`,
  );
  const total = counts.map(([, count]) => count).join("+");
  return `=IF(${total}=0,${sentence(say(DASHBOARD_TEXT.watchNone))},MID(${parts.join("&")},${BETWEEN.length + 1},1000))`;
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
function codesOf({ refs: { column } }: Context, text: keyof typeof DASHBOARD_TEXT, count: string): string {
  const flag = FLAGGED.find((one) => one.text === text);
  if (!flag) return quoted("");
  const code = (place: number) =>
    `INDEX(${column("Indicators", "key")},MATCH(${flaggedCell(flag, place)},${column("Indicators", "order")},0))`;
  return nameList(count, code);
}

function canvasStates(): string {
  const { row, column, rows } = BLOCKS.canvas;
  return rangeAddress({ row, column: column + DASHBOARD_BLOCKS.canvas.columns.state, rows, columns: 1 });
}

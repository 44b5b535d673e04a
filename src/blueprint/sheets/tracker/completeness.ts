/** The completeness of reports: a line for each partner, and the sums. */
import { CELL_FORMATS, COLOURS, STATUS_COLOURS } from "../../cellFormats";
import { dueColumn } from "../../columns";
import type { Context } from "../../context";
import { absoluteColumn, absoluteRow, cellAddress, greaterOf, lesserOf, rangeAddress } from "../../formula";
import { periodsEnded } from "../../months";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, CellInput, ConditionalBlueprint, FormattedRange, Rect } from "../../types";
import { DAY_FACTOR, dayKey, firstReportAfter, pairKey } from "../data/keys";
import { excusedBeyondRoom, excusedReports, reportsBeyondRoom, sumsBeyondRoom } from "./beyondRoom";
import { tableRowCell } from "./indicatorLines";
import {
  completenessCells,
  DUE_COLUMN,
  FACTS_COLUMN,
  indicatorLineCells,
  indicatorRoom,
  inPeriods,
  KEYS_COLUMN,
  LINE_COLUMN,
  PAIRS_COLUMN,
} from "./layout";
import { endCells, endOf, HEADER_FORMAT, latestDue, PERIOD_FORMAT } from "./periods";
import { roomNote } from "./roomNote";

/** Rows of `ownPeriods`, counted from its first: own months, anchor, then periods due up to each end. */
const MONTHS = 0;
const ANCHOR = MONTHS + 1;
const FROM = ANCHOR + 1;
const UNTIL = FROM + TRACKER_PERIODS;

/** More own periods than there are: for a partner that is not expected to report an indicator. */
const NO_PAIR = 1_000_000;

/** The row of own periods, off the printed page next to the lines of the indicators, above the pairs. */
function ownPeriodsRow(page: Page, offset: number): number {
  return indicatorLineCells(page).row + offset;
}

/** A line for each of as many partners as there is room for, then a note on those beyond. */
export function completeness(context: Context, room: number): PageSection {
  const { column } = context.refs;
  const isBeyond = `(${column("Partners", "line")}>${room})*(${column("Partners", "key")}<>"")`;
  return {
    id: "completeness",
    rows: [
      { part: "title", height: 26 },
      { part: "header", height: 24 },
      { part: "rows", count: room },
      { part: "note" },
    ],
    content(_, page) {
      const note = roomNote(page.cellsOf("completeness", "note"), isBeyond, "morePartners", context);
      const periods = inPeriods(completenessCells(page));
      return {
        blocks: [...completenessBlocks(page, context), ...note.blocks],
        formats: [...completenessFormats(page), ...note.formats],
        conditionals: [{ range: periods, conditional: incomplete(cellAddress(periods.row, periods.column)) }],
      };
    },
  };
}

function completenessFormats(page: Page): readonly FormattedRange[] {
  const title = page.cellsOf("completeness", "title");
  const header = page.cellsOf("completeness", "header");
  const rows = completenessCells(page);
  return [
    { range: { ...title, columns: 1 }, format: CELL_FORMATS.section },
    {
      range: { ...title, column: LINE_COLUMN, columns: 1 },
      format: { ...CELL_FORMATS.text, fontColor: COLOURS.quiet },
    },
    { range: { ...header, column: rows.column, columns: rows.columns }, format: HEADER_FORMAT },
    { range: inPeriods(header), format: PERIOD_FORMAT },
    {
      range: rows,
      format: { ...CELL_FORMATS.text, wrap: false, borders: { InsideHorizontal: COLOURS.faintRule } },
    },
    { range: inPeriods(rows), format: { horizontal: "Right" } },
  ];
}

/** Highlights texts such as "3 of 4" whose two numbers differ. */
function incomplete(cell: string): ConditionalBlueprint {
  const isCounted = `ISNUMBER(--LEFT(${cell},1))`;
  const first = `LEFT(${cell},FIND(" ",${cell})-1)`;
  const last = `TRIM(RIGHT(SUBSTITUTE(${cell}," ",REPT(" ",20)),20))`;
  return {
    formula: `=IFERROR(IF(${isCounted},${first}<>${last},FALSE),FALSE)`,
    format: { fontColor: STATUS_COLOURS.attention, bold: true },
  };
}

function completenessBlocks(page: Page, context: Context): readonly CellBlock[] {
  const title = page.cellsOf("completeness", "title");
  const header = page.cellsOf("completeness", "header");
  const { row, rows } = completenessCells(page);
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  const lines = (line: (row: number, number: number) => CellInput[]) =>
    numbers.map((number) => line(row + number - 1, number));
  return [
    { row: title.row, column: title.column, cells: [[context.localize(SHEETS_TRACKER_TEXTS).completeness]] },
    {
      row: title.row,
      column: LINE_COLUMN,
      cells: [[context.localize(SHEETS_TRACKER_TEXTS).completenessLead]],
    },
    {
      row: header.row,
      column: LINE_COLUMN,
      cells: [
        [
          context.localize(SHEETS_TRACKER_TEXTS).partnerColumn,
          ...Array.from({ length: TRACKER_PERIODS }, (_, index) => `=${endOf(page, index + 1)}`),
        ],
      ],
    },
    { row, column: LINE_COLUMN, cells: lines((line, number) => shownLine(page, context, line, number)) },
    { row, column: FACTS_COLUMN, cells: lines((_, number) => [leftFormula(context, number)]) },
    { row, column: KEYS_COLUMN, cells: lines((line, number) => countLine(page, context, line, number)) },
    { row, column: DUE_COLUMN, cells: lines((line, number) => dueLine(page, context, line, number)) },
    { row, column: PAIRS_COLUMN, cells: lines((line, number) => pairLine(page, context, line, number)) },
    { row: ownPeriodsRow(page, MONTHS), column: PAIRS_COLUMN, cells: ownPeriods(page, context) },
  ];
}

function shownLine(page: Page, { localize, refs }: Context, row: number, line: number): CellInput[] {
  const key = refs.column("Partners", "key");
  const partner = absoluteColumn(row, LINE_COLUMN);
  return [
    `=IF(${line}>ROWS(${key}),"",INDEX(${key},MIN(${line},ROWS(${key}))))`,
    ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
      const end = endOf(page, index + 1);
      const due = cellAddress(row, DUE_COLUMN + index);
      const text = sentenceFormula(localize(SHEETS_TRACKER_TEXTS).of, {
        part: reportedIn(row, index),
        whole: due,
      });
      return `=IF(OR(${partner}="",${end}=""),"",IF(${due}=0,IF(${end}>${NAMES.asOf},"○","–"),${text}))`;
    }),
  ];
}

/** The reports within a period: those up to its end minus those up to its beginning. */
function reportedIn(row: number, period: number): string {
  return `(${cellAddress(row, KEYS_COLUMN + period + 1)}-${cellAddress(row, KEYS_COLUMN + period)})`;
}

/** The day a partner left; a day later than all others if it has not. */
function leftFormula({ refs }: Context, line: number): string {
  const left = refs.column("Partners", "leftDay");
  return `=IF(${line}>ROWS(${left}),0,INDEX(${left},MIN(${line},ROWS(${left}))))`;
}

/** The number of reports up to each end: one scan per end, because a difference is cheaper than a second criterion. */
function countLine(page: Page, context: Context, row: number, line: number): CellInput[] {
  const reports = context.refs.column("Observations", "partnerDayKey");
  const partner = absoluteColumn(row, LINE_COLUMN);
  return Array.from({ length: TRACKER_PERIODS + 1 }, (_, index) => {
    const end = endOf(page, index);
    const shown = `COUNTIFS(${reports},"<="&(${dayKey(String(line), end)}))-${reportsBeyondRoom(context, String(line), end)}`;
    return `=IF(OR(${partner}="",${end}=""),0,${shown})`;
  });
}

/** Own periods due within each period, for which the partner is expected, without those that are excused. */
function dueLine(page: Page, context: Context, row: number, line: number): CellInput[] {
  const indicators = indicatorRoom(page);
  const indicatorCells = (offset: number) =>
    rangeAddress({ row: ownPeriodsRow(page, offset), column: PAIRS_COLUMN, rows: 1, columns: indicators });
  const pairs = `${absoluteColumn(row, PAIRS_COLUMN)}:${absoluteColumn(row, PAIRS_COLUMN + indicators - 1)}`;
  const left = absoluteColumn(row, FACTS_COLUMN);
  const beforeLeaving = periodsEnded(left, indicatorCells(MONTHS), indicatorCells(ANCHOR));
  const plan = (id: string) => context.refs.column("ReportingPlan", id);
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const [from, until] = [indicatorCells(FROM + index), indicatorCells(UNTIL + index)];
    const count = `(${lesserOf(until, beforeLeaving)}-${greaterOf(from, pairs)})`;
    const planned = `SUMIFS(${plan(dueColumn(index + 1))},${plan("partnerRow")},${line},${plan("isKept")},1)`;
    const time = { after: endOf(page, index), until: endOf(page, index + 1) };
    const excused = `${excusedReports(context, String(line), time)}-${excusedBeyondRoom(context, String(line), time)}`;
    return (
      `=IF(OR(${absoluteColumn(row, LINE_COLUMN)}="",${endOf(page, index)}=""),0,` +
      `SUMPRODUCT(${greaterOf(count, "0")})+${planned}-(${excused}))`
    );
  });
}

/** For each indicator, its own periods that end before the partner is expected; NO_PAIR where it never is. */
function pairLine(page: Page, { refs }: Context, row: number, line: number): CellInput[] {
  const room = indicatorRoom(page);
  return Array.from({ length: room }, (_, indicator) => {
    const position = tableRowCell(page, indicator);
    const fact = (id: string) => `INDEX(${refs.column("Indicators", id)},${position})`;
    const kept = `INDEX(${NAMES.firstReports},${line},MIN(${position},${room}))`;
    const beyond = `IF(${fact("planned")}>0,${DAY_FACTOR},${firstReportAfter(refs, pairKey(position, String(line)))})`;
    const first = `IF(${position}>${room},${beyond},${kept})`;
    const from = `MIN(${first},IF(${fact("responsibleRow")}=${line},${fact("responsibleFrom")},${DAY_FACTOR}))`;
    const own = periodsEnded(`(${from}-1)`, fact("months"), fact("anchor"));
    const partner = absoluteColumn(row, LINE_COLUMN);
    return (
      `=IF(OR(${partner}="",${position}=0),${NO_PAIR},` +
      `IF(${fact("months")}=0,${NO_PAIR},IF(${from}>=${DAY_FACTOR},${NO_PAIR},${own})))`
    );
  });
}

/** For each indicator: own months, anchor, own periods before each period begins, and up to its end. */
function ownPeriods(page: Page, { refs }: Context): CellInput[][] {
  const indicators = Array.from({ length: indicatorRoom(page) }, (_, index) => index);
  const periods = Array.from({ length: TRACKER_PERIODS }, (_, index) => index);
  const fact = (id: string, none: number) =>
    indicators.map((indicator) => {
      const position = tableRowCell(page, indicator);
      return `=IF(${position}=0,${none},INDEX(${refs.column("Indicators", id)},${position}))`;
    });
  const endedPeriods = (indicator: number, day: string) =>
    periodsEnded(
      day,
      absoluteRow(ownPeriodsRow(page, MONTHS), PAIRS_COLUMN + indicator),
      absoluteRow(ownPeriodsRow(page, ANCHOR), PAIRS_COLUMN + indicator),
    );
  const begins = (indicator: number) =>
    `INDEX(${refs.column("Indicators", "begins")},${tableRowCell(page, indicator)})`;
  const lastDue = (indicator: number) =>
    `INDEX(${refs.column("Indicators", "lastDue")},${tableRowCell(page, indicator)})`;
  return [
    indicators.map((indicator) => {
      const position = tableRowCell(page, indicator);
      return `=IF(${position}=0,1,MAX(1,INDEX(${refs.column("Indicators", "months")},${position})))`;
    }),
    fact("anchor", 0),
    ...periods.map((index) =>
      indicators.map(
        (indicator) =>
          `=IF(OR(${tableRowCell(page, indicator)}=0,${endOf(page, index)}=""),0,${endedPeriods(indicator, `MAX(${endOf(page, index)},${begins(indicator)})`)})`,
      ),
    ),
    ...periods.map((index) =>
      indicators.map(
        (indicator) =>
          `=IF(OR(${tableRowCell(page, indicator)}=0,${endOf(page, index)}=""),0,${endedPeriods(indicator, `MIN(${endOf(page, index + 1)},${lastDue(indicator)})`)})`,
      ),
    ),
  ];
}

/** The sums that the dashboard and the summary show, as expressions. */
export function completenessSums(page: Page, context: Context) {
  const { row, rows } = completenessCells(page);
  const box = (column: number, columns: number): string =>
    rangeAddress({ row, column, rows, columns } satisfies Rect);
  const ends = rangeAddress(endCells(page));
  const last = latestDue(ends);
  const counts = (offset: number) => box(KEYS_COLUMN + offset, TRACKER_PERIODS);
  return sumsBeyondRoom(context, {
    latest: `SUMPRODUCT(INDEX(${counts(1)},0,${last})-INDEX(${counts(0)},0,${last}))`,
    latestDue: `SUM(INDEX(${box(DUE_COLUMN, TRACKER_PERIODS)},0,${last}))`,
    all: `SUM(${box(KEYS_COLUMN + TRACKER_PERIODS, 1)})-SUM(${box(KEYS_COLUMN, 1)})`,
    allDue: `SUM(${box(DUE_COLUMN, TRACKER_PERIODS)})`,
  });
}

/** The end of the latest due period, as an expression. */
function latestDueEnd(page: Page): string {
  const ends = rangeAddress(endCells(page));
  return `INDEX(${ends},${latestDue(ends)})`;
}

/** The sentence on the latest due period and on all. */
export function completenessSentence(
  { localize }: Context,
  cells: Readonly<Record<"latest" | "latestDue" | "all" | "allDue" | "irregular", string>>,
  page: Page,
): string {
  const latestEnd = latestDueEnd(page);
  const text = sentenceFormula(localize(SHEETS_TRACKER_TEXTS).latest, {
    date: isoText(latestEnd),
    part: cells.latest,
    whole: cells.latestDue,
    allPart: cells.all,
    allWhole: cells.allDue,
  });
  const irregular = sentenceFormula(localize(SHEETS_TRACKER_TEXTS).irregular, { count: cells.irregular });
  return `=IF(ISNUMBER(${latestEnd}),${text},"")&IF(${cells.irregular}=0,"",${irregular})`;
}

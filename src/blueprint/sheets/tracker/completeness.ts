/** Who has reported what was due: a line a partner, and the sums. */
import type { Context } from "../../context";
import { rangeAddress, cellAddress, entryText, absoluteColumn, absoluteRow } from "../../formula";
import { NAMES } from "../../names";
import { isoText, sentence } from "../../sentences";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { TRACKER_TEXT } from "../../text/tracker";
import type { Rect, CellBlock, CellInput } from "../../types";
import { DUE, FACTS, FIRST_PERIOD, KEYS, LINE, PAIRS, ROWS, type TrackerLayout } from "./layout";
import { positionCell } from "./indicatorLines";
import { dayKey, pairKey } from "../data/keys";
import { endOf, latestDue } from "./periods";

/** Behind the page, above the pairs: own months and anchor of each indicator, then periods due up to each end. */
const MONTHS_ROW = ROWS.first;
const ANCHOR_ROW = MONTHS_ROW + 1;
const FROM_ROW = ANCHOR_ROW + 1;
const UNTIL_ROW = FROM_ROW + TRACKER_PERIODS;

/** The number of a day's month, counted from year 0, that has ended by that day. */
function monthsEnded(day: string): string {
  return `(YEAR(${day})*12+MONTH(${day})-IF(${day}=EOMONTH(${day},0),0,1))`;
}

/** All blocks of the completeness. */
export function completenessBlocks(context: Context, layout: TrackerLayout): readonly CellBlock[] {
  const { row, partners } = { row: layout.completeness.row, partners: layout.partners };
  const lines = Array.from({ length: partners }, (_, index) => index);
  return [
    {
      row: layout.completenessTitle,
      column: 0,
      cells: [[context.say(TRACKER_TEXT.completeness)]],
    },
    {
      row: layout.completenessTitle,
      column: LINE,
      cells: [[context.say(TRACKER_TEXT.completenessLead)]],
    },
    {
      row: layout.completenessTitle + 1,
      column: LINE,
      cells: [
        [
          context.say(TRACKER_TEXT.partnerColumn),
          ...Array.from({ length: TRACKER_PERIODS }, (_, index) => `=${endOf(index + 1)}`),
        ],
      ],
    },
    { row, column: LINE, cells: lines.map((line) => shownLine(context, row + line, line + 1)) },
    { row, column: FACTS, cells: lines.map((line) => [joinedFormula(context, line + 1)]) },
    { row, column: KEYS, cells: lines.map((line) => countLine(context, row + line, line + 1)) },
    { row, column: DUE, cells: lines.map((line) => dueLine(row + line, layout)) },
    { row, column: PAIRS, cells: lines.map((line) => pairLine(context, row + line, line + 1, layout)) },
    { row: MONTHS_ROW, column: PAIRS, cells: ownPeriods(context, layout) },
  ];
}

function shownLine({ say, refs }: Context, row: number, line: number): CellInput[] {
  const key = refs.column("Partners", "key");
  const partner = absoluteColumn(row, LINE);
  return [
    `=IF(${line}>ROWS(${key}),"",INDEX(${key},MIN(${line},ROWS(${key}))))`,
    ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
      const end = endOf(index + 1);
      const due = cellAddress(row, DUE + index);
      const said = sentence(say(TRACKER_TEXT.of), { part: reportedIn(row, index), whole: due });
      return `=IF(OR(${partner}="",${end}=""),"",IF(${due}=0,IF(${end}>${NAMES.asOf},"○","–"),${said}))`;
    }),
  ];
}

/** Reports within a period: those up to its end without those up to its beginning. */
function reportedIn(row: number, period: number): string {
  return `(${cellAddress(row, KEYS + period + 1)}-${cellAddress(row, KEYS + period)})`;
}

/** The day a partner joined, 0 when nothing says so. */
function joinedFormula({ refs }: Context, line: number): string {
  const joined = refs.column("Partners", "joinedDay");
  return `=IF(${line}>ROWS(${joined}),0,INDEX(${joined},MIN(${line},ROWS(${joined}))))`;
}

/** Reports up to each end: one scan an end, since a difference is cheaper than a second criterion. */
function countLine({ refs }: Context, row: number, line: number): CellInput[] {
  const reports = refs.column("Observations", "report");
  const partner = absoluteColumn(row, LINE);
  return Array.from({ length: TRACKER_PERIODS + 1 }, (_, index) => {
    const end = endOf(index);
    return `=IF(OR(${partner}="",${end}=""),0,COUNTIFS(${reports},"<="&(${dayKey(String(line), end)})))`;
  });
}

/** Own periods due within each period, of the indicators that the partner reports, after it joined. */
function dueLine(row: number, { indicators }: TrackerLayout): CellInput[] {
  const across = (from: number) => rangeAddress({ row: from, column: PAIRS, rows: 1, columns: indicators });
  const pairs = `${absoluteColumn(row, PAIRS)}:${absoluteColumn(row, PAIRS + indicators - 1)}`;
  const joined = absoluteColumn(row, FACTS);
  const before = `IF(${joined}=0,0,${monthsEnded(joined)})`;
  const ownBefore = `INT((${before}-${across(ANCHOR_ROW)})/${across(MONTHS_ROW)})`;
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const from = across(FROM_ROW + index);
    // The greater of two, element by element, without an array formula.
    const later = `(${from}+${ownBefore}+ABS(${from}-${ownBefore}))/2`;
    const count = `(${across(UNTIL_ROW + index)}-${later})`;
    return `=IF(${absoluteColumn(row, LINE)}="",0,SUMPRODUCT(${pairs}*(${count}+ABS(${count}))/2))`;
  });
}

function pairLine({ refs }: Context, row: number, line: number, layout: TrackerLayout): CellInput[] {
  return Array.from({ length: layout.indicators }, (_, place) => {
    const position = positionCell(place);
    const found = `ISNUMBER(MATCH(${pairKey(position, String(line))},${refs.column("Observations", "pair")},0))`;
    const responsible = entryText(`INDEX(${refs.column("Indicators", "partner")},${position})`);
    const partner = absoluteColumn(row, LINE);
    return `=IF(OR(${partner}="",${position}=0),0,IF(${found},1,IF(${responsible}=${partner},1,0)))`;
  });
}

/** For each indicator: own months, anchor, own periods before each period begins, and up to its end. */
function ownPeriods({ refs }: Context, { indicators }: TrackerLayout): CellInput[][] {
  const places = Array.from({ length: indicators }, (_, place) => place);
  const periods = Array.from({ length: TRACKER_PERIODS }, (_, index) => index);
  const fact = (id: string, none: number) =>
    places.map((place) => {
      const position = positionCell(place);
      return `=IF(${position}=0,${none},INDEX(${refs.column("Indicators", id)},${position}))`;
    });
  const ended = (place: number, day: string) =>
    `INT((${monthsEnded(day)}-${absoluteRow(ANCHOR_ROW, PAIRS + place)})/${absoluteRow(MONTHS_ROW, PAIRS + place)})`;
  const begins = (place: number) => `INDEX(${refs.column("Indicators", "begins")},${positionCell(place)})`;
  return [
    fact("months", 1),
    fact("anchor", 0),
    ...periods.map((index) =>
      places.map(
        (place) =>
          `=IF(OR(${positionCell(place)}=0,${endOf(index)}=""),0,${ended(place, `MAX(${endOf(index)},${begins(place)})`)})`,
      ),
    ),
    ...periods.map((index) =>
      places.map(
        (place) =>
          `=IF(OR(${positionCell(place)}=0,${endOf(index)}=""),0,${ended(place, `MIN(${endOf(index + 1)},${NAMES.asOf})`)})`,
      ),
    ),
  ];
}

/** The sums that the dashboard and the summary show, as expressions. */
export function completenessSums(layout: TrackerLayout) {
  const { row, rows } = layout.completeness;
  const box = (column: number, columns: number): string =>
    rangeAddress({ row, column, rows, columns } satisfies Rect);
  const ends = rangeAddress({ row: ROWS.header, column: FIRST_PERIOD, rows: 1, columns: TRACKER_PERIODS });
  const last = latestDue(ends);
  const counts = (offset: number) => box(KEYS + offset, TRACKER_PERIODS);
  return {
    latestEnd: `INDEX(${ends},${last})`,
    latest: `SUMPRODUCT(INDEX(${counts(1)},0,${last})-INDEX(${counts(0)},0,${last}))`,
    latestDue: `SUM(INDEX(${box(DUE, TRACKER_PERIODS)},0,${last}))`,
    all: `SUM(${box(KEYS + TRACKER_PERIODS, 1)})-SUM(${box(KEYS, 1)})`,
    allDue: `SUM(${box(DUE, TRACKER_PERIODS)})`,
  };
}

/** The sentence on the latest due period and on all. */
export function completenessSentence(
  { say }: Context,
  cells: Readonly<Record<"latest" | "latestDue" | "all" | "allDue" | "irregular", string>>,
  layout: TrackerLayout,
): string {
  const { latestEnd } = completenessSums(layout);
  const said = sentence(say(TRACKER_TEXT.latest), {
    date: isoText(latestEnd),
    part: cells.latest,
    whole: cells.latestDue,
    allPart: cells.all,
    allWhole: cells.allDue,
  });
  const irregular = sentence(say(TRACKER_TEXT.irregular), { count: cells.irregular });
  return `=IF(ISNUMBER(${latestEnd}),${said},"")&IF(${cells.irregular}=0,"",${irregular})`;
}

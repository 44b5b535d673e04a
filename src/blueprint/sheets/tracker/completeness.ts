/** The completeness of reports: a line for each partner, and the sums. */
import { CELL_FORMATS, COLOURS, STATUS_COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { absoluteColumn, cellAddress, rangeAddress } from "../../formula";
import { periodsEnded, periodsInCommon } from "../../months";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, CellInput, ConditionalFormatBlueprint, FormattedRange, Rect } from "../../types";
import { dayKey } from "../data/keys";
import { PAIR_ROWS } from "../indicators/pairs";
import {
  dueByPlan,
  excusedBeyondRoom,
  excusedReports,
  reportsBeyondRoom,
  sumsBeyondRoom,
} from "./beyondRoom";
import { completenessCells, DUE_COLUMN, FACTS_COLUMN, inPeriods, KEYS_COLUMN, LINE_COLUMN } from "./layout";
import { endCells, endOf, HEADER_FORMAT, latestDue, PERIOD_FORMAT } from "./periods";
import { roomNote } from "./roomNote";

/** A line for each of as many partners as there is room for, then a note on those beyond. */
export function completeness(context: Context, room: number): PageSection {
  return {
    id: "completeness",
    rows: [
      { part: "title", height: 26 },
      { part: "header", height: 24 },
      { part: "rows", count: room },
      { part: "note" },
    ],
    content(_, page) {
      const note = roomNote(page.cellsOf("completeness", "note"), "trackerPartners", context);
      const rows = completenessCells(page);
      const periods = inPeriods(rows);
      return {
        blocks: [...completenessBlocks(page, context), ...note.blocks],
        formats: [...completenessFormats(page), ...note.formats],
        conditionals: [
          { range: periods, conditional: incomplete(cellAddress(periods.row, periods.column)) },
          { range: rows, conditional: ruleBelow(rows) },
        ],
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
      format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted },
    },
    { range: { ...header, column: rows.column, columns: rows.columns }, format: HEADER_FORMAT },
    { range: inPeriods(header), format: PERIOD_FORMAT },
    { range: rows, format: { ...CELL_FORMATS.text, wrap: false } },
    // Names go on to the left, where the cells are empty.
    { range: { ...rows, row: header.row, rows: rows.rows + 1 }, format: { horizontal: "Right" } },
  ];
}

const RULE = { EdgeBottom: COLOURS.faintRule } as const;

/** A rule below each partner that there is. */
function ruleBelow({ row, column }: Rect): ConditionalFormatBlueprint {
  return { formula: `=$${cellAddress(row, column)}<>""`, format: { borders: RULE } };
}

/** Highlights texts such as "3 of 4" whose two numbers differ. */
function incomplete(cell: string): ConditionalFormatBlueprint {
  const isCounted = `ISNUMBER(--LEFT(${cell},1))`;
  const first = `LEFT(${cell},FIND(" ",${cell})-1)`;
  const last = `TRIM(RIGHT(SUBSTITUTE(${cell}," ",REPT(" ",20)),20))`;
  return {
    formula: `=IFERROR(IF(${isCounted},${first}<>${last},FALSE),FALSE)`,
    // With the rule below: LibreOffice applies only the first rule that holds.
    format: { fontColor: STATUS_COLOURS.attention, bold: true, borders: RULE },
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
    { row, column: LINE_COLUMN, cells: lines((line) => shownLine(page, context, line)) },
    { row, column: FACTS_COLUMN, cells: lines((_, number) => [number]) },
    { row, column: KEYS_COLUMN, cells: lines((line) => countLine(page, context, line)) },
    { row, column: DUE_COLUMN, cells: lines((line) => dueLine(page, context, line)) },
  ];
}

function shownLine(page: Page, { localize, refs }: Context, row: number): CellInput[] {
  const key = refs.column("Partners", "key");
  const partner = absoluteColumn(row, LINE_COLUMN);
  const line = partnerRow(row);
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

/** The cell with the row of Partners that a line shows. */
function partnerRow(row: number): string {
  return absoluteColumn(row, FACTS_COLUMN);
}

/** The reports within a period: those up to its end minus those up to its beginning. */
function reportedIn(row: number, period: number): string {
  return `(${cellAddress(row, KEYS_COLUMN + period + 1)}-${cellAddress(row, KEYS_COLUMN + period)})`;
}

/** The number of reports up to each end: one scan per end, because a difference is cheaper than a second criterion. */
function countLine(page: Page, context: Context, row: number): CellInput[] {
  const reports = context.refs.column("Observations", "partnerDayKey");
  const partner = absoluteColumn(row, LINE_COLUMN);
  return Array.from({ length: TRACKER_PERIODS + 1 }, (_, index) => {
    const end = endOf(page, index);
    const line = partnerRow(row);
    const shown = `COUNTIFS(${reports},"<="&(${dayKey(line, end)}))-${reportsBeyondRoom(context, line, end)}`;
    return `=IF(OR(${partner}="",${end}=""),0,${shown})`;
  });
}

/** Own periods due within each period, for which the partner is expected, without those that are excused. */
function dueLine(page: Page, context: Context, row: number): CellInput[] {
  const partner = partnerRow(row);
  const [after, until] = [PAIR_ROWS.dueAfter(partner), PAIR_ROWS.dueUntil(partner)];
  const [divisor, anchor] = [PAIR_ROWS.fact("divisor"), PAIR_ROWS.fact("anchor")];
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const interval = { after: endOf(page, index), until: endOf(page, index + 1) };
    const ended = (day: string) => periodsEnded(day, divisor, anchor);
    const due = periodsInCommon(
      { after: ended(interval.after), until: ended(interval.until) },
      { after, until },
    );
    // Where a pair has several rows in the plan, they are counted one by one.
    const isCounted = `(1-(${PAIR_ROWS.fact("planned")}>0)*${NAMES.hasPlanRepeats})`;
    const planned = `IF(${NAMES.hasPlanRepeats},${dueByPlan(context, partner, interval, (isKept) => `${isKept}=1`)},0)`;
    const excused = `${excusedReports(context, partner, interval)}-${excusedBeyondRoom(context, partner, interval)}`;
    return (
      `=IF(OR(${absoluteColumn(row, LINE_COLUMN)}="",${interval.after}=""),0,` +
      `SUMPRODUCT(${due}*${isCounted})+${planned}-(${excused}))`
    );
  });
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

/** What the cells behind the scorecard show, by the oracle. */
import { STATUS_ICONS } from "../../../src/catalogue/term";
import { SCORECARD_BLOCKS, SCORECARD_CELLS, SCORECARD_ROOM } from "../../../src/blueprint/scorecardRanges";
import { TREND_PERIODS } from "../../../src/blueprint/dashboardRanges";
import { SHEETS_SCORECARD_TEXTS } from "../../../src/languages/texts/sheets/scorecard";
import type { Activity } from "../../../src/model/initiative";
import { serialOf } from "../../oracle/dates";
import type { Facts } from "../../oracle/facts";
import type { PeriodState, ScorecardPeriod } from "../../oracle/scorecard";
import type { Situation } from "../../oracle/situation";
import { ANYTHING, orEmpty, type Expected } from "./expectedContent";
import type { ExpectedWorkbook } from "./expectedWorkbook";

/** Where a figure or a line leads to: scorecard.test.ts looks at it. */
const LINK = ANYTHING;

/** How many own periods a line over time has room for. */
const CURVE_PERIODS = 24;

const STATE_TONES = {
  rowsDisagree: "bad",
  isBaseline: "none",
  notReportedLate: "attention",
  notReported: "none",
  incomplete: "none",
  withoutPath: "none",
  betterThanBefore: "good",
  worseThanBefore: "attention",
  kept: "good",
  notKept: "attention",
  onPath: "good",
  ahead: "good",
  behind: "attention",
} as const satisfies Record<PeriodState, keyof typeof STATUS_ICONS>;

/** How many there are of what the lists show in part. */
export function scorecardCells({ scorecard }: Facts): ExpectedWorkbook["cells"] {
  const { partners, groups, earlier, entryCount, running } = scorecard;
  const values = partners.flatMap(({ latest }) => latest ?? []);
  return {
    [SCORECARD_CELLS.earlierPeriods]: earlier,
    [SCORECARD_CELLS.listedPartners]: partners.length,
    [SCORECARD_CELLS.partnersGap]: values.length < 2 ? "" : Math.max(...values) - Math.min(...values),
    [SCORECARD_CELLS.listedGroups]: groups.length,
    [SCORECARD_CELLS.storyEntries]: entryCount,
    [SCORECARD_CELLS.running]: running,
  };
}

export function scorecardBlocks({ scorecard }: Facts, situation: Situation): ExpectedWorkbook["blocks"] {
  const { partners, groups, entries, periods } = scorecard;
  const { file } = situation;
  const { facts, periods: periodBlock, partners: partnerBlock, groups: groupBlock } = SCORECARD_BLOCKS;
  return {
    [facts.name]: [[scorecard.row < 0 ? 0 : scorecard.row + 1], ...anyRows(200, 1)],
    [periodBlock.name]: [
      ...periods.map((period) => periodRow(period, situation)),
      ...Array.from({ length: SCORECARD_ROOM.periods - periods.length }, () => [""]).map(padded),
    ],
    [partnerBlock.name]: rowsOf(
      SCORECARD_ROOM.partners,
      partners,
      6,
      ({ row, baseline, previous, latest }) => [
        row + 1,
        file.partners[row]!.name.trim(),
        orEmpty(baseline),
        orEmpty(previous),
        orEmpty(latest),
        latest === null || previous === null ? "" : latest - previous,
        LINK,
        LINK,
      ],
    ),
    [groupBlock.name]: rowsOf(SCORECARD_ROOM.groups, groups, 4, ({ name, value }) => [
      ANYTHING,
      name,
      value,
      ANYTHING,
      LINK,
      LINK,
    ]),
    [SCORECARD_BLOCKS.entries.name]: rowsOf(SCORECARD_ROOM.entries, entries, 3, ({ day, text }) => [
      ANYTHING,
      serialOf(day),
      text.trim().replaceAll("\n", " "),
      LINK,
    ]),
    [SCORECARD_BLOCKS.works.name]: worksRows(scorecard, situation),
    [SCORECARD_BLOCKS.next.name]: nextRows(scorecard, situation),
  };
}

/** What the dashboard's trend is drawn from. */
export function trendBlocks({ trend }: Facts): ExpectedWorkbook["blocks"] {
  const { name, columns } = TREND_PERIODS;
  const width = Object.keys(columns).length;
  const rows = trend.periods.map(({ day, reported, expected, value, judged }) => {
    const cells = new Map<number, Expected>([
      [columns.day, serialOf(day)],
      [columns.reported, reported],
      [columns.expected, expected],
      [columns.value, orEmpty(value)],
      [columns.judged, orEmpty(judged)],
    ]);
    return Array.from({ length: width }, (_, index) => cells.get(index) ?? ANYTHING);
  });
  const unused = ["", ...new Array<Expected>(width - 1).fill(ANYTHING)];
  return {
    [name]: [...rows, ...Array.from({ length: CURVE_PERIODS - rows.length }, () => unused)],
  };
}

/** Rows of a list; the first cell of an unused one is 0, the others are empty. */
function rowsOf<Item>(
  count: number,
  items: readonly Item[],
  columns: number,
  rowOf: (item: Item) => readonly Expected[],
): readonly (readonly Expected[])[] {
  const unused = [0, ...new Array<string>(columns - 1).fill("")];
  return Array.from({ length: count }, (_, index) => {
    const item = items[index];
    return item === undefined ? unused : rowOf(item);
  });
}

function anyRows(count: number, columns: number): readonly (readonly Expected[])[] {
  return Array.from({ length: count }, () => new Array<Expected>(columns).fill(ANYTHING));
}

/** The columns that only other formulas read may hold anything. */
function padded(row: readonly Expected[]): readonly Expected[] {
  const { columns } = SCORECARD_BLOCKS.periods;
  const width = Math.max(...Object.values(columns)) + 1;
  return Array.from({ length: width }, (_, index) => row[index] ?? ANYTHING);
}

function periodRow(period: ScorecardPeriod, { language }: Situation): readonly Expected[] {
  const { columns } = SCORECARD_BLOCKS.periods;
  const text = SHEETS_SCORECARD_TEXTS[language][period.state].replace("{count}", String(period.conflicts));
  const cells = new Map<number, Expected>([
    [columns.day, serialOf(period.day)],
    [columns.reported, period.reported],
    [columns.expected, period.expected],
    [columns.value, orEmpty(period.value)],
    [columns.judged, orEmpty(period.judged)],
    [columns.path, orEmpty(period.path)],
    [columns.offPath, orEmpty(period.offPath)],
    [columns.change, orEmpty(period.change)],
    [columns.conflicts, period.conflicts],
    [columns.state, `${STATUS_ICONS[STATE_TONES[period.state]]} ${text}`],
  ]);
  return padded(Array.from({ length: columns.state + 1 }, (_, index) => cells.get(index) ?? ANYTHING));
}

function activityText({ name, partner, until }: Activity): string {
  return [name, partner, until]
    .flatMap((part) => (part === undefined || part.trim() === "" ? [] : [part.trim()]))
    .join("  ·  ");
}

function worksRows({ row, works, running }: Facts["scorecard"], { language }: Situation) {
  const texts = SHEETS_SCORECARD_TEXTS[language];
  const { good, none, bad } = STATUS_ICONS;
  const marks = {
    underWay: `${good} ${texts.underWay}`,
    done: `${good} ${texts.done}`,
    stopped: `${none} ${texts.stopped}`,
    planned: "",
  };
  const lines: readonly (readonly Expected[])[] = works.map((activity) => [
    ANYTHING,
    marks[activity.state ?? "planned"],
    activityText(activity),
    LINK,
  ]);
  const nothing = [0, `${bad} ${texts.nothingRuns}`, texts.nothingRunsText];
  const all = row >= 0 && running === 0 ? [nothing, ...lines] : lines;
  return rowsOf(SCORECARD_ROOM.works, all, 3, (line) => line);
}

function nextRows({ row, next, running }: Facts["scorecard"], { language }: Situation) {
  const texts = SHEETS_SCORECARD_TEXTS[language];
  const { attention, none } = STATUS_ICONS;
  const lines = next.map(({ activity, fact: { late, toGo } }): readonly Expected[] => [
    ANYTHING,
    late !== null
      ? texts.daysLate.replace("{days}", String(late))
      : toGo === null
        ? `${none} ${texts.planned}`
        : toGo === 0
          ? texts.dueToday
          : texts.dueIn.replace("{days}", String(toGo)),
    activityText(activity),
    LINK,
  ]);
  const isToDecide = row >= 0 && (next.length === 0 || running === 0);
  const all = isToDecide ? [...lines, [0, `${attention} ${texts.toDecide}`, texts.toDecideText]] : lines;
  return rowsOf(SCORECARD_ROOM.next, all.slice(0, SCORECARD_ROOM.next), 3, (line) => line);
}

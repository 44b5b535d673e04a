/** The lines of the indicators: actual, expected path, chosen partner. */
import type { Context } from "../../context";
import { cellAddress, entryText, absoluteColumn, quoted } from "../../formula";
import { NAMES } from "../../names";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { TRACKER_TEXT } from "../../text/tracker";
import type { CellBlock, CellInput } from "../../types";
import { dayKey } from "../data/keys";
import { combinedValue } from "../indicators/combination";
import { FACTS, FIRST_PERIOD, KEYS, LINES, ROWS, type TrackerLayout } from "./layout";
import { endOf } from "./periods";

/** Facts of an indicator, in the row of its first line; below them those of its path. */
const FACT = { position: 0, combination: 1, factor: 2, total: 3 } as const;
const PATH = { baseline: 0, way: 1, start: 2, days: 3 } as const;

/** The row of the Indicators table that the lines of a place show; 0 when there is none. */
export function positionCell(place: number): string {
  return absoluteColumn(ROWS.first + place * LINES, FACTS + FACT.position);
}

/** The blocks of all lines. */
export function lineBlocks(context: Context, layout: TrackerLayout): readonly CellBlock[] {
  const shown: CellInput[][] = [];
  const facts: CellInput[][] = [];
  const keys: CellInput[][] = [];
  for (let place = 0; place < layout.indicators; place += 1) {
    const row = ROWS.first + place * LINES;
    shown.push(...shownLines(context, place, row));
    facts.push(...factLines(context, place, row));
    const none = Array.from({ length: TRACKER_PERIODS }, () => null);
    keys.push(keyLine(context, row, row, "cell"), none, keyLine(context, row, row + 2, "mine"));
  }
  return [
    { row: ROWS.first, column: 0, cells: shown },
    { row: ROWS.first, column: FACTS, cells: facts },
    { row: ROWS.first, column: KEYS, cells: keys },
  ];
}

function shownLines(context: Context, place: number, row: number): CellInput[][] {
  const { say, refs } = context;
  const position = positionCell(place);
  const fact = (id: string) =>
    `=IF(${position}=0,"",${entryText(`INDEX(${refs.column("Indicators", id)},${position})`)})`;
  const periods = Array.from({ length: TRACKER_PERIODS }, (_, index) => index + 1);
  const unless = (words: string) => `=IF(${position}=0,"",${words})`;
  const identity = [fact("key"), fact("name"), fact("unit")];
  const chosen = entryText(NAMES.trackerPartner);
  const known = `SUMPRODUCT(--(${refs.column("Partners", "key")}=${chosen}))>0`;
  const partner =
    `IF(${chosen}="","",` + `IF(${known},${chosen},${quoted(say(TRACKER_TEXT.unknownPartner))}))`;
  return [
    [
      ...identity,
      unless(quoted(say(TRACKER_TEXT.actual))),
      ...periods.map((period) => valueFormula(context, row, row, period, "cell")),
    ],
    [
      ...identity,
      unless(quoted(say(TRACKER_TEXT.expected))),
      ...periods.map((period) => pathFormula(row, period)),
    ],
    [
      ...identity,
      unless(partner),
      ...periods.map((period) => valueFormula(context, row, row + 2, period, "mine")),
    ],
  ];
}

function factLines({ refs }: Context, place: number, row: number): CellInput[][] {
  const position = positionCell(place);
  const value = (id: string) => `INDEX(${refs.column("Indicators", id)},${position})`;
  const fact = (what: string) => `=IF(${position}=0,"",${what})`;
  const path = (id: string, what: string) => fact(`IF(ISNUMBER(${value(id)}),${what},"")`);
  const [baseline, start] = [value("baseline"), value("baselineDay")];
  const first = absoluteColumn(row + 1, FACTS + PATH.start);
  return [
    [
      `=IFERROR(MATCH(${place + 1},${refs.column("Indicators", "order")},0),0)`,
      fact(entryText(value("combination"))),
      fact(value("factor")),
      fact(value("total")),
    ],
    [
      path("baseline", baseline),
      path("target", `IF(ISNUMBER(${baseline}),${value("target")}-${baseline},"")`),
      path("baselineDay", start),
      path(
        "targetDay",
        `IF(ISNUMBER(${first}),IF(${value("targetDay")}>${first},${value("targetDay")}-${first},""),"")`,
      ),
    ],
    [null, null, null, null],
  ];
}

/** The key of the latest day within each period that has an observation of the indicator; 0 without one. */
function keyLine(context: Context, first: number, row: number, id: "cell" | "mine"): CellInput[] {
  const keys = context.refs.column("Observations", id);
  const position = absoluteColumn(first, FACTS + FACT.position);
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const [start, end] = [endOf(index), endOf(index + 1)];
    const none = row === first ? `${position}=0` : `OR(${position}=0,${entryText(NAMES.trackerPartner)}="")`;
    const latest = `MAXIFS(${keys},${keys},"<="&(${dayKey(position, end)}))`;
    return `=IF(OR(${none},${start}=""),0,IF(${latest}>${dayKey(position, start)},${latest},0))`;
  });
}

/** What was reached within a period: a total over it, else what the partners reported on its latest day, combined. */
function valueFormula(
  context: Context,
  first: number,
  row: number,
  period: number,
  id: "cell" | "mine",
): string {
  const data = (column: string) => context.refs.column("Observations", column);
  const key = cellAddress(row, KEYS + period - 1);
  const at = (fact: number) => absoluteColumn(first, FACTS + fact);
  const bound = (sign: string, end: number) =>
    `${data(id)},"${sign}"&(${dayKey(at(FACT.position), endOf(end))})`;
  const total = `SUMIFS(${data("usable")},${bound(">", period - 1)},${bound("<=", period)})`;
  const combined = combinedValue(context, {
    keys: data(id),
    key,
    count: `COUNTIFS(${data(id)},${key})`,
    combination: at(FACT.combination),
    factor: at(FACT.factor),
  });
  return `=IF(${key}=0,"",IFERROR(IF(${at(FACT.total)}=1,${total},${combined}),""))`;
}

/** The expected path at the end of a period; for a total what it grows by within it. */
function pathFormula(first: number, period: number): string {
  const at = (part: number) => absoluteColumn(first + 1, FACTS + part);
  const [start, end] = [endOf(period - 1), endOf(period)];
  const share = (day: string) => `MAX(0,MIN(1,(${day}-${at(PATH.start)})/${at(PATH.days)}))`;
  const total = `${absoluteColumn(first, FACTS + FACT.total)}=1`;
  return (
    `=IF(COUNT(${at(PATH.baseline)},${at(PATH.way)},${at(PATH.start)},${at(PATH.days)},${start})<5,"",` +
    `IF(${end}<${at(PATH.start)},"",` +
    `IF(${total},${at(PATH.way)}*(${share(end)}-${share(start)}),${at(PATH.baseline)}+${at(PATH.way)}*${share(end)})))`
  );
}

/** The box of the periods' figures of all lines. */
export function figuresBox({ tracker }: TrackerLayout) {
  return { row: tracker.row, column: FIRST_PERIOD, rows: tracker.rows, columns: TRACKER_PERIODS };
}

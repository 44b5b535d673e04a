/** The lines of the indicators: actual, expected path, chosen partner. */
import type { CombinationId } from "../../../model/initiative";
import type { Context } from "../../context";
import { cellAddress, entryText, fixedColumn, quoted } from "../../formula";
import { itemName, NAMES } from "../../names";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { TRACKER_TEXT } from "../../text/tracker";
import type { CellBlock, CellInput } from "../../types";
import { FACTS, FIRST_PERIOD, KEYS, LINES, ROWS, type TrackerLayout } from "./layout";
import { endOf } from "./periods";

/** A key of Observations is the row of the indicator times this, plus the day. */
const INDICATOR = 1_000_000;

/** How an indicator's partners combine: the position, and one more for a total over periods. */
const MODES = ["sum", "mean", "weighted", "latest"] as const satisfies readonly CombinationId[];
const TOTAL = MODES.length + 1;
const mode = (id: CombinationId) => MODES.indexOf(id) + 1;

/** Facts of an indicator, in the row of its first line: row of the table, mode, factor; below: path. */
const FACT = { position: 0, mode: 1, factor: 2 } as const;
const PATH = { baseline: 0, way: 1, start: 2, days: 3 } as const;

/** The row of the Indicators table that the lines of a place show; 0 when there is none. */
export function positionCell(place: number): string {
  return fixedColumn(ROWS.first + place * LINES, FACTS + FACT.position);
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
  const column = (id: string) => refs.column("Indicators", id);
  const position = positionCell(place);
  const value = (id: string) => `INDEX(${column(id)},${position})`;
  const text = (id: string) => entryText(value(id));
  const combines = (id: CombinationId) => `${text("combination")}=${itemName("combination", id)}`;
  const flow = `${text("cumulative")}=${itemName("answer", "no")}`;
  const modes =
    `IF(${combines("sum")},IF(${flow},${TOTAL},${mode("sum")}),IF(${combines("mean")},${mode("mean")},` +
    `IF(${combines("weighted")},${mode("weighted")},IF(${combines("latest")},${mode("latest")},0))))`;
  const path = (id: string, what: string) => `=IF(${position}=0,"",IF(ISNUMBER(${value(id)}),${what},""))`;
  const [baseline, start] = [value("baseline"), `INT(${value("baselineDate")})`];
  const first = fixedColumn(row + 1, FACTS + PATH.start);
  return [
    [
      `=IFERROR(MATCH(${place + 1},${column("order")},0),0)`,
      `=IF(${position}=0,0,${modes})`,
      `=IF(${position}=0,1,IF(${text("kind")}=${itemName("kind", "percent")},100,1))`,
      null,
    ],
    [
      path("baseline", baseline),
      path("target", `IF(ISNUMBER(${baseline}),${value("target")}-${baseline},"")`),
      path("baselineDate", start),
      path(
        "targetDate",
        `IF(ISNUMBER(${first}),IF(INT(${value("targetDate")})>${first},INT(${value("targetDate")})-${first},""),"")`,
      ),
    ],
    [null, null, null, null],
  ];
}

/** The key of the latest day within each period that has an observation of the indicator; 0 without one. */
function keyLine(context: Context, first: number, row: number, id: "cell" | "mine"): CellInput[] {
  const keys = context.refs.column("Observations", id);
  const position = fixedColumn(first, FACTS + FACT.position);
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const [start, end] = [endOf(index), endOf(index + 1)];
    const none = row === first ? `${position}=0` : `OR(${position}=0,${entryText(NAMES.trackerPartner)}="")`;
    const latest = `MAXIFS(${keys},${keys},"<="&(${position}*${INDICATOR}+${end}))`;
    return `=IF(OR(${none},${start}=""),0,IF(${latest}>${position}*${INDICATOR}+${start},${latest},0))`;
  });
}

function valueFormula(
  { refs }: Context,
  first: number,
  row: number,
  period: number,
  id: "cell" | "mine",
): string {
  const data = (column: string) => refs.column("Observations", column);
  const key = cellAddress(row, KEYS + period - 1);
  const at = (fact: number) => fixedColumn(first, FACTS + fact);
  const mine = `${data(id)},${key}`;
  const sum = `SUMIFS(${data("usable")},${mine})`;
  const numeric = (column: string) => `${data(column)},">=-1E+300"`;
  const complete = `${mine},${numeric("numerator")},${numeric("denominator")},${data("denominator")},"<>0"`;
  const weighted = `IFERROR(SUMIFS(${data("numerator")},${complete})/SUMIFS(${data("denominator")},${complete})*${at(FACT.factor)},"")`;
  const within =
    `${data(id)},">"&(${at(FACT.position)}*${INDICATOR}+${endOf(period - 1)}),` +
    `${data(id)},"<="&(${at(FACT.position)}*${INDICATOR}+${endOf(period)})`;
  const is = (number: number) => `${at(FACT.mode)}=${number}`;
  return (
    `=IF(${key}=0,"",` +
    `IF(${is(TOTAL)},SUMIFS(${data("usable")},${within}),` +
    `IF(${is(mode("sum"))},${sum},` +
    `IF(${is(mode("mean"))},${sum}/COUNTIFS(${mine}),` +
    `IF(${is(mode("weighted"))},${weighted},` +
    `IF(${is(mode("latest"))},INDEX(${data("usable")},MAXIFS(${data("line")},${mine})),""))))))`
  );
}

/** The expected path at the end of a period; for a total what it grows by within it. */
function pathFormula(first: number, period: number): string {
  const at = (part: number) => fixedColumn(first + 1, FACTS + part);
  const [start, end] = [endOf(period - 1), endOf(period)];
  const share = (day: string) => `MAX(0,MIN(1,(${day}-${at(PATH.start)})/${at(PATH.days)}))`;
  const total = `${fixedColumn(first, FACTS + FACT.mode)}=${TOTAL}`;
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

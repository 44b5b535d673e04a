/** The lines of the indicators: actual, expected path, chosen partner. */
import {
  CELL_FORMATS,
  COLOURS,
  NUMBER_FORMATS,
  statusConditionals,
  wholeNumberConditional,
} from "../../cellFormats";
import type { Context } from "../../context";
import { absoluteColumn, cellAddress, entryText, quoted } from "../../formula";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, CellInput, FormattedRange, Rect, SheetBlueprint } from "../../types";
import { dayKey } from "../data/keys";
import { combinedValue } from "../indicators/combination";
import {
  FACTS_COLUMN,
  indicatorLineCells,
  indicatorRoom,
  inPeriods,
  KEYS_COLUMN,
  LINE_COLUMN,
  LINES,
} from "./layout";
import { endOf } from "./periods";
import { roomNote } from "./roomNote";

/** Facts of an indicator, in the row of its first line; below them those of its path. */
const FACT = { position: 0, combination: 1, factor: 2, total: 3 } as const;
const PATH = { baseline: 0, way: 1, start: 2, days: 3 } as const;

/** The row of the Indicators table that the lines of an indicator show, by its 0-based number; 0 for none. */
export function tableRowCell(page: Page, number: number): string {
  return absoluteColumn(firstLine(page, number), FACTS_COLUMN + FACT.position);
}

/** The row of the first line of an indicator. */
function firstLine(page: Page, number: number): number {
  return indicatorLineCells(page).row + number * LINES;
}

/** The lines of as many indicators as there is room for, then a note on those beyond. */
export function indicatorLines(context: Context, room: number): PageSection {
  const { column } = context.refs;
  const isBeyond = `${column("Indicators", "order")}>${room}`;
  return {
    id: "lines",
    rows: [{ part: "lines", count: room * LINES }, { part: "note" }],
    content(_, page) {
      const note = roomNote(page.cellsOf("lines", "note"), isBeyond, "moreIndicators", context);
      const values = valueCells(page);
      return {
        blocks: [...lineBlocks(page, context), ...note.blocks],
        formats: [...lineFormats(page), ...note.formats],
        conditionals: [
          { range: values, conditional: wholeNumberConditional(cellAddress(values.row, values.column)) },
        ],
      };
    },
  };
}

/** Colours the line of a partner that is unknown. */
export function lineStatuses(page: Page): SheetBlueprint["conditionals"] {
  const range: Rect = { ...indicatorLineCells(page), column: LINE_COLUMN, columns: 1 };
  return statusConditionals(cellAddress(range.row, range.column)).map((conditional) => ({
    range,
    conditional,
  }));
}

/** The values of the periods in all lines. */
function valueCells(page: Page): Rect {
  return inPeriods(indicatorLineCells(page));
}

function lineFormats(page: Page): readonly FormattedRange[] {
  const lines = indicatorLineCells(page);
  return [
    { range: lines, format: { ...CELL_FORMATS.text, wrap: false } },
    { range: valueCells(page), format: { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" } },
    ...numbersOf(page).flatMap((number): FormattedRange[] => {
      const first = { ...lines, row: firstLine(page, number), rows: 1 };
      const others = { ...first, row: first.row + 1, rows: LINES - 1 };
      return [
        { range: first, format: { borders: { EdgeTop: COLOURS.faintRule } } },
        { range: { ...first, columns: LINE_COLUMN }, format: { bold: true } },
        // Every line has the code and name for filtering and for programs, but shows them only once.
        { range: { ...others, columns: LINE_COLUMN }, format: { fontColor: COLOURS.entry } },
        {
          range: { ...others, column: LINE_COLUMN, columns: lines.columns - LINE_COLUMN },
          format: { fontColor: COLOURS.quiet },
        },
      ];
    }),
  ];
}

/** The indicators that the page has lines for, by their 0-based number. */
function numbersOf(page: Page): readonly number[] {
  return Array.from({ length: indicatorRoom(page) }, (_, number) => number);
}

function lineBlocks(page: Page, context: Context): readonly CellBlock[] {
  const { row, column } = indicatorLineCells(page);
  const none = Array.from({ length: TRACKER_PERIODS }, () => null);
  const numbers = numbersOf(page);
  return [
    { row, column, cells: numbers.flatMap((number) => shownLines(page, context, number)) },
    { row, column: FACTS_COLUMN, cells: numbers.flatMap((number) => factLines(page, context, number)) },
    {
      row,
      column: KEYS_COLUMN,
      cells: numbers.flatMap((number) => {
        const first = firstLine(page, number);
        return [
          keyLine(page, context, first, first, "indicatorDayKey"),
          none,
          keyLine(page, context, first, first + 2, "chosenPartnerKey"),
        ];
      }),
    },
  ];
}

function shownLines(page: Page, context: Context, number: number): CellInput[][] {
  const { localize, refs } = context;
  const row = firstLine(page, number);
  const position = tableRowCell(page, number);
  const fact = (id: string) =>
    `=IF(${position}=0,"",${entryText(`INDEX(${refs.column("Indicators", id)},${position})`)})`;
  const periods = Array.from({ length: TRACKER_PERIODS }, (_, index) => index + 1);
  const unless = (words: string) => `=IF(${position}=0,"",${words})`;
  const identity = [fact("key"), fact("name"), fact("unit")];
  const chosen = entryText(NAMES.trackerPartner);
  const isKnownPartner = `SUMPRODUCT(--(${refs.column("Partners", "key")}=${chosen}))>0`;
  const partner =
    `IF(${chosen}="","",` +
    `IF(${isKnownPartner},${chosen},${quoted(localize(SHEETS_TRACKER_TEXTS).unknownPartner)}))`;
  return [
    [
      ...identity,
      unless(quoted(localize(SHEETS_TRACKER_TEXTS).actual)),
      ...periods.map((period) => valueFormula(page, context, row, row, period, "indicatorDayKey")),
    ],
    [
      ...identity,
      unless(quoted(localize(SHEETS_TRACKER_TEXTS).expected)),
      ...periods.map((period) => pathFormula(page, row, period)),
    ],
    [
      ...identity,
      unless(partner),
      ...periods.map((period) => valueFormula(page, context, row, row + 2, period, "chosenPartnerKey")),
    ],
  ];
}

function factLines(page: Page, { refs }: Context, number: number): CellInput[][] {
  const row = firstLine(page, number);
  const position = tableRowCell(page, number);
  const value = (id: string) => `INDEX(${refs.column("Indicators", id)},${position})`;
  const fact = (expression: string) => `=IF(${position}=0,"",${expression})`;
  const path = (id: string, expression: string) => fact(`IF(ISNUMBER(${value(id)}),${expression},"")`);
  const [baseline, start] = [value("baseline"), value("baselineDay")];
  const first = absoluteColumn(row + 1, FACTS_COLUMN + PATH.start);
  return [
    [
      `=IFERROR(MATCH(${number + 1},${refs.column("Indicators", "order")},0),0)`,
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
function keyLine(
  page: Page,
  context: Context,
  first: number,
  row: number,
  id: "indicatorDayKey" | "chosenPartnerKey",
): CellInput[] {
  const keys = context.refs.column("Observations", id);
  const position = absoluteColumn(first, FACTS_COLUMN + FACT.position);
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const [start, end] = [endOf(page, index), endOf(page, index + 1)];
    const none = row === first ? `${position}=0` : `OR(${position}=0,${entryText(NAMES.trackerPartner)}="")`;
    const latest = `MAXIFS(${keys},${keys},"<="&(${dayKey(position, end)}))`;
    return `=IF(OR(${none},${start}=""),0,IF(${latest}>${dayKey(position, start)},${latest},0))`;
  });
}

/** The value of a period: a total over it, else the partners' values on its latest reported day, combined. */
function valueFormula(
  page: Page,
  context: Context,
  first: number,
  row: number,
  period: number,
  id: "indicatorDayKey" | "chosenPartnerKey",
): string {
  const data = (column: string) => context.refs.column("Observations", column);
  const key = cellAddress(row, KEYS_COLUMN + period - 1);
  const factCell = (fact: number) => absoluteColumn(first, FACTS_COLUMN + fact);
  const bound = (operator: string, end: number) =>
    `${data(id)},"${operator}"&(${dayKey(factCell(FACT.position), endOf(page, end))})`;
  const total = `SUMIFS(${data("usable")},${bound(">", period - 1)},${bound("<=", period)})`;
  const combined = combinedValue(context, {
    keys: data(id),
    key,
    count: `COUNTIFS(${data(id)},${key})`,
    combination: factCell(FACT.combination),
    factor: factCell(FACT.factor),
  });
  return `=IF(${key}=0,"",IFERROR(IF(${factCell(FACT.total)}=1,${total},${combined}),""))`;
}

/** The expected value at the end of a period; for a total, the expected increase within it. */
function pathFormula(page: Page, first: number, period: number): string {
  const pathCell = (part: number) => absoluteColumn(first + 1, FACTS_COLUMN + part);
  const [start, end] = [endOf(page, period - 1), endOf(page, period)];
  const share = (day: string) => `MAX(0,MIN(1,(${day}-${pathCell(PATH.start)})/${pathCell(PATH.days)}))`;
  const total = `${absoluteColumn(first, FACTS_COLUMN + FACT.total)}=1`;
  return (
    `=IF(COUNT(${pathCell(PATH.baseline)},${pathCell(PATH.way)},${pathCell(PATH.start)},${pathCell(PATH.days)},${start})<5,"",` +
    `IF(${end}<${pathCell(PATH.start)},"",` +
    `IF(${total},${pathCell(PATH.way)}*(${share(end)}-${share(start)}),${pathCell(PATH.baseline)}+${pathCell(PATH.way)}*${share(end)})))`
  );
}

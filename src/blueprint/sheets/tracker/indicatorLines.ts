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
import { endOfMonth, monthsEnded } from "../../months";
import { NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { SHEET_BLOCKS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, CellInput, FormattedRange, Rect, SheetBlueprint } from "../../types";
import { dayKey, pairDayKey } from "../data/keys";
import { combinedValue } from "../indicators/combination";
import {
  FACTS_COLUMN,
  indicatorLineCells,
  indicatorRoom,
  inPeriods,
  KEYS_COLUMN,
  LINE_COLUMN,
  LINE_HEIGHT,
  LINES,
} from "./layout";
import { endOf, monthsOfPeriod } from "./periods";
import { roomNote } from "./roomNote";

/** Facts of an indicator, in the row of its first line; below them those of its path, then of its own periods. */
const FACT = { position: 0, combination: 1, factor: 2, total: 3 } as const;
const PATH = { baseline: 0, way: 1, start: 2, days: 3 } as const;
const OWN_PERIODS = { months: 0, anchor: 1 } as const;

/** The line of the chosen partner, counted from the first line of the indicator. */
const CHOSEN_LINE = 2;

/** The row of the Indicators table that the lines of an indicator show, by its 0-based number; 0 for none. */
function tableRowCell(page: Page, number: number): string {
  return absoluteColumn(firstLine(page, number), FACTS_COLUMN + FACT.position);
}

/** The row of the first line of an indicator. */
function firstLine(page: Page, number: number): number {
  return indicatorLineCells(page).row + number * LINES;
}

/** The lines of as many indicators as there is room for, then a note on those beyond. */
export function indicatorLines(context: Context, room: number): PageSection {
  return {
    id: "lines",
    rows: [{ part: "lines", count: room * LINES, height: LINE_HEIGHT }, { part: "note" }],
    content(_, page) {
      const note = roomNote(page.cellsOf("lines", "note"), "trackerIndicators", context);
      return {
        blocks: [...lineBlocks(page, context), ...note.blocks],
        formats: [...lineFormats(page), ...note.formats],
        merges: numbersOf(page).map((number) => nameCells(page, number)),
        conditionals: rules(page),
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

/**
 * A rule above each indicator that there is, and whole numbers without decimals. LibreOffice applies only the first of these that
 * holds, so that the first one says both.
 */
function rules(page: Page): SheetBlueprint["conditionals"] {
  const lines = indicatorLineCells(page);
  const values = valueCells(page);
  const isFirst = `AND(MOD(ROW(),${LINES})=${(lines.row + 1) % LINES},$${cellAddress(lines.row, lines.column)}<>"")`;
  const borders = { EdgeTop: COLOURS.faintRule } as const;
  const whole = wholeNumberConditional(cellAddress(values.row, values.column));
  return [
    {
      range: values,
      conditional: {
        formula: `=IF(${isFirst},${whole.formula.slice(1)},FALSE)`,
        format: { ...whole.format, borders },
      },
    },
    { range: lines, conditional: { formula: `=${isFirst}`, format: { borders } } },
    { range: values, conditional: whole },
  ];
}

/** The values of the periods in all lines. */
function valueCells(page: Page): Rect {
  return inPeriods(indicatorLineCells(page));
}

/** The cells of an indicator's name, beside its lines. */
function nameCells(page: Page, number: number): Rect {
  const { name } = SHEET_BLOCKS.tracker.columns;
  return { row: firstLine(page, number), column: name, rows: LINES, columns: 1 };
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
        { range: { ...first, columns: LINE_COLUMN }, format: { bold: true } },
        { range: nameCells(page, number), format: { vertical: "Top", wrap: true } },
        // Every line has the code and the unit for filtering and for programs, but shows them only once.
        { range: { ...others, columns: LINE_COLUMN }, format: { fontColor: COLOURS.entry } },
        {
          range: { ...others, column: LINE_COLUMN, columns: lines.columns - LINE_COLUMN },
          format: { fontColor: COLOURS.muted },
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
        return [dayLine(page, context, first, "all"), none, dayLine(page, context, first, "chosen")];
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
  // The name is in one cell beside all lines.
  const identity = (name: CellInput) => [fact("key"), name, fact("unit")];
  const chosen = entryText(NAMES.trackerPartner);
  const isKnownPartner = `SUMPRODUCT(--(${refs.column("Partners", "key")}=${chosen}))>0`;
  const partner =
    `IF(${chosen}="","",` +
    `IF(${isKnownPartner},${chosen},${quoted(localize(SHEETS_TRACKER_TEXTS).unknownPartner)}))`;
  return [
    [
      ...identity(fact("name")),
      unless(quoted(localize(SHEETS_TRACKER_TEXTS).actual)),
      ...periods.map((period) => valueFormula(page, context, row, period, "all")),
    ],
    [
      ...identity(null),
      unless(quoted(localize(SHEETS_TRACKER_TEXTS).expected)),
      ...periods.map((period) => pathFormula(page, row, period)),
    ],
    [
      ...identity(null),
      unless(partner),
      ...periods.map((period) => valueFormula(page, context, row, period, "chosen")),
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
    [fact(value("months")), fact(value("anchor")), null, null],
  ];
}

/** Whose observations a line shows. */
type Shown = "all" | "chosen";

/** How the observations of a line are found: the column, the key of a day in it, and what else holds for them. */
function observationsOf({ refs }: Context, shown: Shown, position: string) {
  const column = (id: string) => refs.column("Observations", id);
  return shown === "all"
    ? { keys: column("indicatorDayKey"), keyOf: (day: string) => dayKey(position, day), others: "" }
    : {
        keys: column("pairDayKey"),
        keyOf: (day: string) => pairDayKey(position, NAMES.chosenPartner, day),
        // Without those that are excused.
        others: `,${column("indicatorDayKey")},">0"`,
      };
}

/**
 * The latest day within each period that has an observation of the indicator, as days after the end of the period before;
 * 0 without one.
 */
function dayLine(page: Page, context: Context, first: number, shown: Shown): CellInput[] {
  const position = absoluteColumn(first, FACTS_COLUMN + FACT.position);
  const ownPeriod = (fact: number) => absoluteColumn(first + CHOSEN_LINE, FACTS_COLUMN + fact);
  const [months, anchor] = [ownPeriod(OWN_PERIODS.months), ownPeriod(OWN_PERIODS.anchor)];
  const { keys, keyOf, others } = observationsOf(context, shown, position);
  const none = shown === "all" ? `${position}=0` : `OR(${position}=0,${NAMES.chosenPartner}=0)`;
  return Array.from({ length: TRACKER_PERIODS }, (_, index) => {
    const [start, end] = [endOf(page, index), endOf(page, index + 1)];
    // At most one own period ends within the period: counting the reports of a day is cheaper than finding the latest.
    const lastOwnEnd = endOfMonth(`(${monthsEnded(end)}-MOD(${monthsEnded(end)}-${anchor},${months}))`);
    const onLastOwnEnd = `MIN(1,COUNTIFS(${keys},${keyOf(lastOwnEnd)}))*MAX(0,${lastOwnEnd}-${start})`;
    const latest = `MAXIFS(${keys},${keys},"<="&(${keyOf(end)})${others})`;
    return (
      `=IF(OR(${none},${start}=""),0,IF(${months}>=${monthsOfPeriod(page)},${onLastOwnEnd},` +
      `MAX(0,${latest}-(${keyOf(start)}))))`
    );
  });
}

/** The value of a period: a total over it, else the partners' values on its latest reported day, combined. */
function valueFormula(page: Page, context: Context, first: number, period: number, shown: Shown): string {
  const row = shown === "all" ? first : first + CHOSEN_LINE;
  const days = cellAddress(row, KEYS_COLUMN + period - 1);
  const factCell = (fact: number) => absoluteColumn(first, FACTS_COLUMN + fact);
  const { keys, keyOf, others } = observationsOf(context, shown, factCell(FACT.position));
  const usable = context.refs.column("Observations", "usable");
  const bound = (operator: string, end: number) => `${keys},"${operator}"&(${keyOf(endOf(page, end))})`;
  const key = `(${keyOf(`(${endOf(page, period - 1)}+${days})`)})`;
  const total = `SUMIFS(${usable},${bound(">", period - 1)},${bound("<=", period)}${others})`;
  const combined = combinedValue(context, {
    keys,
    key,
    combination: factCell(FACT.combination),
    factor: factCell(FACT.factor),
  });
  return `=IF(${days}=0,"",IFERROR(IF(${factCell(FACT.total)}=1,${total},${combined}),""))`;
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

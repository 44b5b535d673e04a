/** The indicators, worst first, each in two rows: its figures, and below them when and how sure. Without any: what to do first. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { COLOURS, NUMBER_FORMATS, statusConditionals, wholeNumberConditional } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { absoluteColumn, cellAddress, firstLine, quoted } from "../../formula";
import { itemName } from "../../names";
import { textAt, type PageSection, type SectionContent } from "../../pageLayout";
import { sentenceFormula, unitAfterName } from "../../sentences";
import type { CellBlock, ConditionalFormatBlueprint, FormattedRange, Rect } from "../../types";
import { METHOD_IN_USE } from "../workings/method";
import type { ColumnId } from "../workings/listSection";
import { periodText } from "../periodText";
import { COLUMN, GRID_COLUMNS, HEIGHTS } from "./grid";
import { cellsFrom, formatted, HEADER, PAGE_FORMATS, whileFilled } from "../reportPages/formats";
import { START_STEPS } from "./startSteps";
import { linked, shortened } from "../reportPages/values";
import { listValue } from "./values";

/** Indicators on the first page; the others that there is room for are on the second. */
const OUTCOMES = 6;
const ROWS_EACH = 2;
const NAME_CHARACTERS = 78;
const GROUP_CHARACTERS = 36;

/** Characters of the bar, in a font whose characters have the same width. */
const BAR = 17;

const CHANGE_FORMAT = { value: `"↑ "#,##0.0#;"↓ "#,##0.0#;"="`, whole: `"↑ "#,##0;"↓ "#,##0;"="` } as const;

const { indicatorsTotal: TOTAL } = DASHBOARD_CELLS;

/** The worst indicators, on the first page. */
export function outcomes(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const ifAny = (then: string, otherwise: string) => `=IF(${TOTAL}=0,${otherwise},${then})`;
  const more = (id: "outcomesMore" | "outcomesBeyond", count: string) =>
    `"; "&${sentenceFormula(texts[id], { count })}`;
  const further = DASHBOARD_ROOM.indicators - OUTCOMES;
  const note =
    `${sentenceFormula(texts.outcomesNote, { method: METHOD_IN_USE })}&IF(${TOTAL}<=${OUTCOMES},"",` +
    `IF(${TOTAL}<=${DASHBOARD_ROOM.indicators},${more("outcomesMore", `(${TOTAL}-${OUTCOMES})`)},${more("outcomesBeyond", String(further))}))`;
  return outcomeSection(context, {
    id: "outcomes",
    first: 1,
    count: OUTCOMES,
    title: ifAny(quoted(texts.outcomes), quoted(texts.startHere)),
    note: ifAny(note, quoted(texts.startNote)),
    caption: (text, atStart = "") => ifAny(quoted(text), quoted(atStart)),
    hasStart: true,
  });
}

/** The others that there is room for, on the second page; nothing without any. */
export function furtherOutcomes(context: Context): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const ifAny = (then: string) => `=IF(${TOTAL}>${OUTCOMES},${then},"")`;
  const { indicators } = DASHBOARD_ROOM;
  const rest = sentenceFormula(texts.outcomesRest, { count: `(${TOTAL}-${indicators})` });
  return outcomeSection(context, {
    id: "furtherOutcomes",
    first: OUTCOMES + 1,
    count: indicators - OUTCOMES,
    title: ifAny(quoted(texts.furtherOutcomes)),
    note: `=IF(${TOTAL}>${indicators},${rest},"")`,
    caption: (text) => ifAny(quoted(text)),
    hasStart: false,
  });
}

interface OutcomeList {
  readonly id: string;
  /** the place of its first indicator among all */
  readonly first: number;
  readonly count: number;
  /** formulas */
  readonly title: string;
  readonly note: string;
  caption(text: string, atStart?: string): string;
  /** whether it says what to do first while there is no indicator */
  readonly hasStart: boolean;
}

function outcomeSection(context: Context, list: OutcomeList): PageSection {
  return {
    id: list.id,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "header", height: HEIGHTS.header },
      { part: "rows", count: list.count * ROWS_EACH, height: HEIGHTS.half },
      // The line below the last indicator.
      { part: "end", height: HEIGHTS.end },
    ],
    content(cells, page) {
      const header = page.cellsOf(list.id, "header");
      const rows = page.cellsOf(list.id, "rows");
      const note = cellsFrom(cells, COLUMN.status);
      const pairs = Array.from({ length: list.count }, (_, index) =>
        outcomePair(context, list, rows, list.first + index),
      );
      return {
        blocks: [
          textAt(cells, list.title),
          textAt(note, list.note),
          ...headerBlocks(context, list, header),
          ...pairs.flatMap(({ blocks }) => blocks),
        ],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          formatted(note, PAGE_FORMATS.quiet),
          formatted(header, list.hasStart ? HEADER : { ...PAGE_FORMATS.bold, fontColor: COLOURS.accent }),
          formatted(cellsFrom(header, COLUMN.baseline, 4), { horizontal: "Right" }),
          formatted(cellsFrom(header, COLUMN.progress), { indent: 1 }),
          formatted(cellsFrom(header, COLUMN.partners), { horizontal: "Right" }),
          formatted(cellsFrom(header, COLUMN.gap), { indent: 1 }),
          ...rowFormats(rows),
          ...pairs.flatMap(({ formats }) => formats),
        ],
        merges: pairs.flatMap(({ merges }) => merges),
        conditionals: [
          ...(list.hasStart
            ? []
            : [
                whileFilled(header, header.column, {
                  fill: COLOURS.accentTint,
                  borders: { EdgeBottom: COLOURS.accent },
                }),
              ]),
          ...rowRules(context, rows),
        ],
      };
    },
  };
}

function headerBlocks({ localize }: Context, { caption }: OutcomeList, header: Rect): readonly CellBlock[] {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const captions: readonly (readonly [offset: number, text: string, atStart?: string])[] = [
    [COLUMN.name, texts.indicator, texts.startStep],
    [COLUMN.status, texts.status, texts.state],
    [COLUMN.baseline, texts.baseline],
    [COLUMN.latest, texts.latest],
    [COLUMN.target, texts.target],
    [COLUMN.change, texts.change],
    [COLUMN.progress, texts.progress],
    [COLUMN.partners, texts.partners],
    [COLUMN.gap, texts.widestGap, texts.sheet],
  ];
  return captions.map(([offset, ...text]) => textAt(cellsFrom(header, offset), caption(...text)));
}

/** The two rows of an indicator. */
function outcomePair(
  context: Context,
  list: OutcomeList,
  rows: Rect,
  number: number,
): Required<Pick<SectionContent, "blocks" | "formats" | "merges">> {
  const pair: Rect = { ...rows, row: rows.row + (number - list.first) * ROWS_EACH, rows: ROWS_EACH };
  const name: Rect = { ...pair, columns: COLUMN.status };
  const status: Rect = { ...pair, column: pair.column + COLUMN.status, columns: 1 };
  const formulas = pairFormulas(context, number, list.hasStart);
  return {
    blocks: [textAt(name, formulas.name), { row: pair.row, column: status.column, cells: formulas.cells }],
    formats: [
      formatted(cellsFrom(pair, COLUMN.latest), PAGE_FORMATS.latest),
      formatted(cellsFrom(pair, COLUMN.progress), PAGE_FORMATS.bar),
      formatted(cellsFrom(pair, COLUMN.baseline, GRID_COLUMNS - COLUMN.baseline, 1), {
        fontColor: COLOURS.muted,
      }),
    ],
    merges: [name, status],
  };
}

/** What all rows have in common; where the second row of an indicator differs, its own formats come later. */
function rowFormats(rows: Rect): readonly FormattedRange[] {
  const cells = (offset: number, columns = 1): Rect => ({ ...rows, column: rows.column + offset, columns });
  return [
    formatted(cells(COLUMN.name, COLUMN.status), {
      ...PAGE_FORMATS.wrapped,
      bold: true,
      fontColor: COLOURS.accent,
      vertical: "Center",
    }),
    formatted(cells(COLUMN.status), PAGE_FORMATS.wrapped),
    formatted(cells(COLUMN.baseline, GRID_COLUMNS - COLUMN.baseline), PAGE_FORMATS.text),
    formatted(cells(COLUMN.baseline, 3), { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" }),
    formatted(cells(COLUMN.change), { numberFormat: CHANGE_FORMAT.value, horizontal: "Right" }),
    formatted(cells(COLUMN.progress), { horizontal: "Left", indent: 1 }),
    formatted(cells(COLUMN.partners), { horizontal: "Right" }),
    formatted(cells(COLUMN.gap), { indent: 1 }),
  ];
}

/**
 * The colours of statuses, how numbers are shown, and a line below each indicator. LibreOffice applies only the first rule of a
 * cell that holds, and in Excel a later rule comes before an earlier one: a rule for a cell that may have the line has it too.
 */
function rowRules({ localize }: Context, rows: Rect): NonNullable<SectionContent["conditionals"]> {
  const { worse } = localize(SHEETS_DASHBOARD_TEXTS);
  const below = { EdgeBottom: COLOURS.rule } as const;
  const above = { EdgeTop: COLOURS.rule } as const;
  const cells = (offset: number, columns: number, row = rows.row, count = rows.rows): Rect => ({
    row,
    column: rows.column + offset,
    rows: count,
    columns,
  });
  const isUpperRow = `MOD(ROW(),${ROWS_EACH})=${(rows.row + 1) % ROWS_EACH}`;
  const name = (row: number) => `${absoluteColumn(row, rows.column)}<>""`;
  // Merged cells and the status have the line at their top, down to the row below the last of them.
  const next = rows.row + ROWS_EACH;
  const names = cells(COLUMN.name, COLUMN.status, next, rows.rows - 1);
  const firstStatus = cells(COLUMN.status, 1, rows.row, 1);
  const statuses = { ...names, column: firstStatus.column, columns: 1 };
  const figures = cells(COLUMN.baseline, GRID_COLUMNS - COLUMN.baseline);
  const numbers = cells(COLUMN.baseline, 3);
  const change = cells(COLUMN.change, 1);
  const address = ({ row, column }: Rect) => cellAddress(row, column);
  const rule = (range: Rect, formula: string, format: ConditionalFormatBlueprint["format"]) => ({
    range,
    conditional: { formula: `=${formula}`, format },
  });
  return [
    ...[names, statuses].map((range) =>
      rule(range, `AND(${isUpperRow},${name(next - ROWS_EACH)})`, { borders: above }),
    ),
    rule(figures, `AND(NOT(${isUpperRow}),${name(rows.row - 1)})`, { borders: below }),
    ...statusConditionals(address(firstStatus)).map((conditional) => ({ range: firstStatus, conditional })),
    ...statusConditionals(address(statuses)).map((conditional) => ({
      range: statuses,
      conditional: { ...conditional, format: { ...conditional.format, borders: above } },
    })),
    { range: numbers, conditional: wholeNumberConditional(address(numbers)) },
    {
      range: change,
      conditional: {
        ...wholeNumberConditional(address(change)),
        format: { numberFormat: CHANGE_FORMAT.whole },
      },
    },
    rule(change, `${address(change)}=${quoted(worse)}`, {
      bold: true,
      fontColor: COLOURS.text,
      borders: below,
    }),
  ];
}

/** The formulas of an indicator: its name; then both rows from its status on. */
function pairFormulas(
  context: Context,
  number: number,
  hasStart: boolean,
): { readonly name: string; readonly cells: CellBlock["cells"] } {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const value = (column: ColumnId<"indicators">) => listValue("indicators", number, column);
  const step = hasStart ? START_STEPS[number - 1] : undefined;
  const isShown = `${TOTAL}>=${number}`;
  const shown = (then: string, atStart = '""') =>
    step ? `=IF(${TOTAL}=0,${atStart},IF(${isShown},${then},""))` : `=IF(${isShown},${then},"")`;
  const ofDay = (day: string) => periodText(day, value("months"), context.language);
  const ifDay = (id: "baselineDay" | "latestPeriod" | "targetDay") =>
    `IF(ISNUMBER(${value(id)}),${ofDay(value(id))},"")`;
  const name = `${firstLine(value("name"))}&${unitAfterName(value("unit"))}`;
  const isNobody = `${value("expected")}=""`;
  return {
    name: shown(
      linked(value("link"), shortened(`(${name})`, NAME_CHARACTERS)),
      step && quoted(texts[step.text]),
    ),
    cells: [
      [
        shown(
          `IF(${value("status")}=${itemName("indicatorStatus", "progress")},${quoted(texts.needsAcceleration)},${value("status")})`,
          step && `IF(${step.isDone},${quoted(texts.done)},${quoted(texts.toDo)})`,
        ),
        shown(value("baseline")),
        shown(`IF(ISNUMBER(${value("latest")}),${linked(value("figureLink"), value("latest"))},"–")`),
        shown(`IF(ISNUMBER(${value("target")}),${value("target")},"–")`),
        shown(value("change")),
        shown(bar(value("way"), value("elapsed"))),
        shown(
          `IF(${isNobody},"",${sentenceFormula(texts.of, { part: value("reporting"), whole: value("expected") })})`,
        ),
        shown(
          `IF(${value("gap")}="","",${sentenceFormula(texts.gapText, { gap: value("gap") })})`,
          step && quoted(context.localize(SHEETS_HEADINGS_TEXTS)[step.sheet].name),
        ),
      ],
      [
        null,
        shown(ifDay("baselineDay")),
        shown(`${ifDay("latestPeriod")}&IF(N(${value("provisional")})>0," p","")`),
        shown(`IF(ISNUMBER(${value("target")}),${ifDay("targetDay")},${quoted(texts.noTarget)})`),
        shown(
          `IF(N(${value("changeSign")})>0,${quoted(texts.better)},IF(N(${value("changeSign")})<0,${quoted(texts.worse)},""))`,
        ),
        shown(
          `IF(COUNT(${value("way")},${value("elapsed")})=2,` +
            `${sentenceFormula(texts.progressText, { way: `ROUND(${value("way")}*100,0)`, elapsed: `ROUND(${value("elapsed")}*100,0)` })},` +
            `IF(ISNUMBER(${value("awaited")}),${sentenceFormula(texts.awaitedText, { period: ofDay(value("awaited")) })},` +
            `IF(ISNUMBER(${value("target")}),"",${quoted(texts.noPath)})))`,
        ),
        null,
        shown(
          shortened(
            `(IF(${value("groups")}<>"",${value("groups")},IF(${isNobody},${quoted(texts.nobodyAssigned)},${value("incoming")})))`,
            GROUP_CHARACTERS,
          ),
          step && quoted(texts[step.why]),
        ),
      ],
    ],
  };
}

/** A bar of the share of the way, with a stroke at the share of elapsed time; "" without both. */
function bar(way: string, elapsed: string): string {
  const filled = `ROUND(MAX(0,MIN(1,${way}))*${BAR},0)`;
  const tick = `MAX(1,ROUND(MAX(0,MIN(1,${elapsed}))*${BAR},0))`;
  const line = `REPT("█",${filled})&REPT("─",${BAR}-${filled})`;
  return `IF(COUNT(${way},${elapsed})=2,REPLACE(${line},${tick},1,IF(${tick}<=${filled},"│","┼")),"")`;
}

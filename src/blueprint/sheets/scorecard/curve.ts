/** How the indicator does: its line over time with the expected path and the target, and where it goes; then period by period. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress, quoted } from "../../formula";
import { joinContents, textAt, type PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { ConditionalBlueprint, LineSeriesBlueprint, Rect } from "../../types";
import { cellsFrom, formatted, HEADER, PAGE_FORMATS, statusColours } from "../dashboard/pageFormats";
import { shortened } from "../dashboard/values";
import { LABEL_PLACES } from "../workings/scorecard/axis";
import { curveSource } from "../workings/scorecard/curve";
import { workingsPage, workingsSections } from "../workings/workingsSheet";
import { HEIGHTS, LEFT_AND_GAP, LEFT_COLUMNS, PERIOD } from "./grid";
import { fact, IS_SHOWN, rowValue } from "../workings/scorecard/named";

const TEXT_ROWS = 2;
const CHART_FONT = 8;
const TEXT_CHARACTERS = 190;

const label = (position: "Top" | "Right") => ({ position, bold: true, fontSize: CHART_FONT }) as const;

/** In the order of the columns of `curveSource`. */
const SERIES: readonly LineSeriesBlueprint[] = [
  { colour: COLOURS.accent, line: { weight: 2, style: "Continuous" }, marker: "None" },
  { colour: COLOURS.accent, line: "None", marker: { style: "Circle", size: 6 } },
  { colour: COLOURS.muted, line: { weight: 1.25, style: "Dash" }, marker: "None" },
  {
    colour: COLOURS.text,
    line: "None",
    marker: { style: "Diamond", size: 9 },
    labels: { ...label("Top"), shows: "SeriesName" },
  },
  {
    colour: COLOURS.accent,
    line: "None",
    marker: "None",
    labels: { ...label("Top"), numberFormat: "General" },
  },
  { colour: COLOURS.accent, line: "None", marker: "None", labels: { ...label("Top"), shows: "SeriesName" } },
  {
    colour: COLOURS.muted,
    line: "None",
    marker: "None",
    labels: { position: "Top", fontSize: CHART_FONT, shows: "SeriesName" },
  },
];

/** The chart, as high as what stands beside it. */
export function curve(context: Context, rows: number): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  return {
    id: "curve",
    columns: LEFT_AND_GAP,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "chart", count: rows - 1 - TEXT_ROWS, height: HEIGHTS.line },
      { part: "text", count: TEXT_ROWS, height: HEIGHTS.line },
    ],
    content(cells, page) {
      const chart = { ...page.cellsOf("curve", "chart"), columns: LEFT_COLUMNS };
      const text = { ...page.cellsOf("curve", "text"), columns: LEFT_COLUMNS };
      return {
        blocks: [
          textAt(cells, texts.curve),
          textAt(text, `=${shortened(SCORECARD_CELLS.curveText, TEXT_CHARACTERS)}`),
        ],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          formatted(text, PAGE_FORMATS.quietWrapped),
        ],
        merges: [text],
        charts: [
          {
            name: "EnsembleScorecardChart",
            type: "Line",
            sourceSheet: "workings",
            source: curveSource(workingsPage(workingsSections(context))),
            seriesBy: "Columns",
            position: chart,
            frame: false,
            blanks: "NotPlotted",
            series: SERIES,
            valueAxis: { visible: true, gridlines: COLOURS.faintRule },
            categoryAxis: { labelSpacing: LABEL_PLACES, line: COLOURS.rule },
            axisFont: { colour: COLOURS.muted, size: CHART_FONT },
          },
        ],
      };
    },
  };
}

const ARROWS = { value: `"↑ "#,##0.0#;"↓ "#,##0.0#;"="`, whole: `"↑ "#,##0;"↓ "#,##0;"="` } as const;
const SIGNED = { value: "+#,##0.0#;−#,##0.0#;0", whole: "+#,##0;−#,##0;0" } as const;

/** The latest periods, each with its figure, the path and who reported. */
export function periods(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const count = SCORECARD_ROOM.periods;
  return {
    id: "periods",
    columns: LEFT_AND_GAP,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "header", height: HEIGHTS.header },
      { part: "rows", count, height: HEIGHTS.line },
      { part: "note", height: HEIGHTS.line },
    ],
    content(cells, page) {
      const header = { ...page.cellsOf("periods", "header"), columns: LEFT_COLUMNS };
      const rows = { ...page.cellsOf("periods", "rows"), columns: LEFT_COLUMNS };
      const note = page.cellsOf("periods", "note");
      const column = (offset: number): Rect => ({ ...rows, column: rows.column + offset, columns: 1 });
      const numbers = { ...column(PERIOD.actual), columns: 2 };
      const value = (place: number, id: Parameters<typeof rowValue<"periods">>[2]) =>
        rowValue("periods", place, id);
      const ifDay = (place: number, expression: string) => `=IF(${value(place, "day")}="","",${expression})`;
      return joinContents([
        {
          blocks: [
            textAt(cells, texts.periods),
            {
              ...header,
              cells: [
                [
                  texts.periodEnds,
                  texts.actual,
                  texts.pathColumn,
                  texts.offPath,
                  texts.change,
                  texts.state,
                  texts.partners,
                ],
              ],
            },
            {
              ...rows,
              cells: Array.from({ length: count }, (_, index) => {
                const place = index + 1;
                const of = sentenceFormula(texts.of, {
                  part: value(place, "reported"),
                  whole: value(place, "expected"),
                });
                return [
                  `=${value(place, "day")}`,
                  ifDay(place, `IF(ISNUMBER(${value(place, "value")}),${value(place, "value")},"–")`),
                  `=${value(place, "path")}`,
                  `=${value(place, "offPath")}`,
                  `=${value(place, "change")}`,
                  `=${value(place, "state")}`,
                  ifDay(place, `IF(${value(place, "expected")}+${value(place, "reported")}=0,"",${of})`),
                ];
              }),
            },
            textAt(note, periodsNote(context)),
          ],
          formats: [
            formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
            formatted(header, HEADER),
            formatted(
              { ...header, column: header.column + PERIOD.actual, columns: 4 },
              { horizontal: "Right" },
            ),
            formatted(cellsFrom(header, PERIOD.state), { indent: 1 }),
            formatted(cellsFrom(header, PERIOD.partners), { horizontal: "Right" }),
            formatted(rows, PAGE_FORMATS.text),
            formatted(column(PERIOD.day), { numberFormat: NUMBER_FORMATS.date, horizontal: "Left" }),
            formatted(numbers, { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" }),
            formatted(column(PERIOD.actual), { bold: true }),
            formatted(column(PERIOD.path), { fontColor: COLOURS.muted }),
            formatted(column(PERIOD.offPath), { numberFormat: SIGNED.value, horizontal: "Right" }),
            formatted(column(PERIOD.change), { numberFormat: ARROWS.value, horizontal: "Right" }),
            formatted(column(PERIOD.state), { indent: 1 }),
            formatted(column(PERIOD.partners), { horizontal: "Right" }),
            formatted(note, PAGE_FORMATS.quiet),
          ],
          conditionals: [
            { range: numbers, conditional: wholeNumbers(numbers, NUMBER_FORMATS.count) },
            {
              range: column(PERIOD.offPath),
              conditional: wholeNumbers(column(PERIOD.offPath), SIGNED.whole),
            },
            { range: column(PERIOD.change), conditional: wholeNumbers(column(PERIOD.change), ARROWS.whole) },
            ...statusColours(column(PERIOD.state)),
          ],
        },
        rowRules(rows),
      ]);
    },
  };
}

/** Hairlines below rows; fixed, since in LibreOffice a rule of a cell hides another one. */
export function rowRules(rows: Rect): { readonly formats: readonly ReturnType<typeof formatted>[] } {
  return {
    formats: [
      formatted(rows, { borders: { InsideHorizontal: COLOURS.faintRule, EdgeBottom: COLOURS.rule } }),
    ],
  };
}

/** Numbers without decimals where all that the page shows are whole: so the decimals of a column stand below one another. */
export function wholeNumbers({ row, column }: Rect, numberFormat: string): ConditionalBlueprint {
  return {
    formula: `=IF(ISNUMBER(${cellAddress(row, column)}),${SCORECARD_CELLS.fractions}=0,FALSE)`,
    format: { numberFormat },
  };
}

function periodsNote({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const { earlierPeriods: count } = SCORECARD_CELLS;
  const total = `IF(N(${fact("total")})=1,${quoted(` ${texts.totalNote}`)},"")`;
  return (
    `=IF(AND(${IS_SHOWN},${rowValue("periods", 1, "day")}<>""),` +
    `IF(${count}>0,${sentenceFormula(texts.earlier, { count })},${quoted(texts.allPeriods)})&${total},"")`
  );
}

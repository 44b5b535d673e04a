/** How the indicator does: its line over time with the expected path and the target, and where it goes; then period by period. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { Rect } from "../../types";
import { lineChart } from "../reportPages/lineChart";
import { cellsFrom, formatted, HEADER, PAGE_FORMATS, statusColours } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { scorecardSubject } from "../workings/scorecard/facts";
import { workingsPage, workingsSections } from "../workings/workingsSheet";
import { arrows, decimalFormat, decimalRules, linedRows, listRows, signed } from "./formats";
import { HEIGHTS, LEFT_AND_GAP, LEFT_COLUMNS, PERIOD } from "./grid";
import { fact, IS_SHOWN, rowValue } from "../workings/scorecard/named";

const { periodDecimals: DECIMALS } = SCORECARD_CELLS;

const TEXT_CHARACTERS = 190;

/** The chart, as high as what stands beside it. */
export function curve(context: Context, rows: number): PageSection {
  return lineChart({
    id: "curve",
    columns: LEFT_AND_GAP,
    chartColumns: LEFT_COLUMNS,
    rows,
    heights: HEIGHTS,
    title: context.localize(SHEETS_SCORECARD_TEXTS).curve,
    text: `=${shortened(SCORECARD_CELLS.curveText, TEXT_CHARACTERS)}`,
    chartName: "EnsembleScorecardChart",
    subject: scorecardSubject(workingsPage(workingsSections(context))),
  });
}

/** The latest periods, each with its figure, the path and who reported. */
export function periods(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const count = SCORECARD_ROOM.periods;
  return {
    id: "periods",
    columns: LEFT_AND_GAP,
    rows: listRows(count),
    content(cells, page) {
      const header = { ...page.cellsOf("periods", "header"), columns: LEFT_COLUMNS };
      const rows = { ...page.cellsOf("periods", "rows"), columns: LEFT_COLUMNS };
      const note = page.cellsOf("periods", "note");
      const column = (offset: number): Rect => ({ ...rows, column: rows.column + offset, columns: 1 });
      const numbers = { ...column(PERIOD.actual), columns: 2 };
      const value = (place: number, id: Parameters<typeof rowValue<"periods">>[2]) =>
        rowValue("periods", place, id);
      const ifDay = (place: number, expression: string) => `=IF(${value(place, "day")}="","",${expression})`;
      return {
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
                ifDay(
                  place,
                  `IF(ISNUMBER(${value(place, "value")}),${linked(value(place, "link"), value(place, "value"))},"–")`,
                ),
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
          formatted(numbers, { numberFormat: decimalFormat(2), horizontal: "Right" }),
          formatted(column(PERIOD.actual), { bold: true, fontColor: COLOURS.accent }),
          formatted(column(PERIOD.path), { fontColor: COLOURS.muted }),
          formatted(column(PERIOD.offPath), {
            numberFormat: signed(decimalFormat(2)),
            horizontal: "Right",
          }),
          formatted(column(PERIOD.change), { numberFormat: arrows(decimalFormat(2)), horizontal: "Right" }),
          formatted(column(PERIOD.state), { indent: 1 }),
          formatted(column(PERIOD.partners), { horizontal: "Right" }),
          formatted(note, PAGE_FORMATS.quiet),
        ],
        conditionals: linedRows(rows, [
          ...decimalRules(numbers, DECIMALS, (format) => format),
          ...decimalRules(column(PERIOD.offPath), DECIMALS, signed),
          ...decimalRules(column(PERIOD.change), DECIMALS, arrows),
          ...statusColours(column(PERIOD.state)),
        ]),
      };
    },
  };
}

function periodsNote({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const { earlierPeriods: count } = SCORECARD_CELLS;
  const total = `IF(N(${fact("total")})=1,${quoted(` ${texts.totalNote}`)},"")`;
  return (
    `=IF(AND(${IS_SHOWN},N(${fact("lastReportDay")})>0),` +
    `IF(${count}>0,${sentenceFormula(texts.earlier, { count })},${quoted(texts.allPeriods)})&${total},"")`
  );
}

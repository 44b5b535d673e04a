/** Who has a part to play: the partners with their values at the baseline, before and now. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress, quoted } from "../../formula";
import { itemName } from "../../names";
import { joinContents, textAt, type PageSection } from "../../pageLayout";
import { numberText, sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { Rect, SheetBlueprint } from "../../types";
import { cellsFrom, formatted, HEADER, PAGE_FORMATS } from "../dashboard/pageFormats";
import { shortened } from "../dashboard/values";
import { rowRules, wholeNumbers } from "./curve";
import { HEIGHTS, RIGHT, RIGHT_COLUMNS } from "./grid";
import { fact, IS_SHOWN, periodOf, rowValue } from "../workings/scorecard/named";

const NAME_CHARACTERS = 26;

/** The partners, beside the periods. */
export function partners(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const count = SCORECARD_ROOM.partners;
  return {
    id: "partners",
    columns: RIGHT_COLUMNS,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "header", height: HEIGHTS.header },
      { part: "rows", count, height: HEIGHTS.line },
      { part: "note", height: HEIGHTS.line },
    ],
    content(cells, page) {
      const header = page.cellsOf("partners", "header");
      const rows = page.cellsOf("partners", "rows");
      const note = page.cellsOf("partners", "note");
      const column = (offset: number, columns = 1): Rect => ({
        ...rows,
        column: rows.column + offset,
        columns,
      });
      const values = column(RIGHT.value, 3);
      const titleNote = cellsFrom(cells, RIGHT.end);
      const ifPeriod = (id: "baselineDay" | "previousPeriod" | "latestPeriod") =>
        `=IF(ISNUMBER(${fact(id)}),${periodOf(id, context)},"")`;
      const since = sentenceFormula(texts.since, { period: periodOf("previousPeriod", context) });
      return joinContents([
        {
          blocks: [
            textAt(cells, texts.who),
            textAt(titleNote, reportedNote(context)),
            {
              ...header,
              cells: [
                [
                  texts.partner,
                  ifPeriod("baselineDay"),
                  ifPeriod("previousPeriod"),
                  ifPeriod("latestPeriod"),
                  `=IF(ISNUMBER(${fact("previousPeriod")}),${since},"")`,
                ],
              ],
            },
            {
              ...rows,
              cells: Array.from({ length: count }, (_, index) => {
                const place = index + 1;
                const value = (id: Parameters<typeof rowValue<"partners">>[2]) =>
                  rowValue("partners", place, id);
                const name = shortened(value("name"), NAME_CHARACTERS);
                const orMissing = (id: "previous" | "latest", day: "previousPeriod" | "latestPeriod") =>
                  `=IF(OR(${value("row")}=0,NOT(ISNUMBER(${fact(day)}))),"",IF(ISNUMBER(${value(id)}),${value(id)},${quoted(texts.missing)}))`;
                return [
                  `=${name}`,
                  `=${value("baseline")}`,
                  orMissing("previous", "previousPeriod"),
                  orMissing("latest", "latestPeriod"),
                  `=${value("change")}`,
                ];
              }),
            },
            textAt(note, listedNote(context)),
          ],
          formats: [
            formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
            formatted(titleNote, { ...PAGE_FORMATS.quiet, horizontal: "Right" }),
            formatted(header, HEADER),
            formatted(
              { ...header, column: header.column + 1, columns: RIGHT_COLUMNS - 1 },
              { horizontal: "Right" },
            ),
            formatted(rows, PAGE_FORMATS.text),
            formatted(values, { numberFormat: NUMBER_FORMATS.value, horizontal: "Right" }),
            formatted(column(RIGHT.value), { fontColor: COLOURS.muted }),
            formatted(column(RIGHT.third), { bold: true }),
            formatted(column(RIGHT.end), { numberFormat: arrows("").value, horizontal: "Right" }),
            formatted(note, PAGE_FORMATS.quiet),
          ],
          conditionals: [
            { range: values, conditional: wholeNumbers(values, NUMBER_FORMATS.count) },
            ...changeRules(context, column(RIGHT.end)),
          ],
        },
        rowRules(rows),
      ]);
    },
  };
}

/** Arrows by the sign of a number; what is said of a rise and of a fall follows it. */
function arrows(rise: string, fall = rise): { readonly value: string; readonly whole: string } {
  const word = (text: string) => (text === "" ? "" : `" ${text}"`);
  return {
    value: `"↑ "#,##0.0#${word(rise)};"↓ "#,##0.0#${word(fall)};"="`,
    whole: `"↑ "#,##0${word(rise)};"↓ "#,##0${word(fall)};"="`,
  };
}

/** Better or worse by the direction that is good. LibreOffice applies the first rule that holds. */
function changeRules({ localize }: Context, range: Rect): SheetBlueprint["conditionals"] {
  const { better, worse } = localize(SHEETS_SCORECARD_TEXTS);
  const cell = cellAddress(range.row, range.column);
  const isWhole = `${SCORECARD_CELLS.fractions}=0`;
  const rule = (condition: string, numberFormat: string, bold: boolean) => ({
    range,
    conditional: { formula: `=IF(ISNUMBER(${cell}),${condition},FALSE)`, format: { numberFormat, bold } },
  });
  const ofDirection = (id: "up" | "down", [rise, fall]: readonly [string, string]) => {
    const isDirection = `${fact("direction")}=${itemName("direction", id)}`;
    const formats = arrows(rise, fall);
    const sign = id === "up" ? "<0" : ">0";
    return [true, false].flatMap((isWorse) =>
      [true, false].map((whole) =>
        rule(
          `AND(${isDirection},${isWorse ? `${cell}${sign}` : "TRUE"},${whole ? isWhole : "TRUE"})`,
          whole ? formats.whole : formats.value,
          isWorse,
        ),
      ),
    );
  };
  return [
    ...ofDirection("up", [better, worse]),
    ...ofDirection("down", [worse, better]),
    rule(isWhole, arrows("").whole, false),
  ];
}

/** How many of those expected have reported the period of the figure, and how far apart they are. */
function reportedNote(context: Context): string {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const reported = sentenceFormula(texts.reportedNote, {
    part: fact("reporting"),
    whole: fact("expected"),
    period: periodOf("latestPeriod", context),
  });
  const gap = SCORECARD_CELLS.partnersGap;
  const apart = sentenceFormula(texts.reportedGap, { gap: numberText(gap, context.language) });
  return `=IF(AND(${IS_SHOWN},ISNUMBER(${fact("latestPeriod")})),${reported}&IF(ISNUMBER(${gap}),${apart},""),"")`;
}

function listedNote({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const listed = SCORECARD_CELLS.listedPartners;
  const room = SCORECARD_ROOM.partners;
  const more = sentenceFormula(texts.listedMore, { count: `(${listed}-${room})` });
  return `=IF(${listed}=0,${quoted(texts.noPartners)},IF(${listed}>${room},${more},${sentenceFormula(texts.listedAll, { count: listed })}))`;
}

/** Who has a part to play: the partners with their values at the baseline, before and now. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress, quoted } from "../../formula";
import { itemName } from "../../names";
import { textAt, type PageSection } from "../../pageLayout";
import { amountText, sentenceFormula } from "../../sentences";
import { SCORECARD_CELLS, SCORECARD_ROOM } from "../../scorecardRanges";
import type { Rect, SheetBlueprint } from "../../types";
import { periodText } from "../periodText";
import { cellsFrom, formatted, HEADER, PAGE_FORMATS } from "../reportPages/formats";
import { linked, shortened } from "../reportPages/values";
import { arrows, decimalFormat, decimalRules, linedRows, listRows } from "./formats";
import { RIGHT, RIGHT_COLUMNS } from "./grid";
import { fact, IS_SHOWN, periodOf, rowValue } from "../workings/scorecard/named";

const NAME_CHARACTERS = 29;
const { partnerDecimals: DECIMALS } = SCORECARD_CELLS;

/** The partners, beside the periods. */
export function partners(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const count = SCORECARD_ROOM.partners;
  return {
    id: "partners",
    columns: RIGHT_COLUMNS,
    rows: listRows(count),
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
      const day = SCORECARD_CELLS.partnerDay;
      const since = sentenceFormula(texts.since, { period: periodOf("previousPeriod", context) });
      return {
        blocks: [
          textAt(cells, texts.who),
          textAt(titleNote, reportedNote(context)),
          {
            ...header,
            cells: [
              [
                texts.partner,
                `=IF(${SCORECARD_CELLS.hasBaseline}=1,${periodOf("baselineDay", context)},"")`,
                `=IF(ISNUMBER(${fact("previousPeriod")}),${periodOf("previousPeriod", context)},"")`,
                `=IF(ISNUMBER(${day}),${periodText(day, fact("months"), context.language)},"")`,
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
              const orMissing = (id: "previous" | "latest", day: string) =>
                `=IF(OR(${value("row")}=0,NOT(ISNUMBER(${day}))),"",IF(ISNUMBER(${value(id)}),${id === "latest" ? linked(value("reportLink"), value(id)) : value(id)},${quoted(texts.missing)}))`;
              return [
                `=${linked(value("link"), name)}`,
                `=${value("baseline")}`,
                orMissing("previous", fact("previousPeriod")),
                orMissing("latest", SCORECARD_CELLS.partnerDay),
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
          formatted(values, { numberFormat: decimalFormat(2), horizontal: "Right" }),
          formatted(column(RIGHT.value), { fontColor: COLOURS.muted }),
          formatted(column(RIGHT.label), { fontColor: COLOURS.accent }),
          formatted(column(RIGHT.third), { bold: true, fontColor: COLOURS.accent }),
          formatted(column(RIGHT.end), { numberFormat: arrows(decimalFormat(2)), horizontal: "Right" }),
          formatted(note, PAGE_FORMATS.quiet),
        ],
        conditionals: linedRows(rows, [
          ...decimalRules(values, DECIMALS, (format) => format),
          ...changeRules(context, column(RIGHT.end)),
        ]),
      };
    },
  };
}

/** Better or worse by the direction that is good: of the rules that hold, the last one counts. */
function changeRules({ localize }: Context, range: Rect): SheetBlueprint["conditionals"] {
  const { better, worse } = localize(SHEETS_SCORECARD_TEXTS);
  const cell = cellAddress(range.row, range.column);
  const isNumber = (condition: string) => `=IF(ISNUMBER(${cell}),${condition},FALSE)`;
  const words = { up: [better, worse], down: [worse, better] } as const;
  const rules = (["up", "down"] as const).flatMap((id) =>
    [false, true].flatMap((isWorse) =>
      [0, 1, 2].map((decimals) => ({
        range,
        conditional: {
          formula: isNumber(
            `AND(${fact("direction")}=${itemName("direction", id)},${DECIMALS}=${decimals}` +
              `${isWorse ? `,${cell}${id === "up" ? "<" : ">"}0` : ""})`,
          ),
          format: { numberFormat: arrows(decimalFormat(decimals), ...words[id]), bold: isWorse },
        },
      })),
    ),
  );
  return [...decimalRules(range, DECIMALS, (format) => arrows(format)), ...rules];
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
  const apart = sentenceFormula(texts.reportedGap, { gap: amountText(gap, context.language) });
  return `=IF(AND(${IS_SHOWN},ISNUMBER(${fact("latestPeriod")})),${reported}&IF(ISNUMBER(${gap}),${apart},""),"")`;
}

function listedNote({ localize }: Context): string {
  const texts = localize(SHEETS_SCORECARD_TEXTS);
  const listed = SCORECARD_CELLS.listedPartners;
  const room = SCORECARD_ROOM.partners;
  const more = sentenceFormula(texts.listedMore, { count: `(${listed}-${room})` });
  return `=IF(${listed}=0,${quoted(texts.noPartners)},IF(${listed}=1,${quoted(texts.listedOne)},IF(${listed}>${room},${more},${sentenceFormula(texts.listedAll, { count: listed })})))`;
}

import type { Context } from "../context";
import { dayOf, entryText, isFilled } from "../formula";
import { COLOURS, FORMATS } from "../look";
import { itemName, NAMES } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf, type Formulas } from "../table";
import { SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";
import type { ObservationStateId } from "../vocabulary";

const NEW_ROWS = 12;
/** COUNTIFS takes no criterion of more than 255 characters. */
const LONGEST_KEY = 250;

const WIDTHS = {
  indicator: 16,
  partner: 32,
  period: 13,
  group: 22,
  value: 14,
  numerator: 14,
  denominator: 14,
  status: 14,
  note: 40,
  enteredBy: 24,
  enteredOn: 13,
  usable: 14,
  state: 29,
};

/** What the partners reported. */
export function dataSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Observations") - 1);
  return {
    id: "data",
    name: say(SHEETS.data.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf("Observations", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 32 }],
    blocks: [titleBlock("data", context), block],
    looks: [...titleLooks(), look, ...headerLooks("Observations", HEADER_ROW)],
    merges: [],
    tables: [
      tableOf(
        {
          id: "Observations",
          row: HEADER_ROW,
          minimumRows: NEW_ROWS,
          formulas: formulas(context),
          formats: { usable: FORMATS.value },
        },
        context,
      ),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    print: printOf(context, {
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(shownColumns("Observations")),
    }),
    protect: false,
  };
}

/** There may be many thousand rows: a row looks up two short lists and counts one key, no more. */
function formulas({ refs: { column, here } }: Context): Formulas {
  const own = (id: string) => here("Observations", id);
  const text = (id: string) => entryText(own(id));
  const state = (id: ObservationStateId) => itemName("observationState", id);
  const period = `IF(${own("day")}="",${text("period")},${own("day")})`;
  const parts = [text("indicator"), text("partner"), period, text("group")].join('&"|"&');
  const value = `IF(ISNUMBER(${own("value")}),${own("value")},"")`;
  const percent = `IF(${own("indicatorRow")}=0,FALSE,${entryText(`INDEX(${column("Indicators", "kind")},${own("indicatorRow")})`)}=${itemName("kind", "percent")})`;
  const nothing = ["indicator", "partner", "period", "usable"].map((id) => `NOT(${isFilled(own(id))})`);
  return {
    day: `=${dayOf(own("period"))}`,
    indicatorRow: rowOf(text("indicator"), column("Indicators", "key")),
    partnerRow: rowOf(text("partner"), column("Partners", "key")),
    key:
      `=IF(OR(${text("indicator")}="",${text("partner")}="",${text("period")}=""),"",` +
      `LEFT(${withoutPatterns(`"#"&${parts}`)},${LONGEST_KEY}))`,
    same: `=IF(${own("key")}="",0,COUNTIFS(${column("Observations", "key")},${own("key")}))`,
    usable:
      `=IF(AND(ISNUMBER(${own("numerator")}),ISNUMBER(${own("denominator")})),` +
      `IF(${own("denominator")}<>0,${own("numerator")}/${own("denominator")}*IF(${percent},100,1),${value}),${value})`,
    state:
      `=IF(AND(${nothing.join(",")}),"",` +
      `IF(${own("same")}>1,${state("conflict")},` +
      `IF(${own("indicatorRow")}=0,${state("unknownIndicator")},` +
      `IF(${own("partnerRow")}=0,${state("unknownPartner")},` +
      `IF(${own("day")}="",${state("noPeriod")},` +
      `IF(${own("day")}>${NAMES.asOf},${state("afterReport")},` +
      `IF(${own("usable")}="",${state("noValue")},` +
      `IF(${isFilled(own("group"))},${state("group")},${state("counts")}))))))))`,
    counted: `=IF(${own("state")}=${state("counts")},${own("indicatorRow")},0)`,
  };
}

function rowOf(text: string, keys: string): string {
  return `=IF(${text}="",0,IFERROR(MATCH(${text},${keys},0),0))`;
}

/** Signs that COUNTIFS reads as a pattern are written otherwise in the key. */
function withoutPatterns(text: string): string {
  return ["~", "*", "?"].reduce(
    (inner, sign, index) => `SUBSTITUTE(${inner},"${sign}","¬${index + 1}")`,
    text,
  );
}

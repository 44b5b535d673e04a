import type { IndicatorStatusId } from "../../model/dashboard";
import type { Context } from "../context";
import { entryText } from "../formula";
import { COLOURS, FORMATS, shareFormat } from "../look";
import { itemName, listName, NAMES, profileName } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf, type Formulas } from "../table";
import { SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";
import { DEFAULTS } from "./initiative";

const WIDTHS = {
  code: 14,
  name: 36,
  meaning: 44,
  level: 14,
  serves: 32,
  unit: 16,
  kind: 14,
  numerator: 28,
  denominator: 28,
  direction: 14,
  baseline: 13,
  baselineDate: 13,
  target: 13,
  targetDate: 13,
  frequency: 15,
  combination: 30,
  cumulative: 12,
  disaggregation: 24,
  source: 32,
  partner: 28,
  person: 28,
  latestPeriod: 13,
  reporting: 13,
  expected: 13,
  latest: 13,
  way: 12,
  elapsed: 12,
  status: 28,
};

/** One page would be too small to read: the definition takes two, the progress one. */
const INDICATOR_PAGES = 3;

/** The definitions of the shared measures, and their progress. */
export function indicatorsSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Indicators") - 1);
  return {
    id: "indicators",
    name: say(SHEETS.indicators.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf("Indicators", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 48 }],
    blocks: [titleBlock("indicators", context), block],
    looks: [...titleLooks(), look, ...headerLooks("Indicators", HEADER_ROW)],
    merges: [],
    tables: [
      tableOf(
        {
          id: "Indicators",
          row: HEADER_ROW,
          minimumRows: 1,
          formulas: formulas(context),
          formats: {
            latest: FORMATS.value,
            way: shareFormat(context.language),
            elapsed: shareFormat(context.language),
          },
        },
        context,
      ),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    print: printOf(context, {
      pagesWide: INDICATOR_PAGES,
      titleRows: { from: 0, to: HEADER_ROW },
      titleColumns: { from: 0, to: 1 },
      area: columnsArea(shownColumns("Indicators")),
    }),
    protect: false,
  };
}

/** Sums of binary fractions carry dust: what is compared is rounded first, so that every program agrees. */
const DECIMALS = 9;

function formulas({ refs }: Context): Formulas {
  const own = (id: string) => refs.here("Indicators", id);
  const all = (id: string) => refs.column("Indicators", id);
  const value = own("latest");
  const first = `INT(${own("baselineDate")})`;
  const last = `INT(${own("targetDate")})`;
  return {
    line: `=${refs.line("Indicators")}`,
    key: `=${entryText(own("code"))}`,
    order: `=IF(${own("key")}="",0,SUMPRODUCT((${all("key")}<>"")*(${all("line")}<=${own("line")})))`,
    ...figureFormulas(refs),
    way:
      `=IF(AND(ISNUMBER(${own("baseline")}),ISNUMBER(${own("target")}),ISNUMBER(${value})),` +
      `IF(${own("target")}<>${own("baseline")},` +
      `(${value}-${own("baseline")})/(${own("target")}-${own("baseline")}),""),"")`,
    elapsed:
      `=IF(AND(ISNUMBER(${own("baselineDate")}),ISNUMBER(${own("targetDate")}),ISNUMBER(${own("latestPeriod")})),` +
      `IF(${last}>${first},MAX(0,MIN(1,(${own("latestPeriod")}-${first})/(${last}-${first}))),""),"")`,
    firstEnd:
      `=IFERROR(EDATE(IF(ISNUMBER(${own("baselineDate")}),${own("baselineDate")},` +
      `IF(ISNUMBER(${profileName("start")}),${profileName("start")},"")),` +
      `INDEX(${NAMES.frequencyMonths},MATCH(TRIM(${own("frequency")}),${listName("frequency")},0))),"")`,
    status: statusFormula(own),
  };
}

/** The figure of the latest period, from the observations that count. */
function figureFormulas(refs: Context["refs"]): Formulas {
  const own = (id: string) => refs.here("Indicators", id);
  const data = (id: string) => refs.column("Observations", id);
  const mine = `${data("counted")},${own("line")}`;
  const ofPeriod = `${mine},${data("day")},${own("latestPeriod")}`;
  const numeric = (id: string) => `${data(id)},">=-1E+300"`;
  const complete = `${ofPeriod},${numeric("numerator")},${numeric("denominator")},${data("denominator")},"<>0"`;
  const sum = `SUMIFS(${data("usable")},${ofPeriod})`;
  const combines = (id: "sum" | "mean" | "weighted" | "latest") =>
    `${entryText(own("combination"))}=${itemName("combination", id)}`;
  // LOOKUP passes over the errors of 1/0 and ends at the last row that is none.
  const lowest =
    `SUMPRODUCT(LOOKUP(2,1/((${data("counted")}=${own("line")})*(${data("day")}=${own("latestPeriod")})),` +
    `${data("usable")}))`;
  const factor = `IF(${entryText(own("kind"))}=${itemName("kind", "percent")},100,1)`;
  return {
    count: `=IF(${own("key")}="",0,COUNTIFS(${mine}))`,
    latestPeriod: `=IF(${own("count")}=0,"",MAXIFS(${data("day")},${mine}))`,
    reporting: `=IF(${own("key")}="","",IF(${own("count")}=0,0,COUNTIFS(${ofPeriod})))`,
    expected:
      `=IF(${own("key")}="","",IF(${own("count")}=0,0,` +
      `SUMPRODUCT(SIGN(COUNTIFS(${mine},${data("partnerRow")},${refs.column("Partners", "line")})))))`,
    latest:
      `=IF(${own("count")}=0,"",` +
      `IF(${combines("sum")},${sum},` +
      `IF(${combines("mean")},${sum}/${own("reporting")},` +
      `IF(${combines("weighted")},` +
      `IFERROR(SUMIFS(${data("numerator")},${complete})/SUMIFS(${data("denominator")},${complete})*${factor},""),` +
      `IF(${combines("latest")},${lowest},"")))))`,
  };
}

function statusFormula(own: (id: string) => string): string {
  const status = (id: IndicatorStatusId) => itemName("indicatorStatus", id);
  const goes = (id: "up" | "down" | "keep") => `${entryText(own("direction"))}=${itemName("direction", id)}`;
  const value = own("latest");
  const target = own("target");
  const baseline = own("baseline");
  const reached = (difference: string, sign: ">=" | "<=") => `ROUND(${difference},${DECIMALS})${sign}0`;
  const limit = (name: string, usual: number) => `IF(ISNUMBER(${name}),${name},${usual})`;
  const early = `IF(ISNUMBER(${own("firstEnd")}),AND(${own("count")}=0,${NAMES.asOf}<${own("firstEnd")}),FALSE)`;
  const against = `IF(ISNUMBER(${baseline}),OR(AND(${goes("up")},${target}<${baseline}),AND(${goes("down")},${target}>${baseline})),FALSE)`;
  const met =
    `OR(AND(${goes("up")},${reached(`${value}-${target}`, ">=")}),` +
    `AND(${goes("down")},${reached(`${value}-${target}`, "<=")}),` +
    `AND(${goes("keep")},${reached(`ABS(${value}-${target})-${limit(NAMES.tolerance, DEFAULTS.tolerance)}*ABS(${target})`, "<=")}))`;
  const noPace = `OR(${own("way")}="",${own("elapsed")}="",NOT(OR(${goes("up")},${goes("down")})))`;
  const near = `AND(${own("way")}>0,${reached(`${own("way")}-${limit(NAMES.near, DEFAULTS.near)}*${own("elapsed")}`, ">=")})`;
  return (
    `=IF(${own("key")}="","",` +
    `IF(${value}="",IF(${early},${status("tooEarly")},${status("noData")}),` +
    `IF(NOT(ISNUMBER(${target})),${status("noTarget")},` +
    `IF(${against},${status("checkTarget")},` +
    `IF(${met},${status("met")},` +
    `IF(${goes("keep")},${status("offTrack")},` +
    `IF(${noPace},${status("noPace")},` +
    `IF(${reached(`${own("way")}-${own("elapsed")}`, ">=")},${status("onTrack")},` +
    `IF(${near},${status("needsAcceleration")},${status("offTrack")})))))))))`
  );
}

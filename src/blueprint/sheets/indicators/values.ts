/** The value of an indicator, from the observations that count, and the value of the period judged before. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName, NAMES } from "../../names";
import { SUPPORTED_DAYS } from "../../reportDate";
import type { Formulas } from "../../table";
import { DAY_FACTOR, dayKey, pairKey } from "../data/keys";
import { hasPlanEnded } from "../plan/planned";
import { combinedValue, combinesAs } from "./combination";

const PERCENT = 100;

/**
 * Formulas of the values. Observations are found by the key of indicator and day alone: each additional criterion would
 * scan 100,000 more rows.
 */
export function valueFormulas(context: Context): Formulas {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Indicators", id);
  const keys = column("Observations", "indicatorDayKey");
  const entered = column("Observations", "enteredOn");
  const line = thisCell("line");
  const combination = entryText(thisCell("combination"));
  const before = (day: string) => `=IF(${day}=0,"",${valueOn(context, day)})`;
  const change = `ROUND(${thisCell("change")}*${thisCell("sign")},9)`;
  return {
    factor: `=IF(${entryText(thisCell("kind"))}=${itemName("kind", "percent")},${PERCENT},1)`,
    total: `=IF(${combinesAs(combination, "sum")},IF(${entryText(thisCell("cumulative"))}=${itemName("answer", "no")},1,0),0)`,
    latest: `=IF(${thisCell("latestPeriod")}="","",${valueOn(context, thisCell("latestPeriod"))})`,
    previousPeriod: `=IF(${thisCell("previousDay")}=0,"",${thisCell("previousDay")})`,
    previous: before(thisCell("previousDay")),
    third: before(thisCell("thirdDay")),
    change: `=IF(COUNT(${thisCell("latest")},${thisCell("previous")})=2,${thisCell("latest")}-${thisCell("previous")},"")`,
    changeSign: `=IF(ISNUMBER(${thisCell("change")}),IFERROR(SIGN(${change}),SIGN(${thisCell("change")})*${thisCell("sign")}),0)`,
    changed:
      `=IF(${thisCell("lastReportDay")}>0,INT(MAX(${thisCell("lastReportDay")},` +
      `MAXIFS(${entered},${keys},">"&(${dayKey(line, "0")}),${keys},"<="&(${dayKey(line, String(DAY_FACTOR - 1))}),` +
      `${entered},">="&${SUPPORTED_DAYS.first},${entered},"<"&(${NAMES.asOf}+1)))),"")`,
  };
}

/** The value of the period that ends on a day, of a total up to that day; "" where there is none. */
export function valueOn(context: Context, day: string): string {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Indicators", id);
  const keys = column("Observations", "indicatorDayKey");
  const key = `(${dayKey(thisCell("line"), day)})`;
  const combined = combinedValue(context, {
    keys,
    key,
    combination: entryText(thisCell("combination")),
    factor: thisCell("factor"),
  });
  return `IFERROR(IF(${thisCell("total")}=1,${totalUpTo(context, day, key)},${combined}${departed(context, day)}),"")`;
}

/** All values of a total up to a day; "" when there is none. */
function totalUpTo({ refs: { column, thisRow } }: Context, day: string, key: string): string {
  const keys = column("Observations", "indicatorDayKey");
  const from = thisRow("Indicators", "floorDay");
  const after = `">"&(${dayKey(thisRow("Indicators", "line"), from)})`;
  return `IF(${day}<=${from},"",SUMIFS(${column("Observations", "usable")},${keys},${after},${keys},"<="&${key}))`;
}

/**
 * In a cumulative sum, the last values of partners who left before a day, or whose time in the plan ended before it, and
 * did not report it.
 */
function departed({ refs }: Context, day: string): string {
  const { column, thisRow } = refs;
  const thisCell = (id: string) => thisRow("Indicators", id);
  const data = (id: string) => column("Observations", id);
  const partners = (id: string) => column("Partners", id);
  const pairs = data("pairDayKey");
  const base = `(${pairKey(thisCell("line"), partners("line"))})*${DAY_FACTOR}`;
  const last = `MAXIFS(${pairs},${pairs},"<="&(${base}+${day}),${data("indicatorDayKey")},">0")`;
  const hasLeft = `((${partners("leftDay")}<${day})+${hasPlanEnded(refs, base, day)}>0)`;
  const reported = `COUNTIFS(${pairs},${base}+${day})`;
  const isCumulative = `AND(${combinesAs(entryText(thisCell("combination")), "sum")},${entryText(thisCell("cumulative"))}=${itemName("answer", "yes")})`;
  return (
    `+IF(IF(${isCumulative},OR(${thisCell("planned")}>0,MIN(${partners("leftDay")})<${day}),FALSE),` +
    `SUMPRODUCT(${hasLeft}*(${reported}=0)*(${last}>${base})*SUMIFS(${data("usable")},${pairs},${last})),0)`
  );
}

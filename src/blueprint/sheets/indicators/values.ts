/** The value of an indicator, from the observations that count, and who reported it. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import { DAY_FACTOR, dayKey, pairKey } from "../data/keys";
import { combinedValue, combinesAs } from "./combination";

const PERCENT = 100;

/**
 * Formulas of the latest period, the partners who reported it and the value to date. Observations are found by the
 * key of indicator and day alone: every further criterion would cost a scan of 100,000 rows more.
 */
export function valueFormulas(context: Context): Formulas {
  const { column, thisRow } = context.refs;
  const own = (id: string) => thisRow("Indicators", id);
  const data = (id: string) => column("Observations", id);
  const firstKey = dayKey(own("line"), "0");
  const lastKey = dayKey(own("line"), String(DAY_FACTOR - 1));
  const pairs = `MATCH(${pairKey(own("line"), column("Partners", "line"))},${data("indicatorPartnerKey")},0)`;
  const combination = entryText(own("combination"));
  const combined = combinedValue(context, {
    keys: data("indicatorDayKey"),
    key: own("latestCell"),
    count: own("reporting"),
    combination,
    factor: own("factor"),
  });
  const isCounted = `${own("latestPeriod")}=""`;
  return {
    factor: `=IF(${entryText(own("kind"))}=${itemName("kind", "percent")},${PERCENT},1)`,
    total: `=IF(${combinesAs(combination, "sum")},IF(${entryText(own("cumulative"))}=${itemName("answer", "no")},1,0),0)`,
    latestCell: `=IF(${own("key")}="",0,${latestKey(data("indicatorDayKey"), lastKey)})`,
    latestPeriod: `=IF(${own("latestCell")}>${firstKey},${own("latestCell")}-${own("line")}*${DAY_FACTOR},"")`,
    reporting: `=IF(${own("key")}="","",IF(${isCounted},0,COUNTIFS(${data("indicatorDayKey")},${own("latestCell")})))`,
    expected: `=IF(${own("key")}="","",IF(${isCounted},0,SUMPRODUCT(--ISNUMBER(${pairs}))))`,
    latest: `=IF(${isCounted},"",IFERROR(IF(${own("total")}=1,${totalOf(own, data)},${combined}),""))`,
    changed:
      `=IF(${own("latestCell")}>${firstKey},` +
      `${latestKey(data("changedOn"), lastKey)}-${own("line")}*${DAY_FACTOR},"")`,
  };
}

type Column = (id: string) => string;

/** The greatest key up to one; of an indicator before it when this one has none. */
function latestKey(keys: string, last: string): string {
  return `MAXIFS(${keys},${keys},"<="&${last})`;
}

/** All values after the baseline date; "" when there is none. */
function totalOf(own: Column, data: Column): string {
  const from = `IF(${own("baselineDay")}="",0,${own("baselineDay")})`;
  const after = `">"&${dayKey(own("line"), from)}`;
  return (
    `IF(${own("latestPeriod")}<=${from},"",` +
    `SUMIFS(${data("usable")},${data("indicatorDayKey")},${after},${data("indicatorDayKey")},"<="&${own("latestCell")}))`
  );
}

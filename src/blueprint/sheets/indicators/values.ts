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
 * key of indicator and day alone: each additional criterion would scan 100,000 more rows.
 */
export function valueFormulas(context: Context): Formulas {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Indicators", id);
  const data = (id: string) => column("Observations", id);
  const firstKey = dayKey(thisCell("line"), "0");
  const lastKey = dayKey(thisCell("line"), String(DAY_FACTOR - 1));
  const pairs = `MATCH(${pairKey(thisCell("line"), column("Partners", "line"))},${data("indicatorPartnerKey")},0)`;
  const combination = entryText(thisCell("combination"));
  const combined = combinedValue(context, {
    keys: data("indicatorDayKey"),
    key: thisCell("latestCell"),
    count: thisCell("reporting"),
    combination,
    factor: thisCell("factor"),
  });
  const isCounted = `${thisCell("latestPeriod")}=""`;
  return {
    factor: `=IF(${entryText(thisCell("kind"))}=${itemName("kind", "percent")},${PERCENT},1)`,
    total: `=IF(${combinesAs(combination, "sum")},IF(${entryText(thisCell("cumulative"))}=${itemName("answer", "no")},1,0),0)`,
    latestCell: `=IF(${thisCell("key")}="",0,${latestKey(data("indicatorDayKey"), lastKey)})`,
    latestPeriod: `=IF(${thisCell("latestCell")}>${firstKey},${thisCell("latestCell")}-${thisCell("line")}*${DAY_FACTOR},"")`,
    reporting: `=IF(${thisCell("key")}="","",IF(${isCounted},0,COUNTIFS(${data("indicatorDayKey")},${thisCell("latestCell")})))`,
    expected: `=IF(${thisCell("key")}="","",IF(${isCounted},0,SUMPRODUCT(--ISNUMBER(${pairs}))))`,
    latest: `=IF(${isCounted},"",IFERROR(IF(${thisCell("total")}=1,${totalOf(thisCell, data)},${combined}),""))`,
    changed:
      `=IF(${thisCell("latestCell")}>${firstKey},` +
      `${latestKey(data("changedOn"), lastKey)}-${thisCell("line")}*${DAY_FACTOR},"")`,
  };
}

type Column = (id: string) => string;

/** The greatest key up to `last`; it belongs to a preceding indicator if this one has no key. */
function latestKey(keys: string, last: string): string {
  return `MAXIFS(${keys},${keys},"<="&${last})`;
}

/** All values after the baseline date; "" when there is none. */
function totalOf(thisCell: Column, data: Column): string {
  const from = `IF(${thisCell("baselineDay")}="",0,${thisCell("baselineDay")})`;
  const after = `">"&${dayKey(thisCell("line"), from)}`;
  return (
    `IF(${thisCell("latestPeriod")}<=${from},"",` +
    `SUMIFS(${data("usable")},${data("indicatorDayKey")},${after},${data("indicatorDayKey")},"<="&${thisCell("latestCell")}))`
  );
}

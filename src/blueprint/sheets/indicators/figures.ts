/** The figure of an indicator, from the observations that count, and who reported it. */
import type { CombinationId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import { DAYS, dayKey, PARTNERS } from "../data/keys";

const PERCENT = 100;

/**
 * Formulas of the latest period, the partners who reported it and the value to date. Observations are found by the
 * key of indicator and day alone: every further criterion would cost a scan of 100,000 rows more.
 */
export function figureFormulas({ refs: { column, here } }: Context): Formulas {
  const own = (id: string) => here("Indicators", id);
  const data = (id: string) => column("Observations", id);
  const firstKey = dayKey(own("line"), "0");
  const lastKey = dayKey(own("line"), String(DAYS - 1));
  const pairs = `MATCH(${own("line")}*${PARTNERS}+${column("Partners", "line")},${data("pair")},0)`;
  const isSum = `${entryText(own("combination"))}=${itemName("combination", "sum")}`;
  const isCounted = `${own("latestPeriod")}=""`;
  return {
    factor: `=IF(${entryText(own("kind"))}=${itemName("kind", "percent")},${PERCENT},1)`,
    total: `=IF(${isSum},IF(${entryText(own("cumulative"))}=${itemName("answer", "no")},1,0),0)`,
    latestCell: `=IF(${own("key")}="",0,${latestKey(data("cell"), lastKey)})`,
    latestPeriod: `=IF(${own("latestCell")}>${firstKey},${own("latestCell")}-${own("line")}*${DAYS},"")`,
    reporting: `=IF(${own("key")}="","",IF(${isCounted},0,COUNTIFS(${data("cell")},${own("latestCell")})))`,
    expected: `=IF(${own("key")}="","",IF(${isCounted},0,SUMPRODUCT(--ISNUMBER(${pairs}))))`,
    latest: `=IF(${isCounted},"",IFERROR(IF(${own("total")}=1,${totalOf(own, data)},${combined(own, data)}),""))`,
    changed:
      `=IF(${own("latestCell")}>${firstKey},` +
      `${latestKey(data("changedOn"), lastKey)}-${own("line")}*${DAYS},"")`,
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
    `SUMIFS(${data("usable")},${data("cell")},${after},${data("cell")},"<="&${own("latestCell")}))`
  );
}

/** The partners' values of the latest period, combined. */
function combined(own: Column, data: Column): string {
  const ofPeriod = `${data("cell")},${own("latestCell")}`;
  const combines = (id: CombinationId) => `${entryText(own("combination"))}=${itemName("combination", id)}`;
  const sum = `SUMIFS(${data("usable")},${ofPeriod})`;
  const numeric = (id: string) => `${data(id)},">=-1E+300"`;
  const complete = `${ofPeriod},${numeric("numerator")},${numeric("denominator")},${data("denominator")},"<>0"`;
  const weighted = `SUMIFS(${data("numerator")},${complete})/SUMIFS(${data("denominator")},${complete})*${own("factor")}`;
  const lowest = `INDEX(${data("usable")},MAXIFS(${data("line")},${ofPeriod}))`;
  return (
    `IF(${combines("sum")},${sum},` +
    `IF(${combines("mean")},${sum}/${own("reporting")},` +
    `IF(${combines("weighted")},${weighted},` +
    `IF(${combines("latest")},${lowest},""))))`
  );
}

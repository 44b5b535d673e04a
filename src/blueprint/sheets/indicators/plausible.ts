/** Whether the figure of an indicator is plausible (docs/measurement-rules.md, "Plausible"). */
import type { PlausibilityId } from "../../../model/vocabulary";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import { dayKey } from "../data/keys";
import { combinesAs } from "./combination";
import { isNonNegative } from "./progress";

/** A change by this factor is unusual. */
const FACTOR = 10;

const say = (id: PlausibilityId): string => itemName("plausibility", id);

/** Formulas of what is unusual about a judged value, and of the amounts that are compared. */
export function plausibleFormulas({ refs: { column, thisRow } }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Indicators", id);
  const keys = column("Observations", "indicatorDayKey");
  const usable = column("Observations", "usable");
  const line = thisCell("line");
  const isTotal = `${thisCell("total")}=1`;
  // The observations in the figure: of a total those of all its periods.
  const after = `IF(${isTotal},${dayKey(line, thisCell("floorDay"))},${thisCell("latestCell")}-1)`;
  const inFigure = `${usable},${keys},">"&${after},${keys},"<="&${thisCell("latestCell")}`;
  const isOutside = (bound: "lowest" | "highest", difference: string) =>
    `IF(ISNUMBER(${thisCell(bound)}),NOT(IFERROR(${isNonNegative(difference)},TRUE)),FALSE)`;
  const isComparable =
    `AND(${thisCell("previousDay")}>0,` +
    `NOT(AND(${combinesAs(entryText(thisCell("combination")), "sum")},${thisCell("othersExpected")}=1)),` +
    `OR(${thisCell("total")}=0,AND(${thisCell("months")}>0,${thisCell("thirdDay")}>0)))`;
  const amountOf = (day: string, value: string) =>
    `IF(${isTotal},SUMIFS(${usable},${keys},${dayKey(line, day)}),${value})`;
  const [amount, before] = [thisCell("amount"), thisCell("amountBefore")];
  const sign = (value: string) => `SIGN(ROUND(${value},9))`;
  const isTenTimes = (one: string, other: string) => isNonNegative(`ABS(${one})-${FACTOR}*ABS(${other})`);
  const change =
    `IF(COUNT(${amount},${before})<2,${say("nothingUnusual")},IFERROR(` +
    `IF(${sign(amount)}*${sign(before)}<>1,${say("nothingUnusual")},` +
    `IF(${isTenTimes(amount, before)},${say("tenTimes")},` +
    `IF(${isTenTimes(before, amount)},${say("aTenth")},${say("nothingUnusual")}))),${say("nothingUnusual")}))`;
  return {
    amount: `=IF(${isComparable},${amountOf(thisCell("judgedDay"), thisCell("latest"))},"")`,
    amountBefore: `=IF(${amount}="","",${amountOf(thisCell("previousDay"), thisCell("previous"))})`,
    plausible:
      `=IF(OR(${thisCell("judgedDay")}=0,NOT(ISNUMBER(${thisCell("latest")}))),"",` +
      `IF(${isOutside("lowest", `MINIFS(${inFigure})-${thisCell("lowest")}`)},${say("belowLowest")},` +
      `IF(${isOutside("highest", `${thisCell("highest")}-MAXIFS(${inFigure})`)},${say("aboveHighest")},` +
      `IF(COUNTIF(${column("Rules", "brokenBy")},${line})>0,${say("aboveOther")},${change}))))`,
    isUnusual: `=IF(OR(${thisCell("plausible")}="",${thisCell("plausible")}=${say("nothingUnusual")}),0,1)`,
  };
}

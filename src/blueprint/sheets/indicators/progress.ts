/** Progress towards the target: the target due by now, linear pace, growth and required growth. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName, NAMES, thresholdValue } from "../../names";
import type { Formulas } from "../../table";

/** Sums of binary fractions are inexact: they are rounded before they are compared, so that every program agrees. */
const DECIMALS = 9;

/** What Statistics Canada uses for a baseline or target of 0, since no growth starts from 0. */
const ZERO_SUBSTITUTE = 0.001;

/** Whether a difference is at least zero, up to a billionth. */
export function isNonNegative(difference: string): string {
  return `ROUND(${difference},${DECIMALS})>=0`;
}

/** Formulas of the values by which progress is judged; shares and rates are fractions, 0.5 = half. */
export function progressFormulas({ refs: { thisRow } }: Context): Formulas {
  const own = (id: string) => thisRow("Indicators", id);
  const [value, baseline, target] = [own("latest"), own("baseline"), own("target")];
  const goes = (id: "up" | "down" | "keep") => `${entryText(own("direction"))}=${itemName("direction", id)}`;
  const first = own("baselineDay");
  const last = own("targetDay");
  const distance = `(${target}-${baseline})`;
  const early = `IF(${own("latestPeriod")}="",IF(${own("firstEnd")}="",FALSE,${NAMES.asOf}<${own("firstEnd")}),FALSE)`;
  const kept = `${thresholdValue("keep")}*ABS(${target})-ABS(${value}-${target})`;
  return {
    sign: `=IF(${goes("up")},1,IF(${goes("down")},-1,0))`,
    // A total's target counts every period that is due, reported or not.
    until:
      `=IF(${own("key")}="","",` +
      `IF(${own("total")}=1,IF(${own("lastDue")}=0,"",${own("lastDue")}),${own("latestPeriod")}))`,
    elapsed:
      `=IF(OR(${own("until")}="",${first}="",${last}=""),"",IF(${last}>${first},` +
      `MAX(0,MIN(1,(${own("until")}-${first})/(${last}-${first}))),""))`,
    due:
      `=IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target}),ISNUMBER(${own("elapsed")})),` +
      `IFERROR(${baseline}+${distance}*${own("elapsed")},""),"")`,
    way:
      `=IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target}),ISNUMBER(${value})),` +
      `IFERROR(IF(ROUND(${distance},${DECIMALS})=0,"",(${value}-${baseline})/${distance}),""),"")`,
    growth: growthFormula(own),
    required: requiredFormula(own),
    targetCheck:
      `=IF(AND(${own("key")}<>"",${own("sign")}<>0,ISNUMBER(${baseline}),ISNUMBER(${target})),` +
      `IF(IFERROR(${isNonNegative(`${distance}*${own("sign")}`)},TRUE),` +
      `${itemName("targetCheck", "fine")},${itemName("targetCheck", "against")}),"")`,
    met:
      `=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),IFERROR(IF(` +
      `IF(${own("sign")}<>0,${isNonNegative(`(${value}-${target})*${own("sign")}`)},` +
      `IF(${goes("keep")},${isNonNegative(kept)},FALSE)),1,0),0),0)`,
    waiting:
      `=IF(${own("key")}="","",IF(${value}<>"","",` +
      `IF(${early},${itemName("indicatorStatus", "tooEarly")},${itemName("indicatorStatus", "noData")})))`,
  };
}

type Column = (id: string) => string;

/** The start from which growth is counted. */
function startOf(own: Column): string {
  return `IF(${own("baseline")}=0,${ZERO_SUBSTITUTE},${own("baseline")})`;
}

/** Years between two days by year and month alone. */
function years(from: string, to: string): string {
  return `((YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from}))/12`;
}

/** The growth a year that leads from one value to another; an error value when none does. */
function rate(from: string, to: string, over: string): string {
  // Roots of negative numbers are excluded first: programs differ on which of them they calculate.
  return `((${to}/${from})^(1/(IF(AND(${over}>0,${to}/${from}>=0),${over},0)))-1)`;
}

function growthFormula(own: Column): string {
  const known = `AND(${own("sign")}<>0,ISNUMBER(${own("baseline")}),ISNUMBER(${own("latest")}),${own("baselineDay")}<>"")`;
  const over = `(${years(own("baselineDay"), own("latestPeriod"))})`;
  const grown = `IFERROR(${own("sign")}*${rate(startOf(own), own("latest"), over)},"")`;
  // From below zero, more would read as a decline; and a 0 that stays 0 has not moved.
  return (
    `=IF(${known},IF(${own("baseline")}<0,"",` +
    `IF(AND(${over}>0,${own("latest")}=${own("baseline")}),0,${grown})),"")`
  );
}

function requiredFormula(own: Column): string {
  const known = `AND(ISNUMBER(${own("growth")}),ISNUMBER(${own("target")}),${own("targetDay")}<>"")`;
  const over = `(${years(own("baselineDay"), own("targetDay"))})`;
  const goal = `IF(${own("target")}=0,${ZERO_SUBSTITUTE},${own("target")})`;
  return `=IF(${known},IFERROR(${own("growth")}/ABS(${rate(startOf(own), goal, over)}),""),"")`;
}

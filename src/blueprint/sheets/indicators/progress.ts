/** Progress towards the target: the target due by now, linear pace, growth and required growth. */
import type { Context } from "../../context";
import type { IndicatorStatusId } from "../../../model/dashboard";
import { entryText, type References } from "../../formula";
import { itemName, NAMES, thresholdValue } from "../../names";
import type { Formulas } from "../../table";
import { pairDayKey } from "../data/keys";

/** Floating-point sums are inexact: they are rounded before comparison, so that every program agrees. */
const DECIMALS = 9;

/** What Statistics Canada uses for a baseline or target of 0, since no growth starts from 0. */
const ZERO_SUBSTITUTE = 0.001;

/** Whether a difference is at least zero, within a tolerance of one billionth. */
export function isNonNegative(difference: string): string {
  return `ROUND(${difference},${DECIMALS})>=0`;
}

/** Formulas of the values by which progress is judged; shares and rates are fractions, 0.5 = half. */
export function progressFormulas({ refs }: Context): Formulas {
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const [value, baseline, target] = [thisCell("latest"), thisCell("baseline"), thisCell("target")];
  const hasDirection = (id: "up" | "down" | "keep") =>
    `${entryText(thisCell("direction"))}=${itemName("direction", id)}`;
  const first = thisCell("baselineDay");
  const last = thisCell("targetDay");
  const distance = `(${target}-${baseline})`;
  const isEarly = `IF(${thisCell("firstEnd")}="",FALSE,${NAMES.asOf}<${thisCell("firstEnd")})`;
  const kept = `${thresholdValue("keep")}*ABS(${target})-ABS(${value}-${target})`;
  return {
    sign: `=IF(${hasDirection("up")},1,IF(${hasDirection("down")},-1,0))`,
    elapsed:
      `=IF(OR(${thisCell("latestPeriod")}="",${first}="",${last}=""),"",IF(${last}>${first},` +
      `MAX(0,MIN(1,(${thisCell("latestPeriod")}-${first})/(${last}-${first}))),""))`,
    due:
      `=IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target}),ISNUMBER(${thisCell("elapsed")})),` +
      `IFERROR(${baseline}+${distance}*${thisCell("elapsed")},""),"")`,
    way:
      `=IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target}),ISNUMBER(${value})),` +
      `IFERROR(IF(ROUND(${distance},${DECIMALS})=0,"",(${value}-${baseline})/${distance}),""),"")`,
    growth: growthFormula(thisCell),
    neededGrowth: neededGrowthFormula(thisCell),
    required: requiredFormula(thisCell),
    targetCheck:
      `=IF(AND(${thisCell("key")}<>"",${thisCell("sign")}<>0,ISNUMBER(${baseline}),ISNUMBER(${target})),` +
      `IF(IFERROR(${isNonNegative(`${distance}*${thisCell("sign")}`)},TRUE),` +
      `${itemName("targetCheck", "fine")},${itemName("targetCheck", "against")}),"")`,
    met:
      `=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),IFERROR(IF(` +
      `IF(${thisCell("sign")}<>0,${isNonNegative(`(${value}-${target})*${thisCell("sign")}`)},` +
      `IF(${hasDirection("keep")},${isNonNegative(kept)},FALSE)),1,0),0),0)`,
    waiting:
      `=IF(${thisCell("key")}="","",IF(${NAMES.unlistedConflicts}>0,${status("conflictsToSettle")},` +
      `IF(${thisCell("lastReportDay")}=0,IF(${isEarly},${status("tooEarly")},` +
      `IF(${hasGroupReports(thisCell("line"), refs)},${status("groupsOnly")},${status("noData")})),` +
      `IF(${thisCell("judgedDay")}=0,${status("incomplete")},` +
      `IF(${thisCell("overdue")}>=${thresholdValue("outOfDate")},${status("outOfDate")},` +
      `IF(${value}="",${status("noData")},""))))))`,
    ...paceFormulas(thisCell),
  };
}

/** Whether any report by group names an indicator. */
function hasGroupReports(indicator: string, { column }: References): string {
  const keys = column("Observations", "rowKey");
  const [from, until] = [`${pairDayKey(indicator, "0", "0")}`, `${pairDayKey(`(${indicator}+1)`, "0", "0")}`];
  const states = `${column("Observations", "state")},${itemName("observationState", "group")}`;
  return `IF(${NAMES.hasGroupReports},COUNTIFS(${keys},">="&${from},${keys},"<"&${until},${states})>0,FALSE)`;
}

const status = (id: IndicatorStatusId): string => itemName("indicatorStatus", id);

/** Formulas of changes a year: needed until the target date, achieved over the last judged periods, and what follows. */
function paceFormulas(thisCell: Column): Formulas {
  const [value, judged, target] = [thisCell("latest"), thisCell("judgedDay"), thisCell("targetDay")];
  const left = `(${years(judged, target)})`;
  const isAhead = `IF(OR(${judged}=0,${target}=""),FALSE,${left}>0)`;
  const hasThird = `ISNUMBER(${thisCell("third")})`;
  const third = `IF(${hasThird},${thisCell("thirdDay")},${thisCell("previousDay")})`;
  const former = `IF(${hasThird},${thisCell("third")},${thisCell("previous")})`;
  return {
    needed:
      `=IF(${isAhead},IF(COUNT(${thisCell("target")},${value})=2,` +
      `(${thisCell("target")}-${value})/${left},""),"")`,
    achieved:
      `=IF(${thisCell("previousDay")}=0,"",IF(COUNT(${value},${former})=2,` +
      `IFERROR((${value}-${former})/(${years(third, judged)}),""),""))`,
    forecast: `=IF(${isAhead},IF(ISNUMBER(${thisCell("achieved")}),${value}+${thisCell("achieved")}*${left},""),"")`,
  };
}

type Column = (id: string) => string;

/** The start from which growth is counted. */
function startOf(thisCell: Column): string {
  return `IF(${thisCell("baseline")}=0,${ZERO_SUBSTITUTE},${thisCell("baseline")})`;
}

/** The years between two days, ignoring the day of the month. */
function years(from: string, to: string): string {
  return `((YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from}))/12`;
}

/** The yearly growth rate that leads from one value to another; an error value if there is none. */
function rate(from: string, to: string, duration: string): string {
  // Roots of negative numbers are excluded first: programs differ on which of them they calculate.
  return `((${to}/${from})^(1/(IF(AND(${duration}>0,${to}/${from}>=0),${duration},0)))-1)`;
}

function growthFormula(thisCell: Column): string {
  const isComputable = `AND(${thisCell("sign")}<>0,ISNUMBER(${thisCell("baseline")}),ISNUMBER(${thisCell("latest")}),${thisCell("baselineDay")}<>"")`;
  const duration = `(${years(thisCell("baselineDay"), thisCell("latestPeriod"))})`;
  const grown = `IFERROR(${thisCell("sign")}*${rate(startOf(thisCell), thisCell("latest"), duration)},"")`;
  // From a negative baseline, an increase would appear as a decline; a 0 that stays 0 has a growth of 0.
  return (
    `=IF(${isComputable},IF(${thisCell("baseline")}<0,"",` +
    `IF(AND(${duration}>0,${thisCell("latest")}=${thisCell("baseline")}),0,${grown})),"")`
  );
}

/** The yearly growth that leads from the baseline to the target, whatever its direction. */
function neededGrowthFormula(thisCell: Column): string {
  const isComputable = `AND(ISNUMBER(${thisCell("growth")}),ISNUMBER(${thisCell("target")}),${thisCell("targetDay")}<>"")`;
  const duration = `(${years(thisCell("baselineDay"), thisCell("targetDay"))})`;
  const goal = `IF(${thisCell("target")}=0,${ZERO_SUBSTITUTE},${thisCell("target")})`;
  return `=IF(${isComputable},IFERROR(ABS(${rate(startOf(thisCell), goal, duration)}),""),"")`;
}

function requiredFormula(thisCell: Column): string {
  return `=IF(ISNUMBER(${thisCell("neededGrowth")}),IFERROR(${thisCell("growth")}/${thisCell("neededGrowth")},""),"")`;
}

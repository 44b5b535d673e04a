/** The figures by group: the widest gap of an indicator, and what is missing (docs/measurement-rules.md, "By group"). */
import type { Context } from "../../context";
import { entryText, quoted } from "../../formula";
import { NAMES } from "../../names";
import { numberText, sentenceFormula } from "../../sentences";
import type { Formulas } from "../../table";
import { SHEETS_INDICATORS_TEXTS } from "../../../languages/texts/sheets/indicators";
import { ROOM } from "../tracker/layout";
import { isUpperBound } from "./combination";

/** Formulas of the gap columns. */
export function groupGapFormulas(context: Context): Formulas {
  const thisCell = (id: string) => context.refs.thisRow("Indicators", id);
  const [order, widest] = [thisCell("order"), thisCell("widestBreakdown")];
  const scores = ofIndicator(NAMES.gapScore, order);
  const [highest, lowest] = [NAMES.gapHighest, NAMES.gapLowest].map((name) =>
    ofBreakdown(name, widest, order),
  );
  const hasRoom = `IF(${NAMES.hasGroups},IF(${order}>0,${order}<=${ROOM.indicators},FALSE),FALSE)`;
  return {
    widestBreakdown: `=IF(${hasRoom},IF(COUNT(${scores})=0,0,MATCH(MAX(${scores}),${scores},0)),0)`,
    widestGap: `=IF(${widest}=0,"",${highest}-${lowest})`,
    gapRatio: `=IF(${widest}=0,"",IF(${lowest}>0,${highest}/${lowest},""))`,
    groupSentence: `=IF(${thisCell("key")}="","",${groupSentence(context, hasRoom)})`,
  };
}

/** A column of a block with a row for each breakdown. */
function ofIndicator(name: string, order: string): string {
  return `INDEX(${name},0,${order})`;
}

function ofBreakdown(name: string, breakdown: string, order: string): string {
  return `INDEX(${name},${breakdown},${order})`;
}

/** The widest gap and its change, the groups that are missing, whether groups differ from the total, and overlap. */
function groupSentence(context: Context, hasRoom: string): string {
  const { localize, refs } = context;
  const texts = localize(SHEETS_INDICATORS_TEXTS);
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const [order, widest] = [thisCell("order"), thisCell("widestBreakdown")];
  const found = (name: string) => ofBreakdown(name, widest, order);
  const number = (expression: string) => numberText(expression, context.language);
  const groupName = (name: string) => entryText(`INDEX(${refs.column("Groups", "group")},${found(name)})`);
  const breakdown = entryText(
    `INDEX(${refs.column("Groups", "breakdown")},INDEX(${NAMES.breakdownRows},${widest}))`,
  );
  const gap = sentenceFormula(texts.gap, {
    breakdown: `IF(${breakdown}="",${quoted(texts.unnamedBreakdown)},${breakdown})`,
    lowest: number(found(NAMES.gapLowest)),
    lowestGroup: groupName(NAMES.gapLowestGroup),
    highest: number(found(NAMES.gapHighest)),
    highestGroup: groupName(NAMES.gapHighestGroup),
  });
  const ratio = sentenceFormula(texts.gapRatio, { ratio: number(thisCell("gapRatio")) });
  const change = `ROUND(${thisCell("widestGap")}-${found(NAMES.gapBaseline)},9)`;
  const changed = (text: string) => sentenceFormula(text, { change: number(`ABS(${change})`) });
  const sinceBaseline =
    `IF(ISNUMBER(${found(NAMES.gapBaseline)}),IF(${change}<0,${changed(texts.gapNarrower)},` +
    `IF(${change}>0,${changed(texts.gapWider)},${quoted(texts.gapSame)})),"")`;
  const missing = `TEXTJOIN(", ",1,${ofIndicator(NAMES.missingGroupsOfBreakdowns, order)})`;
  const ofGroups = [
    `IF(${widest}=0,"",${gap}&IF(ISNUMBER(${thisCell("gapRatio")}),${ratio},"")&${sinceBaseline}&". ")`,
    `IF(${missing}="","",${sentenceFormula(texts.groupsMissing, { groups: missing })}&" ")`,
    `IF(SUM(${ofIndicator(NAMES.differingBreakdowns, order)})>0,${quoted(`${texts.groupsDiffer} `)},"")`,
  ].join("&");
  return `TRIM(IF(${hasRoom},${ofGroups},"")&IF(${isUpperBound(thisCell)},${quoted(texts.atMost)},""))`;
}

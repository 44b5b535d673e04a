/** The sentences of the scorecard: how it goes, at what pace, and where it leads. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import type { Context } from "../../../context";
import { entryText, quoted } from "../../../formula";
import { NAMES } from "../../../names";
import { sentenceFormula } from "../../../sentences";
import { amount, areNumbers, fact, IS_SHOWN, periodOf, unitSuffix } from "./named";

/** What is said while no indicator is chosen and there is none; nothing of an unknown one. */
function ifNoChoice(text: string): string {
  return `IF(${entryText(NAMES.scorecardIndicator)}="",${quoted(text)},"")`;
}

/** The figure, its change since the period judged before, and the target. */
export function figureText(context: Context): string {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const isTotal = `N(${fact("total")})=1`;
  const parts = {
    value: amount("latest", context),
    unit: unitSuffix(context),
    period: periodOf("latestPeriod", context),
  };
  const figure = `IF(${isTotal},${sentenceFormula(texts.verdictTotal, parts)},${sentenceFormula(texts.verdictValue, parts)})`;
  const changed = (text: string) =>
    sentenceFormula(text, {
      change: `SUBSTITUTE(${amount("change", context)},"-","")`,
      period: periodOf("previousPeriod", context),
    });
  const change =
    `IF(NOT(ISNUMBER(${fact("change")})),"",IF(ROUND(${fact("change")},2)=0,${changed(texts.verdictSame)},` +
    `IF(AND(${isTotal},${fact("change")}>0),${changed(texts.verdictTotalMore)},` +
    `IF(N(${fact("changeSign")})>0,${changed(texts.verdictBetter)},IF(N(${fact("changeSign")})<0,${changed(texts.verdictWorse)},` +
    `IF(${fact("change")}>0,${changed(texts.verdictMore)},${changed(texts.verdictLess)}))))))`;
  const target = sentenceFormula(texts.verdictTarget, {
    value: amount("target", context),
    unit: unitSuffix(context),
    period: `IF(ISNUMBER(${fact("targetDay")}),${periodOf("targetDay", context)},"–")`,
  });
  const sentence =
    `IF(${areNumbers("latest", "latestPeriod")},${figure}&${change}&".",${quoted(texts.noValue)})` +
    `&IF(ISNUMBER(${fact("target")}),${target},${quoted(texts.noTarget)})`;
  return `=IF(${IS_SHOWN},${sentence},${ifNoChoice(texts.startFirst)})`;
}

/** The share of the way and of the time, and the pace that is needed from here. */
export function paceText(context: Context): string {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const percent = (id: "way" | "elapsed") => `ROUND(${fact(id)}*100,0)`;
  const way = sentenceFormula(texts.way, { way: percent("way"), elapsed: percent("elapsed") });
  const plain = (id: "needed" | "achieved") => `SUBSTITUTE(${amount(id, context)},"-","")`;
  const must = (text: string) => sentenceFormula(text, { needed: plain("needed") });
  const has = (text: string) => sentenceFormula(text, { achieved: plain("achieved") });
  const achieved =
    `IF(NOT(ISNUMBER(${fact("achieved")})),"",IF(ROUND(${fact("achieved")},2)=0,${quoted(texts.hasStayed)},` +
    `IF(${fact("achieved")}>0,${has(texts.hasRisen)},${has(texts.hasFallen)})))`;
  // Who has reached the target must not turn back.
  const isOpen = `IF(ISNUMBER(${fact("needed")}),AND(ROUND(${fact("needed")},2)<>0,${fact("needed")}*${fact("sign")}>=0),FALSE)`;
  const needed = `IF(${isOpen},IF(${fact("needed")}>0,${must(texts.mustRise)},${must(texts.mustFall)})&${achieved}&".","")`;
  const none = `IF(ISNUMBER(${fact("target")}),"",${quoted(texts.noPace)})`;
  const sentence = `IF(${areNumbers("way", "elapsed")},${way},"")&${needed}&${none}`;
  return `=IF(${IS_SHOWN},TRIM(${sentence}),${ifNoChoice(texts.startThen)})`;
}

/** Where it goes if it goes on so, what the path is, and what is still coming in. */
export function curveText(context: Context): string {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  const unit = unitSuffix(context);
  const forecast = sentenceFormula(texts.forecast, {
    value: amount("forecast", context),
    unit,
    period: periodOf("targetDay", context),
    target: amount("target", context),
  });
  const path = sentenceFormula(texts.pathEnds, {
    baseline: amount("baseline", context),
    unit,
    from: periodOf("baselineDay", context),
  });
  const incoming = sentenceFormula(texts.incoming, { incoming: fact("incoming") });
  const sentences = [
    `IF(${areNumbers("forecast", "target", "targetDay")},${forecast},"")`,
    `IF(${areNumbers("baseline", "baselineDay", "target", "targetDay")},${path},"")`,
    `IF(${fact("incoming")}="","",${incoming})`,
  ].join(`&" "&`);
  return `=IF(${areNumbers("latest")},TRIM(${sentences}),${quoted(texts.curveEmpty)})`;
}

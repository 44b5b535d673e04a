/** The status of an indicator by each method, whether they agree, and the status by the initiative's chosen method. */
import type { IndicatorStatusId } from "../../../model/dashboard";
import { STATUS_ICONS, WORST_FIRST } from "../../../catalogue/term";
import type { Context } from "../../context";
import { entryText, quoted } from "../../formula";
import { equalTexts } from "../../lookups";
import { itemName, listName, NAMES, profileName, thresholdValue } from "../../names";
import { numberText, sentenceFormula } from "../../sentences";
import type { Formulas } from "../../table";
import { SHEETS_INDICATORS_TEXTS } from "../../../languages/texts/sheets/indicators";
import { idsOf } from "../../../model/vocabulary";
import { isNonNegative } from "./progress";

const status = (id: IndicatorStatusId): string => itemName("indicatorStatus", id);

/** Statuses with the same meaning under each method; others cannot be compared. */
const COMPARABLE_STATUSES: readonly (readonly IndicatorStatusId[])[] = [
  ["met", "onTrack"],
  ["needsAcceleration", "progress"],
  ["limited", "deterioration", "offTrack"],
];

type Column = (id: string) => string;

/** Formulas of the statuses, and of whether and why the methods differ. */
export function statusFormulas(context: Context): Formulas {
  const thisCell = (id: string) => context.refs.thisRow("Indicators", id);
  const judged = (rules: string) =>
    `=IF(${thisCell("key")}="","",IF(${thisCell("waiting")}<>"",${thisCell("waiting")},${rules}))`;
  const [linear, required] = [thisCell("linearClass"), thisCell("requiredClass")];
  const agreement = (id: "notComparable" | "agree" | "disagree") => itemName("agreement", id);
  return {
    linearStatus: judged(linearRules(thisCell)),
    requiredStatus: judged(requiredRules(thisCell)),
    growthStatus: judged(
      `IF(${thisCell("growth")}="",${status("noPace")},` +
        `${bands(thisCell("growth"), thresholdValue("growthOnTrack"), thresholdValue("growthProgress"))})`,
    ),
    status:
      `=IF(${entryText(profileName("method"))}=${itemName("method", "growth")},` +
      `IF(ISNUMBER(${thisCell("target")}),${thisCell("requiredStatus")},${thisCell("growthStatus")}),${thisCell("linearStatus")})`,
    linearClass: classFormula(thisCell("linearStatus")),
    requiredClass: classFormula(thisCell("requiredStatus")),
    methods:
      `=IF(${thisCell("key")}="","",IF(OR(${linear}=0,${required}=0),${agreement("notComparable")},` +
      `IF(${linear}=${required},${agreement("agree")},${agreement("disagree")})))`,
    methodSentence: `=IF(${thisCell("key")}="","",${methodSentence(context, thisCell)})`,
    story: storyFormula(context, thisCell),
    severityKey: severityKeyFormula(thisCell),
  };
}

function linearRules(thisCell: Column): string {
  const [way, elapsed] = [thisCell("way"), thisCell("elapsed")];
  const keeps = `${entryText(thisCell("direction"))}=${itemName("direction", "keep")}`;
  const near = `AND(ROUND(${way},9)>0,${isNonNegative(`${way}-${thresholdValue("near")}*${elapsed}`)})`;
  return (
    `IF(NOT(ISNUMBER(${thisCell("target")})),${status("noTarget")},` +
    `IF(${thisCell("met")}=1,${status("met")},` +
    `IF(${thisCell("targetCheck")}=${itemName("targetCheck", "against")},${status("checkTarget")},` +
    `IF(${keeps},${status("offTrack")},` +
    `IF(OR(${way}="",${elapsed}="",${thisCell("sign")}=0),${status("noPace")},` +
    `IF(${isNonNegative(`${way}-${elapsed}`)},${status("onTrack")},` +
    `IF(${near},${status("needsAcceleration")},${status("offTrack")})))))))`
  );
}

function requiredRules(thisCell: Column): string {
  return (
    `IF(NOT(ISNUMBER(${thisCell("target")})),${status("noTarget")},` +
    `IF(${thisCell("met")}=1,${status("met")},` +
    `IF(${thisCell("required")}="",${status("noPace")},` +
    `${bands(thisCell("required"), thresholdValue("requiredOnTrack"), thresholdValue("requiredProgress"))})))`
  );
}

/** The status of a value by Statistics Canada's bands. */
function bands(value: string, onTrack: string, progress: string): string {
  return (
    `IF(${isNonNegative(`${value}-${onTrack}`)},${status("onTrack")},` +
    `IF(${isNonNegative(`${value}-${progress}`)},${status("progress")},` +
    `IF(${isNonNegative(value)},${status("limited")},${status("deterioration")})))`
  );
}

/** The 1-based number of the group of comparable statuses; 0 for a status that cannot be compared. */
function classFormula(cell: string): string {
  const classes = idsOf("indicatorStatus").map(
    (id) => 1 + COMPARABLE_STATUSES.findIndex((group) => group.includes(id)),
  );
  return `=IF(${cell}="",0,IFERROR(CHOOSE(MATCH(${cell},${listName("indicatorStatus")},0),${classes.join(",")}),0))`;
}

/** More than there are indicators. */
const SEVERITY_FACTOR = 1_000_000;

/**
 * Ascending from the worst status to the best, by its icon, then in the order of the table. A status that cannot be read is
 * taken for one that says nothing. By MATCH, since LibreOffice calculates FIND in threads, with wrong results
 * (docs/decisions.md).
 */
function severityKeyFormula(thisCell: Column): string {
  const icons = WORST_FIRST.map((tone) => quoted(STATUS_ICONS[tone])).join(",");
  const severity = `IFERROR(MATCH(LEFT(${thisCell("status")},1),{${icons}},0),${WORST_FIRST.indexOf("none") + 1})`;
  return `=IF(${thisCell("order")}=0,"",${severity}*${SEVERITY_FACTOR}+${thisCell("order")})`;
}

/** What each method says, with its numbers; nothing of a method that has none. */
function methodSentence({ localize, language }: Context, thisCell: Column): string {
  const texts = localize(SHEETS_INDICATORS_TEXTS);
  const percent = (id: string) => `ROUND(${thisCell(id)}*100,0)`;
  const has = (...ids: string[]) => `COUNT(${ids.map(thisCell).join(",")})=${ids.length}`;
  // From a baseline of 0, growth has no sensible size.
  const rate = (id: string) =>
    `IF(${thisCell(id)}>10,"> 1000",IF(${thisCell(id)}<-10,"< −1000",${numberText(`${thisCell(id)}*100`, language, 1)}))`;
  const growth = rate("growth");
  const path = sentenceFormula(texts.path, { way: percent("way"), elapsed: percent("elapsed") });
  const required = sentenceFormula(texts.requiredGrowth, { growth, needed: rate("neededGrowth") });
  return (
    `TRIM(IF(${has("way", "elapsed")},${path},"")&" "&` +
    `IF(${has("growth", "neededGrowth")},${required},IF(${has("growth")},${sentenceFormula(texts.growth, { growth })},"")))`
  );
}

/** Whether the canvas has an entry on the indicator since its values changed. */
function storyFormula({ refs: { column } }: Context, thisCell: Column): string {
  const dated = column("Canvas", "dated");
  const entries =
    `SUMPRODUCT(${equalTexts(column("Canvas", "indicator"), thisCell("key"))}` +
    `*(${dated}>=${thisCell("changed")})*(${dated}<=${NAMES.asOf}))`;
  return (
    `=IF(${thisCell("key")}="","",IF(${thisCell("changed")}="",${itemName("story", "nothing")},` +
    `IF(${entries}>0,${itemName("story", "told")},${itemName("story", "behind")})))`
  );
}

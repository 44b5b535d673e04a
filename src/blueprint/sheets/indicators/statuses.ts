/** The verdicts on an indicator by each method, whether they agree, and the one that the initiative goes by. */
import type { IndicatorStatusId } from "../../../model/dashboard";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { equalTexts } from "../../lookups";
import { itemName, listName, NAMES, profileName, thresholdValue } from "../../names";
import { sentenceFormula } from "../../sentences";
import type { Formulas } from "../../table";
import { SHEETS_INDICATORS_TEXTS } from "../../../languages/texts/sheets/indicators";
import { idsOf } from "../../../model/vocabulary";
import { isNonNegative } from "./progress";

const status = (id: IndicatorStatusId): string => itemName("indicatorStatus", id);

/** Statuses with the same meaning under each method; others cannot be compared. */
const ALIKE: readonly (readonly IndicatorStatusId[])[] = [
  ["met", "onTrack"],
  ["needsAcceleration", "progress"],
  ["limited", "deterioration", "offTrack"],
];

type Column = (id: string) => string;

/** Formulas of the statuses, and of whether and why the methods differ. */
export function statusFormulas(context: Context): Formulas {
  const own = (id: string) => context.refs.thisRow("Indicators", id);
  const judged = (rules: string) =>
    `=IF(${own("key")}="","",IF(${own("waiting")}<>"",${own("waiting")},${rules}))`;
  const [linear, required] = [own("linearClass"), own("requiredClass")];
  const agreement = (id: "notComparable" | "agree" | "disagree") => itemName("agreement", id);
  return {
    linearStatus: judged(linearRules(own)),
    requiredStatus: judged(requiredRules(own)),
    growthStatus: judged(
      `IF(${own("growth")}="",${status("noPace")},` +
        `${bands(own("growth"), thresholdValue("growthOnTrack"), thresholdValue("growthProgress"))})`,
    ),
    status:
      `=IF(${entryText(profileName("method"))}=${itemName("method", "growth")},` +
      `IF(ISNUMBER(${own("target")}),${own("requiredStatus")},${own("growthStatus")}),${own("linearStatus")})`,
    linearClass: classFormula(own("linearStatus")),
    requiredClass: classFormula(own("requiredStatus")),
    methods:
      `=IF(${own("key")}="","",IF(OR(${linear}=0,${required}=0),${agreement("notComparable")},` +
      `IF(${linear}=${required},${agreement("agree")},${agreement("disagree")})))`,
    why: `=IF(${own("methods")}=${agreement("disagree")},${whySentence(context, own)},"")`,
    story: storyFormula(context, own),
  };
}

function linearRules(own: Column): string {
  const [way, elapsed] = [own("way"), own("elapsed")];
  const keeps = `${entryText(own("direction"))}=${itemName("direction", "keep")}`;
  const near = `AND(ROUND(${way},9)>0,${isNonNegative(`${way}-${thresholdValue("near")}*${elapsed}`)})`;
  return (
    `IF(NOT(ISNUMBER(${own("target")})),${status("noTarget")},` +
    `IF(${own("met")}=1,${status("met")},` +
    `IF(${own("targetCheck")}=${itemName("targetCheck", "against")},${status("checkTarget")},` +
    `IF(${keeps},${status("offTrack")},` +
    `IF(OR(${way}="",${elapsed}="",${own("sign")}=0),${status("noPace")},` +
    `IF(${isNonNegative(`${way}-${elapsed}`)},${status("onTrack")},` +
    `IF(${near},${status("needsAcceleration")},${status("offTrack")})))))))`
  );
}

function requiredRules(own: Column): string {
  return (
    `IF(NOT(ISNUMBER(${own("target")})),${status("noTarget")},` +
    `IF(${own("met")}=1,${status("met")},` +
    `IF(${own("required")}="",${status("noPace")},` +
    `${bands(own("required"), thresholdValue("requiredOnTrack"), thresholdValue("requiredProgress"))})))`
  );
}

/** Statistics Canada's bands of a value. */
function bands(figure: string, onTrack: string, progress: string): string {
  return (
    `IF(${isNonNegative(`${figure}-${onTrack}`)},${status("onTrack")},` +
    `IF(${isNonNegative(`${figure}-${progress}`)},${status("progress")},` +
    `IF(${isNonNegative(figure)},${status("limited")},${status("deterioration")})))`
  );
}

/** The number of a status's like, from one; 0 for a status that cannot be compared. */
function classFormula(cell: string): string {
  const classes = idsOf("indicatorStatus").map((id) => 1 + ALIKE.findIndex((group) => group.includes(id)));
  return `=IF(${cell}="",0,IFERROR(CHOOSE(MATCH(${cell},${listName("indicatorStatus")},0),${classes.join(",")}),0))`;
}

function whySentence({ localize }: Context, own: Column): string {
  const percent = (id: string) => `ROUND(${own(id)}*100,0)`;
  return sentenceFormula(localize(SHEETS_INDICATORS_TEXTS).why, {
    way: percent("way"),
    elapsed: percent("elapsed"),
    ratio: `ROUND(${own("required")},2)`,
  });
}

/** Whether the canvas has an entry on the indicator since its values changed. */
function storyFormula({ refs: { column } }: Context, own: Column): string {
  const dated = column("Canvas", "dated");
  const entries =
    `SUMPRODUCT(${equalTexts(column("Canvas", "indicator"), own("key"))}` +
    `*(${dated}>=${own("changed")})*(${dated}<=${NAMES.asOf}))`;
  return (
    `=IF(${own("key")}="","",IF(${own("changed")}="",${itemName("story", "nothing")},` +
    `IF(${entries}>0,${itemName("story", "told")},${itemName("story", "behind")})))`
  );
}

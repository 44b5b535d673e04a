import { valueIssue, type Fix, type ValueIssue } from "../issues/issue";
import { boundsIssue, numberTextIssue } from "../rules/values/numbers";
import { toPercent } from "../rules/values/percents";
import { truncate } from "../text/normalizeText";
import type { CheckedCell, CheckedField } from "./types";

/**
 * Whether a cell holds a percentage as 12.5 for 12.5 %, and if so, whether one that shows its sign was surely typed with it:
 * the format may have come later.
 */
export type PercentSense = "none" | "unsure" | "sure";

/** What is wrong with the number of a cell. */
export function cellNumberIssue(
  { value, shownAs }: CheckedCell,
  field: CheckedField,
  percentSense: () => PercentSense,
): ValueIssue | undefined {
  const share = field.share === true;
  if (typeof value === "boolean") return valueIssue("notANumber", { value: truncate(value) });
  if (typeof value === "string") {
    return numberTextIssue(value, { share, isPercentage: percentSense() !== "none" });
  }
  if (shownAs === "date") return valueIssue("numberAsDate", { value });
  if (shownAs === "percent" && !share) return signIssue(value, percentSense());
  return boundsIssue(value, field);
}

/** "45%", typed or pasted, is 0.45 to every formula; a 45 that was given the format later shows as 4500%. */
function signIssue(value: number, sense: PercentSense): ValueIssue | undefined {
  if (value === 0) return undefined;
  if (sense === "none") return valueIssue("percentSign", { value });
  const seen = toPercent(value);
  if (sense === "unsure" || Math.abs(value) > 1) return valueIssue("percentSign", { value, seen });
  const fix: Fix = { from: value, to: seen, kind: "plainNumber" };
  return valueIssue("percentSign", { value, nearest: seen }, { severity: "error", fix });
}

import { valueIssue, type Fix, type ValueIssue } from "../issues/issue";
import { boundsIssue, numberTextIssue } from "../rules/values/numbers";
import { toPercent } from "../rules/values/percents";
import { truncate } from "../text/normalizeText";
import type { CheckedCell, CheckedField } from "./types";

/**
 * Whether a cell holds percentages as 12.5 for 12.5 %. If so, "sure" means that a value shown with a percent sign was
 * typed with it; "unsure", that the format may have been applied later.
 */
export type PercentSense = "none" | "unsure" | "sure";

/** The issue of a cell that should hold a number. */
export function cellNumberIssue(
  { value, shownAs }: CheckedCell,
  field: CheckedField,
  percentSense: () => PercentSense,
): ValueIssue | undefined {
  const isShare = field.share === true;
  if (typeof value === "boolean") return valueIssue("notANumber", { value: truncate(value) });
  if (typeof value === "string") {
    return numberTextIssue(value, { share: isShare, isPercentage: percentSense() !== "none" });
  }
  if (shownAs === "date") return valueIssue("numberAsDate", { value });
  if (shownAs === "percent" && !isShare) return percentSignIssue(value, percentSense());
  return boundsIssue(value, field);
}

/** "45%", typed or pasted, is stored as 0.45; a 45 that was formatted later shows as 4500%. */
function percentSignIssue(value: number, sense: PercentSense): ValueIssue | undefined {
  if (value === 0) return undefined;
  if (sense === "none") return valueIssue("percentSign", { value });
  const seen = toPercent(value);
  if (sense === "unsure" || Math.abs(value) > 1) return valueIssue("percentSign", { value, seen });
  const fix: Fix = { from: value, to: seen, kind: "plainNumber" };
  return valueIssue("percentSign", { value, nearest: seen }, { severity: "error", fix });
}

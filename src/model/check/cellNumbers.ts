import { valueIssue, type Fix, type ValueIssue } from "../issues/issue";
import { boundsIssue, numberTextIssue } from "../rules/values/numbers";
import { toPercent } from "../rules/values/percents";
import { truncate } from "../text/normalizeText";
import type { CheckedCell, CheckedField } from "./types";

/**
 * What a percent sign in a cell means: "typed", that the value was typed with it (12.5 % is stored as 0.125);
 * "uncertain", that the format may have been applied to an existing value; "notAPercentage", that the cell should not
 * hold a percentage.
 */
export type PercentSignMeaning = "notAPercentage" | "uncertain" | "typed";

/** The issue of a cell that should hold a number. */
export function cellNumberIssue(
  { value, shownAs }: CheckedCell,
  field: CheckedField,
  percentSignMeaning: () => PercentSignMeaning,
): ValueIssue | undefined {
  const isShare = field.share === true;
  if (typeof value === "boolean") return valueIssue("notANumber", { value: truncate(value) });
  if (typeof value === "string") {
    return numberTextIssue(value, {
      share: isShare,
      isPercentage: percentSignMeaning() !== "notAPercentage",
    });
  }
  if (shownAs === "date") return valueIssue("numberAsDate", { value });
  if (shownAs === "percent" && !isShare) return percentSignIssue(value, percentSignMeaning());
  return boundsIssue(value, field);
}

/** "45%", typed or pasted, is stored as 0.45; a 45 that was formatted later shows as 4500%. */
function percentSignIssue(value: number, meaning: PercentSignMeaning): ValueIssue | undefined {
  if (value === 0) return undefined;
  if (meaning === "notAPercentage") return valueIssue("percentSign", { value });
  const seen = toPercent(value);
  if (meaning === "uncertain" || Math.abs(value) > 1) return valueIssue("percentSign", { value, seen });
  const fix: Fix = { from: value, to: seen, kind: "plainNumber" };
  return valueIssue("percentSign", { value, nearest: seen }, { severity: "error", fix });
}

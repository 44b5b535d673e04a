import { valueIssue, type ValueIssue } from "../../issues/issue";
import { readNumberText } from "../../numberText";
import { truncate } from "../../text/normalizeText";
import type { FieldRules } from "../field";
import { NUMBER_LIMIT } from "../limits";

/**
 * What is wrong with a text where a number belongs: always something, since it is no number as files and cells keep it.
 * "12 %" among plain numbers may be a share of something else: only where percentages belong is it certain to be 12.
 */
export function numberTextIssue(
  text: string,
  { share, isPercentage }: { readonly share: boolean; readonly isPercentage: boolean },
): ValueIssue {
  const read = readNumberText(text);
  const value = truncate(text);
  if (!read) return valueIssue("notANumber", { value });
  if (read.writing === "ambiguous") return valueIssue("ambiguousNumber", { value });
  const hasSign = text.includes("%");
  const nearest = hasSign && share ? Number((read.number / 100).toPrecision(12)) : read.number;
  const isCertain = !hasSign || share || isPercentage;
  return valueIssue(
    read.writing === "decimalComma" ? "frenchDecimal" : "numberAsText",
    { value, nearest },
    isCertain ? { fix: { from: text, to: nearest, kind: "number" } } : {},
  );
}

/** A number beyond the bounds of its field, or not a whole one where it has to be. */
export function boundsIssue(
  value: number,
  { bounds, whole }: Pick<FieldRules, "bounds" | "whole">,
): ValueIssue | undefined {
  const [minimum, maximum] = bounds ?? [-NUMBER_LIMIT, NUMBER_LIMIT];
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return undefined;
  return valueIssue("outOfRange", { value, minimum, maximum, whole: whole ? 1 : 0 });
}

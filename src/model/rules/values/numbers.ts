import { valueIssue, type ValueIssue } from "../../issues/issue";
import { readNumberText } from "../../numberText";
import { truncate } from "../../text/normalizeText";
import type { FieldRules } from "../field";
import { NUMBER_LIMIT } from "../limits";

/**
 * The issue of a text in a number field. "12 %" in a field of plain numbers may be a share of something else: it is
 * certain to mean 12 only for percentages.
 */
export function numberTextIssue(
  text: string,
  { share: isShare, isPercentage }: { readonly share: boolean; readonly isPercentage: boolean },
): ValueIssue {
  const read = readNumberText(text);
  const value = truncate(text);
  if (!read) return valueIssue("notANumber", { value });
  if (read.writing === "ambiguous") return valueIssue("ambiguousNumber", { value });
  const hasSign = text.includes("%");
  const nearest = hasSign && isShare ? Number((read.number / 100).toPrecision(12)) : read.number;
  const isCertain = !hasSign || isShare || isPercentage;
  return valueIssue(
    read.writing === "decimalComma" ? "frenchDecimal" : "numberAsText",
    { value, nearest },
    isCertain ? { fix: { from: text, to: nearest, kind: "number" } } : {},
  );
}

/** The issue of a number outside the bounds of its field, or of a fraction in a field of whole numbers. */
export function boundsIssue(
  value: number,
  { bounds, whole: isWhole }: Pick<FieldRules, "bounds" | "whole">,
): ValueIssue | undefined {
  const [minimum, maximum] = bounds ?? [-NUMBER_LIMIT, NUMBER_LIMIT];
  if (value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value))) return undefined;
  return valueIssue("outOfRange", { value, minimum, maximum, whole: isWhole ? 1 : 0 });
}

import { valueIssue, type ValueIssue } from "../../issues/issue";
import type { PercentWriting } from "../rowView";

/**
 * The tolerance between a value and the quotient of its numerator and denominator: half of the usual last digit,
 * absolute or relative.
 */
const ROUNDING = 0.051;
const ROUNDING_SHARE = 0.005;

/**
 * The issue of a percentage that is out of range or was entered as a fraction. `others`: values of the same indicator.
 */
export function percentIssue(
  value: number,
  others: readonly (number | undefined)[] = [],
  { hasPercentSign, mayBeFraction }: PercentWriting = { hasPercentSign: false, mayBeFraction: false },
): ValueIssue | undefined {
  if (value < 0 || value > 100) return valueIssue("percentRange", { value });
  const mayBeShare = !hasPercentSign && value > 0 && (mayBeFraction ? value <= 1 : value < 1);
  if (!mayBeShare || areFractions(others)) return undefined;
  return valueIssue("percentAsShare", { value, nearest: toPercent(value) });
}

/**
 * Whether reference values show that an indicator's percentages are fractions of one; 0, a common baseline, indicates
 * nothing.
 */
export function areFractions(figures: readonly (number | undefined)[]): boolean {
  const nonZero = figures.filter((figure) => figure !== undefined && figure !== 0) as number[];
  return nonZero.length > 0 && nonZero.every((figure) => Math.abs(figure) <= 1);
}

/** A fraction of one as a percentage, without floating-point noise. */
export function toPercent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** Whether a value contradicts the quotient of its numerator and denominator. */
export function differsBeyondRounding(ratio: number, value: number): boolean {
  return Math.abs(ratio - value) > Math.max(ROUNDING, Math.abs(ratio) * ROUNDING_SHARE);
}

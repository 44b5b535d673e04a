import { isFarFrom } from "../check/rules/observations";
import { areSmall, hundredfold } from "../check/rules/percent";
import { isPercentage } from "./numbers";
import type { Reason, ReasonCode } from "./reasons";
import type { KnownIndicator } from "./words";

export type NumberField = "value" | "numerator" | "denominator";

/** The figures of a row. */
export type RowFigures = Readonly<Partial<Record<NumberField, number>>>;

const LARGEST = 1e15;
/** What publishers put where they have no figure: not available, suppressed, too unreliable, does not apply. */
const SUPPRESSED =
  /^(?:\.{2,3}|…|[-–—]+|x|f|e|n[/.]?\s?[ad]\.?|#n\/a|s[/.]?\s?o\.?|null|nan|not available|non disponible|sans objet)$/i;
/** What says between which limits a figure lies, as publishers write small ones that would tell who is meant. */
const LIMIT = /^(?:[<>≤≥]|(?:less|fewer|more|under|over|moins|plus)\b(?: than| de)?)\s*\d/i;

/** What is wrong with one number by itself. */
export function numberFault(
  field: NumberField,
  text: string,
  found: number | undefined,
  indicator: KnownIndicator | undefined,
): ReasonCode | undefined {
  if (found === undefined) {
    if (SUPPRESSED.test(text)) return "suppressed";
    return LIMIT.test(text) ? "limitOnly" : "notANumber";
  }
  if (Math.abs(found) > LARGEST) return "outOfRange";
  const kind = field === "value" ? (indicator?.kind ?? "percent") : "number";
  if (kind !== "percent" && isPercentage(text)) return "percentSign";
  return field !== "value" && found < 0 ? "negative" : undefined;
}

/** What is wrong with the figures of a row together: some missing, or against each other, or against the indicator. */
export function figuresFault(
  figures: RowFigures,
  indicator: KnownIndicator | undefined,
  { hasSign, amongShares }: { readonly hasSign: boolean; readonly amongShares: boolean },
): [ReasonCode, NumberField, Reason["details"]?] | undefined {
  const { value, numerator, denominator } = figures;
  const isPercent = indicator?.kind === "percent";
  if (denominator === 0 && value === undefined) return ["zeroDenominator", "denominator"];
  if (numerator !== undefined && denominator !== undefined && denominator !== 0) {
    if (isPercent && numerator > denominator) return ["partAboveWhole", "numerator"];
    const ratio = (numerator / denominator) * (isPercent ? 100 : 1);
    if (value === undefined || !isFarFrom(ratio, value)) return undefined;
    return ["valueAgainstRatio", "value", { value, ratio: Number(ratio.toPrecision(6)) }];
  }
  if (value === undefined) {
    return [numerator === undefined && denominator === undefined ? "noValue" : "halfRatio", "value"];
  }
  if (isPercent && (value < 0 || value > 100)) return ["percentRange", "value", { value }];
  // 1 may be all of it, or one percent: what stands beside it tells.
  const mayBe = isPercent && !hasSign && value > 0 && (amongShares ? value <= 1 : value < 1);
  if (!mayBe || areSmall(indicator.figures ?? [])) return undefined;
  return ["percentAsShare", "value", { value, nearest: hundredfold(value) }];
}

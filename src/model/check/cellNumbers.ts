import { readNumberText } from "../numberText";
import { fault, type Fault, type Fix } from "./finding";
import { hundredfold } from "./rules/percent";
import type { CheckedCell, CheckedField } from "./types";
import { truncate } from "../text/normalizeText";

const LARGEST = 1e15;

/**
 * Whether a cell holds a percentage as 12.5 for 12.5 %, and if so, whether one that shows its sign was surely typed with it:
 * the format may have come later.
 */
export type PercentSense = "none" | "unsure" | "sure";

/** What is wrong with a number. */
export function numberFault(
  { value, shownAs }: CheckedCell,
  { bounds, whole, share }: CheckedField,
  percentSense: () => PercentSense,
): Fault | undefined {
  if (typeof value === "boolean") return fault("error", "notANumber", { value: truncate(value) });
  if (typeof value === "string") return textFault(value, share === true, percentSense() !== "none");
  if (shownAs === "date") return fault("error", "numberAsDate", { value });
  if (shownAs === "percent" && !share) return signFault(value, percentSense());
  const [minimum, maximum] = bounds ?? [-LARGEST, LARGEST];
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return undefined;
  return fault("error", "outOfRange", { value, minimum, maximum, whole: whole ? 1 : 0 });
}

/** "45%", typed or pasted, is 0.45 to every formula; a 45 that was given the format later shows as 4500%. */
function signFault(value: number, sense: PercentSense): Fault | undefined {
  if (value === 0) return undefined;
  if (sense === "none") return fault("warning", "percentSign", { value });
  const seen = hundredfold(value);
  if (sense === "unsure" || Math.abs(value) > 1) return fault("warning", "percentSign", { value, seen });
  const fix: Fix = { from: value, to: seen, kind: "plainNumber" };
  return fault("error", "percentSign", { value, nearest: seen }, fix);
}

function textFault(text: string, share: boolean, percent: boolean): Fault {
  const read = readNumberText(text);
  const value = truncate(text);
  if (!read) return fault("error", "notANumber", { value });
  if (read.writing === "ambiguous") return fault("error", "ambiguousNumber", { value });
  const code = read.writing === "decimalComma" ? "frenchDecimal" : "numberAsText";
  const hasSign = text.includes("%");
  const number = hasSign && share ? Number((read.number / 100).toPrecision(12)) : read.number;
  // "12 %" among plain numbers may be a share of something else.
  const certain = !hasSign || share || percent;
  return fault(
    "error",
    code,
    { value, nearest: number },
    certain ? { from: text, to: number, kind: "number" } : undefined,
  );
}

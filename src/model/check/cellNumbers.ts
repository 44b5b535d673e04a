import { readNumberText } from "../numberText";
import { fault, type Fault } from "./finding";
import { shown } from "./texts";
import type { CellContent, CheckedField } from "./types";

const LARGEST = 1e15;

/** What is wrong with a number. `percent`: the column holds percentages as 12.5 for 12.5 %. */
export function numberFault(
  value: CellContent,
  { bounds, whole, share }: CheckedField,
  percent: boolean,
): Fault | undefined {
  if (typeof value === "boolean") return fault("error", "notANumber", { value: shown(value) });
  if (typeof value === "string") return textFault(value, share === true, percent);
  const [minimum, maximum] = bounds ?? [-LARGEST, LARGEST];
  if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return undefined;
  return fault("error", "outOfRange", { value, minimum, maximum, whole: whole ? 1 : 0 });
}

function textFault(text: string, share: boolean, percent: boolean): Fault {
  const read = readNumberText(text);
  const value = shown(text);
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

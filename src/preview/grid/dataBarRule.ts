import type { ConditionalFormatState, SheetState } from "../../spreadsheet/state";

interface Bound {
  readonly type: string;
  readonly formula?: string;
}

/** The kinds of bounds that Office.js and Univer both know. */
const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

/** A data bar as the grid draws it. */
export function dataBarRule(format: ConditionalFormatState, sheet: SheetState): object {
  const { rule } = format;
  const positive = rule["positiveFormat"] as { fillColor: string; gradientFill: boolean };
  const negative = rule["negativeFormat"] as { fillColor: string; matchPositiveFillColor: boolean };
  return {
    type: "dataBar",
    isShowValue: rule["showDataBarOnly"] !== true,
    config: {
      min: boundOf(rule["lowerBoundRule"] as Bound, () => extremeValue(format, sheet, Math.min)),
      max: boundOf(rule["upperBoundRule"] as Bound, () => extremeValue(format, sheet, Math.max)),
      isGradient: positive.gradientFill,
      positiveColor: positive.fillColor,
      // Univer's own spelling.
      nativeColor: negative.matchPositiveFillColor ? positive.fillColor : negative.fillColor,
    },
  };
}

/** An automatic bar begins or ends at nought, unless a value is beyond it. */
function boundOf({ type, formula }: Bound, automatic: () => number): object {
  const kind = BOUNDS[type];
  if (kind === undefined) return { type: "num", value: automatic() };
  if (kind === "formula" || formula === undefined) return { type: kind, value: formula };
  return { type: kind, value: Number(formula.replace(/^=/, "")) };
}

/** The number furthest to one side, or nought. A column may hold more of them than a call takes arguments. */
function extremeValue(
  { areas }: ConditionalFormatState,
  sheet: SheetState,
  pick: (a: number, b: number) => number,
): number {
  let found = 0;
  for (const area of areas) {
    for (const { cell } of sheet.cells.within(area)) {
      if (typeof cell.value === "number") found = pick(found, cell.value);
    }
  }
  return found;
}

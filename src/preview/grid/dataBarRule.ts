import type { ConditionalFormatState, SheetState } from "../../spreadsheet/state";

interface Bound {
  readonly type: string;
  readonly formula?: string;
}

/** Univer's names of Office.js's kinds of bounds; an automatic bound has none. */
const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

/** A data bar in Univer's terms. */
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
      // Spelled this way by Univer.
      nativeColor: negative.matchPositiveFillColor ? positive.fillColor : negative.fillColor,
    },
  };
}

/** A bound of a data bar; an automatic one is zero unless a value exceeds it. */
function boundOf({ type, formula }: Bound, automatic: () => number): object {
  const kind = BOUNDS[type];
  if (kind === undefined) return { type: "num", value: automatic() };
  if (kind === "formula" || formula === undefined) return { type: kind, value: formula };
  return { type: kind, value: Number(formula.replace(/^=/, "")) };
}

/** The extreme number, or zero. Iterates, since an area may have more numbers than a call can take arguments. */
function extremeValue(
  { areas }: ConditionalFormatState,
  sheet: SheetState,
  pick: (a: number, b: number) => number,
): number {
  let extreme = 0;
  for (const area of areas) {
    for (const { cell } of sheet.cells.within(area)) {
      if (typeof cell.value === "number") extreme = pick(extreme, cell.value);
    }
  }
  return extreme;
}

import type { ConditionalFormatState, SheetState } from "../../host/state";

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
      min: boundOf(rule["lowerBoundRule"] as Bound, () => Math.min(0, ...numbersIn(format, sheet))),
      max: boundOf(rule["upperBoundRule"] as Bound, () => Math.max(0, ...numbersIn(format, sheet))),
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

function numbersIn({ areas }: ConditionalFormatState, sheet: SheetState): number[] {
  return areas.flatMap((area) =>
    [...sheet.cells.within(area)].map(({ cell }) => cell.value).filter((value) => typeof value === "number"),
  );
}

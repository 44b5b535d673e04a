/** What is unusual about figures, by docs/measurement-rules.md, "Plausible". */
import type { InitiativeFile } from "../../../src/model/initiative";
import type { PlausibilityId, RuleStateId } from "../../../src/model/vocabulary";
import { atLeast, equal, normalizedText, isFilled } from "../compare";
import type { JudgedFigure } from "./judged";
import { rowsByName } from "./reports";

/** An indicator as it is judged. */
interface Judged {
  readonly figure: JudgedFigure;
}

export interface RuleFact {
  /** null for an empty row */
  readonly state: RuleStateId | null;
  /** the row index of indicator A, -1 where it is unknown */
  readonly indicator: number;
}

/** The state of each rule, in order. */
export function ruleStates(
  { indicators, rules }: InitiativeFile,
  judged: readonly Judged[],
): readonly RuleFact[] {
  const rows = rowsByName(indicators.map(({ code }) => code));
  return rules.map((rule) => {
    if (!isFilled(rule.indicator) && !isFilled(rule.atMost)) return { state: null, indicator: -1 };
    const indicator = rows.get(normalizedText(rule.indicator)) ?? -1;
    const [a, b] = [judged[indicator]?.figure, judged[rows.get(normalizedText(rule.atMost)) ?? -1]?.figure];
    return { indicator, state: a && b && a !== b ? stateOf(a, b) : "unknownIndicator" };
  });
}

function stateOf(a: JudgedFigure, b: JudgedFigure): RuleStateId {
  if (a.judged === null || a.judged !== b.judged || a.value === null || b.value === null)
    return "notComparable";
  const areTotals = a.totalFrom !== null && b.totalFrom !== null;
  if (areTotals && a.totalFrom !== b.totalFrom) return "notComparable";
  return atLeast(b.value, a.value) ? "holds" : "broken";
}

/** What is said of the figure of an indicator, by its row index; null: nothing. */
export function plausibilityOf(
  row: number,
  judged: readonly Judged[],
  { indicators }: InitiativeFile,
  rules: readonly RuleFact[],
): PlausibilityId | null {
  const { figure } = judged[row]!;
  const { lowest, highest } = indicators[row]!;
  if (figure.judged === null || figure.value === null) return null;
  if (lowest !== undefined && figure.usableValues.some((value) => !atLeast(value, lowest)))
    return "belowLowest";
  if (highest !== undefined && figure.usableValues.some((value) => !atLeast(highest, value)))
    return "aboveHighest";
  if (rules.some(({ state, indicator }) => state === "broken" && indicator === row)) return "aboveOther";
  return changeOf(figure.amounts) ?? "nothingUnusual";
}

function changeOf(amounts: JudgedFigure["amounts"]): "tenTimes" | "aTenth" | null {
  if (!amounts) return null;
  const { now, before } = amounts;
  if (equal(now, 0) || equal(before, 0) || now < 0 !== before < 0) return null;
  const [size, sizeBefore] = [Math.abs(now), Math.abs(before)];
  if (atLeast(size, 10 * sizeBefore)) return "tenTimes";
  return atLeast(sizeBefore, 10 * size) ? "aTenth" : null;
}

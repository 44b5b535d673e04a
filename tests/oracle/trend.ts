/** The trend of the dashboard, by docs/rules.md, "Dashboard". */
import { sameText } from "./compare";
import type { IndicatorFact } from "./indicators";
import type { MeasuredReports } from "./measurement/reports";
import { curvePeriods, type ScorecardPeriod } from "./scorecard";
import type { Situation } from "./situation";

export interface Trend {
  /** the row of the indicator; -1 for none */
  readonly row: number;
  /** the latest first */
  readonly periods: readonly ScorecardPeriod[];
}

/** The indicator named in the profile, else the first with a value, else the first; and its own periods. */
export function trend(
  situation: Situation,
  reports: MeasuredReports,
  indicators: readonly Pick<IndicatorFact, "value">[],
): Trend {
  const { initiative, indicators: all } = situation.file;
  const { trendIndicator: named } = initiative;
  const chosen = all.findIndex(({ code }) => named !== undefined && sameText(code, named));
  const withValue = all.findIndex((_, row) => indicators[row]!.value !== null);
  const row = chosen >= 0 ? chosen : withValue >= 0 ? withValue : all.length > 0 ? 0 : -1;
  return { row, periods: curvePeriods(situation, reports, row) };
}

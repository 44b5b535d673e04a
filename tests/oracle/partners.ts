/** What each partner does for the initiative: the computed columns of the sheet Partners. */
import { isFilled, sameText } from "./compare";
import type { MeasuredReport } from "./measurement/reports";
import type { Holding } from "./roles";
import type { Situation } from "./situation";

export interface PartnerFact {
  /** number of distinct roles with an active holding */
  readonly roles: number;
  /** its running activities */
  readonly activities: number;
  /** its counting observations */
  readonly observations: number;
}

export function partnerFacts(
  { file }: Situation,
  holdings: readonly Holding[],
  /** for each partner, its running activities by condition, then all of them */
  activityCounts: readonly (readonly number[])[],
  counting: readonly MeasuredReport[],
): readonly PartnerFact[] {
  return file.partners.map(({ name }, row) => {
    const ownHoldings = holdings.filter(
      ({ active, holder }) => active && isFilled(holder.partner) && sameText(holder.partner, name),
    );
    return {
      roles: new Set(ownHoldings.map(({ role }) => role)).size,
      activities: activityCounts[row]!.at(-1)!,
      observations: counting.filter(({ partner }) => partner === row).length,
    };
  });
}

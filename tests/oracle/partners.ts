/** What each partner does for the initiative: the computed columns of the sheet Partners. */
import { isFilled, sameText } from "./compare";
import type { Report } from "./observations";
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
  matrix: readonly (readonly number[])[],
  counting: readonly Report[],
): readonly PartnerFact[] {
  return file.partners.map(({ name }, row) => {
    const ownHoldings = holdings.filter(
      ({ active, holder }) => active && isFilled(holder.partner) && sameText(holder.partner, name),
    );
    return {
      roles: new Set(ownHoldings.map(({ role }) => role)).size,
      activities: matrix[row]!.at(-1)!,
      observations: counting.filter(({ partner }) => partner === row).length,
    };
  });
}

/** What should last and what is decided about it, by docs/rules.md, "Readiness". */
import { isFilled } from "./compare";
import type { Situation } from "./situation";

export function sustainabilityFacts({ file }: Situation): {
  readonly total: number;
  readonly undecided: number;
} {
  const rows = file.sustainability.filter(({ what }) => isFilled(what));
  return { total: rows.length, undecided: rows.filter(({ decision }) => decision === undefined).length };
}

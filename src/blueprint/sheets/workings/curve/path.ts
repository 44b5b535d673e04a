/** The path that is expected from the baseline to the target. */
import { factOf, type Subject } from "./subject";

/** A value on the path, as expressions. */
interface PathPlace {
  /** the share of the way, 0 to 1 */
  readonly share: string;
  /** whether the path has a value there */
  readonly isWithin: string;
  /** without one */
  readonly otherwise: string;
}

/** The expression of the expected value; `otherwise` too where baseline or target lack a value or a date. */
export function pathValue(subject: Subject, { share, isWithin, otherwise }: PathPlace): string {
  const facts = (["baseline", "target", "baselineDay", "targetDay"] as const).map((id) =>
    factOf(subject, id),
  );
  const [baseline, target] = facts;
  return (
    `IF(COUNT(${facts.join(",")})<${facts.length},${otherwise},IF(${isWithin},` +
    `${baseline}+(${target}-${baseline})*${share},${otherwise}))`
  );
}

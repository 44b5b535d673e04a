/** Rules of cells that are applied elsewhere than in the blueprint. */

/** Converts all formulas of a validation rule, which are at different depths. */
export function movedRule(
  rule: Readonly<Record<string, unknown>>,
  moved: (formula: string) => string,
): Readonly<Record<string, unknown>> {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? moved(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(rule) as Record<string, unknown>;
}

/** Rewrites a formula from one cell to another: references to that cell are adjusted. */
export function formulaAt(formula: string, from: string, to: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(from)!;
  const [, otherLetters, otherRow] = /^([A-Z]+)(\d+)$/.exec(to)!;
  const cell = new RegExp(`(?<![\\p{L}\\p{N}_.$!])(\\$?)${letters}(\\$?)${row}(?![\\p{L}\\p{N}_(!])`, "gu");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(cell, `$1${otherLetters}$2${otherRow}`)))
    .join("");
}

/** The maximum number of cached formulas: a workbook has some 20,000. */
const MAX_CACHED = 65_536;
const comparables = new Map<string, string>();

/** A name or a formula without the case and the apostrophes, in which the same name may be written differently. */
export function comparable(text: string): string {
  let found = comparables.get(text);
  if (found === undefined) {
    found = text.replaceAll("'", "").toLowerCase();
    if (comparables.size >= MAX_CACHED) comparables.clear();
    comparables.set(text, found);
  }
  return found;
}

/**
 * Whether a formula may name a sheet, a table or a column: without the name's letters it does not. Quicker
 * than splitting a formula into tokens, and most formulas do not name it.
 */
export function mentionsOf(name: string): (formula: string) => boolean {
  const searched = comparable(name);
  return (formula) => comparable(formula).includes(searched);
}

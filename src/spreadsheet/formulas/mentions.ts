/** A name or a formula without the case and the apostrophes, in which the same name may be written differently. */
function comparable(text: string): string {
  return text.replaceAll("'", "").toLowerCase();
}

/**
 * Whether a formula may name a sheet, a table or a column: without the name's letters it does not. Quicker
 * than splitting a formula into tokens, and most formulas do not name it.
 */
export function mentionsOf(name: string): (formula: string) => boolean {
  const searched = comparable(name);
  return (formula) => comparable(formula).includes(searched);
}

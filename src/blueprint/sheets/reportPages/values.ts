/** Expressions of texts on pages that are read. */

/** A text that ends in "…" if it is longer than a number of characters. */
export function shortened(text: string, characters: number): string {
  return `IF(LEN(${text})>${characters},LEFT(${text},${characters - 1})&"…",${text})`;
}

/** A value that leads to an address, as long as there is one. */
export function linked(link: string, value: string): string {
  return `IF(${link}="",${value},HYPERLINK(${link},${value}))`;
}

/** Expressions of texts on pages that are read. */

/** A word that is longer may be cut in the middle. */
const LONGEST_WORD = 12;

/** A text that ends in "…" after a whole word if it is longer than a number of characters, at least LONGEST_WORD. */
export function shortened(text: string, characters: number): string {
  return shortenedTo(text, String(characters), LONGEST_WORD);
}

/** The same where the number is an expression; a word longer than `longestWord`, which is no more than the number, may be cut. */
export function shortenedTo(text: string, characters: string, longestWord: number): string {
  // The part of a word that would be left at the end: as long as `end` without any space in it.
  const end = `MID(${text},${characters}-${longestWord - 1},${longestWord})`;
  const lastWord = `TRIM(RIGHT(SUBSTITUTE(${end}," ",REPT(" ",${longestWord})),${longestWord}))`;
  const kept = `${characters}-1-MOD(LEN(${lastWord}),${longestWord})`;
  return `IF(LEN(${text})>${characters},LEFT(${text},${kept})&"…",${text})`;
}

/** A value that leads to an address, as long as there is one. */
export function linked(link: string, value: string): string {
  return `IF(${link}="",${value},HYPERLINK(${link},${value}))`;
}

/** The number of texts that are named; the others are counted. */
const MAX_NAMED = 4;

/** The first texts, and how many more there are: "A, B, C, D +2". */
export function shortList(texts: readonly string[]): string {
  const named = texts.slice(0, MAX_NAMED).join(", ");
  return texts.length > MAX_NAMED ? `${named} +${texts.length - MAX_NAMED}` : named;
}

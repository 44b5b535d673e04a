import { normalizeText } from "./normalizeText";

/** The known spelling nearest to a text, or undefined if none is near enough. */
export function nearestName(text: string, known: readonly string[]): string | undefined {
  return nearestNames(text, known)[0];
}

/** All known spellings at the smallest distance with the same numbers; none if that distance is too large. */
export function nearestNames(text: string, known: readonly string[]): readonly string[] {
  return nearestAmong(text, known.map(normalizeName));
}

/** A name with its normalised letters and its numbers, which must be equal: "Site 1" never matches "Site 3". */
export interface NormalizedName {
  readonly name: string;
  readonly letters: string;
  readonly numbers: string;
  /** its words of significance, without accents and case */
  readonly words: readonly string[];
}

/** Words that many names share: articles, and forms of organisations. */
const COMMON_WORDS = new Set([
  ...["the", "of", "and", "for", "in", "inc", "ltd", "llc", "org", "co"],
  ...["le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "au", "aux", "enr", "ltee"],
]);
/** The minimum length of a word that makes names similar. */
const MIN_WORD_LENGTH = 4;

/** Prepares a name for comparison with many others. */
export function normalizeName(name: string): NormalizedName {
  const numbers = (name.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, "")).join(" ");
  const words = normalizeText(name, "caption")
    .split(" ")
    .filter((word) => word !== "" && !COMMON_WORDS.has(word));
  return { name, letters: normalizeText(name, "letters"), numbers, words };
}

/** A name without case, accents, punctuation and words that many names share: equal for two spellings of one name. */
export function looseKey(name: string): string {
  return normalizeName(name).words.join("");
}

/** As `nearestNames`, among prepared names; where no spelling is near, the names of which the text is a part or the reverse. */
export function nearestAmong(text: string, known: readonly NormalizedName[]): readonly string[] {
  const normalized = normalizeName(text);
  const spelt = nearestSpellings(normalized, known);
  if (spelt.length > 0) return spelt;
  return known.flatMap((each) =>
    each.numbers === normalized.numbers && (holdsName(normalized, each) || isShortFor(normalized, each))
      ? [each.name]
      : [],
  );
}

/** Whether a text has all words of a name: "North Clinic Inc., Montréal" for "North Clinic". */
function holdsName({ words }: NormalizedName, name: NormalizedName): boolean {
  return (
    name.words.some((word) => word.length >= MIN_WORD_LENGTH) &&
    name.words.every((word) => words.includes(word))
  );
}

/** Whether a text has some words of a name, others shortened, and none else: "N. Clinic" for "North Clinic". */
function isShortFor({ words }: NormalizedName, name: NormalizedName): boolean {
  return (
    words.some((word) => word.length >= MIN_WORD_LENGTH && name.words.includes(word)) &&
    words.every((word) => name.words.some((each) => each.startsWith(word)))
  );
}

function nearestSpellings(
  { letters: textLetters, numbers: textNumbers }: NormalizedName,
  known: readonly NormalizedName[],
): readonly string[] {
  let names: string[] = [];
  let bestDistance = Infinity;
  for (const { name, letters, numbers } of known) {
    if (numbers !== textNumbers) continue;
    const maxDistance = Math.floor(Math.max(textLetters.length, letters.length) / 3);
    const limit = Math.min(maxDistance, bestDistance);
    // The distance is at least the difference in length.
    if (Math.abs(textLetters.length - letters.length) > limit) continue;
    const distance = editDistance(textLetters, letters, limit);
    if (distance > limit) continue;
    if (distance < bestDistance) names = [];
    names.push(name);
    bestDistance = distance;
  }
  return names;
}

/** Greater than any computed distance. */
const FAR = 0x3fffffff;

/**
 * Banded Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * adjacent letters. Returns a number above `limit` if the distance exceeds it. The lengths must not differ by more than
 * `limit`; only cells within `limit` of the diagonal are computed.
 */
function editDistance(a: string, b: string, limit: number): number {
  let twoAbove = new Int32Array(b.length + 2);
  let above = new Int32Array(b.length + 2);
  let row = new Int32Array(b.length + 2);
  for (let index = 0; index < row.length; index++) row[index] = index <= limit ? index : FAR;
  for (let i = 1; i <= a.length; i++) {
    [twoAbove, above, row] = [above, row, twoAbove];
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    row[first - 1] = first === 1 ? i : FAR;
    let rowMinimum = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const isEqual = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(above[j - 1]! + (isEqual ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, twoAbove[j - 2]! + 1);
      row[j] = cost;
      rowMinimum = Math.min(rowMinimum, cost);
    }
    row[last + 1] = FAR;
    // The row minimum never decreases, so the distance exceeds the limit.
    if (rowMinimum > limit) return FAR;
  }
  return row[b.length]!;
}

import { normalizeText } from "./normalizeText";

/** The known spelling nearest to a text, or undefined when none is near enough to be what was meant. */
export function nearestName(text: string, known: readonly string[]): string | undefined {
  return nearestNames(text, known)[0];
}

/** All known spellings that are as near as the nearest and have the same numbers; none when that is not near enough. */
export function nearestNames(text: string, known: readonly string[]): readonly string[] {
  return nearestAmong(text, known.map(comparedName));
}

/** A name, its letters as they are compared, and its numbers: "Site 1" is never meant for "Site 3". */
export interface ComparedName {
  readonly name: string;
  readonly letters: string;
  readonly numbers: string;
}

/** A name made ready to be compared with many others. */
export function comparedName(name: string): ComparedName {
  const numbers = (name.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, "")).join(" ");
  return { name, letters: normalizeText(name, "letters"), numbers };
}

/** As `nearestNames`, among names that are ready to be compared. */
export function nearestAmong(text: string, known: readonly ComparedName[]): readonly string[] {
  const { letters: wanted, numbers: meant } = comparedName(text);
  let names: string[] = [];
  let least = Infinity;
  for (const { name, letters, numbers } of known) {
    if (numbers !== meant) continue;
    const near = Math.floor(Math.max(wanted.length, letters.length) / 3);
    const limit = Math.min(near, least);
    // As many letters at least must come or go as one is longer than the other.
    if (Math.abs(wanted.length - letters.length) > limit) continue;
    const distance = editDistance(wanted, letters, limit);
    if (distance > limit) continue;
    if (distance < least) names = [];
    names.push(name);
    least = distance;
  }
  return names;
}

/** More than any distance that is computed. */
const FAR = 0x3fffffff;

/**
 * How many letters must be put in, taken out, changed, or swapped with the next one; something above `limit` when it
 * is more than that. The lengths may differ by no more either. Only cells within the limit of the table's diagonal are
 * computed.
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
    let nearest = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) least = Math.min(least, twoAbove[j - 2]! + 1);
      row[j] = least;
      nearest = Math.min(nearest, least);
    }
    row[last + 1] = FAR;
    // From row to row the least never falls, and a swap costs a letter too.
    if (nearest > limit) return FAR;
  }
  return row[b.length]!;
}

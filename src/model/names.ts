/** Names and codes as the workbook compares them: upper and lower case are one, spaces count neither outside nor twice. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

/** Different unknown names that are compared with the known ones; nobody reads as many guesses. */
const MOST_GUESSES = 200;

/** Names among which many others are looked up: each is folded, and compared with the others, once only. */
export class KnownNames {
  private readonly keys: ReadonlySet<string>;
  private readonly guesses = new Map<string, readonly string[]>();
  private folded: readonly FoldedName[] | undefined;

  constructor(private readonly names: readonly string[]) {
    this.keys = new Set(names.map(nameKey));
  }

  /** Whether a name is one of these, upper and lower case alike. */
  has(name: string): boolean {
    return this.keys.has(nameKey(name));
  }

  /** As `nearestName`, for the first two hundred different names that are asked for; undefined for any after them. */
  nearest(name: string): string | undefined {
    return this.allNearest(name)[0];
  }

  /** The same with every name that is as near. */
  allNearest(name: string): readonly string[] {
    if (!this.guesses.has(name) && this.guesses.size < MOST_GUESSES) {
      this.folded ??= this.names.map(foldedName);
      this.guesses.set(name, nearestAmong(name, this.folded));
    }
    return this.guesses.get(name) ?? [];
  }
}

/** The known spelling nearest to a text, or undefined when none is near enough to be what was meant. */
export function nearestName(text: string, known: readonly string[]): string | undefined {
  return nearestNames(text, known)[0];
}

/** All known spellings that are as near as the nearest and have the same numbers; none when that is not near enough. */
export function nearestNames(text: string, known: readonly string[]): readonly string[] {
  return nearestAmong(text, known.map(foldedName));
}

/** A name, its letters as they are compared, and its numbers: "Site 1" is never meant for "Site 3". */
interface FoldedName {
  readonly name: string;
  readonly letters: string;
  readonly numbers: string;
}

function foldedName(name: string): FoldedName {
  const numbers = (name.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, "")).join(" ");
  return { name, letters: plain(name), numbers };
}

function nearestAmong(text: string, known: readonly FoldedName[]): readonly string[] {
  const { letters: wanted, numbers: meant } = foldedName(text);
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

/** Without accents, case, spaces and punctuation, so that "half-yearly" is near "halfYearly". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** More than any distance that is asked for. */
const FAR = 0x3fffffff;

/**
 * How many letters must be put in, taken out, changed, or swapped with the next one; something above `limit` when it
 * is more than that. The lengths may differ by no more either. Only what lies within the limit of the table's diagonal is computed.
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

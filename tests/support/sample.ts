/**
 * A part of many cases. The test command tries it, always the same, so that a failure is that of a change; the soak run
 * tries all: see "Tests try a part of many cases" in docs/decisions.md.
 */

/** How many times the usual cases are tried: see run/fastCheck.cjs and scripts/soak.mjs. */
const TIMES = Number(process.env["ENSEMBLE_TESTS_CASES"] ?? 1);

/** Whether this is the soak run. */
export const TRIES_ALL = TIMES > 1;

/** Declares tests that the test command leaves to the soak run. Files of which all tests are such are named `.soak.test.ts`. */
export function onlyInSoak(declare: () => void): void {
  if (TRIES_ALL) declare();
}

const SEED = 1;

/**
 * `part` of the cases in their order, among them at least one of each kind; in the soak run, all.
 * @param kindOf without it, all are of one kind
 */
export function someOf<Case>(
  cases: readonly Case[],
  part: number,
  kindOf: (item: Case, index: number) => unknown = () => "",
): Case[] {
  const kinds = new Map<unknown, number[]>();
  for (const [index, item] of cases.entries()) {
    const kind = kindOf(item, index);
    kinds.set(kind, [...(kinds.get(kind) ?? []), index]);
  }
  const share = TRIES_ALL ? 1 : part;
  const chosen = [...kinds].flatMap(([kind, indexes]) => sampleOf(indexes, share, SEED, String(kind)));
  return chosen.sort((one, other) => one - other).flatMap((index) => cases.slice(index, index + 1));
}

/** The numbers from `first` to `last` as someOf chooses them; the ends are of a kind of their own. */
export function someNumbers(first: number, last: number, part: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return someOf(all, part, (number) => (number === first || number === last ? number : "between"));
}

/** How far apart the cases are that someOf would choose, where it is not known how many there are. */
export function stepBetween(part: number): number {
  return TRIES_ALL ? 1 : Math.max(1, Math.round(1 / part));
}

/** `share` of the items, at least one of them, in their order. The same seed chooses the same ones. */
export function sampleOf<Item>(items: readonly Item[], share: number, seed: number, salt: string): Item[] {
  const count = Math.max(1, Math.round(items.length * share));
  const random = generator(hashOf(`${seed} ${salt}`));
  const ranked = items.map((item, index) => ({ item, index, rank: random() }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

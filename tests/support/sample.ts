/**
 * A sample of many cases. `npm test` tries the same sample each time, so that a test fails only because of a change; the
 * soak run tries all cases: see "Tests try a part of many cases" in docs/decisions.md.
 */
import { textHash } from "../../src/excel/textHash";

/** How many times as many cases as usual are tried: see run/fastCheck.cjs and scripts/soak.mjs. */
const TIMES = Number(process.env["ENSEMBLE_TESTS_CASES"] ?? 1);

/** Whether this is the soak run. */
export const TRIES_ALL = TIMES > 1;

/** Declares tests that only the soak run runs. A file with no other tests is named `.soak.test.ts`. */
export function onlyInSoak(declare: () => void): void {
  if (TRIES_ALL) declare();
}

const SEED = 1;

/**
 * A share of the cases in their order, among them at least one of each kind; in the soak run, all.
 * @param kindOf without it, all are of one kind
 */
export function someOf<Case>(
  cases: readonly Case[],
  share: number,
  kindOf: (item: Case, index: number) => unknown = () => "",
): Case[] {
  const kinds = new Map<unknown, number[]>();
  for (const [index, item] of cases.entries()) {
    const kind = kindOf(item, index);
    kinds.set(kind, [...(kinds.get(kind) ?? []), index]);
  }
  const triedShare = TRIES_ALL ? 1 : share;
  const chosen = [...kinds].flatMap(([kind, indexes]) => sampleOf(indexes, triedShare, SEED, String(kind)));
  return chosen.sort((one, other) => one - other).flatMap((index) => cases.slice(index, index + 1));
}

/** The numbers from `first` to `last` as someOf chooses them; the ends are of a kind of their own. */
export function someNumbers(first: number, last: number, share: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return someOf(all, share, (number) => (number === first || number === last ? number : "between"));
}

/** The distance between the cases to try, for cases whose number is not known beforehand. */
export function stepBetween(share: number): number {
  return TRIES_ALL ? 1 : Math.max(1, Math.round(1 / share));
}

/** `share` of the items, at least one of them, in their order. The same seed chooses the same ones. */
export function sampleOf<Item>(items: readonly Item[], share: number, seed: number, salt: string): Item[] {
  const count = Math.max(1, Math.round(items.length * share));
  const random = generator(textHash(`${seed} ${salt}`));
  const ranked = items.map((item, index) => ({ item, index, rank: random() }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
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

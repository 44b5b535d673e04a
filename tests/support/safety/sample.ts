/** A part of many cases, chosen by a seed. */

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

/** Look-ups of elements that must exist: they throw a RangeError instead of returning undefined. */

/** The element at a 0-based index. */
export function elementAt<Item>(items: readonly Item[], index: number): Item {
  if (index < 0 || index >= items.length) {
    throw new RangeError(`There is no element ${index} among ${items.length}`);
  }
  return items[index] as Item;
}

/** The element at a 0-based row and column. */
export function valueAt<Item>(rows: readonly (readonly Item[])[], row: number, column: number): Item {
  return elementAt(elementAt(rows, row), column);
}

/** The last element. */
export function lastOf<Item>(items: readonly Item[]): Item {
  return elementAt(items, items.length - 1);
}

/** The value of a key. */
export function getOrThrow<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is no ${String(key)}`);
  return value;
}

/** The first element that is accepted. */
export function findOrThrow<Item>(items: readonly Item[], accepts: (item: Item) => boolean): Item {
  const found = items.find(accepts);
  if (found === undefined) throw new RangeError(`None of ${items.length} elements is the one looked for`);
  return found;
}

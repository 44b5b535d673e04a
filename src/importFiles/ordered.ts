import { elementAt } from "../model/collections";

/**
 * The first index whose item is past a limit, in items that are in ascending order: once one is past it, all later ones
 * are. The number of items if none is.
 */
export function indexFrom<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(elementAt(items, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

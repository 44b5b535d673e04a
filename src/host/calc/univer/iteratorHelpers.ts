/**
 * Univer calls `some` on an iterator, which Node 22 and today's browsers have and Node 20 has not. Only what it calls
 * is added, and only where it is missing.
 */
export function addIteratorHelpers(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  if ("some" in iterators) return;
  Object.defineProperty(iterators, "some", {
    configurable: true,
    writable: true,
    value: function some<T>(this: Iterable<T>, holds: (item: T, index: number) => unknown): boolean {
      let index = 0;
      for (const item of this) {
        if (holds(item, index)) return true;
        index += 1;
      }
      return false;
    },
  });
}

/**
 * A polyfill of `Iterator.prototype.some`, which Univer calls: Node 22 and current browsers have it, Node 20 does not.
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

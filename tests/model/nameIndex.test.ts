import fc from "fast-check";
import { NameIndex } from "../../src/model/text/nameIndex";
import { nearestName, nearestNames } from "../../src/model/text/nearestNames";

const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 });

/** The edit distance of two words, by the full dynamic programming table. */
function distance(a: string, b: string): number {
  const table = [...a, ""].map((_, i) => [...b, ""].map((__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? table[i - 2]![j - 2]! + 1 : Infinity;
      table[i]![j] = Math.min(change, swap, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

test("the nearest name has the smallest edit distance, at most a third of the letters; ties go to the first", () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), (text, known) => {
      const nearest = known
        .map((name) => ({ name, apart: distance(text, name) }))
        .filter(({ name, apart }) => apart <= Math.floor(Math.max(text.length, name.length) / 3))
        .sort((one, other) => one.apart - other.apart);
      const least = nearest.filter(({ apart }) => apart === nearest[0]!.apart).map(({ name }) => name);
      expect(nearestNames(text, known)).toEqual(least);
      expect(nearestName(text, known)).toBe(least[0]);
    }),
    { numRuns: 500 },
  );
});

test("finds a name in any case, and suggests it for a misspelt one", () => {
  const known = new NameIndex(["Residents’ council", "École du quartier"]);
  expect(known.has(" RESIDENTS’ COUNCIL ")).toBe(true);
  expect(known.has("Residents")).toBe(false);
  expect(known.nearest("ecole du cartier")).toBe("École du quartier");
});

test("names with different numbers are different names, however similar", () => {
  const sites = ["Site 1", "Site 2", "Clinique 12 ans et plus"];
  expect(nearestNames("site1", sites)).toEqual(["Site 1"]);
  expect(nearestNames("Sitte 02", sites)).toEqual(["Site 2"]);
  expect(nearestNames("Site 3", sites)).toEqual([]);
  expect(nearestNames("Site", sites)).toEqual([]);
  expect(nearestNames("Clinique 1 2 ans et plus", sites)).toEqual([]);
});

test("makes at most two hundred guesses, and remembers them", () => {
  const known = new NameIndex(["Library"]);
  const misspelt = Array.from({ length: 200 }, (_, index) => `Librar${String.fromCodePoint(0x4e00 + index)}`);
  for (const name of misspelt) expect(known.nearest(name)).toBe("Library");
  expect(known.nearest("Librory")).toBeUndefined();
  expect(known.nearest(misspelt[0]!)).toBe("Library");
});

test("adding names does not raise the limit, and repeats earlier guesses", () => {
  const known = new NameIndex(["Library"]);
  const misspelt = Array.from({ length: 200 }, (_, index) => `Librar${String.fromCodePoint(0x4e00 + index)}`);
  for (const name of misspelt) expect(known.nearest(name)).toBe("Library");
  known.add("Librories");
  expect(known.nearest("Librory")).toBeUndefined();
  expect(known.nearest(misspelt[0]!)).toBe("Library");
  known.add(misspelt[1]!.toUpperCase());
  expect(known.nearest(misspelt[1]!)).toBe(misspelt[1]!.toUpperCase());
});

test("a name in another case is the same name, listed as first added", () => {
  const known = new NameIndex(["Library", "Museum", "LIBRARY"]);
  known.add("museum ");
  expect(known.list()).toEqual(["Library", "Museum"]);
  expect(known.allNearest("Libary")).toEqual(["Library"]);
});

import { elementAt, findOrThrow, getOrThrow, lastOf, valueAt } from "../../src/model/collections";

test("returns existing values", () => {
  expect(elementAt(["a", "b"], 1)).toBe("b");
  expect(elementAt([undefined], 0)).toBeUndefined();
  expect(lastOf([1, 2])).toBe(2);
  expect(valueAt([[1], [2, 3]], 1, 1)).toBe(3);
  expect(getOrThrow(new Map([["a", 0]]), "a")).toBe(0);
  expect(findOrThrow([1, 2, 3], (number) => number > 1)).toBe(2);
});

test("throws a descriptive error for missing values", () => {
  expect(() => elementAt(["a"], 1)).toThrow("There is no element 1 among 1");
  expect(() => elementAt(["a"], -1)).toThrow(RangeError);
  expect(() => lastOf([])).toThrow(RangeError);
  expect(() => valueAt([[1]], 0, 1)).toThrow(RangeError);
  expect(() => getOrThrow(new Map(), "a")).toThrow("There is no a");
  expect(() => findOrThrow([1], (number) => number > 1)).toThrow(RangeError);
});

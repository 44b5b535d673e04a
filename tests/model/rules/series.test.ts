import {
  areSmallCounts,
  decimalSlips,
  medianOf,
  modifiedScores,
  outliersOf,
} from "../../../src/model/rules/series";

test("the median is the middle, or the mean of the two in the middle", () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
});

test("modified z-scores follow Iglewicz and Hoaglin", () => {
  // Median 3, deviations 2 1 0 1 97, median deviation 1.
  const scores = modifiedScores([1, 2, 3, 4, 100]);
  expect(scores.map((score) => Number(score.toFixed(4)))).toEqual([-1.349, -0.6745, 0, 0.6745, 65.4265]);
  // Median deviation 0, mean deviation 2: (15 - 5) / (1.253314 * 2).
  expect(modifiedScores([5, 5, 5, 5, 15]).at(-1)).toBeCloseTo(3.98942, 4);
  expect(modifiedScores([5, 5, 5])).toEqual([0, 0, 0]);
});

test.each([
  ["a decimal lost between neighbours", [10.4, 10.2, 104, 10.6], [2]],
  ["a decimal added", [104, 98, 10.1, 110], [2]],
  ["thousands counted twice, at the end", [1200, 1180, 1_204_000], [2]],
  ["at the beginning", [1_204_000, 1180, 1200], [0]],
  ["growth by five each time", [2, 10, 50, 250], []],
  ["a small beginning", [10, 60, 80, 90], []],
  ["a step that lasts", [10, 10, 100, 100], []],
  ["too few to say which is wrong", [10, 104], []],
  ["no ratio to 0", [0, 80, 0], []],
  ["no ratio across 0", [-3, 40, -3], []],
  ["below 0", [-10, -104, -11], [1]],
])("%s: %j", (_, values, indexes) => {
  expect(decimalSlips(values)).toEqual(indexes);
});

test.each([
  ["a value far from its neighbours", [100, 102, 99, 135, 101], [3]],
  ["the last one", [50, 51, 49, 50, 70], [4]],
  ["the first one", [70, 50, 51, 49, 50], [0]],
  ["steady growth", [10, 20, 30, 40, 50, 60], []],
  ["growth that doubles", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512], []],
  ["decline that halves", [512, 256, 128, 64, 32, 16, 8, 4, 2, 1], []],
  ["growth that begins", [10, 10, 11, 10, 11, 14, 18], []],
  ["a small difference, however steady the others", [14.5, 14.5, 14.6, 14.5, 15.2, 14.5], []],
  ["all the same but one", [50, 50, 50, 50, 50, 90], [5]],
  ["three values", [10, 10, 16], []],
])("%s: %j", (_, values, indexes) => {
  expect(outliersOf(values).map(({ index }) => index)).toEqual(indexes);
});

test("whole numbers below ten are small counts", () => {
  expect(areSmallCounts([1, 7, 2, -3])).toBe(true);
  expect(areSmallCounts([1, 12, 2])).toBe(false);
  expect(areSmallCounts([0.5, 2])).toBe(false);
});

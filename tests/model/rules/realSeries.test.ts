/** Values that are made wrong in real series are found, and the series as they are published are left alone. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { outlierTrial, publishedSeries } from "../../../scripts/outlierTrial";

const DATA = "examples/data";

const trial = outlierTrial(
  readdirSync(DATA).flatMap((file) => publishedSeries(readFileSync(path.join(DATA, file), "utf8"))),
);

test("hardly a value is found in the series as they are published", () => {
  expect(trial.values).toBeGreaterThan(500);
  expect(trial.untouched / trial.values).toBeLessThan(0.01);
});

// A tenth is not found where it begins a series: things begin small.
test.each([
  ["lost decimal sign (× 10)", 0.99],
  ["decimal sign too far left (÷ 10)", 0.92],
  ["share for a percentage (÷ 100)", 0.99],
  ["doubled thousands (× 1000)", 0.99],
])("%s: the share of those that are found is at least %f", (mistake, least) => {
  const { made, found, others } = trial.mistakes[mistake]!;
  expect(made).toBeGreaterThan(500);
  expect(found / made).toBeGreaterThanOrEqual(least);
  // What is right beside them is not blamed.
  expect(others / made).toBeLessThan(0.03);
});

test("values of two partners that differ by half are found when they are swapped, and alike ones are not", () => {
  const library = {
    place: "Library",
    group: "",
    years: ["1", "2", "3", "4", "5"],
    values: [100, 104, 98, 101, 103],
  };
  const swapped = (values: readonly number[]) =>
    outlierTrial([library, { ...library, place: "School", values }]).mistakes[
      "swapped partners, from a factor of 1.5 on"
    ]!;
  expect(swapped([160, 164, 158, 161, 163])).toMatchObject({ made: 5, found: 5 });
  expect(swapped([110, 114, 108, 111, 113])).toMatchObject({ made: 0 });
});

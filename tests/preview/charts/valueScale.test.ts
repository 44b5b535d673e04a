import fc from "fast-check";
import { valueScale } from "../../../src/preview/charts/valueScale";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((eighths) => eighths / 8);
const amounts = fc.array(amount, { maxLength: 12 });
const steps = fc.integer({ min: 2, max: 12 });

test("every value is on the axis, whose steps are multiples of 1, 2 or 5", () => {
  fc.assert(
    fc.property(amounts, steps, (values, stepCount) => {
      const { minimum, maximum, unit } = valueScale(values, {}, stepCount);
      const slack = unit * 1e-6;
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(minimum - slack);
        expect(value).toBeLessThanOrEqual(maximum + slack);
      }
      expect(Math.abs(minimum / unit - Math.round(minimum / unit))).toBeLessThan(1e-6);
      expect([1, 2, 5]).toContain(Number(unit.toExponential(6).split("e")[0]));
      expect((maximum - minimum) / unit).toBeLessThanOrEqual(stepCount + 2 + 1e-6);
    }),
  );
});

test("applies the configured bounds of the axis", () => {
  fc.assert(
    fc.property(amounts, steps, amount, (values, stepCount, given) => {
      expect(valueScale(values, { minimum: given }, stepCount).minimum).toBeCloseTo(given, 2);
      expect(valueScale(values, { maximum: given }, stepCount).maximum).toBeGreaterThanOrEqual(given - 1e-3);
      expect(valueScale(values, { majorUnit: 7 }, stepCount).unit).toBe(7);
    }),
  );
});

test.each([
  ["shares", [0.57, 0.53, 0.46, 0], { minimum: 0, maximum: 0.6, unit: 0.1 }],
  ["values close together start above zero", [90, 94, 97, 98], { minimum: 86, maximum: 100, unit: 2 }],
  ["equal values start at zero", [5, 5], { minimum: 0, maximum: 6, unit: 1 }],
  ["losses and gains", [-45, 30], { minimum: -50, maximum: 40, unit: 10 }],
  ["losses alone", [-8, -3], { minimum: -9, maximum: 0, unit: 1 }],
  ["zeros alone", [0, 0], { minimum: 0, maximum: 1, unit: 0.2 }],
  ["nothing", [], { minimum: 0, maximum: 1, unit: 0.2 }],
])("%s", (_name, values, given) => {
  expect(valueScale(values, {}, 9)).toEqual(given);
});

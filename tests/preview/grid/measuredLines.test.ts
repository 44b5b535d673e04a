/** How many lines a text takes in the grid: rows are as high as their text, and cut none. */
import fc from "fast-check";
import { measuredLines } from "../../../src/preview/grid/measuredLines";

/** Letters that are all 8 pixels wide, 9 where they are bold. */
const count = measuredLines((text, font) => text.length * (font.includes("bold") ? 9 : 8));
/** The width in points of a column that holds so many of these letters. */
const holding = (letters: number) => (letters * 8 * 0.75) / 0.98 + 0.01;

test.each([
  ["Under 18 years", 14, {}, 1],
  ["Under 18 years", 13, {}, 2],
  ["Under 18 years", 8, {}, 2],
  ["Under 18 years", 6, {}, 3],
  ["Under 18 years", 14, { bold: true }, 2],
  ["Under 18 years", 14, { indent: 1 }, 2],
  ["Saguenay–Lac-Saint-Jean", 13, {}, 2],
  ["one\ntwo", 20, {}, 2],
  ["", 5, {}, 1],
  ["abcdefghij", 4, {}, 3],
  ["to abcdefghij", 4, {}, 4],
] as const)("“%s” in a column of %i letters, %j", (text, letters, style, lines) => {
  expect(count(text, style, holding(letters))).toBe(lines);
});

test("a wider column never takes more lines, and there is room for every letter", () => {
  const text = fc.stringMatching(/^[a-z -]{0,40}$/);
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 40 }), (written, letters) => {
      const lines = count(written, {}, holding(letters));
      expect(count(written, {}, holding(letters + 1))).toBeLessThanOrEqual(lines);
      expect(lines * letters).toBeGreaterThanOrEqual(written.replace(/[ ]+/g, "").length);
    }),
  );
});

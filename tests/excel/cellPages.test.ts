import fc from "fast-check";
import { jsonBytes } from "../../src/excel/bytes";
import { cellPages } from "../../src/excel/cellPages";

/** Rows of up to a thousand cells. */
const row = fc
  .record({ length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000 })) })
  .map(({ length }) => Array<string>(length).fill("x"));

test("pages of rows of any length stay within their size once shorter rows are padded", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const pages = cellPages(rows);
      expect(pages.flatMap(({ cells }) => cells)).toEqual(rows);
      for (const { first, cells, bytes } of pages) {
        expect(rows[first]).toBe(cells[0]);
        const longest = Math.max(...cells.map(({ length }) => length));
        expect(cells.length === 1 || cells.length * longest <= 1_500).toBe(true);
        const filled = cells.map((each) => [...each, ...Array<null>(longest - each.length).fill(null)]);
        expect(bytes).toBeGreaterThanOrEqual(jsonBytes(filled));
      }
    }),
  );
});

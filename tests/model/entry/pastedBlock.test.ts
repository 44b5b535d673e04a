import fc from "fast-check";
import { cellsOfText, nextPlace, placeBlock } from "../../../src/model/entry/pastedBlock";

const everywhere = () => true;

test("a copied block is read as spreadsheets write it", () => {
  expect(cellsOfText("1\t2\r\n3\t\r\n")).toEqual([
    ["1", "2"],
    ["3", ""],
  ]);
  expect(cellsOfText('"a\nb"\t"say ""so"""\n"open')).toEqual([["a\nb", 'say "so"'], ['"open']]);
  expect(cellsOfText("")).toEqual([[""]]);
});

test("every filled cell of a block is placed once, at its distance from the current cell, or counted", () => {
  const cell = fc.stringMatching(/^[0-9a-z,.% ]{0,5}$/).map((text) => text.trim());
  const blocks = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    );
  const place = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  fc.assert(
    fc.property(blocks, place, fc.array(place), (block, from, closed) => {
      const canFill = ({ row, column }: typeof from) =>
        row <= 6 && column <= 6 && !closed.some((each) => each.row === row && each.column === column);
      // A last row of one empty cell is the line break at the end of a block.
      const text = `${block.map((row) => row.join("\t")).join("\r\n")}\r\n`;
      const { filled, unplaced } = placeBlock(cellsOfText(text), from, canFill);
      const texts = block.flat().filter((each) => each !== "");
      expect(filled.length + unplaced).toBe(texts.length);
      expect(filled.every(canFill)).toBe(true);
      for (const { row, column, text: placed } of filled) {
        expect(block[row - from.row]?.[column - from.column]).toBe(placed);
      }
      expect(new Set(filled.map(({ row, column }) => `${row} ${column}`)).size).toBe(filled.length);
    }),
  );
});

test("a step leads to the next cell that can be filled in, and from the end of a column to the next one", () => {
  const size = { rows: 2, columns: 2 };
  const down = { rows: 1, columns: 0 };
  expect(nextPlace({ row: 0, column: 0 }, down, size, everywhere)).toEqual({ row: 1, column: 0 });
  expect(nextPlace({ row: 1, column: 0 }, down, size, everywhere)).toEqual({ row: 0, column: 1 });
  expect(nextPlace({ row: 1, column: 0 }, down, size, ({ row }) => row === 1)).toEqual({ row: 1, column: 1 });
  expect(nextPlace({ row: 1, column: 1 }, down, size, everywhere)).toBeUndefined();
  const left = { rows: 0, columns: -1 };
  expect(nextPlace({ row: 1, column: 0 }, left, size, everywhere)).toEqual({ row: 0, column: 1 });
  expect(nextPlace({ row: 0, column: 0 }, left, size, everywhere)).toBeUndefined();
});

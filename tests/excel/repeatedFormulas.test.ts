/** A formula that many cells of a block repeat is sent once; each cell must hold the blueprint's formula all the same. */
import { splitRepeatedFormulas } from "../../src/blueprint/repeatedFormulas";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { example } from "../oracle/examples";
import { openExampleWorkbook } from "../support/exampleWorkbook";

test("every cell of every block holds the formula of the blueprint", async () => {
  const { workbook } = await openExampleWorkbook("missions-la-fonda", "fr");
  const { sheets } = workbookBlueprint(example("missions-la-fonda"), { language: "fr" });
  let compared = 0;
  for (const { name, blocks } of sheets) {
    const { cells } = workbook.sheets.find((sheet) => sheet.name === name)!;
    for (const block of blocks) {
      block.cells.forEach((line, row) =>
        line.forEach((formula, column) => {
          if (typeof formula !== "string" || !formula.startsWith("=")) return;
          expect(cells.get(block.row + row, block.column + column)?.formula).toBe(formula);
          compared += 1;
        }),
      );
    }
  }
  expect(compared).toBeGreaterThan(5_000);
});

test("references move with the cells, and nothing else is taken for one", () => {
  const tail = '&REPT("padding that is as long as it must be",0)'.repeat(8);
  const formula = (row: number, column: string) =>
    `="A1'B2"&${column}${row}&$A$${2}&${column}$1&$B${row}&'Sheet C3'!${column}${row}&T[D4]&LOG10(2)&EnsembleX1${tail}`;
  const cells = [5, 6, 7].map((row) => ["C", "D"].map((column) => formula(row, column)));
  const { block, repeated } = splitRepeatedFormulas({ row: 4, column: 2, cells });
  expect(block.cells.flat()).toEqual(Array(6).fill(null));
  expect(repeated).toEqual([
    {
      range: { row: 4, column: 2, rows: 3, columns: 2 },
      formula: `="A1'B2"&RC&R2C1&R1C&RC2&'Sheet C3'!RC&T[D4]&LOG10(2)&EnsembleX1${tail}`,
    },
  ]);
});

test("short formulas, and those that refer to whole columns, stay in the block", () => {
  const whole = [["=SUM($A:$B)" + "+1".repeat(400)], ["=SUM($A:$B)" + "+1".repeat(400)]];
  for (const cells of [[["=A1"], ["=A2"]], whole]) {
    expect(splitRepeatedFormulas({ row: 0, column: 1, cells })).toEqual({
      block: { row: 0, column: 1, cells },
      repeated: [],
    });
  }
});

import fc from "fast-check";
import type { Expression } from "../../../src/host/calc/expression";
import { References } from "../../../src/host/calc/expression";
import { fixedExtent } from "../../../src/host/calc/references";
import { RepeatedParts } from "../../../src/host/calc/repeatedParts";
import { sheetOf } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

const cell = (row: number): Expression => ({
  kind: "cells",
  reference: { sheetKey: "Sheet", rows: fixedExtent(row, row), columns: fixedExtent(0, 0) },
});
const value = (content: number | string): Expression => ({ kind: "value", value: content });
const plus = (left: Expression, right: Expression): Expression => ({
  kind: "binary",
  operator: "+",
  left,
  right,
});
const call = (name: string, ...args: Expression[]): Expression => ({ kind: "call", name, args });

/** Whether two parts of an expression are calculated once. */
function areOne(expression: Expression, a: Expression, b: Expression): boolean {
  const repeated = new RepeatedParts(expression, new References(expression));
  return repeated.find(a) !== null && repeated.find(a) === repeated.find(b);
}

describe("equal parts of a formula", () => {
  it.each([
    ["sums of the same cells", plus(cell(0), cell(1)), plus(cell(0), cell(1)), true],
    ["sums of other cells", plus(cell(0), cell(1)), plus(cell(0), cell(2)), false],
    ["calls of the same function", call("ABS", cell(0)), call("ABS", cell(0)), true],
    ["calls of other functions", call("ABS", cell(0)), call("INT", cell(0)), false],
    ["a number and the text of it", call("LEN", value(1)), call("LEN", value("1")), false],
    ["random numbers", plus(call("RAND"), cell(0)), plus(call("RAND"), cell(0)), false],
    ["single cells, which cost no calculation", cell(0), cell(0), false],
  ])("%s", (_what, a, b, isOne) => {
    expect(areOne(call("IF", a, b), a, b)).toBe(isOne);
  });

  it("what is repeated only within a repeated part is left to that part", () => {
    const inner = () => call("ABS", cell(0));
    const [first, second] = [inner(), inner()];
    const [a, b] = [plus(first, cell(1)), plus(second, cell(1))];
    expect(areOne(call("SUM", a, b), a, b)).toBe(true);
    expect(areOne(call("SUM", a, b), first, second)).toBe(false);
    const third = inner();
    expect(areOne(call("SUM", a, b, third), first, third)).toBe(true);
  });

  it("have the values that they have alone, also after a change and where an error ends the formula", async () => {
    const parts = ["A1+A2", "SUM(A1:A3)", "INDEX(A1:A3,A2)", "A1:A3*A2", "1/(A1-A2)", "MATCH(A2,A1:A3,0)"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.constantFrom(...parts),
        fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 }),
        async (one, two, edits) => {
          const sheet = sheetOf("Data", [
            [1, `=SUM(${one})`, `=IFERROR(SUM(${two}),-1)`, `=SUM(${two})`],
            [2, `=IF(B1>2,SUM(${one})+SUM(${one}),SUM(${two})-SUM(${one}))`, "=IF(B1>2,B1+B1,D1-B1)"],
            [3, `=IFERROR(SUM(${two})*2,-2)+IFERROR(SUM(${two}),-1)`, "=IFERROR(D1*2,-2)+C1"],
          ]);
          const { engine } = engineOver([sheet]);
          const expectSame = (): void => {
            for (const row of [1, 2])
              expect(sheet.cells.get(row, 1)?.value).toEqual(sheet.cells.get(row, 2)?.value);
          };
          await engine.calculate();
          expectSame();
          for (const [row, content] of edits) {
            sheet.cells.set(row, 0, { value: content });
            engine.cellsChanged([{ sheetId: sheet.id, row, column: 0 }]);
            await engine.calculate();
            expectSame();
          }
        },
      ),
    );
  });

  it("random numbers differ, wherever they are", async () => {
    const sheet = sheetOf("Data", [["=RAND()=RAND()"], ["=(RAND()+1)=(RAND()+1)"]]);
    const { engine } = engineOver([sheet]);
    await engine.calculate();
    expect([0, 1].map((row) => sheet.cells.get(row, 0)?.value)).toEqual([false, false]);
  });
});

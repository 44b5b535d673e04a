import fc from "fast-check";
import type { CellValue } from "../../../src/spreadsheet/state";
import { addTable, cellRef, sheetOf } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

/**
 * A formula that only calls the host's own functions is computed by the host, any other by Univer, with the host's
 * functions replacing Univer's. The two ways share only the functions, and have to agree.
 */

const sheet = sheetOf("Data", [
  ["Name", "Number", "Other", "Mixed"],
  ["North", 10, 0.5, "7"],
  ["south", 20.5, null, true],
  ["North", -5, 2, { error: "#N/A" }],
  ["", 0, 3, '=""'],
  [null, 7, -1, "no*h"],
]);
addTable(sheet, "T", "A1:D6");
const { engine } = engineOver([sheet]);

beforeAll(async () => {
  await engine.calculate();
});
afterAll(() => engine.dispose());

const computed = (formula: string): Promise<CellValue> => engine.evaluate(formula, cellRef(sheet, "F3"));

const column = fc.constantFrom("T[Name]", "T[Number]", "T[Other]", "T[Mixed]", "$B$2:$B$6");
const cell = fc.constantFrom(
  "A2",
  "B2",
  "C3",
  "D4",
  "D5",
  "A6",
  "B6",
  "$B$3",
  "T[@Name]",
  "T[@Number]",
  "Z9",
);
const literal = fc.constantFrom(
  "1",
  "0",
  "-2",
  "2.5",
  "1E3",
  '"North"',
  '""',
  '"7"',
  '"a""b"',
  "TRUE",
  "FALSE",
  "#N/A",
);

const { value } = fc.letrec<{ value: string }>((tie) => {
  const inner = tie("value");
  const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
    fc.tuple(...args).map((argumentTexts) => `${name}(${argumentTexts.join(",")})`);
  const many = fc.oneof(
    column,
    fc.tuple(column, fc.constantFrom("=", "<>", ">"), inner).map(([a, sign, b]) => `(${a}${sign}${b})*1`),
    fc.constant('{1,2;"x",TRUE}'),
  );
  return {
    value: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      literal,
      cell,
      fc
        .tuple(inner, fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<", ">=", ">", "<="), inner)
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
      inner.map((a) => `-${a}`),
      cell.map((a) => `${a}%`),
      call("IF", inner, inner, inner),
      call("IF", inner, inner),
      call("IFERROR", inner, inner),
      call("IFNA", inner, inner),
      call("IFS", inner, inner, inner, inner),
      call("CHOOSE", inner, inner, inner),
      call("SWITCH", inner, inner, inner, inner),
      call("AND", inner, inner),
      call("OR", inner, column),
      call("NOT", inner),
      call("SUM", inner, many),
      call("SUM", call("IF", many, column, inner)),
      call("COUNT", cell, inner, column),
      call("COUNTA", column, inner),
      call("MAX", many),
      call("SUMPRODUCT", many, many),
      call("SUMPRODUCT", many),
      call("COUNTIFS", column, inner),
      call("SUMIFS", fc.constant("T[Number]"), column, inner, column, inner),
      call("MATCH", inner, column, fc.constantFrom("0", "1")),
      call("INDEX", column, inner),
      call("INDEX", fc.constant("$A$2:$D$6"), inner, inner),
      call("SUM", call("INDEX", fc.constant("$A$2:$D$6"), fc.constant("0"), inner)),
      call("LOOKUP", inner, column, column),
      call("VLOOKUP", inner, fc.constant("$A$2:$D$6"), inner, fc.constant("FALSE")),
      call("LEFT", inner, inner),
      call("LEN", inner),
      call("TEXT", inner, fc.constant('"0.0"')),
      call("TEXTJOIN", fc.constant('","'), inner, column, inner),
      call("ROUND", inner, inner),
      call("ISNUMBER", inner),
      call("ISBLANK", cell),
      call("ROWS", column),
      call("ROW", cell),
    ),
  };
});

it("gives the same result by the host alone and through Univer", async () => {
  await fc.assert(
    fc.asyncProperty(value, async (formula) => {
      expect(await computed(`=${formula}`)).toEqual(await computed(`=IF(PI()>3,${formula},0)`));
    }),
    { numRuns: 300 },
  );
});

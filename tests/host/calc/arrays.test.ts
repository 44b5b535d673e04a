import fc from "fast-check";
import type { CellValue } from "../../../src/spreadsheet/state";
import { cellRef, sheetOf, type Entry } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

/** What operators and functions make of arrays: the same as of each of their values. */

const ROWS = 9;
const COLUMNS = 3;

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.1, 0.2, 0.3, 1e-20, 1e308, 45_000, 45_031.5, -0.5),
);
const other = fc.constantFrom<Entry>(null, "", "x", "7", true, false, { error: "#N/A" }, { error: "#NUM!" });

/** Cells of numbers only, of booleans only, or of whatever there is. */
const cells = (length: number): fc.Arbitrary<Entry[]> =>
  fc.oneof(
    fc.array(number, { minLength: length, maxLength: length }),
    fc.array(fc.boolean(), { minLength: length, maxLength: length }),
    fc.array(fc.oneof({ weight: 4, arbitrary: number }, other), { minLength: length, maxLength: length }),
  );

interface Data {
  /** of columns A and B */
  readonly left: Entry[];
  readonly right: Entry[];
  /** of cells D1:F1 */
  readonly across: Entry[];
}

const data: fc.Arbitrary<Data> = fc.record({
  left: cells(ROWS),
  right: cells(ROWS),
  across: cells(COLUMNS),
});

/** An expression of cells, written for a cell of column A and another cell. */
type Write = (a: string, b: string) => string;

const operator = fc.constantFrom("+", "-", "*", "/", "^", "=", "<>", "<", ">", "<=", ">=", "&");

const call = (name: string, ...parts: fc.Arbitrary<Write>[]): fc.Arbitrary<Write> =>
  fc.tuple(...parts).map((writes) => (a, b) => `${name}(${writes.map((write) => write(a, b)).join()})`);

const { expression } = fc.letrec<{ expression: Write }>((tie) => {
  const inner = tie("expression");
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<Write>(
        (a) => a,
        (_a, b) => b,
        () => "2",
        () => "TRUE",
        () => "0.1",
      ),
      fc.tuple(inner, operator, inner).map(
        ([x, sign, y]): Write =>
          (a, b) =>
            `(${x(a, b)}${sign}${y(a, b)})`,
      ),
      inner.map(
        (x): Write =>
          (a, b) =>
            `-${x(a, b)}`,
      ),
      ...["ABS", "INT", "SIGN", "YEAR", "MONTH", "NOT", "ISNUMBER", "LEN"].map((name) => call(name, inner)),
      ...["MOD", "ROUND", "EDATE", "WEEKDAY"].map((name) => call(name, inner, inner)),
      call("DATE", inner, inner, inner),
      call("IF", inner, inner, inner),
      call("IFERROR", inner, inner),
      call("TRUNC", inner),
    ),
  };
});

async function answers(
  { left, right, across }: Data,
  formulas: readonly string[],
): Promise<readonly CellValue[]> {
  const sheet = sheetOf(
    "S",
    left.map((entry, row) => [entry, right[row] ?? null, null, ...(row === 0 ? across : [])]),
  );
  const { engine } = engineOver([sheet]);
  const found: CellValue[] = [];
  for (const formula of formulas) found.push(await engine.evaluate(formula, cellRef(sheet, "H20")));
  engine.dispose();
  return found;
}

const indexes = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

describe("an expression of arrays", () => {
  it("of the same size gives its value for each pair of cells", async () => {
    await fc.assert(
      fc.asyncProperty(data, expression, async (entries, write) => {
        // A range of a single value is no array: the whole is written beside one.
        const array = write(`A1:A${ROWS}`, `B1:B${ROWS}`);
        const found = await answers(
          entries,
          indexes(ROWS).map((row) => `=INDEX(IF(A1:A${ROWS}=A1:A${ROWS},${array},${array}),${row})`),
        );
        const expected = await answers(
          entries,
          indexes(ROWS).map((row) => `=IF(A${row}=A${row},${write(`A${row}`, `B${row}`)},0)`),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("of a column and a row gives its value for each cell of the one with each of the other", async () => {
    await fc.assert(
      fc.asyncProperty(data, operator, async (entries, sign) => {
        const places = indexes(ROWS).flatMap((row) => indexes(COLUMNS).map((column) => ({ row, column })));
        const found = await answers(
          entries,
          places.map(({ row, column }) => `=INDEX(A1:A${ROWS}${sign}D1:F1,${row},${column})`),
        );
        const expected = await answers(
          entries,
          places.map(({ row, column }) => `=A${row}${sign}${["D", "E", "F"][column - 1]}1`),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it("of columns of different lengths gives #N/A beyond the shorter one", async () => {
    const entries = { left: indexes(ROWS), right: indexes(ROWS), across: [] };
    const found = await answers(entries, ["=INDEX(A1:A9+B1:B8,8)", "=INDEX(A1:A9+B1:B8,9)"]);
    expect(found).toEqual([16, { error: "#N/A" }]);
  });
});

describe("functions of whole arrays", () => {
  const numbers = fc.array(number, { minLength: ROWS, maxLength: ROWS });

  it("take computed numbers as they take cells", async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (left, right) => {
        const calls = (a: string, b: string) => [
          `=SUM(${a})`,
          `=MAX(${a})`,
          `=MIN(${a})`,
          `=MEDIAN(${a})`,
          `=PRODUCT(${a})`,
          `=SUMPRODUCT(${a},${b})`,
          `=MODE(${a})`,
          `=LARGE(${a},2)`,
          `=SMALL(${a},3)`,
          `=SUM(MMULT(${a},{1,2}))`,
          `=LOOKUP(1,${a},${b})`,
          ...indexes(ROWS + 1).map((row) => `=INDEX(FREQUENCY(${a},${b}),${row})`),
        ];
        const entries = { left, right, across: [] };
        const expected = await answers(entries, calls(`A1:A${ROWS}`, `B1:B${ROWS}`));
        expect(await answers(entries, calls(`(A1:A${ROWS}*1)`, `(B1:B${ROWS}*1)`))).toEqual(expected);
      }),
    );
  });

  it("FREQUENCY counts the numbers up to each bin and above the next lower one, once for equal bins", async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (left, bins) => {
        const found = await answers(
          { left, right: bins, across: [] },
          indexes(ROWS + 1).map((row) => `=INDEX(FREQUENCY(A1:A${ROWS},B1:B${ROWS}),${row})`),
        );
        const expected = bins.map((bin, index) => {
          const lower = bins.filter((each) => each < bin);
          const isRepeated = bins.indexOf(bin) < index;
          const isCounted = (value: number) => value <= bin && lower.every((each) => value > each);
          return isRepeated ? 0 : left.filter(isCounted).length;
        });
        expect(found).toEqual([...expected, left.filter((value) => value > Math.max(...bins)).length]);
      }),
    );
  });

  it("ignore booleans in a range, and count them as 0 in SUMPRODUCT", async () => {
    const entries = { left: indexes(ROWS).map((row) => row > 4), right: indexes(ROWS), across: [] };
    expect(
      await answers(entries, [
        `=SUM(A1:A${ROWS})`,
        `=MAX(A1:A${ROWS})`,
        `=SUMPRODUCT(A1:A${ROWS},B1:B${ROWS})`,
        `=SUMPRODUCT(A1:A${ROWS}*B1:B${ROWS})`,
        `=SMALL(A1:A${ROWS},1)`,
        `=MATCH(1,A1:A${ROWS},1)`,
        `=SUMPRODUCT(LOOKUP(A1:A${ROWS},{FALSE,TRUE},{1,2}))`,
      ]),
    ).toEqual([0, 0, 0, 35, { error: "#NUM!" }, { error: "#N/A" }, 14]);
  });

  it("return what is no number in MMULT", async () => {
    expect(
      await answers({ left: [1, "x", { error: "#N/A" }], right: [1, { error: "#NUM!" }, "x"], across: [] }, [
        "=SUM(MMULT({1,1,1},A1:A3))",
        "=SUM(MMULT({1,1,1},B1:B3))",
      ]),
    ).toEqual([{ error: "#VALUE!" }, { error: "#NUM!" }]);
  });
});

import fc from "fast-check";
import type { CellValue } from "../../../src/spreadsheet/state";
import { sheetOf, type Entry } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

/** Criteria that compare with limits, which an order of the column answers, against a look at each row. */

const ROWS = 40;

const number = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(0.1 + 0.2, 0.3, 1e15, -0.5));
const other = fc.constantFrom<Entry>(null, "", "x", "3", true, { error: "#N/A" });
const cells = (others: number): fc.Arbitrary<Entry[]> =>
  fc.array(fc.oneof({ weight: 9, arbitrary: number }, { weight: others, arbitrary: other }), {
    minLength: ROWS,
    maxLength: ROWS,
  });

type Operator = "<" | "<=" | ">" | ">=" | "=";

interface Test {
  /** 0 or 1 */
  readonly column: number;
  readonly operator: Operator;
  readonly limit: number;
}

const test: fc.Arbitrary<Test> = fc.record({
  column: fc.nat(1),
  operator: fc.constantFrom<Operator>("<", "<=", ">", ">=", "="),
  limit: fc.oneof(fc.integer({ min: -7, max: 7 }), fc.constantFrom(0.3, 1e15)),
});

/** Whether a cell meets a criterion; only "=" takes a text for the number that it reads as. */
function meets(entry: Entry, { operator, limit }: Test): boolean {
  const value = operator === "=" && entry === "3" ? 3 : entry;
  if (typeof value !== "number") return false;
  const isSame = Number(value.toPrecision(15)) === limit;
  if (operator === "=") return isSame;
  if (isSame) return operator.endsWith("=");
  return operator.startsWith("<") ? value < limit : value > limit;
}

/** The values that COUNTIFS, SUMIFS, MINIFS and MAXIFS have to give, in this order. */
function expectedOf(
  target: readonly Entry[],
  columns: readonly Entry[][],
  tests: readonly Test[],
): CellValue[] {
  const matched = target.filter((_, row) => tests.every((each) => meets(columns[each.column]![row]!, each)));
  const error = matched.find((each) => typeof each === "object" && each !== null);
  if (error) return [matched.length, error as CellValue, error as CellValue, error as CellValue];
  const numbers = matched.filter((each) => typeof each === "number");
  const extreme = (choose: (...values: number[]) => number): number =>
    numbers.length === 0 ? 0 : choose(...numbers);
  const sum = numbers.reduce((total, each) => total + each, 0);
  return [matched.length, sum, extreme(Math.min), extreme(Math.max)];
}

describe("criteria with limits", () => {
  it("match the rows that each of them matches, however often they are asked and whatever has changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        // Shrinking so many cells would take minutes.
        fc.noShrink(fc.tuple(cells(4), cells(0))),
        fc.array(test, { minLength: 1, maxLength: 4 }),
        fc.nat(1),
        fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(1), number), { maxLength: 3 }),
        async (columns, tests, summarized, edits) => {
          const range = (column: number): string => `$${"AB"[column]}$1:$${"AB"[column]}$${ROWS}`;
          const pairs = tests.map(({ column, operator, limit }) => `${range(column)},"${operator}${limit}"`);
          const formulas = [
            `=COUNTIFS(${pairs.join()})`,
            ...["SUMIFS", "MINIFS", "MAXIFS"].map((name) => `=${name}(${range(summarized)},${pairs.join()})`),
          ];
          const sheet = sheetOf(
            "Data",
            Array.from({ length: ROWS }, (_, row) => [
              columns[0][row]!,
              columns[1][row]!,
              // Each is asked several times: the first time, a column is not in order yet.
              ...(row < 3 ? formulas : []),
            ]),
          );
          const { engine } = engineOver([sheet]);
          const answers = (): (CellValue | undefined)[][] =>
            [0, 1, 2].map((row) => formulas.map((_, column) => sheet.cells.get(row, column + 2)?.value));
          const expected = (): CellValue[][] => {
            const values = expectedOf(columns[summarized]!, columns, tests);
            return [values, values, values];
          };
          await engine.calculate();
          expect(answers()).toEqual(expected());
          for (const [row, column, value] of edits) {
            columns[column]![row] = value;
            sheet.cells.set(row, column, { value });
            engine.cellsChanged([{ sheetId: sheet.id, row, column }]);
            await engine.calculate();
            expect(answers()).toEqual(expected());
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

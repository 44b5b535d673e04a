import fc from "fast-check";
import type { SheetState, CellsRef } from "../../../src/spreadsheet/state";
import { engineOver } from "./engineOver";
import { workbookState, addTable, cellRef, enter, sheetOf, type Entry } from "../../spreadsheet/workbooks";

const valueAt = (sheet: SheetState, row: number, column: number) => sheet.cells.get(row, column)?.value ?? "";

/** A formula filled down a column, and its expected values, independent of the engine. */
interface Filled {
  /** as entered in a 0-based row */
  readonly formula: (row: number) => string;
  readonly value: (row: number, number: (row: number, column: number) => number) => number;
}

const ROWS = 12;
const LAST = ROWS;
const rows = Array.from({ length: ROWS }, (_, row) => row);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Formulas that read columns to the left, or rows above in their own column, so that none is circular. */
function formulasOf(column: number): Filled[] {
  const letter = (columnIndex: number) => "ABCD"[columnIndex]!;
  const [ownColumn, left] = [letter(column), letter(column - 1)];
  return [
    {
      formula: (row) => `=${left}${row + 1}*2+$A${row + 1}`,
      value: (row, number) => number(row, column - 1) * 2 + number(row, 0),
    },
    {
      formula: (row) => (row === 0 ? `=${left}1` : `=${ownColumn}${row}+${left}${row + 1}`),
      value: (row, number) => (row === 0 ? 0 : number(row - 1, column)) + number(row, column - 1),
    },
    {
      formula: (row) => `=SUM(${left}$1:${left}${row + 1})`,
      value: (row, number) => sum(rows.slice(0, row + 1).map((each) => number(each, column - 1))),
    },
    {
      formula: (row) => `=SUM(${left}${Math.max(row - 1, 0) + 1}:${left}${row + 1})`,
      value: (row, number) =>
        sum(rows.slice(Math.max(row - 1, 0), row + 1).map((each) => number(each, column - 1))),
    },
    {
      formula: () => `=SUM($A$1:$${left}$${LAST})`,
      value: (_row, number) =>
        sum(rows.flatMap((row) => rows.slice(0, column).map((columnIndex) => number(row, columnIndex)))),
    },
    {
      formula: (row) => `=COUNTIFS(${left}$1:${left}$${LAST},${left}${row + 1})`,
      value: (row, number) =>
        rows.filter((each) => number(each, column - 1) === number(row, column - 1)).length,
    },
    {
      formula: (row) => `=MATCH(${left}${row + 1},$${left}$1:$${left}$${LAST},0)`,
      value: (row, number) =>
        rows.findIndex((each) => number(each, column - 1) === number(row, column - 1)) + 1,
    },
    {
      formula: (row) => `=@$${left}$1:$${left}$${LAST}+ROW(A${row + 1})`,
      value: (row, number) => number(row, column - 1) + row + 1,
    },
  ];
}

/** Fills some rows of a column with numbers, or with one formula filled down. */
interface Edit {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly content: number | Filled;
}

const edit: fc.Arbitrary<Edit> = fc
  .integer({ min: 0, max: 3 })
  .chain((column) =>
    fc
      .tuple(
        fc.nat(ROWS - 1),
        fc.nat(ROWS - 1),
        column === 0
          ? fc.integer({ min: -2, max: 5 })
          : fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(...formulasOf(column))),
      )
      .map(([a, b, content]) => ({ column, first: Math.min(a, b), last: Math.max(a, b), content })),
  );

describe("formulas filled down columns", () => {
  it("compute correctly, whatever is entered, filled or interrupted in between", async () => {
    const { engine } = engineOver([sheetOf("S", [])]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (batches) => {
          const sheet = sheetOf(
            "S",
            rows.map(() => [0, 0, 0, 0]),
          );
          engine.rebuild(workbookState([sheet]));
          const contents: (number | Filled)[][] = rows.map(() => [0, 0, 0, 0]);
          const number = (row: number, column: number): number => {
            const content = contents[row]![column]!;
            return typeof content === "number" ? content : content.value(row, number);
          };
          for (const batch of batches) {
            const changed: CellsRef[] = batch.map(({ column, first, last, content }) => {
              for (let row = first; row <= last; row += 1) {
                contents[row]![column] = content;
                enter(sheet, row, column, typeof content === "number" ? content : content.formula(row));
              }
              return { sheetId: sheet.id, row: first, column, rows: last - first + 1, columns: 1 };
            });
            engine.cellsChanged(changed);
            await engine.calculate();
            const found = rows.map((row) =>
              [0, 1, 2, 3].map((column) => Number(valueAt(sheet, row, column))),
            );
            expect(found).toEqual(rows.map((row) => [0, 1, 2, 3].map((column) => number(row, column))));
          }
        },
      ),
      { numRuns: 100 },
    );
    engine.dispose();
  });
});

/** A table with two entry columns and columns computed from them, with a given number of rows. */
function longTable(count: number): SheetState {
  const sheet = sheetOf("Data", [["Key", "Amount", "Label", "First", "Times", "Total", "Latest", "State"]]);
  const formulas = [
    '="#"&[@Key]',
    "=MATCH([@Label],T[Label],0)",
    "=COUNTIFS(T[Label],[@Label])",
    '=SUMIFS(T[Amount],T[Label],[@Label],T[Amount],">0")',
    "=MAXIFS(T[Amount],T[First],[@First])",
    '=IF([@Times]>1,"twice",IF([@First]=0,"never","once"))',
  ];
  for (let row = 1; row <= count; row += 1) {
    enter(sheet, row, 0, `key ${row % (count / 2)}`);
    enter(sheet, row, 1, row);
    formulas.forEach((formula, columnIndex) => enter(sheet, row, columnIndex + 2, formula));
  }
  addTable(sheet, "T", `A1:H${count + 1}`);
  return sheet;
}

describe("a table of many thousand rows", () => {
  const COUNT = 8_000;

  it("looks up, counts and sums by its own computed columns", async () => {
    const sheet = longTable(COUNT);
    const { engine } = engineOver([sheet]);
    await engine.calculate();
    expect([2, 3, 4, 5, 6, 7].map((column) => valueAt(sheet, 7, column))).toEqual([
      "#key 7",
      7,
      2,
      7 + 7 + COUNT / 2,
      7 + COUNT / 2,
      "twice",
    ]);
    expect(valueAt(sheet, COUNT, 3)).toBe(COUNT / 2);
    engine.dispose();
  });

  it("is recomputed only as far as an entry has an effect", async () => {
    const sheet = longTable(COUNT);
    const { engine } = engineOver([sheet]);
    await engine.calculate();
    enter(sheet, 7, 0, "alone");
    engine.cellsChanged([cellRef(sheet, "A8")]);
    const changed = await engine.calculate();
    const [editedRow, pairedRow] = [7, 7 + COUNT / 2];
    const reached = new Set(
      changed.flatMap(({ row, rows = 1 }) => Array.from({ length: rows }, (_, offset) => row + offset)),
    );
    expect([...reached].sort((a, b) => a - b)).toEqual([editedRow, pairedRow]);
    expect(
      [editedRow, pairedRow].map((row) => [3, 4, 5, 6, 7].map((column) => valueAt(sheet, row, column))),
    ).toEqual([
      [7, 1, 7, 7, "once"],
      [pairedRow, 1, pairedRow, pairedRow, "once"],
    ]);
    engine.dispose();
  });
});

describe("a long column", () => {
  const chain = (count: number, formula: (row: number) => Entry): SheetState =>
    sheetOf(
      "S",
      Array.from({ length: count }, (_, row) => [formula(row)]),
    );

  it("may depend on the row above, or on the row below", async () => {
    const downward = chain(12_000, (row) => (row === 0 ? 1 : `=A${row}+1`));
    const upward = chain(12_000, (row) => (row === 11_999 ? 1 : `=A${row + 2}+1`));
    upward.name = "U";
    const { engine } = engineOver([downward, { ...upward, id: "up" }]);
    await engine.calculate();
    expect([valueAt(downward, 11_999, 0), valueAt(upward, 0, 0)]).toEqual([12_000, 12_000]);
    engine.dispose();
  });

  it("shows 0 where every row reads the whole column", async () => {
    const sheet = chain(3000, () => "=SUM($A$1:$A$3000)+1");
    enter(sheet, 0, 1, "=A1+5");
    const { engine } = engineOver([sheet]);
    await engine.calculate();
    expect([0, 1500, 2999].map((row) => valueAt(sheet, row, 0))).toEqual([0, 0, 0]);
    expect(valueAt(sheet, 0, 1)).toBe(5);
    engine.dispose();
  });
});

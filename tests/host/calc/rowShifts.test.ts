import fc from "fast-check";
import type { Host } from "../../../src/host";
import { openHost } from "../../support/host";
import { calculatedAnew, contents } from "./calculatedAnew";
import { changeUnlessRefused } from "../../support/changeUnlessRefused";

/** Formulas keep their values where all that they use moves along with them; all others are calculated. */

const now = () => new Date(2026, 2, 31, 12, 0, 0);

const ROWS = 14;

/** Formulas of a column of the table T in a row, those after a move as those before it. */
const COLUMNS: readonly ((row: number) => string)[] = [
  (row) => `=A${row}*2`,
  (row) => `=IF(A${row}>2,-ROW(),B${row})`,
  (row) => `=SUM(A$2:A${row})`,
  (row) => `=ROWS(A$1:A${row})+A${row}`,
  (row) => `=N(A${row - 1})+A${row}`,
  (row) => `=SUM(A${row}:A${row + 2})`,
  (row) => `=Other!A${row}+A${row}`,
  (row) => `=H${row}+A${row}`,
  (row) => `=IFERROR(MATCH(A${row},A${row + 1}:A${row + 9},0),0)`,
  (row) => `=IFERROR(MATCH(B${row},T[B],0),-1)`,
  (row) => `=COUNTIFS(T[A],A${row})`,
  (row) => `=COUNTIFS(T[A],"<="&A${row})`,
  (row) => `=IF(A${row}=1,SUM(T[B]),$A$5)`,
  () => "=[@A]+ROW([@B])",
  () => "=@$A$1:$A$40",
  () => "=INDEX(T[B],3)",
];

/** Formulas of cells that do not move, or not always. */
const CELLS = [
  "=SUM(Data!A2:A9)",
  "=Data!A7",
  "=MATCH(3,Data!$A$2:$A$12,0)",
  "=INDEX(T[A],5)",
  '=SUMIFS(T[B],T[A],">1")',
  "=ROWS(T[A])",
  "=ROW(Data!A6)",
  "=SUM(Data!A:A)",
  "=MATCH(2,Numbers,0)+First",
] as const;

interface Start {
  readonly columns: readonly [number, number, number];
  readonly numbers: readonly number[];
}

async function fillWorkbook({ columns, numbers }: Start): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const data = workbook.worksheets.getFirst();
    data.name = "Data";
    const other = workbook.worksheets.add("Other");
    data.getRange(`A1:E${ROWS + 1}`).values = [
      ["A", "B", "C", "D", "E"],
      ...numbers.map((number, index) => [number, index % 5, "", "", ""]),
    ];
    data.tables.add(`A1:E${ROWS + 1}`, true).name = "T";
    data.getRange("H1:H20").values = Array.from({ length: 20 }, (_, index) => [index * 10]);
    other.getRange("A1:A20").values = Array.from({ length: 20 }, (_, index) => [index * 100]);
    workbook.names.add("Numbers", "=T[A]");
    workbook.names.add("First", "=Data!$A$2");
    await workbook.context.sync();
    for (const [index, chosen] of columns.entries()) {
      const letter = "CDE"[index] ?? "";
      data.getRange(`${letter}2:${letter}${ROWS + 1}`).formulas = numbers.map((_, row) => [
        COLUMNS[chosen]?.(row + 2) ?? "",
      ]);
    }
    data.getRange(`J1:J${CELLS.length}`).formulas = CELLS.map((formula) => [formula]);
    data.getRange(`A22:A${21 + CELLS.length}`).formulas = CELLS.map((formula) => [formula]);
    other.getRange(`C1:C${CELLS.length}`).formulas = CELLS.map((formula) => [formula]);
    await workbook.context.sync();
  });
}

type Change = (workbook: Excel.Workbook, a: number, b: number) => void;

const body = (workbook: Excel.Workbook): Excel.Range => workbook.tables.getItem("T").getDataBodyRange();
const data = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem("Data");

const CHANGES = {
  value: (workbook, a, b) => {
    body(workbook).getCell(a % 8, b % 2).values = [[b % 5]];
  },
  insertTableRow: (workbook, a, b) =>
    void body(workbook)
      .getRow(a % 9)
      .getResizedRange(b % 3, 0)
      .insert("Down"),
  deleteTableRow: (workbook, a, b) =>
    body(workbook)
      .getRow(a % 7)
      .getResizedRange(b % 2, 0)
      .delete("Up"),
  addTableRow: (workbook, a, b) =>
    void workbook.tables.getItem("T").rows.add(a % 5, [[b % 5, a % 5, "", "", ""]]),
  insertSheetRow: (workbook, a) =>
    void data(workbook)
      .getRange(`${(a % 12) + 1}:${(a % 12) + 1}`)
      .insert("Down"),
  deleteSheetRow: (workbook, a) =>
    data(workbook)
      .getRange(`${(a % 12) + 3}:${(a % 12) + 3}`)
      .delete("Up"),
  insertBeside: (workbook, a) =>
    void data(workbook)
      .getRange(`H${(a % 12) + 1}:J${(a % 12) + 1}`)
      .insert("Down"),
  deleteOnOther: (workbook, a) =>
    workbook.worksheets
      .getItem("Other")
      .getRange(`${(a % 9) + 1}:${(a % 9) + 1}`)
      .delete("Up"),
  resize: (workbook, a) => {
    const table = workbook.tables.getItem("T");
    table.resize(table.getHeaderRowRange().getResizedRange(6 + (a % 10), 0));
  },
  // Further changes before the next calculation.
  insertAndFill: (workbook, a, b) => {
    body(workbook)
      .getRow(a % 6)
      .insert("Down");
    body(workbook).getCell(a % 6, 0).values = [[b % 5]];
    if (b % 2)
      body(workbook)
        .getRow(b % 6)
        .delete("Up");
  },
  fillAndInsert: (workbook, a, b) => {
    body(workbook).getCell(b % 6, 0).values = [[b % 5]];
    body(workbook)
      .getRow(a % 6)
      .insert("Down");
  },
} satisfies Readonly<Record<string, Change>>;

const start: fc.Arbitrary<Start> = fc.record({
  columns: fc.tuple(...([0, 1, 2] as const).map(() => fc.nat(COLUMNS.length - 1))) as fc.Arbitrary<
    [number, number, number]
  >,
  numbers: fc.array(fc.nat(4), { minLength: ROWS, maxLength: ROWS }),
});
const change = fc.record({
  kind: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  numbers: fc.tuple(fc.nat(40), fc.nat(40)),
});

it("formulas show the values that they have if all are calculated anew, wherever rows come and go", async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(change, { minLength: 1, maxLength: 8 }), async (filled, changes) => {
      const host = await openHost({ now });
      await fillWorkbook(filled);
      for (const { kind, numbers } of changes) {
        await changeUnlessRefused((workbook) => CHANGES[kind](workbook, ...numbers));
        await host.settle();
        expect(contents(host.workbook)).toEqual(await calculatedAnew(host.workbook, now));
      }
    }),
    { numRuns: 5 },
  );
});

/** Runs work in a workbook; returns how many formulas were calculated for it. */
async function calculatedFor(host: Host, work: (workbook: Excel.Workbook) => void): Promise<number> {
  await host.settle();
  host.resetCounters();
  await Excel.run(async ({ workbook }) => {
    work(workbook);
    await workbook.context.sync();
  });
  await host.settle();
  return host.counters.formulasCalculated;
}

describe.each([30, 600])("in a table of %d rows, how many formulas", (rows) => {
  let host: Host;

  beforeEach(async () => {
    host = await openHost({ now });
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange(`A1:D${rows + 1}`).values = [
        ["A", "B", "C", "D"],
        ...Array.from({ length: rows }, (_, index) => [index % 4, "", "", ""]),
      ];
      sheet.tables.add(`A1:D${rows + 1}`, true).name = "T";
      await workbook.context.sync();
      sheet.getRange(`B2:D${rows + 1}`).formulas = Array.from({ length: rows }, (_, index) => [
        `=A${index + 2}*2`,
        `=IF(A${index + 2}<9,B${index + 2}+1,-ROW())`,
        `=MATCH(A${index + 2},T[A],0)`,
      ]);
      sheet.getRange("F1:G1").formulas = [["=SUM(T[C])", "=INDEX(T[B],3)"]];
      await workbook.context.sync();
    });
  });

  test("an inserted row calculates: its own and the sum over the rows", async () => {
    expect(await calculatedFor(host, (workbook) => void body(workbook).getRow(9).insert("Down"))).toBe(4);
  });

  test("a deleted row calculates: those at its place and the sum over the rows", async () => {
    expect(await calculatedFor(host, (workbook) => body(workbook).getRow(9).delete("Up"))).toBe(4);
  });

  test("a deleted row that was found calculates: those that found it, and some at its place", async () => {
    const found = Math.floor(rows / 4);
    const calculated = await calculatedFor(host, (workbook) => body(workbook).getRow(3).delete("Up"));
    expect(calculated).toBeGreaterThanOrEqual(found);
    expect(calculated).toBeLessThan(found + 5);
  });
});

describe("after rows came and went", () => {
  const shown = async (address: string): Promise<unknown[]> =>
    Excel.run(async ({ workbook }) => {
      const range = workbook.worksheets.getFirst().getRange(address).load("values");
      await workbook.context.sync();
      return range.values.flat();
    });
  const change = (work: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<void> =>
    Excel.run(async ({ workbook }) => {
      work(workbook.worksheets.getFirst(), workbook.tables.getItem("T"));
      await workbook.context.sync();
    });

  beforeEach(async () => {
    await openHost({ now });
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange("A1:D6").formulas = [
        ["A", "B", "C", "D"],
        ...[1, 2, 3, 4, 5].map((number) => [
          number,
          `=-ROW()`,
          `=A${number + 1}+H${number + 1}`,
          `=A${number + 1}*2`,
        ]),
      ];
      sheet.getRange("H1:H8").values = [0, 10, 20, 30, 40, 50, 60, 70].map((number) => [number]);
      sheet.tables.add("A1:D6", true).name = "T";
      await workbook.context.sync();
      sheet.getRange("J1:J3").formulas = [["=MATCH(5,T[A],0)"], ["=SUM(T[A])"], ["=MATCH(4,T[A],0)"]];
      await workbook.context.sync();
    });
  });

  test("a formula that asks for its row has that of its new place", async () => {
    await change((_sheet, table) => table.getDataBodyRange().getRow(1).delete("Up"));
    expect(await shown("B2:B5")).toEqual([-2, -3, -4, -5]);
  });

  test("a formula that moved away from a cell beside the table refers to the same cell", async () => {
    await change((_sheet, table) => table.getDataBodyRange().getRow(1).delete("Up"));
    expect(await shown("C2:C5")).toEqual([11, 33, 44, 55]);
  });

  test("what read the column reads what is in it now", async () => {
    await change((_sheet, table) => table.getDataBodyRange().getRow(1).delete("Up"));
    expect(await shown("J1:J3")).toEqual([4, 13, 3]);
  });

  test("what was found is found where it moved to", async () => {
    await change((_sheet, table) => void table.getDataBodyRange().getRow(1).insert("Down"));
    expect(await shown("J1:J2")).toEqual([6, 15]);
  });

  test("what was found in rows that are cut off is not found any more", async () => {
    await change((_sheet, table) => table.resize("A1:D5"));
    expect(await shown("J1")).toEqual(["#N/A"]);
  });

  test("a value that was entered in the same request is calculated with", async () => {
    await change((sheet, table) => {
      sheet.getRange("A5").values = [[7]];
      table.getDataBodyRange().getRow(1).delete("Up");
    });
    expect(await shown("C4:D4")).toEqual([47, 14]);
  });
});

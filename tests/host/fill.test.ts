import type { Host } from "../../src/host";
import type { CellValue, Rect } from "../../src/spreadsheet/state";
import { openHost } from "../support/host";

interface Opened {
  readonly host: Host;
  readonly id: string;
  /** what a row or a column of cells holds */
  values(area: Rect): CellValue[];
  formula(row: number, column: number): string | undefined;
}

async function open(formulas: (string | number)[][], numberFormat = "General"): Promise<Opened> {
  const host = await openHost({ keepsHistory: true });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]!.length);
    range.numberFormat = formulas.map((row) => row.map(() => numberFormat));
    range.formulas = formulas;
    await context.sync();
  });
  const sheet = host.workbook.sheets[0]!;
  return {
    host,
    id: sheet.id,
    values: ({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => {
        const at = { row: row + Math.floor(index / columns), column: column + (index % columns) };
        return sheet.cells.get(at.row, at.column)?.value ?? "";
      }),
    formula: (row, column) => sheet.cells.get(row, column)?.formula,
  };
}

const rect = (row: number, column: number, rows: number, columns = 1): Rect => ({
  row,
  column,
  rows,
  columns,
});
const column = (...values: (string | number)[]) => values.map((value) => [value]);

describe("the fill handle, downwards", () => {
  test.each<[string, (string | number)[], CellValue[], string]>([
    ["copies one number", [5], [5, 5, 5], "General"],
    ["continues two numbers by their difference", [2, 5], [8, 11, 14], "General"],
    ["continues 0.1 and 0.2 without errors of rounding", [0.1, 0.2], [0.3, 0.4, 0.5], "General"],
    [
      "continues more numbers by their trend",
      [1, 2, 4],
      [5.33333333333333, 6.83333333333333, 8.33333333333333],
      "General",
    ],
    ["continues one day by days", [46112], [46113, 46114, 46115], "yyyy-mm-dd"],
    ["continues two days by their distance", [46112, 46119], [46126, 46133, 46140], "yyyy-mm-dd"],
    // 2026-01-15, 2026-02-15: then 03-15, 04-15, 05-15
    ["continues the same day of months by months", [46037, 46068], [46096, 46127, 46157], "yyyy-mm-dd"],
    // 2026-01-01 as "Jan-26"
    ["continues a month", [46023], [46054, 46082, 46113], "mmm-yy"],
    ["counts a numbered text on", ["Site 9"], ["Site 10", "Site 11", "Site 12"], "General"],
    ["keeps the zeros of a numbered text", ["P008"], ["P009", "P010", "P011"], "General"],
    ["counts two numbered texts on by their difference", ["Q 1", "Q 3"], ["Q 5", "Q 7", "Q 9"], "General"],
    ["copies other texts in turn", ["a", "b"], ["a", "b", "a"], "General"],
    ["continues numbers next to texts", [1, 2, "x"], [3, 4, "x"], "General"],
    ["copies an empty cell", [7, ""], [7, "", 7], "General"],
  ])("%s", async (_name, source, filled, numberFormat) => {
    const { host, id, values } = await open(column(...source), numberFormat);
    const target = rect(0, 0, source.length + 3);
    expect(await host.user.fill(id, rect(0, 0, source.length), target)).toEqual({ accepted: true });
    expect(values(rect(source.length, 0, 3))).toEqual(filled);
  });

  test("Ctrl+D copies, where the handle continues", async () => {
    const { host, id, values } = await open(column("Site 9"));
    await host.user.fill(id, rect(0, 0, 1), rect(0, 0, 3), "copy");
    expect(values(rect(0, 0, 3))).toEqual(["Site 9", "Site 9", "Site 9"]);
  });

  test("moves references of formulas along, calculates them, and copies formats", async () => {
    const { host, id, values, formula } = await open(
      [
        [1, "=A1*$A$1+B$3"],
        [2, ""],
        [3, 10],
      ],
      "0.0",
    );
    await host.user.fill(id, rect(0, 1, 1), rect(0, 1, 2));
    expect(formula(1, 1)).toBe("=A2*$A$1+B$3");
    expect(values(rect(0, 1, 3))).toEqual([11, 12, 10]);
    await host.user.fill(id, rect(0, 1, 1), rect(0, 1, 1, 3));
    expect([formula(0, 2), formula(0, 3)]).toEqual(["=B1*$A$1+C$3", "=C1*$A$1+D$3"]);
    expect(host.workbook.sheets[0]!.cells.get(0, 3)?.style?.numberFormat).toBe("0.0");
  });
});

test("the fill handle works to the right, and backwards", async () => {
  const { host, id, values } = await open([["", "", 5, 7]]);
  await host.user.fill(id, rect(0, 2, 1, 2), rect(0, 2, 1, 4));
  expect(values(rect(0, 4, 1, 2))).toEqual([9, 11]);
  await host.user.fill(id, rect(0, 2, 1, 2), rect(0, 0, 1, 4));
  expect(values(rect(0, 0, 1, 2))).toEqual([1, 3]);
});

test("locked cells of a protected sheet are not filled", async () => {
  const { host, id, values } = await open(column(1, 2, ""));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A2").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const outcome = await host.user.fill(id, rect(0, 0, 2), rect(0, 0, 3));
  expect(outcome).toMatchObject({ accepted: false, alert: { style: "Stop" } });
  expect(values(rect(2, 0, 1))).toEqual([""]);
});

describe("cells of the workbook that are pasted", () => {
  test("are copied with their references moved along and their formats, over a target of several copies", async () => {
    const { host, id, values, formula } = await open([[3, "=A1+$A$1"]], "0.00");
    const from = { sheetId: id, area: rect(0, 0, 1, 2) };
    await host.user.pasteCells(from, { sheetId: id, area: rect(2, 1, 2, 2) });
    expect([formula(2, 2), formula(3, 2)]).toEqual(["=B3+$A$1", "=B4+$A$1"]);
    expect(values(rect(2, 1, 2, 2))).toEqual([3, 6, 3, 6]);
    expect(host.workbook.sheets[0]!.cells.get(3, 1)?.style?.numberFormat).toBe("0.00");
  });

  test("are moved if they were cut, and what refers to them follows", async () => {
    const { host, id, values, formula } = await open([[3, "=A1+1"]]);
    await host.user.pasteCells(
      { sheetId: id, area: rect(0, 0, 1) },
      { sheetId: id, area: rect(4, 3, 1) },
      true,
    );
    expect(formula(0, 1)).toBe("=D5+1");
    expect(values(rect(0, 0, 1, 2))).toEqual(["", 4]);
  });

  test("extend the table above them, with its calculated column", async () => {
    const { host, id, values, formula } = await open([
      ["Site", "Amount", "Double"],
      ["Nord", 3, ""],
    ]);
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getFirst().tables.add("A1:C2", true);
      table.name = "Sites";
      table.columns.getItem("Double").getDataBodyRange().formulas = [["=[@Amount]*2"]];
      await context.sync();
    });
    await host.user.pasteCells({ sheetId: id, area: rect(1, 0, 1, 2) }, { sheetId: id, area: rect(2, 0, 1) });
    expect(host.workbook.sheets[0]!.tables[0]!.area).toEqual(rect(0, 0, 3, 3));
    expect(values(rect(2, 0, 1, 3))).toEqual(["Nord", 3, 6]);
    expect(formula(2, 2)).toContain("[@Amount]");
  });
});

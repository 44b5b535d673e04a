/** Sorting by the client, as documented for RangeSort.apply and TableSort.apply. */
import { openHost } from "../support/host";

type Row = readonly (string | number | boolean)[];

async function openTable(rows: readonly Row[]): Promise<void> {
  await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const area = sheet.getRange("A1:C1").getResizedRange(rows.length, 0);
    area.values = [["Site", "Amount", "Double"], ...rows.map((row) => [...row, ""])];
    sheet.tables.add(area, true).name = "Sites";
    sheet.getRange("C2").getResizedRange(rows.length - 1, 0).formulas = rows.map((_, index) => [
      `=B${index + 2}*2`,
    ]);
    await context.sync();
  });
}

async function sorted(sort: (workbook: Excel.Workbook) => void): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    sort(context.workbook);
    const body = context.workbook.tables.getItem("Sites").getDataBodyRange().load("values");
    await context.sync();
    return body.values;
  });
}

const ROWS: readonly Row[] = [
  ["Sud", 1],
  ["Nord", 3],
  ["Est", 1],
  ["Ouest", 2],
];

test("a table is sorted by one field after the other, and formulas of a row follow it", async () => {
  await openTable(ROWS);
  const fields = [{ key: 1, ascending: false }, { key: 0 }];
  const rows = await sorted(({ tables }) => tables.getItem("Sites").sort.apply(fields));
  expect(rows).toEqual([
    ["Nord", 3, 6],
    ["Ouest", 2, 4],
    ["Est", 1, 2],
    ["Sud", 1, 2],
  ]);
});

test("numbers come before texts, truth values after them, and empty cells always last", async () => {
  await openTable([
    ["a", true],
    ["b", ""],
    ["c", "x"],
    ["d", 5],
  ]);
  const names = async (ascending: boolean) =>
    (await sorted(({ tables }) => tables.getItem("Sites").sort.apply([{ key: 1, ascending }]))).map(
      ([name]) => name,
    );
  expect(await names(true)).toEqual(["d", "c", "a", "b"]);
  expect(await names(false)).toEqual(["a", "c", "d", "b"]);
});

test("a range with headers keeps its first row", async () => {
  await openTable(ROWS);
  const rows = await sorted(({ worksheets }) =>
    worksheets
      .getFirst()
      .getRange("A1:C5")
      .sort.apply([{ key: 0 }], false, true),
  );
  expect(rows.map(([name]) => name)).toEqual(["Est", "Nord", "Ouest", "Sud"]);
});

test.each([
  ["no field", [], {}, "InvalidArgument"],
  ["a column that is not there", [{ key: 3 }], {}, "InvalidArgument"],
  ["colours", [{ key: 0, sortOn: "CellColor" as const }], {}, "NotImplemented"],
  ["upper and lower case", [{ key: 0 }], { matchCase: true }, "NotImplemented"],
])("refuses %s", async (_what, fields, { matchCase }: { matchCase?: boolean }, code) => {
  await openTable(ROWS);
  await expect(
    sorted(({ tables }) => tables.getItem("Sites").sort.apply(fields, matchCase)),
  ).rejects.toMatchObject({ code });
});

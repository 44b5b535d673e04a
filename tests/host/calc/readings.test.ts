/** What a formula says is kept from workbook to workbook: it must not be taken where it says something else. */
import { openHost } from "../../support/host";

interface Layout {
  /** the corner of table T, whose column N holds 1, 2 and 3 */
  readonly table: string;
  readonly order?: readonly string[];
  readonly rate?: string;
  /** the sheet with a name "Own" of its own */
  readonly owner?: string;
}

/** The values of the same formulas on the sheets First and Second of a new workbook. */
async function valuesIn({ table, order = ["First", "Second"], rate = "=10", owner }: Layout) {
  await openHost();
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [first, second] = order.map((name) => worksheets.add(name));
    worksheets.getFirst().delete();
    const sheets = order[0] === "First" ? [first!, second!] : [second!, first!];
    const cells = sheets[0]!.getRange(table).getResizedRange(3, 1);
    cells.values = [
      ["N", "M"],
      [1, ""],
      [2, ""],
      [3, ""],
    ];
    sheets[0]!.tables.add(cells, true).name = "T";
    cells.getOffsetRange(1, 1).getResizedRange(-1, -1).formulas = [
      ["=[@N]*Rate"],
      ["=[@N]*Rate"],
      ["=[@N]*Rate"],
    ];
    names.add("Rate", rate);
    names.add("Own", "=1");
    if (owner !== undefined) worksheets.getItem(owner).names.add("Own", "=2");
    const shown = sheets.map((sheet, index) => {
      sheet.getRange("J1").values = [[index + 1]];
      const range = sheet.getRange("K1:K5");
      range.formulas = [["=SUM(T[M])"], ["=First!J1*100"], ["=J1"], ["=Own"], ["=ROW(T[[#Headers],[N]])"]];
      return range.load("values");
    });
    await context.sync();
    return shown.map(({ values }) => values.map(([value]) => value as unknown));
  });
}

test.each<[string, Layout, unknown[][]]>([
  [
    "a workbook",
    { table: "A1" },
    [
      [60, 100, 1, 1, 1],
      [60, 100, 2, 1, 1],
    ],
  ],
  [
    "the same workbook once more",
    { table: "A1" },
    [
      [60, 100, 1, 1, 1],
      [60, 100, 2, 1, 1],
    ],
  ],
  [
    "a table elsewhere",
    { table: "C5" },
    [
      [60, 100, 1, 1, 5],
      [60, 100, 2, 1, 5],
    ],
  ],
  [
    "another constant",
    { table: "A1", rate: "=20" },
    [
      [120, 100, 1, 1, 1],
      [120, 100, 2, 1, 1],
    ],
  ],
  [
    "another order of sheets",
    { table: "A1", order: ["Second", "First"] },
    [
      [60, 100, 1, 1, 1],
      [60, 100, 2, 1, 1],
    ],
  ],
  [
    "a name of a sheet",
    { table: "A1", owner: "First" },
    [
      [60, 100, 1, 2, 1],
      [60, 100, 2, 1, 1],
    ],
  ],
  [
    "a name of another sheet",
    { table: "A1", owner: "Second" },
    [
      [60, 100, 1, 1, 1],
      [60, 100, 2, 2, 1],
    ],
  ],
])("%s", async (_, layout, expected) => {
  expect(await valuesIn(layout)).toEqual(expected);
});

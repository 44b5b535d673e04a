/** What the cells of a workbook accept from a person who types. */
import type { Host } from "../../src/host";
import type { TableState } from "../../src/spreadsheet/state";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

let host: Host;

beforeAll(async () => {
  const file = initiative({
    partners: [{ name: "Library" }],
    indicators: [indicator({ code: "HOMES", lowest: 10, highest: 100 }), indicator({ code: "CLINICS" })],
    observations: [
      observation({ indicator: "HOMES", partner: "Library", value: 12 }),
      observation({ indicator: "CLINICS", partner: "Library", value: 12 }),
    ],
  });
  host = await openBuiltWorkbook(file, { language: "en" });
});

function tableNamed(name: string): { table: TableState; sheetId: string } {
  for (const { id, tables } of host.workbook.sheets) {
    const table = tables.find((each) => each.name === name);
    if (table) return { table, sheetId: id };
  }
  throw new Error(`There is no table ${name}`);
}

/** Types into the column of a table with a caption, in a 0-based row of its body. */
function typeInto(name: string, caption: string, row: number, text: string) {
  const { table, sheetId } = tableNamed(name);
  const index = table.columns.findIndex((column) => column.name === caption);
  return host.user.typeInto(sheetId, table.area.row + 1 + row, table.area.column + index, text);
}

test.each([
  ["Partners", "Values counted", 0],
  ["Indicators", "Latest value", 0],
  ["Roles", "Coverage", 2],
  ["Observations", "Usable value", 0],
  ["Observations", "zRow", 3],
])(
  "a calculated cell of %s (%s) refuses what is typed, keeps its formula and says where to type",
  async (name, caption, row) => {
    const { table, sheetId } = tableNamed(name);
    const index = table.columns.findIndex((column) => column.name === caption);
    const cellOf = () =>
      host.workbook.sheets
        .find(({ id }) => id === sheetId)!
        .cells.get(table.area.row + 1 + row, table.area.column + index);
    const before = structuredClone(cellOf());
    expect(before?.formula).toMatch(/^=/);
    for (const text of ["9999", "a word", "=1+1"]) {
      expect(await typeInto(name, caption, row, text)).toEqual({
        accepted: false,
        alert: {
          style: "Stop",
          title: "Calculated cell",
          message: expect.stringContaining("type in the white cells of this row or sheet") as string,
        },
      });
    }
    expect(cellOf()).toEqual(before);
  },
);

test("a calculated cell outside tables refuses what is typed", async () => {
  const sheet = host.workbook.sheets.find(({ name }) => name === "Checklists")!;
  const [first] = [...sheet.cells.entries()].filter(({ cell, row }) => row > 4 && cell.formula !== undefined);
  const outcome = await host.user.typeInto(sheet.id, first!.row, first!.column, "4");
  expect(outcome).toMatchObject({ accepted: false, alert: { title: "Calculated cell" } });
});

test("lists of partners, indicators and roles refuse unknown names although rows of those tables are blank", async () => {
  for (const [name, caption, row] of [
    ["Observations", "Partner", 1],
    ["Observations", "Indicator", 1],
    ["Activities", "Partner", 1],
    ["Activities", "Indicator to move", 1],
    ["Canvas", "About role", 1],
    ["RoleHolders", "Partner", 1],
    ["Indicators", "Responsible partner", 0],
  ] as const) {
    const outcome = await typeInto(name, caption, row, "Nobody");
    expect([name, caption, outcome]).toMatchObject([name, caption, { accepted: false }]);
  }
  expect(await typeInto("Observations", "Partner", 1, "Library")).toEqual({ accepted: true });
});

test("rows that a table grows by keep their formulas, and are accepted", async () => {
  const { table, sheetId } = tableNamed("Partners");
  const below = table.area.row + table.area.rows;
  expect(await host.user.typeInto(sheetId, below, table.area.column, "Clinic")).toEqual({ accepted: true });
  const grown = tableNamed("Partners").table.area;
  expect(grown.row + grown.rows).toBe(below + 1);
  const cells = host.workbook.sheets.find(({ id }) => id === sheetId)!.cells;
  const index = table.columns.findIndex(({ name }) => name === "Values counted");
  expect(cells.get(below, index)?.formula).toMatch(/^=/);
  expect((await host.user.typeInto(sheetId, below, index, "7")).accepted).toBe(false);
});

onlyInSoak(() => {
  test("a value outside the plausible range of its indicator asks back, and is kept when it is confirmed", async () => {
    const { table, sheetId } = tableNamed("Observations");
    const column = table.area.column + table.columns.findIndex(({ name }) => name === "Value");
    const typeValue = (row: number, text: string, confirmed = false) =>
      host.user.typeInto(sheetId, table.area.row + 1 + row, column, text, confirmed);
    const asks = { accepted: false, alert: expect.objectContaining({ style: "Warning" }) as unknown };
    for (const text of ["9.99", "1204", "a word"]) expect(await typeValue(0, text)).toEqual(asks);
    for (const text of ["10", "57.5", "100"])
      expect(await typeValue(0, text)).toMatchObject({ accepted: true });
    expect(await typeValue(0, "1204", true)).toMatchObject({ accepted: true });
    // An indicator without a range, and a row that names none yet.
    for (const row of [1, 2]) expect(await typeValue(row, "1204")).toMatchObject({ accepted: true });
    expect(await typeValue(1, "a word")).toEqual(asks);
  });
});

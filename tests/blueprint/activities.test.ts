import { labelOf } from "../../src/model/vocabulary";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { CellValue } from "../../src/spreadsheet/state";
import type { Activity } from "../../src/model/initiative";
import { indicator, initiative } from "../support/initiative";
import { PlanWorkbook } from "./planWorkbook";
import { onlyInSoak } from "../support/sample";

const NOTHING = "";
const MATRIX_ROWS = 20;

const file = (activities: readonly Partial<Activity>[], partners = ["North", "South", "1.10", "1.1", "P*"]) =>
  initiative({
    initiative: { name: "Plan", reportDate: "2026-06-30" },
    partners: partners.map((name) => ({ name })),
    roles: [{ role: "vision" }, { role: "Kitchen" }],
    indicators: ["A", "B", "C", "D", "E", "F"].map((code) => indicator({ code })),
    activities: activities.map((activity) => ({ name: "Meet", ...activity })),
  });

const FILE = file([
  { partner: "North", condition: "agenda", indicator: "a", until: "2026-06-29" },
  { partner: "north", condition: "agenda", state: "done", until: "2026-01-01" },
  { partner: "South", condition: "agenda", role: "Kitchen" },
  { partner: "South", condition: "backbone", indicator: "B", state: "stopped", until: "2026-01-01" },
  { partner: "1.1", condition: "measurement", until: "2026-06-30" },
  { partner: "P", condition: "communication", role: "funding", indicator: "Z" },
  { partner: "South", role: "funding", indicator: "Z", until: "2026-06-29" },
  { partner: "South", indicator: "Z", state: "underWay", until: "2026-05-31" },
]);

describe("the activities of a file", () => {
  let workbook: PlanWorkbook;
  beforeAll(async () => {
    workbook = await PlanWorkbook.open(FILE);
  });

  test("a row shows its days late, and marks unknown references", () => {
    expect(workbook.column("Activities", "late").slice(0, 9)).toEqual([
      1,
      NOTHING,
      NOTHING,
      NOTHING,
      NOTHING,
      NOTHING,
      1,
      30,
      NOTHING,
    ]);
    const word = (id: "fine" | "unknownPartner" | "unknownRole" | "unknownIndicator") =>
      labelOf("activityCheck", id, "en");
    expect(workbook.column("Activities", "check").slice(0, 9)).toEqual([
      ...new Array<string>(5).fill(word("fine")),
      word("unknownPartner"),
      word("unknownRole"),
      word("unknownIndicator"),
      NOTHING,
    ]);
    expect(workbook.column("Activities", "lateOrder").slice(0, 8)).toEqual([2, 0, 0, 0, -1, 0, 3, 1]);
    expect(workbook.errors()).toEqual([]);
  });

  test("shows who works for which condition, and flags uncovered conditions", async () => {
    const matrix = await workbook.named(SHEET_BLOCKS.matrix.name);
    expect(matrix).toHaveLength(MATRIX_ROWS);
    expect(matrix.slice(0, 6)).toEqual([
      ["North", 2, 0, 0, 0, 0, 2],
      ["South", 1, 0, 0, 0, 0, 3],
      ["1.10", 0, 0, 0, 0, 0, 0],
      ["1.1", 0, 1, 0, 0, 0, 1],
      ["P*", 0, 0, 0, 0, 0, 0],
      new Array<string>(7).fill(NOTHING),
    ]);
    const { columns, name } = SHEET_BLOCKS.conditions;
    const conditions = await workbook.named(name);
    const served = labelOf("gap", "served", "en");
    const gapWord = labelOf("gap", "gap", "en");
    expect(
      conditions.map((row) => [row[columns.activities], row[columns.partners], row[columns.state]]),
    ).toEqual([
      [3, 2, served],
      [1, 1, served],
      [0, 0, gapWord],
      [1, 0, served],
      [0, 0, gapWord],
    ]);
    expect(await workbook.named(SHEET_CELLS.activitiesRunning)).toEqual([[7]]);
    expect(await workbook.named(SHEET_CELLS.conditionGaps)).toEqual([[2]]);
    expect(await workbook.named(SHEET_CELLS.indicatorGaps)).toEqual([[5]]);
    expect(await workbook.named(SHEET_CELLS.indicatorGapCodes)).toEqual([["B, C, D, E +1"]]);
    expect(workbook.above("Activities").slice(3)).toEqual([
      "▲ Conditions that no running activity serves: Mutually reinforcing activities, Backbone support",
      "▲ Indicators that no running activity serves: B, C, D, E +1",
    ]);
  });

  test("unreadable entries are unknown or ignored, and no cell shows an error", async () => {
    const check = () => workbook.column("Activities", "check")[0];
    await workbook.put("Activities", "condition", 1, "=NA()");
    await workbook.put("Activities", "until", 1, "=NA()");
    await workbook.put("Activities", "state", 1, "=NA()");
    expect(check()).toBe(labelOf("activityCheck", "fine", "en"));
    await workbook.put("Activities", "indicator", 1, "=NA()");
    expect(check()).toBe(labelOf("activityCheck", "unknownIndicator", "en"));
    await workbook.put("Activities", "role", 1, "=NA()");
    expect(check()).toBe(labelOf("activityCheck", "unknownRole", "en"));
    await workbook.put("Activities", "partner", 1, "=NA()");
    expect(check()).toBe(labelOf("activityCheck", "unknownPartner", "en"));
    await workbook.put("Activities", "name", 2, "=NA()");
    await workbook.put("Activities", "partner", 3, "   ");
    expect((await workbook.named(SHEET_BLOCKS.matrix.name)).slice(0, 2)).toEqual([
      ["North", 0, 0, 0, 0, 0, 0],
      ["South", 0, 0, 0, 0, 0, 2],
    ]);
    expect(await workbook.named(SHEET_CELLS.activitiesRunning)).toEqual([[6]]);
    await workbook.put("Partners", "name", 1, "=NA()");
    await workbook.put("Indicators", "code", 1, "=NA()");
    expect((await workbook.named(SHEET_BLOCKS.matrix.name))[0]![0]).toBe("South");
    expect(await workbook.named(SHEET_CELLS.indicatorGaps)).toEqual([[5]]);
    const enteredErrors = 7 + 2;
    expect(workbook.errors()).toHaveLength(enteredErrors);
  });
});

test("the sheet says when nothing is running or everything is served", async () => {
  const empty = await PlanWorkbook.open(file([], []), "fr");
  expect(empty.above("Activities")[3]).toMatch(/^○ Aucune activité n’est encore retenue/);
  expect(await empty.named(SHEET_CELLS.indicatorGapCodes)).toEqual([["A, B, C, D +2"]]);
  const conditions = ["agenda", "measurement", "activities", "communication", "backbone"] as const;
  const codes = ["A", "B", "C", "D", "E", "F"];
  const full = await PlanWorkbook.open(
    file(codes.map((code, row) => ({ indicator: code, condition: conditions[row] ?? "agenda" }))),
  );
  expect(full.above("Activities").slice(3)).toEqual([
    "● Each of the five conditions is served by a running activity.",
    "● Every indicator is served by a running activity.",
  ]);
  expect(await full.named(SHEET_CELLS.indicatorGapCodes)).toEqual([[NOTHING]]);
});

test("has room for today's partners and eight more, and counts the partners without a row", async () => {
  const partnerNames = Array.from({ length: 15 }, (_, index) => `Partner ${index + 1}`);
  const workbook = await PlanWorkbook.open(file([], partnerNames));
  const matrix = () => workbook.named(SHEET_BLOCKS.matrix.name);
  expect(await matrix()).toHaveLength(23);
  expect(workbook.texts("Activities").join()).not.toContain("lack of room");
  await workbook.add(
    "Partners",
    Array.from({ length: 10 }, (_, index) => `Newcomer ${index + 1}`),
  );
  expect((await matrix()).at(-1)![0]).toBe("Newcomer 8");
  expect(workbook.texts("Activities")).toContain("Partners not shown here, for lack of room: 2");
});

/** The non-empty rows to the right of the table, starting at a header caption. */
function valuesRightOfTable(
  { host }: PlanWorkbook,
  caption: string,
  columns: number,
): readonly (readonly CellValue[])[] {
  const sheet = host.workbook.sheets.find(({ name }) => name === "Activities")!;
  const { area } = sheet.tables[0]!;
  const value = (row: number, column: number) => sheet.cells.get(row, column)?.value ?? NOTHING;
  const columnsAtRight = Array.from({ length: 40 }, (_, index) => area.column + area.columns + index);
  const first = columnsAtRight.find((column) => value(area.row, column) === caption)!;
  return Array.from({ length: 60 }, (_, index) => area.row + 1 + index)
    .filter((row) => value(row, first) !== NOTHING)
    .map((row) => Array.from({ length: columns }, (_unused, column) => value(row, first + column)));
}

describe("inserting and deleting sheet rows", () => {
  const HEADER_ROWS = 6;
  const change = async ({ host }: PlanWorkbook, edit: (row: (line: number) => Excel.Range) => void) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Activities");
      edit((line) => sheet.getRangeByIndexes(HEADER_ROWS + line - 1, 0, 1, 1).getEntireRow());
      await context.sync();
    });
    await host.settle();
  };
  const figures = async (workbook: PlanWorkbook) => {
    const names = [
      SHEET_CELLS.activitiesRunning,
      SHEET_CELLS.conditionGaps,
      SHEET_CELLS.indicatorGaps,
      SHEET_CELLS.indicatorGapCodes,
    ];
    const values = await Promise.all(names.map((name) => workbook.named(name)));
    return values.flat(2);
  };

  onlyInSoak(() => {
    test("deleting an activity's sheet row changes only its own figures", async () => {
      const workbook = await PlanWorkbook.open(FILE);
      const { length } = workbook.column("Activities", "name");
      expect(await figures(workbook)).toEqual([7, 2, 5, "B, C, D, E +1"]);
      // Deletes the last activity, then the first, then the one that is now second.
      for (const line of [8, 1, 2]) await change(workbook, (row) => row(line).delete("Up"));
      expect(workbook.errors()).toEqual([]);
      expect(await figures(workbook)).toEqual([4, 2, 6, "A, B, C, D +2"]);
      const remaining = [
        ["North", 1, 0, 0, 0, 0, 1],
        ["South", 0, 0, 0, 0, 0, 1],
        ["1.10", 0, 0, 0, 0, 0, 0],
        ["1.1", 0, 1, 0, 0, 0, 1],
        ["P*", 0, 0, 0, 0, 0, 0],
      ];
      expect(valuesRightOfTable(workbook, "Partner", 7)).toEqual(remaining);
      expect(
        valuesRightOfTable(workbook, "Condition", 3).map(([, activities, partners]) => [
          activities,
          partners,
        ]),
      ).toEqual([
        [1, 1],
        [1, 1],
        [0, 0],
        [1, 0],
        [0, 0],
      ]);
      await change(workbook, (row) => row(3).insert("Down"));
      expect(valuesRightOfTable(workbook, "Partner", 7)).toEqual(remaining);
      for (let rows = workbook.column("Activities", "name").length; rows > 1; rows -= 1) {
        await change(workbook, (row) => row(rows % 2 === 0 ? 1 : rows).delete("Up"));
        expect(workbook.errors()).toEqual([]);
      }
      expect(length).toBeGreaterThan(FILE.activities.length);
      expect(await figures(workbook)).toEqual([0, 5, 6, "A, B, C, D +2"]);
      expect(valuesRightOfTable(workbook, "Partner", 7)).toEqual(
        remaining.map(([name]) => [name, 0, 0, 0, 0, 0, 0]),
      );
      expect(valuesRightOfTable(workbook, "Condition", 3)).toHaveLength(5);
    });
  });

  test("after too many rows are deleted, the sheet counts the partners without a row", async () => {
    const partnerNames = Array.from({ length: 15 }, (_, index) => `Partner ${index + 1}`);
    const workbook = await PlanWorkbook.open(file(new Array(30).fill({}), partnerNames));
    await change(workbook, (row) => {
      for (let deleted = 0; deleted < 20; deleted += 1) row(1).delete("Up");
    });
    expect(valuesRightOfTable(workbook, "Partner", 1)).toHaveLength(13);
    expect(workbook.texts("Activities")).toContain("Partners not shown here, for lack of room: 2");
    expect(await workbook.named(SHEET_CELLS.activitiesRunning)).toEqual([[10]]);
    expect(workbook.errors()).toEqual([]);
  });
});

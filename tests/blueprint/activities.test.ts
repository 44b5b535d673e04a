import { wordOf } from "../../src/blueprint/vocabulary";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { Activity } from "../../src/model/initiative";
import { indicator, initiative } from "../support/initiative";
import { PlanWorkbook } from "./planWorkbook";

const NOTHING = "";
const MATRIX_ROOM = 20;

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

  test("a row says how late it is, and whether what it names is known", () => {
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
      wordOf("activityCheck", id, "en");
    expect(workbook.column("Activities", "check").slice(0, 9)).toEqual([
      ...new Array<string>(5).fill(word("fine")),
      word("unknownPartner"),
      word("unknownRole"),
      word("unknownIndicator"),
      NOTHING,
    ]);
    expect(workbook.column("Activities", "lateOrder").slice(0, 8)).toEqual([2, 0, 0, 0, 0, 0, 3, 1]);
    expect(workbook.errors()).toEqual([]);
  });

  test("who works for which condition, and what nobody works for", async () => {
    const matrix = await workbook.named(SHEET_BLOCKS.matrix.name);
    expect(matrix).toHaveLength(MATRIX_ROOM);
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
    const served = wordOf("gap", "served", "en");
    const gap = wordOf("gap", "gap", "en");
    expect(
      conditions.map((row) => [row[columns.activities], row[columns.partners], row[columns.state]]),
    ).toEqual([
      [3, 2, served],
      [1, 1, served],
      [0, 0, gap],
      [1, 0, served],
      [0, 0, gap],
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

  test("what cannot be read is unknown or counts for nothing, and no cell shows an error", async () => {
    const check = () => workbook.column("Activities", "check")[0];
    await workbook.put("Activities", "condition", 1, "=NA()");
    await workbook.put("Activities", "until", 1, "=NA()");
    await workbook.put("Activities", "state", 1, "=NA()");
    expect(check()).toBe(wordOf("activityCheck", "fine", "en"));
    await workbook.put("Activities", "indicator", 1, "=NA()");
    expect(check()).toBe(wordOf("activityCheck", "unknownIndicator", "en"));
    await workbook.put("Activities", "role", 1, "=NA()");
    expect(check()).toBe(wordOf("activityCheck", "unknownRole", "en"));
    await workbook.put("Activities", "partner", 1, "=NA()");
    expect(check()).toBe(wordOf("activityCheck", "unknownPartner", "en"));
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
    const pasted = 7 + 2;
    expect(workbook.errors()).toHaveLength(pasted);
  });
});

test("nothing runs, or everything is served: the sheet says so", async () => {
  const empty = await PlanWorkbook.open(file([], []), "fr");
  expect(empty.above("Activities")[3]).toMatch(/^○ Aucune activité n’est encore en vigueur/);
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

test("there is room for the partners of today and eight more; the sheet says how many have none", async () => {
  const many = Array.from({ length: 15 }, (_, index) => `Partner ${index + 1}`);
  const workbook = await PlanWorkbook.open(file([], many));
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

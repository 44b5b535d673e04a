/** A table that somebody made narrower than its own columns takes them in again, with their entries. */
import { readDashboard, readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import type { TableId } from "../../../src/model/entities";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook } from "../../support/excel";
import { someOf } from "../../support/sample";

/** Resizes a table by numbers of columns at its sides, and of rows at its end. */
const narrow = (table: TableId, { left = 0, right = 0, rows = 0 }) =>
  changeWorkbook(({ tables }) => {
    const found = tables.getItem(table);
    found.resize(
      found
        .getRange()
        .getOffsetRange(0, left)
        .getResizedRange(-rows, -left - right),
    );
  });

const NARROWED = [
  ["Observations", { right: 12 }],
  ["Observations", { right: 12, rows: 3 }],
  ["Debrief", { left: 1 }],
  ["Partners", { right: 5 }],
] as const;

test.each(someOf(NARROWED, 0.35))("%s, narrower by %j", async (table, by) => {
  const host = await openBuiltWorkbook(example("missions-la-fonda"), { language: "fr" });
  const [entries, figures] = [serializeInitiative(await readInitiative()), await readDashboard()];
  await narrow(table, by);
  const { steps, left } = await repairWorkbook();
  expect(steps[0]).toMatchObject({ kind: "takeInColumns", table });
  expect(left).toEqual([]);
  await host.settle();
  expect(serializeInitiative(await readInitiative())).toBe(entries);
  expect(await readDashboard()).toEqual(figures);
  expect((await planRepair()).steps).toEqual([]);
});

test("columns of one's own between those of the table come with them, what is beside them does not", async () => {
  const host = await openBuiltWorkbook(
    example("missions-la-fonda"),
    { language: "en" },
    { calculates: false },
  );
  const table = () =>
    host.workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "Debrief")!;
  await changeWorkbook(({ tables }) => {
    const debrief = tables.getItem("Debrief");
    debrief.columns.add(4, undefined, "Our own");
    debrief.getHeaderRowRange().getLastColumn().getOffsetRange(0, 2).values = [["Remarks"]];
  });
  const before = table().columns.map(({ name }) => name);
  await narrow("Debrief", { right: 10 });
  await repairWorkbook();
  expect(table().columns.map(({ name }) => name)).toEqual(before);
});

/** A repair leaves what is people's own, and what only looks like Ensemble's. */
import { NAMES } from "../../../src/blueprint/names";
import { readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { WATCHED, watched } from "../../support/safety/connection";
import { someOf } from "../../support/sample";
import { changeWorkbook, valuesAt } from "../../support/excel";

const open = () => openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });

test("a sheet of somebody's own with the name of ours stays, and ours comes beside it", async () => {
  await open();
  await changeWorkbook(({ worksheets }) => {
    worksheets.getItem("Guide").delete();
    worksheets.add("Guide").getRange("A1:B2").values = [
      ["Our own guide", "Phone"],
      ["Desk", 12],
    ];
  });
  const { steps } = await repairWorkbook();
  expect(steps).toContainEqual({ kind: "addSheet", sheet: "Guide 2" });
  expect(await valuesAt("Guide", "A1:B2")).toEqual([
    ["Our own guide", "Phone"],
    ["Desk", 12],
  ]);
  expect((await planRepair()).steps).toEqual([]);
});

test("notes beside a page whose rows have moved stay, remains of the page do not", async () => {
  await open();
  const sheet = "Tracker";
  await changeWorkbook(({ worksheets }) => {
    const tracker = worksheets.getItem(sheet);
    tracker.protection.unprotect();
    tracker.getRange("6:8").insert("Down");
    tracker.getRange("AZ3").values = [["call the clinic"]];
  });
  await repairWorkbook();
  expect(await valuesAt(sheet, "AZ3")).toEqual([["call the clinic"]]);
  expect((await planRepair()).steps).toEqual([]);
});

test("a page without its colours and its chart gets both back", async () => {
  const host = await open();
  const page = () => host.workbook.sheets.find(({ name }) => name === "Dashboard")!;
  const before = [page().conditionalFormats.length, page().charts.length];
  await changeWorkbook(({ worksheets }) => {
    const dashboard = worksheets.getItem("Dashboard");
    dashboard.protection.unprotect();
    dashboard.getRange().conditionalFormats.clearAll();
    dashboard.charts.getItemAt(0).delete();
  });
  const { steps } = await repairWorkbook();
  expect(steps).toContainEqual({ kind: "renewSheet", sheet: "Dashboard" });
  expect([page().conditionalFormats.length, page().charts.length]).toEqual(before);
  expect((await planRepair()).steps).toEqual([]);
});

test("a cell that says another language than the captions is corrected", async () => {
  await open();
  const before = serializeInitiative(await readInitiative());
  await changeWorkbook(({ names }) => {
    const language = names.getItem(NAMES.language).getRange();
    language.worksheet.protection.unprotect();
    language.values = [["fr"]];
  });
  const plan = await planRepair();
  expect(plan.language).toBe("en");
  expect(plan.steps.map(({ kind }) => kind)).toEqual(["writeVersion"]);
  await repairWorkbook();
  expect(serializeInitiative(await readInitiative())).toBe(before);
  expect((await planRepair()).steps).toEqual([]);
});

test("the copy of a sheet takes the place of the original that was deleted", async () => {
  await open();
  const before = serializeInitiative(await readInitiative());
  await changeWorkbook(({ tables }) => {
    const { worksheet } = tables.getItem("Debrief");
    worksheet.copy("End");
    worksheet.delete();
  });
  const { steps } = await repairWorkbook();
  expect(steps.map(({ kind }) => kind)).toContain("renameTable");
  expect(serializeInitiative(await readInitiative())).toBe(before);
  expect((await planRepair()).steps).toEqual([]);
});

/** So many requests are sent until the cells are a table again. */
const FIRST_REQUESTS = 10;

test.each(
  someOf(
    Array.from({ length: FIRST_REQUESTS }, (_, index) => index + 1),
    0.1,
  ),
)("a row that somebody inserts before request %i, above cells that become a table again", async (number) => {
  const host = await openBuiltWorkbook(
    example("missions-la-fonda"),
    { language: "en" },
    { calculates: false, ...WATCHED },
  );
  const before = serializeInitiative(await readInitiative());
  await changeWorkbook(({ tables }) => tables.getItem("Debrief").convertToRange());
  const sheet = host.workbook.sheets.find(({ name }) => name === "Debrief");
  await watched(
    {
      act: async (request) => {
        if (request.number === number && sheet) await host.remoteUser.insertRows(sheet.id, 2);
      },
    },
    () => repairWorkbook(),
  );
  expect(serializeInitiative(await readInitiative())).toBe(before);
  expect((await planRepair()).steps).toEqual([]);
});

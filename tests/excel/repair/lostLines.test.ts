/** Lines and calculated cells of sheets that people fill in, outside tables, are put right. */
import { readDashboard } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook, valuesAt } from "../../support/excel";
import { someOf } from "../../support/sample";

const open = (calculates = true) =>
  openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates });

/** The cells that a name refers to, with the label in the second column of their row, and the numbers of rows on the sheet. */
async function lineOf(name: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("address,values,formulas,numberFormat");
    range.dataValidation.load("type");
    const label = range.getEntireRow().getCell(0, 1);
    label.load("values");
    await context.sync();
    return {
      address: range.address,
      label: label.values[0]![0] as string,
      value: range.values[0]![0] as unknown,
      formula: range.formulas[0]![0] as unknown,
      format: range.numberFormat[0]![0] as unknown,
      rule: range.dataValidation.type,
    };
  });
}

const deleteRows = (...addresses: readonly string[]) =>
  changeWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem("Initiative");
    for (const address of addresses) sheet.getRange(address).delete("Up");
  });

const DELETED = [
  ["one", ["17:17"], ["EnsembleProfileFrequency"], ["Reporting frequency"]],
  ["the first", ["5:5"], ["EnsembleProfileName"], ["Name of the initiative"]],
  [
    "the last",
    ["52:52"],
    ["EnsembleThresholdOutOfDate", "EnsembleLimitOutOfDate"],
    ["Out of date from, in periods"],
  ],
  [
    "several, with the title above",
    ["20:22"],
    ["EnsembleThresholdEndsSoon", "EnsembleThresholdLeads", "EnsembleLimitLeads"],
    ["Ends soon, days ahead", "Too many roles led, from"],
  ],
  [
    "some here and there",
    ["50:50", "38:38", "16:16"],
    ["EnsembleProfileReportDate", "EnsembleAsOf", "EnsembleLimitCondition", "EnsembleThresholdCompleteSum"],
    ["Pinned report date", "Conditions, mean needed", "Sum: partners needed"],
  ],
] as const;

test.each(someOf(DELETED, 0.2))(
  "lines that were deleted, %s, come back empty, and no name means another cell",
  async (_, rows, names, labels) => {
    await open();
    const everyName = ["EnsembleProfilePhase", "EnsembleLimitNear", "EnsembleThresholdFit", ...names];
    const before = await Promise.all(everyName.map(lineOf));
    await deleteRows(...rows);
    const { steps } = await repairWorkbook();
    expect(steps).toContainEqual({ kind: "restoreLines", sheet: "Initiative", labels });
    const after = await Promise.all(everyName.map(lineOf));
    expect(after.map(({ label, format, rule }) => [label, format, rule])).toEqual(
      before.map(({ label, format, rule }) => [label, format, rule]),
    );
    for (const [index, { formula, value }] of after.entries()) {
      if (typeof formula === "string" && formula.startsWith("=")) expect(value).not.toBe("#REF!");
      else if (names.some((name) => name === everyName[index])) expect(value).toBe("");
      else expect(value).toBe(before[index]!.value);
    }
    expect((await planRepair()).steps).toEqual([]);
    // A limit that is empty stays reported: what was entered there is gone.
    const { damage } = (await readDashboard()) as { readonly damage: readonly { readonly kind: string }[] };
    expect(damage.filter(({ kind }) => kind !== "settings")).toEqual([]);
  },
);

test("a formula beside entries that was typed over is written again, where rows have moved too", async () => {
  await open();
  const before = await lineOf("EnsembleLimitLeads");
  await changeWorkbook(({ worksheets, names }) => {
    worksheets.getItem("Initiative").getRange("8:9").insert("Down");
    names.getItem("EnsembleLimitLeads").getRange().values = [[12]];
    names.getItem("EnsembleLimitNear").getRange().clear("Contents");
  });
  expect((await planRepair()).steps).toEqual([{ kind: "restoreFormulas", sheet: "Initiative", cells: 2 }]);
  await repairWorkbook();
  const after = await lineOf("EnsembleLimitLeads");
  expect([after.label, after.value]).toEqual([before.label, before.value]);
  expect(after.formula).toBe((before.formula as string).replaceAll("C22", "C24"));
  expect((await planRepair()).steps).toEqual([]);
});

const BLOCK_ROWS = [
  ["inserted", (sheet: Excel.Worksheet) => void sheet.getRange("7:7").insert("Down"), "C9"],
  ["deleted", (sheet: Excel.Worksheet) => void sheet.getRange("7:7").delete("Up"), "C8"],
  ["deleted at its end", (sheet: Excel.Worksheet) => void sheet.getRange("10:10").delete("Up"), "C8"],
  ["inserted above", (sheet: Excel.Worksheet) => void sheet.getRange("2:2").insert("Down"), "C8"],
] as const;

test.each(someOf(BLOCK_ROWS, 0.35))(
  "calculated cells above a table are right where a row of them was %s and a cell was typed over",
  async (_, change, typed) => {
    const host = await open();
    const before = await readDashboard();
    const counts = () =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem("EnsembleChecklists").getRange().load("values");
        await context.sync();
        return range.values as unknown[][];
      });
    const counted = await counts();
    await changeWorkbook(({ worksheets }) => {
      const sheet = worksheets.getItem("Checklists");
      change(sheet);
      sheet.getRange(typed).values = [[99]];
    });
    await repairWorkbook();
    await host.settle();
    expect(await counts()).toEqual(counted);
    expect(await readDashboard()).toEqual(before);
    expect((await planRepair()).steps).toEqual([]);
  },
);

test("a note in a row that somebody inserted among calculated cells stays, and the cells are right", async () => {
  await open(false);
  await changeWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem("Checklists");
    sheet.getRange("7:7").insert("Down");
    sheet.getRange("B7").values = [["our note"]];
    sheet.getRange("C9").values = [[99]];
  });
  const { steps } = await repairWorkbook();
  expect(steps).toEqual([{ kind: "restoreFormulas", sheet: "Checklists", cells: 1 }]);
  expect(await valuesAt("Checklists", "B7")).toEqual([["our note"]]);
  expect((await planRepair()).steps).toEqual([]);
});

test("cells that count the rows of a table work again after a column of it was deleted", async () => {
  const host = await open();
  const before = await readDashboard();
  await changeWorkbook(({ tables }) => {
    const { columns } = tables.getItem("Checklist");
    columns.getItem("zStateRow").delete();
  });
  await repairWorkbook();
  await host.settle();
  expect(await readDashboard()).toEqual(before);
});

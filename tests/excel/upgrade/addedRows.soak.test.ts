/** The cells that version 3 adds to the sheet Initiative, below what people may have there. */
import { upgradeWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import { fixtureNamed, openFixture } from "../../support/fixtures";

const FIXTURE = "v2/missions-la-fonda-en";

/** The cell of a name: its 0-based row, its value and its formula. */
function cellOf({ workbook }: Host, name: string) {
  const { formula } = workbook.names.find((found) => found.name === name)!;
  const [, column = "", row = ""] = /!\$([A-Z]+)\$(\d+)$/.exec(formula)!;
  const sheet = workbook.sheets.find(({ name: sheetName }) => sheetName === "Initiative")!;
  const place = { row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
  return { ...place, ...sheet.cells.get(place.row, place.column) };
}

const written = async (address: string, value: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Initiative").getRange(address).values = [[value]];
    await context.sync();
  });

test("the new limits are there with their defaults, and rules read them", async () => {
  const host = await openFixture(fixtureNamed(FIXTURE));
  await upgradeWorkbook();
  await host.settle();
  const values = [
    "ProfileAvailableAfter",
    "ThresholdCompleteSum",
    "ThresholdCompleteMean",
    "ThresholdOutOfDate",
  ].map((name) => cellOf(host, `Ensemble${name}`).value);
  expect(values).toEqual([0, 1, 0.8, 2]);
  const inUse = ["AvailableAfter", "CompleteSum", "CompleteMean", "OutOfDate"].map(
    (name) => cellOf(host, `EnsembleLimit${name}`).value,
  );
  expect(inUse).toEqual([0, 1, 0.8, 2]);
});

test("rows that people inserted, and what they wrote below, stay; the limits still read their own cells", async () => {
  const host = await openFixture(fixtureNamed(FIXTURE));
  const before = cellOf(host, "EnsembleProfileName").value;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Initiative");
    sheet.getRange("2:3").insert("Down");
    await context.sync();
  });
  const last = cellOf(host, "EnsemblePhaseLabelSustain").row;
  await written(`B${last + 3}`, "A note of our own");
  await upgradeWorkbook();
  await host.settle();
  expect(cellOf(host, "EnsembleProfileName").value).toBe(before);
  const first = cellOf(host, "EnsembleProfileAvailableAfter");
  expect(first.row).toBeGreaterThan(last);
  const sheet = host.workbook.sheets.find(({ name }) => name === "Initiative")!;
  const notes = [...sheet.cells.entries()].filter(({ cell }) => cell.value === "A note of our own");
  expect(notes.map(({ row }) => row > cellOf(host, "EnsembleThresholdOutOfDate").row)).toEqual([true]);
  await Excel.run(async (context) => {
    context.workbook.names.getItem("EnsembleThresholdOutOfDate").getRange().values = [[5]];
    await context.sync();
  });
  await host.settle();
  expect(cellOf(host, "EnsembleLimitOutOfDate").value).toBe(5);
});

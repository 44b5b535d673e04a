/** Columns of sheets that people fill in: one that was deleted comes back, and no name comes to mean the cells of another. */
import { readDashboard, readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import type { Host } from "../../../src/host";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook, valuesAt } from "../../support/excel";
import { contentOf, differences, withRulesJoined } from "../../support/safety/workbookContent";
import { someOf } from "../../support/sample";

const open = (calculates = false) =>
  openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates });

const onSheet = (name: string, change: (sheet: Excel.Worksheet) => void) =>
  changeWorkbook(({ worksheets }) => change(worksheets.getItem(name)));

const deleteColumns = (sheet: string, address: string) =>
  onSheet(sheet, (worksheet) => worksheet.getRange(address).delete("Left"));

const content = (host: Host) => withRulesJoined(contentOf(host));

const kindsOf = (steps: readonly { readonly kind: string }[]) => steps.map(({ kind }) => kind);

test("the deleted column of entries comes back empty, as it was, and the plan says that its entries are gone", async () => {
  const host = await open();
  const before = content(host);
  await deleteColumns("Initiative", "C:C");
  const { steps } = await planRepair();
  expect(steps).toContainEqual({
    kind: "restoreSheetColumn",
    sheet: "Initiative",
    column: "C",
    hasEntries: true,
  });
  await repairWorkbook();
  // Entries only are gone: looks, rules, formulas and names are those of before.
  const others = new Map([...before].filter(([place]) => !/^Initiative!\d+,2$/.test(place)));
  expect(differences(content(host), others)).toEqual([]);
  expect(new Set((await valuesAt("Initiative", "C5:C52")).flat())).toEqual(new Set([""]));
  expect((await planRepair()).steps).toEqual([]);
});

const WITHOUT_ENTRIES = [
  ["of labels", "Initiative", "B:B"],
  ["of values in use", "Initiative", "D:D"],
] as const;

test.each(WITHOUT_ENTRIES)("the deleted column %s comes back as it was", async (_, sheet, address) => {
  const host = await open();
  const before = content(host);
  await deleteColumns(sheet, address);
  await repairWorkbook();
  expect(differences(content(host), before)).toEqual([]);
  expect((await planRepair()).steps).toEqual([]);
});

const INSERTED = ["A:A", "B:B", "C:C", "D:D"] as const;

test.each(someOf(INSERTED, 0.25))(
  "a column inserted at %s of the sheet Initiative stays",
  async (address) => {
    const host = await open(true);
    const [entries, figures] = [serializeInitiative(await readInitiative()), await readDashboard()];
    await onSheet("Initiative", (sheet) => {
      sheet.getRange(address).insert("Right");
      sheet.getRange(address).getCell(5, 0).values = [["our note"]];
    });
    const { steps } = await repairWorkbook();
    expect(kindsOf(steps).filter((kind) => kind !== "renewSheet")).toEqual([]);
    await host.settle();
    expect(serializeInitiative(await readInitiative())).toBe(entries);
    expect(await readDashboard()).toEqual(figures);
    expect(await valuesAt("Initiative", `${address[0]}6`)).toEqual([["our note"]]);
    expect((await planRepair()).steps).toEqual([]);
  },
);

test("labels that were cleared are written again", async () => {
  const host = await open();
  const before = content(host);
  await onSheet("Initiative", (sheet) => sheet.getRange("B6:B7").clear("Contents"));
  const { steps } = await repairWorkbook();
  expect(steps).toEqual([{ kind: "restoreLabels", sheet: "Initiative", labels: ["Community", "Issue"] }]);
  expect(differences(content(host), before)).toEqual([]);
});

const ABOVE_TABLES = [
  ["Sustainability", "A:A", "A4:C7"],
  ["Checklists", "C:C", "A4:F10"],
  ["Checklists", "B:B", "A4:F10"],
] as const;

test.each(someOf(ABOVE_TABLES, 0.3))(
  "counts above the table of %s are right after %s was deleted",
  async (sheet, address, counts) => {
    const host = await open(true);
    const formulasOf = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(counts).load("formulas");
        await context.sync();
        return range.formulas as unknown[][];
      });
    const before = await formulasOf();
    await deleteColumns(sheet, address);
    await repairWorkbook();
    await host.settle();
    expect(await formulasOf()).toEqual(before);
    const { damage } = (await readDashboard()) as { readonly damage: readonly object[] };
    expect(damage).toEqual([]);
    expect((await planRepair()).steps).toEqual([]);
  },
);

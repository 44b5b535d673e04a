/** Workbooks of version 2 refer to their own row by caption; the upgrade writes plain references instead. */
import { readDashboard, readInitiative, upgradeWorkbook } from "../../../src/excel";
import { checkWorkbook } from "../../../src/excel/check";
import type { Host } from "../../../src/host";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { findTable } from "../../../src/spreadsheet/formulas/structuredReferences";
import { fixtureNamed, openFixture, withoutMeasurement } from "../../support/fixtures";
import { cellsOfHost } from "../../support/workbookCells";

const FIXTURE = fixtureNamed("v2/missions-la-fonda-en");

async function whatItSays(host: Host) {
  await host.settle();
  const { counts, rows } = await checkWorkbook();
  const tables = Object.fromEntries(
    [...cellsOfHost(host.workbook).tables].map(([name, { columns }]) => [name, Object.fromEntries(columns)]),
  );
  return {
    figures: JSON.parse(JSON.stringify(await readDashboard())) as unknown,
    check: { counts, rows },
    exported: serializeInitiative(await readInitiative()),
    tables,
  };
}

function formulasOf({ workbook }: Host): string[] {
  return workbook.sheets.flatMap(({ cells }) =>
    [...cells.entries()].flatMap(({ cell }) => cell.formula ?? []),
  );
}

/** The fixed cells that the formulas of a table read, in the order of its cells. */
function addressesIn(host: Host, table: string): string[] {
  const { sheet, table: found } = findTable(host.workbook, table)!;
  return [...sheet.cells.within(found.area)].flatMap(
    ({ cell }) => cell.formula?.match(/\$[A-Z]+\$\d+/g) ?? [],
  );
}

test("a workbook that people have changed says the same in the new form", async () => {
  const host = await openFixture(FIXTURE);
  const sheetOf = (table: string) => findTable(host.workbook, table)!.sheet.id;
  const edits = [
    host.user.renameTableColumn("Observations", "Value", "What's [it] #1 @home"),
    host.user.insertTableColumn("Observations", 4, "Ours"),
    host.user.insertColumns(sheetOf("Observations"), 0, 2),
    host.user.insertRows(sheetOf("Observations"), 1, 3),
    host.user.insertRows(sheetOf("Checklist"), 1, 2),
    host.user.insertColumns(sheetOf("Partners"), 2),
    host.user.moveTableColumn("Indicators", "Unit", 0),
    host.user.sortTable("Observations", "Indicator", "descending"),
  ];
  for (const edit of edits) expect(await edit).toMatchObject({ accepted: true });
  const before = await whatItSays(host);
  const addresses = addressesIn(host, "Checklist");
  expect(addresses.length).toBeGreaterThan(0);
  expect(formulasOf(host).some((formula) => formula.includes("[@"))).toBe(true);
  const { steps } = await upgradeWorkbook();
  const renamed = (table: string, caption: string) =>
    steps.flatMap((step) =>
      step.kind === "renameColumn" && step.table === table && step.caption === caption ? [step.to] : [],
    )[0] ?? caption;
  const after = await whatItSays(host);
  expect(withoutMeasurement(after.figures)).toEqual(withoutMeasurement(before.figures));
  expect([after.check, after.exported]).toEqual([before.check, before.exported]);
  // The rules of measurement are others now; the tables that they do not concern say the same.
  for (const table of ["Roles", "RoleHolders", "Ratings", "Checklist", "Canvas", "Activities", "Debrief"]) {
    // The order of late steps now also says, below 0, which steps are coming.
    const withoutComing = Object.fromEntries(
      Object.entries(after.tables[table]!).map(([caption, values]) => [
        caption,
        caption === "zLateOrder" ? values.map((value) => (Number(value) < 0 ? 0 : value)) : values,
      ]),
    );
    const known = Object.fromEntries(
      Object.entries(before.tables[table]!).map(([caption, values]) => [
        renamed(table, caption),
        // The state of a story has another word now.
        values.map((value) => (value === "▲ Story behind" ? "▲ Change to explain" : value)),
      ]),
    );
    // Columns of formulas that these tables did not have.
    for (const caption of Object.keys(withoutComing)) if (!(caption in known)) delete withoutComing[caption];
    expect([table, withoutComing]).toEqual([table, known]);
  }
  expect(addressesIn(host, "Checklist")).toEqual(addresses);
  const formulas = formulasOf(host);
  expect(formulas.filter((formula) => /\[@|#REF!/.test(formula))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(5_000);
});

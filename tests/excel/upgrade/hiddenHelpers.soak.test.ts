/** Helper columns of workbooks of earlier versions are hidden by an upgrade, and nothing that people see with them. */
import { COLUMNS } from "../../../src/blueprint/columns";
import type { TableId } from "../../../src/blueprint/types";
import { upgradeWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import { fixtureNamed, openFixture } from "../../support/fixtures";
import { NEXT_SCHEMA } from "../../support/nextSchema";
import { changeWorkbook } from "../../support/excel";

const TABLES = ["Partners", "Canvas", "Activities", "Indicators", "Observations", "Debrief"] as const;

const open = (name: string) => openFixture(fixtureNamed(name), { calculates: false });

/** The captions of the columns of a table that are hidden, and of those that are not. */
function captionsOf({ workbook }: Host, id: TableId): Readonly<Record<"hidden" | "shown", string[]>> {
  const sheet = workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === id))!;
  const { area, columns } = sheet.tables.find(({ name }) => name === id)!;
  const isHidden = columns.map((_, index) => sheet.hiddenColumns.has(area.column + index));
  const captions = (hidden: boolean) =>
    columns.flatMap(({ name }, index) => (isHidden[index] === hidden ? [name] : []));
  return { hidden: captions(true), shown: captions(false) };
}

function helpersOf(id: TableId): string[] {
  return COLUMNS[id].flatMap(({ helper, captions }) => (helper ? [captions.en] : []));
}

test.each(["v1/missions-la-fonda-en", "v2/poverty-canada-en"])(
  "%s: helper columns are hidden, all others are shown",
  async (name) => {
    const host = await open(name);
    expect(captionsOf(host, "Partners").hidden).toEqual([]);
    await upgradeWorkbook();
    for (const id of TABLES) {
      const { hidden, shown } = captionsOf(host, id);
      expect([id, hidden]).toEqual([id, helpersOf(id)]);
      expect(shown).toEqual(COLUMNS[id].filter(({ helper }) => !helper).map(({ captions }) => captions.en));
    }
  },
);

test("a column with something of people's own stays open, and so does a sheet with a chart of theirs", async () => {
  const host = await open("v2/poverty-canada-en");
  await changeWorkbook(({ tables }) => {
    const below = tables
      .getItem("Debrief")
      .columns.getItem("zOpen")
      .getRange()
      .getLastRow()
      .getOffsetRange(3, 0);
    below.values = [["ask again"]];
    tables.getItem("Debrief").columns.add(undefined, undefined, "Our column");
    tables.getItem("Canvas").worksheet.charts.add("Line", tables.getItem("Canvas").getRange(), "Columns");
  });
  await upgradeWorkbook();
  expect(captionsOf(host, "Debrief").hidden).toEqual(
    helpersOf("Debrief").filter((caption) => caption !== "zOpen"),
  );
  expect(captionsOf(host, "Debrief").shown).toContain("Our column");
  expect(captionsOf(host, "Canvas").hidden).toEqual([]);
  expect(captionsOf(host, "Partners").hidden).toEqual(helpersOf("Partners"));
});

test("a column that a later version adds hides none that people see", async () => {
  const host = await open("v2/poverty-canada-en");
  await changeWorkbook(({ tables }) =>
    tables.getItem("Observations").columns.add(undefined, undefined, "Our column"),
  );
  await upgradeWorkbook();
  const before = captionsOf(host, "Observations");
  await upgradeWorkbook({ schema: NEXT_SCHEMA });
  const after = captionsOf(host, "Observations");
  expect(after.hidden).toEqual(expect.arrayContaining(before.hidden));
  expect(after.shown).toEqual(expect.arrayContaining(before.shown));
  expect(after.shown.length).toBeGreaterThan(before.shown.length);
});

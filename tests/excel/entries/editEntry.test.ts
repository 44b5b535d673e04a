/** Editing one entry: only the changed cells, of the same row wherever it is, and never over what somebody else wrote. */
import fc from "fast-check";
import {
  editEntry,
  readEditableEntry,
  listEntries,
  readInitiative,
  type EditableEntry,
  type NewEntry,
} from "../../../src/excel";
import { ENTITIES, TABLE_IDS, type TableId } from "../../../src/model/entities";
import type { Host } from "../../../src/host";
import { initiativeFiles } from "../../support/arbitraries";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";
import { contentOf, differences } from "../../support/safety/workbookContent";
import { cellsOfHost } from "../../support/workbookCells";

const FILE = initiative({
  partners: [
    { name: "Library", note: "first", joined: "2024-01-01" },
    { name: "City", note: "second", contact: "Director" },
    { name: "School", note: "third" },
  ],
  indicators: [indicator({ cumulative: true, person: "Analyst" })],
  observations: [1, 2, 3].map((number) =>
    observation({ indicator: "X", partner: "City", period: `202${number}-12-31`, value: number }),
  ),
});

let host: Host;
beforeEach(async () => {
  host = await openBuiltWorkbook(FILE, { language: "en" }, { calculates: false });
});

const column = (table: TableId, caption: string) =>
  cellsOfHost(host.workbook)
    .tables.get(table)!
    .columns.get(caption)!
    .filter((value) => value !== "");

async function entryOf(table: TableId, main: string): Promise<EditableEntry> {
  const { entries } = await listEntries(table);
  const listed = entries.find(({ values }) => values[ENTITIES[table].mainField] === main);
  return (await readEditableEntry(table, listed!))!;
}

async function onTable(id: TableId, change: (table: Excel.Table) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook.tables.getItem(id));
  await context.sync();
}

const setCell = (id: TableId, caption: string, row: number, value: string | number) =>
  onTable(id, (table) => {
    table.columns.getItem(caption).getDataBodyRange().getCell(row, 0).values = [[value]];
  });

/** As sorting does: two rows change places. */
function swapRows(table: Excel.Table, one: number, other: number): void {
  const body = table.getDataBodyRange();
  const beyond = body.getRowsBelow(1);
  beyond.copyFrom(body.getRow(one));
  body.getRow(one).copyFrom(body.getRow(other));
  body.getRow(other).copyFrom(beyond);
  beyond.clear();
}

async function edited(entry: EditableEntry, changes: NewEntry) {
  const outcome = await editEntry(entry, changes);
  if (outcome.kind !== "edited") throw new Error(outcome.kind);
  return outcome.entry;
}

test("lists the entries with the values of the model, prepared rows included", async () => {
  const { entries } = await listEntries("Partners");
  expect(entries.map(({ values }) => [values["name"], values["joined"]])).toEqual([
    ["Library", "2024-01-01"],
    ["City", undefined],
    ["School", undefined],
  ]);
  const [x] = (await listEntries("Indicators")).entries;
  expect(x!.values).toMatchObject({ direction: "up", cumulative: true, baselineDate: "2020-01-01" });
  expect((await listEntries("Roles")).entries.map(({ values }) => values["role"])).toContain("policy");
});

test("writes the changed cells alone, and the undo puts back exactly what they held", async () => {
  const before = contentOf(host);
  const entry = await entryOf("Partners", "City");
  const { sheet, row, undo } = await edited(entry, {
    note: "=2+2",
    joined: "2025-03-01",
    contact: undefined,
  });
  expect([sheet, row]).toEqual(["Partners", entry.sheetRow]);
  const cells = differences(contentOf(host), before).map((each) => each.slice(0, each.indexOf(":")));
  // Partners!5,2 is the contact, which is empty now.
  expect(cells).toEqual(["Partners!5,2", "Partners!5,10"]);
  expect(column("Partners", "Note")).toEqual(["first", "=2+2", "third"]);
  expect((await readInitiative()).partners[1]).toEqual({ name: "City", joined: "2025-03-01", note: "=2+2" });
  await undo();
  expect(differences(before, contentOf(host))).toEqual([]);
});

test.each(["'quoted", "007", "1/2", "TRUE", "line one\nline two"])(
  "the text “%s” stays that text",
  async (text) => {
    await edited(await entryOf("Partners", "City"), { note: text });
    expect((await readInitiative()).partners[1]!.note).toBe(text);
  },
);

test("a cell with a percent or text format gets the format of a number", async () => {
  await onTable("Observations", (table) => {
    const cells = table.columns.getItem("Value").getDataBodyRange();
    cells.getCell(0, 0).numberFormat = [["@"]];
    cells.getCell(1, 0).numberFormat = [["0%"]];
  });
  const { entries } = await listEntries("Observations");
  for (const listed of entries.slice(0, 2)) {
    await edited((await readEditableEntry("Observations", listed))!, { value: 12.5 });
  }
  expect(column("Observations", "Value").slice(0, 2)).toEqual([12.5, 12.5]);
  expect((await readInitiative()).observations.map(({ value }) => value)).toEqual([12.5, 12.5, 3]);
});

describe("while a colleague works in the table", () => {
  test.each([
    ["sorts it", (table: Excel.Table) => swapRows(table, 0, 1)],
    ["inserts a row above", (table: Excel.Table) => void table.rows.add(0)],
    ["deletes the row above", (table: Excel.Table) => table.rows.getItemAt(0).delete()],
    ["moves a column", (table: Excel.Table) => void table.columns.add(1, undefined, "Own")],
  ])("and %s, the same entry is changed, and undone", async (_, move) => {
    const entry = await entryOf("Partners", "City");
    await onTable("Partners", move);
    const { undo } = await edited(entry, { note: "changed" });
    const noteOf = async () => (await readInitiative()).partners.find(({ name }) => name === "City")!.note;
    expect(await noteOf()).toBe("changed");
    await onTable("Partners", (table) => void table.rows.add(0));
    await undo();
    expect(await noteOf()).toBe("second");
  });

  test("and changes the row, nothing is written, and the row can be read again", async () => {
    const entry = await entryOf("Partners", "City");
    await setCell("Partners", "Contact", 1, "Mayor");
    const before = contentOf(host);
    expect(await editEntry(entry, { note: "mine" })).toEqual({ kind: "outdated" });
    expect(differences(before, contentOf(host))).toEqual([]);
    const again = (await readEditableEntry("Partners", entry))!;
    expect(again.values).toMatchObject({ name: "City", contact: "Mayor" });
    await edited(again, { note: "mine" });
    expect(column("Partners", "Note")).toEqual(["first", "mine", "third"]);
  });

  test("and deletes the row, nothing is written, and there is none to read", async () => {
    const entry = await entryOf("Partners", "City");
    await onTable("Partners", (table) => table.rows.getItemAt(1).delete());
    expect(await editEntry(entry, { note: "mine" })).toEqual({ kind: "outdated" });
    expect(await readEditableEntry("Partners", entry)).toBeUndefined();
    expect(column("Partners", "Note")).toEqual(["first", "third"]);
  });

  test("and changes what was written, the undo leaves it; another cell of the row does not matter", async () => {
    const first = await edited(await entryOf("Partners", "City"), { note: "mine" });
    await setCell("Partners", "Contact", 1, "Mayor");
    await first.undo();
    expect(column("Partners", "Note")).toEqual(["first", "second", "third"]);
    const second = await edited(await entryOf("Partners", "City"), { note: "mine" });
    await setCell("Partners", "Note", 1, "theirs");
    await expect(second.undo()).rejects.toMatchObject({ code: "entryChanged" });
    expect(column("Partners", "Note")).toEqual(["first", "theirs", "third"]);
  });
});

describe("where rows are alike", () => {
  /** Three reports of the same partner, the second of which a colleague deletes. */
  const deleteSecond = () => onTable("Observations", (table) => table.rows.getItemAt(1).delete());

  async function second(): Promise<EditableEntry> {
    const { entries } = await listEntries("Observations");
    return (await readEditableEntry("Observations", entries[1]!))!;
  }

  test("the undo of a change of a deleted row changes no other one", async () => {
    await setCell("Observations", "Status", 2, "Provisional");
    const { undo } = await edited(await second(), { status: "provisional" });
    await deleteSecond();
    const before = contentOf(host);
    await expect(undo()).rejects.toMatchObject({ code: "entryChanged" });
    expect(differences(before, contentOf(host))).toEqual([]);
  });

  test("none is opened in place of a deleted one, but one whose partner was renamed", async () => {
    const entry = await second();
    await setCell("Observations", "Partner", 1, "Town");
    expect(await readEditableEntry("Observations", entry)).toBeUndefined();
    const renamed = await readEditableEntry("Observations", entry, { mayHaveOtherKey: true });
    expect(renamed!.values).toMatchObject({ partner: "Town", period: "2022-12-31" });
    await deleteSecond();
    expect(await readEditableEntry("Observations", entry)).toBeUndefined();
    expect(await readEditableEntry("Observations", entry, { mayHaveOtherKey: true })).toBeUndefined();
  });
});

test("names the cells that hold a formula of a person", async () => {
  await setCell("Observations", "Value", 0, "=1+1");
  const { entries } = await listEntries("Observations");
  expect((await readEditableEntry("Observations", entries[0]!))!.formulas).toEqual(["value"]);
});

/** Some entry of an initiative, by its list and place. */
const picks = initiativeFiles.chain((file) => {
  const lists = TABLE_IDS.filter((table) => rowsIn(file, table).length > 0);
  return lists.length === 0
    ? fc.constant(null)
    : fc.record({ file: fc.constant(file), table: fc.constantFrom(...lists), pick: fc.nat() });
});

function rowsIn(file: object, table: TableId): readonly NewEntry[] {
  return (file as Readonly<Record<string, readonly NewEntry[]>>)[ENTITIES[table].list]!;
}

test("any entry of any initiative: the values of another row are written, read back and undone", async () => {
  await fc.assert(
    fc.asyncProperty(
      picks.filter((each) => each !== null),
      fc.constantFrom("en", "fr"),
      async (each, language) => {
        const { file, table, pick } = each!;
        host = await openBuiltWorkbook(file, { language }, { calculates: false });
        const before = contentOf(host);
        const { entries } = await listEntries(table);
        const listed = entries[pick % entries.length]!;
        const source = entries[(pick * 7 + 1) % entries.length]!;
        const entry = (await readEditableEntry(table, listed))!;
        expect([entry.row, entry.values]).toEqual([listed.row, listed.values]);
        const { undo } = await edited(entry, source.values);
        const now = (await listEntries(table)).entries;
        expect(now.map(({ values }) => values)).toEqual(
          entries.map((one) => (one === listed ? source : one).values),
        );
        await undo();
        expect(differences(before, contentOf(host))).toEqual([]);
      },
    ),
    { numRuns: 2 },
  );
});

/** Saving values into rows that were read: what a cell shows afterwards is the value that was given. */
import { readEntryRows, saveEntries } from "../../../src/excel";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";

const FILE = initiative({
  partners: [{ name: "City" }],
  indicators: [indicator({})],
  observations: [observation({ indicator: "X", partner: "City", period: "2024-12-31", value: 1 })],
});

beforeEach(async () => {
  await openBuiltWorkbook(FILE, { language: "en" }, { calculates: false });
});

async function cellOf(caption: string, format?: string): Promise<Excel.Range> {
  const context = new Excel.RequestContext();
  const cell = context.workbook.tables
    .getItem("Observations")
    .columns.getItem(caption)
    .getDataBodyRange()
    .getCell(0, 0);
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.load("values,text,numberFormat");
  await context.sync();
  return cell;
}

test.each(["@", "0%", "yyyy-mm-dd"])(
  "a corrected figure is a number in a cell of the format %s",
  async (format) => {
    const before = await cellOf("Value", format);
    const [row] = (await readEntryRows(["Observations"])).rows.Observations;
    const saved = await saveEntries("Observations", {
      add: [],
      change: [{ row: row!, values: { value: 45 } }],
      remove: [],
    });
    const { values, text } = await cellOf("Value");
    expect([values, text]).toEqual([[[45]], [["45"]]]);
    await saved.undo();
    const after = await cellOf("Value");
    expect([after.values, after.numberFormat]).toEqual([before.values, [[format]]]);
  },
);

test.each(["@", "General"])(
  "a corrected day is shown as a day in a cell of the format %s",
  async (format) => {
    await cellOf("Period end", format);
    const [row] = (await readEntryRows(["Observations"])).rows.Observations;
    await saveEntries("Observations", {
      add: [],
      change: [{ row: row!, values: { period: "2025-12-31" } }],
      remove: [],
    });
    const { values, text } = await cellOf("Period end");
    expect([values, text]).toEqual([[[46022]], [["2025-12-31"]]]);
  },
);

/** New rows of a table whose columns of formulas hold pasted values have the formulas of the blueprint. */
import { addEntries } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

let host: Host;

const data = () => host.workbook.sheets.find(({ name }) => name === "Data")!;
const table = () => data().tables[0]!;

/** The formulas of a 0-based row of the table by caption, as texts without what moves with the row. */
function formulasOf(row: number): ReadonlyMap<string, string> {
  const { area, columns } = table();
  return new Map(
    columns.flatMap(({ name }, index) => {
      const formula = data().cells.get(area.row + 1 + row, area.column + index)?.formula;
      return formula === undefined ? [] : [[name, formula] as const];
    }),
  );
}

beforeEach(async () => {
  host = await openBuiltWorkbook(
    initiative({
      partners: [{ name: "A" }],
      indicators: [indicator({ baselineDate: "2000-12-31" })],
      observations: [observation({ value: 1 })],
    }),
    { language: "en" },
    { calculates: false },
  );
  // The formulas of the blueprint refer to columns by captions that people change.
  await host.user.renameTableColumn("Observations", "Value", "Figure [%]");
});

/** Pastes values over all formulas of the table. */
async function pasteValues(): Promise<void> {
  const { area } = table();
  for (const caption of formulasOf(0).keys()) {
    const index = table().columns.findIndex(({ name }) => name === caption);
    const values = Array.from({ length: area.rows - 1 }, () => ["pasted"]);
    await host.user.paste(data().id, area.row + 1, area.column + index, values);
  }
}

onlyInSoak(() => {
  test("an entry that is added has them", async () => {
    const before = formulasOf(1);
    expect(before.size).toBeGreaterThan(5);
    await pasteValues();
    await addEntries("Observations", [{ indicator: "X", partner: "A", period: "2020-12-31", value: 2 }]);
    expect(formulasOf(1)).toEqual(before);
    expect(formulasOf(0).size).toBe(0);
  });
});

test("a row that is imported has them", async () => {
  const before = formulasOf(1);
  await pasteValues();
  const source = sourceOf("pasted", "Indicator,Partner,Period,Value\nX,A,2010,5");
  const plan = guessPlan(source, (await readImportContext()).known);
  await importObservations(source, plan, { today: "2026-11-22" });
  expect(formulasOf(1)).toEqual(before);
  expect(formulasOf(0).size).toBe(0);
});

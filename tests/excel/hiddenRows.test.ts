/** Every operation that writes, in tables of which a filter or a person hides rows: each entry lands in its own row. */
import { addEntries, readInitiative, showRows, upgradeWorkbook } from "../../src/excel";
import { translateWorkbook } from "../../src/excel/translate";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { indicator, initiative, observation } from "../support/initiative";
import { hideRows, inHiddenRows } from "../support/safety/hiddenRows";
import { OPERATIONS } from "../support/safety/operations";
import { contentOf, differences } from "../support/safety/workbookContent";
import { onlyInSoak, TRIES_ALL } from "../support/sample";

const ASTRAY = { misplacesOverHiddenRows: true };
const FILE = initiative({
  partners: [{ name: "A" }, { name: "B" }],
  indicators: [indicator({ code: "ONE", partner: "A" }), indicator({ code: "TWO", partner: "B" })],
  observations: [
    observation({ indicator: "ONE", partner: "A", period: "2024-12-31", value: 1 }),
    observation({ indicator: "TWO", partner: "B", period: "2024-12-31", value: 2 }),
  ],
});

const COSTLY = "undo an import of several files";
const tried = OPERATIONS.filter(({ name, cost }) => TRIES_ALL || cost === undefined || name === COSTLY);

test.each(tried.map((operation) => [operation.name, operation] as const))(
  "%s: the same whether or not Excel lets rows go astray over hidden ones",
  async (_, operation) => {
    expect(await inHiddenRows(operation)).toEqual([]);
  },
);

test("figures added while the pane shows one indicator alone are all there, and so are the others", async () => {
  await openBuiltWorkbook(FILE, { language: "en" }, { variations: ASTRAY });
  expect(await showRows({ indicator: "TWO" })).toMatchObject({ kind: "shown" });
  const added = [3, 4, 5].map((value) =>
    observation({ indicator: "ONE", partner: "A", period: `202${value}-12-31`, value }),
  );
  const { undo } = await addEntries("Observations", added);
  expect((await readInitiative()).observations).toEqual([...FILE.observations, ...added]);
  await undo();
  expect((await readInitiative()).observations).toEqual(FILE.observations);
});

test("an upgrade, which writes whole columns, names the sheet with hidden rows and changes nothing", async () => {
  const host = await openFixture(fixtureNamed("v1/missions-la-fonda-en"), {
    calculates: false,
    variations: ASTRAY,
  });
  hideRows(host);
  const before = contentOf(host);
  await expect(upgradeWorkbook()).rejects.toMatchObject({ code: "rowsHidden" });
  expect(differences(contentOf(host), before)).toEqual([]);
});

onlyInSoak(() => {
  test("so does a change of the language", async () => {
    const host = await openBuiltWorkbook(FILE, { language: "en" }, { variations: ASTRAY });
    hideRows(host);
    const before = contentOf(host);
    await expect(translateWorkbook("fr")).rejects.toMatchObject({ code: "rowsHidden" });
    expect(differences(contentOf(host), before)).toEqual([]);
  });
});

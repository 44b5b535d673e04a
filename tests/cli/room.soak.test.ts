/** The command line gives the entries of a workbook of the current version more room. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/ensemble";
import { addEntries } from "../../src/excel";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { someOf, TRIES_ALL } from "../support/sample";
import { reuseOpenedWorkbooks, run } from "./running";

reuseOpenedWorkbooks();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "room-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = initiative({
  initiative: { name: "Many", reportDate: "2026-06-30" },
  partners: [{ name: "P0" }],
});

/** In each language, how the plan of an upgrade and its end begin. */
const SAID = [
  ["en", "Its computed sheets have no room for all entries:", "With room for all entries:"],
  [
    "fr",
    "n’ont pas de place pour toutes les saisies\u00a0:",
    "Avec de la place pour toutes les saisies\u00a0:",
  ],
] as const;

test.each(someOf(SAID, 0.1))("in %s, upgrade makes room once", async (language, plan, done) => {
  const host = await openBuiltWorkbook(FILE, { language });
  await addEntries(
    "Partners",
    Array.from({ length: 17 }, (_, index) => ({ name: `P${index + 1}` })),
  );
  const [small, large, again] = ["small", "large", "again"].map((name) => join(folder, `${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(small, await host.save());
  const ensemble = (...args: string[]) => run(main, [...args, "--lang", language]);
  const alertsOf = async (file: string) => {
    const { out } = await ensemble("figures", file);
    const { alerts } = JSON.parse(out) as { readonly alerts: readonly { readonly id: string }[] };
    return alerts.filter(({ id }) => id.startsWith("beyond"));
  };
  expect(await alertsOf(small)).toEqual([{ id: "beyondTrackerPartners", count: 2, where: "tracker" }]);
  const { code, out } = await ensemble("upgrade", small, "--out", large);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(plan) as string });
  expect(out).toContain(`${done} ${large}.`);
  expect(await alertsOf(large)).toEqual([]);
  if (TRIES_ALL) expect((await ensemble("upgrade", large, "--out", again)).out).not.toContain(plan);
});

/** The workbook's live formulas, computed by the embedded engine, against the oracle. */
import fc from "fast-check";
import { readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import {
  buildCase,
  cases,
  errorsAfterInvalidPastes,
  faultsInHost,
  type Case,
} from "../support/expected/cases";
import { differences } from "./differences";
import { example, EXAMPLES, EXAMPLES_DATE } from "./examples";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { factsOf } from "./facts";
import { figuresToRead } from "../support/expected/figuresToRead";
import { situationOf } from "./situation";

/**
 * Where the workbook, or reading its dashboard, differs from the oracle; then the errors that
 * computed cells show when anything is pasted over the entries.
 */
async function faultsOf(one: Case, host: Host): Promise<readonly string[]> {
  const situation = situationOf(one.file, one.reportDate, one.language);
  const read = differences(await readDashboard(), figuresToRead(factsOf(situation, one.choices), situation));
  return [...faultsInHost(host, one), ...read, ...(await errorsAfterInvalidPastes(host, one))];
}

// Each example in its own language; random initiatives use either, and the soak run covers many more.
test.each(EXAMPLES)("the example %s matches the oracle", async (name) => {
  const file = example(name);
  const one = { file, language: file.language, reportDate: EXAMPLES_DATE, choices: {}, invalidPastes: [] };
  expect(await faultsOf(one, await openExampleWorkbook(name, one.language))).toEqual([]);
});

/** How many initiatives are tried; many more with npm run soak. */
const RUNS = 2;

test("any initiative on any day matches the oracle", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      expect(await faultsOf(one, await buildCase(one))).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

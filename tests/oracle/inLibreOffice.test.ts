/** The saved workbook, every formula recalculated by LibreOffice, against the oracle. */
import fc from "fast-check";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { buildCase, cases, faultsInFile, type Case } from "../support/expected/cases";
import { example, EXAMPLES, EXAMPLES_DATE } from "./examples";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { someOf } from "../support/sample";
import { removeCachedResults } from "./removeCachedResults";

/** The number of random initiatives in addition to the examples; many more with npm run soak. */
const RUNS = 1;

/** Some examples, each in one language; the embedded engine tests all in both, and random ones here use either. */
const EXAMPLE_CASES = someOf(
  EXAMPLES.map((name, place): { readonly name: string; readonly one: Case } => ({
    name,
    one: {
      file: example(name),
      language: place % 2 === 0 ? "en" : "fr",
      reportDate: EXAMPLES_DATE,
      choices: {},
      invalidPastes: [],
    },
  })),
  0.1,
);

test("an example and any initiative match the oracle in LibreOffice", async () => {
  const { seed } = fc.readConfigureGlobal();
  const random = fc.sample(cases, RUNS);
  const all = [...EXAMPLE_CASES.map(({ one }) => one), ...random];
  const files: Uint8Array[] = [];
  for (const { name, one } of EXAMPLE_CASES)
    files.push(removeCachedResults(await (await openExampleWorkbook(name, one.language)).save()));
  for (const one of random) files.push(removeCachedResults(await (await buildCase(one)).save()));
  // LibreOffice starts once for all files; the seed and index reproduce a failure.
  const recalculated = await recalculateAllWithLibreOffice(files);
  const wrong = all.flatMap((one, place) => {
    const faults = faultsInFile(recalculated[place]!, one);
    return faults.length > 0 ? [{ place, faults }] : [];
  });
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
});

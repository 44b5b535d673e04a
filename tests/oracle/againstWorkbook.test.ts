/** The workbook's live formulas, computed by the embedded engine, against the oracle. */
import fc from "fast-check";
import { createWorkbook, readDashboard } from "../../src/excel";
import { isCellError } from "../../src/host/state";
import type { InitiativeFile, IsoDate, Language } from "../../src/model/initiative";
import { initiativeFiles, reportDates } from "../support/arbitraries";
import { openHost } from "../support/host";
import { dashboardFigures } from "./dashboardFigures";
import { differences } from "./differences";
import { example, EXAMPLES, EXAMPLES_DATE, LANGUAGES } from "./examples";
import { onTheDashboard } from "../support/onTheDashboard";

/** What the workbook says otherwise than the oracle, and the cells that hold an error. */
async function faultsOf(
  file: InitiativeFile,
  language: Language,
  reportDate: IsoDate,
): Promise<readonly string[]> {
  const host = await openHost();
  await createWorkbook(file, { language, reportDate });
  const found = await readDashboard();
  const errors = host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].flatMap(({ row, column, cell }) =>
      isCellError(cell.value)
        ? [`${name} R${row + 1}C${column + 1}: ${cell.value.error} of ${cell.formula}`]
        : [],
    ),
  );
  return [...differences(found, onTheDashboard(dashboardFigures(file, reportDate, language))), ...errors];
}

describe.each(EXAMPLES)("the example %s", (name) => {
  test.each(LANGUAGES)(
    "says in the language %s what the oracle says",
    async (language) => {
      expect(await faultsOf(example(name), language, EXAMPLES_DATE)).toEqual([]);
    },
    120_000,
  );
});

/** How many initiatives are tried; more, at leisure, with ORACLE_RUNS=50. */
const RUNS = Number(process.env["ORACLE_RUNS"] ?? 6);

test(
  "any initiative on any day says what the oracle says",
  async () => {
    await fc.assert(
      fc.asyncProperty(initiativeFiles, reportDates, async (file, reportDate) => {
        expect(await faultsOf(file, file.language, reportDate)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  RUNS * 60_000,
);

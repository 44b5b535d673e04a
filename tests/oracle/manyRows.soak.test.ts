/**
 * Tables of more than a hundred rows: from there on LibreOffice may calculate the formulas of a column in several threads, and
 * then takes some cells that they read for empty (see docs/decisions.md). Indicators: tests/blueprint/vectors.test.ts.
 */
import type { InitiativeFile } from "../../src/model/initiative";
import { removeCachedResults } from "./removeCachedResults";
import { example, EXAMPLES_DATE } from "./examples";
import { buildCase, faultsInFile, faultsInHost, type Case } from "../support/expected/cases";
import { recalculateWithLibreOffice } from "../support/libreoffice";

const ROWS = 120;

/** So many rows, made of some again and again. */
function repeated<Row>(rows: readonly Row[], again: (row: Row, round: number) => Row = (row) => row): Row[] {
  return Array.from({ length: rows.length === 0 ? 0 : Math.max(ROWS, rows.length) }, (_, index) => {
    const row = rows[index % rows.length]!;
    return index < rows.length ? row : again(row, Math.floor(index / rows.length));
  });
}

const FILE = example("poverty-canada");
const LONG: InitiativeFile = {
  ...FILE,
  partners: repeated(FILE.partners, (row, round) => ({ ...row, name: `${row.name} ${round}` })),
  roleHolders: repeated(FILE.roleHolders),
  ratings: repeated(FILE.ratings, (row, round) => ({ ...row, member: `${row.member} ${round}` })),
  canvas: repeated(FILE.canvas),
  activities: repeated(FILE.activities),
  debrief: repeated(FILE.debrief),
  groups: repeated(FILE.groups, (row, round) => ({ ...row, group: `${row.group} ${round}` })),
  reportingPlan: repeated([{ indicator: FILE.indicators[0]!.code, partner: FILE.partners[0]!.name }]),
  rules: repeated([{ indicator: FILE.indicators[0]!.code, atMost: FILE.indicators[1]!.code }]),
};

test("both engines equal the oracle", async () => {
  const one: Case = {
    file: LONG,
    reportDate: EXAMPLES_DATE,
    language: "en",
    choices: {},
    invalidPastes: [],
  };
  const host = await buildCase(one);
  await host.settle();
  expect(faultsInHost(host, one)).toEqual([]);
  const file = await recalculateWithLibreOffice(removeCachedResults(await host.save()));
  expect(faultsInFile(file, one)).toEqual([]);
});

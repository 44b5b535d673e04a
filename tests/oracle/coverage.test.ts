/** The oracle covers everything that the workbook computes. */
import { COLUMNS } from "../../src/blueprint/columns";
import {
  DASHBOARD_CELLS,
  PAGE_CELLS,
  PAGE_PLACES,
  WORKINGS_BLOCKS,
} from "../../src/blueprint/dashboardRanges";
import { referencesIn } from "../../src/blueprint/formula";
import { columnNames } from "../../src/blueprint/namedColumns";
import { NAMES } from "../../src/blueprint/names";
import { SCORECARD_CELLS } from "../../src/blueprint/scorecardRanges";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { TableId } from "../../src/blueprint/types";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { initiative } from "../support/initiative";
import { expectedWorkbook } from "../support/expected/expectedWorkbook";

const expected = expectedWorkbook(initiative(), "2026-10-31", "en");

test.each(Object.keys(COLUMNS) as TableId[])("every computed column of %s that people see", (table) => {
  const computed = COLUMNS[table].filter(({ entered, helper }) => !entered && !helper).map(({ id }) => id);
  expect(Object.keys(expected.tables[table]).sort()).toEqual(computed.sort());
});

test("every named cell and block of the computed sheets", () => {
  const named = [
    ...Object.values(SHEET_CELLS),
    ...Object.values(DASHBOARD_CELLS),
    ...Object.values(PAGE_CELLS),
    ...[...Object.values(SHEET_BLOCKS), ...Object.values(WORKINGS_BLOCKS)].map(({ name }) => name),
  ];
  const covered = [...Object.keys(expected.cells), ...Object.keys(expected.blocks)];
  expect(covered).toEqual(expect.arrayContaining(named));
});

test("every other name is an entry, a list, or internal to the workbook", () => {
  const covered = new Set([...Object.keys(expected.cells), ...Object.keys(expected.blocks)]);
  const ofColumns = columnNames(referencesIn("en")).map(({ name }) => name);
  const apart = new Set<string>([
    ...Object.values(NAMES),
    ...Object.values(PAGE_PLACES).map(({ name }) => name),
    // Texts, and what only other formulas read.
    ...Object.values(SCORECARD_CELLS),
    ...ofColumns,
  ]);
  const others = workbookBlueprint(initiative(), { language: "en" })
    .names.map(({ name }) => name)
    .filter((name) => !covered.has(name) && !apart.has(name));
  expect(
    others.filter((name) => !/^(EnsembleProfile|EnsembleThreshold|EnsemblePhaseLabel|List)/.test(name)),
  ).toEqual([]);
});

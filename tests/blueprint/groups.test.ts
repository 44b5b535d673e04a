/** What groups say, with the right values by hand, in the host and in LibreOffice. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { captionOf } from "../../src/blueprint/columns";
import { NAMES } from "../../src/blueprint/names";
import { createWorkbook } from "../../src/excel";
import type { InitiativeFile, Observation } from "../../src/model/initiative";
import type { TableId } from "../../src/blueprint/types";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { TRIES_ALL } from "../support/sample";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";

const [BASELINE, JUDGED] = ["2025-12-31", "2026-06-30"];

const total = (partner: string, period: string, value: number): Observation => ({
  ...{ indicator: "X", partner, period, value },
});
const ofGroup = (
  partner: string,
  [breakdown, group]: readonly [string, string],
  period: string,
  value: number,
): Observation => ({ ...total(partner, period, value), ...(breakdown !== "" && { breakdown }), group });

const YOUNG = ["Age", "Under 18"] as const;
const ADULT = ["Age", "18 and over"] as const;
const WOMEN = ["Gender", "Women"] as const;
const MEN = ["Gender", "Men"] as const;

const GROUPS: InitiativeFile["groups"] = [
  { breakdown: "Gender", group: "Women" },
  { breakdown: "Age", group: "18 and over", order: 2, addsUp: true },
  { breakdown: "age", group: "Under 18", order: 1, addsUp: true },
  { breakdown: "Gender", group: "Men" },
  // The first of several rows of a group counts.
  { breakdown: "Age", group: "under 18", order: 9, addsUp: false },
];

const OBSERVATIONS: readonly Observation[] = [
  ...[total("A", BASELINE, 80), total("B", BASELINE, 40)],
  ...[total("A", JUDGED, 100), total("B", JUDGED, 50)],
  ...[ofGroup("A", YOUNG, BASELINE, 20), ofGroup("B", YOUNG, BASELINE, 20)],
  ...[ofGroup("A", ADULT, BASELINE, 60), ofGroup("B", ADULT, BASELINE, 20)],
  ...[ofGroup("A", YOUNG, JUDGED, 30), ofGroup("B", ["AGE", " under 18"], JUDGED, 20)],
  ...[ofGroup("A", ADULT, JUDGED, 70), ofGroup("B", ADULT, JUDGED, 30)],
  // C has no total: what it says of a group is not compared.
  ofGroup("C", YOUNG, JUDGED, 999),
  // Only A tells women apart: partial. Nobody tells men apart.
  ofGroup("A", WOMEN, JUDGED, 55),
];

const FILE = initiative({
  partners: ["A", "B", "C"].map((name) => ({ name })),
  indicators: [
    indicator({ baselineDate: BASELINE, frequency: "halfYearly", combination: "sum", overlap: true }),
  ],
  groups: GROUPS,
  observations: OBSERVATIONS,
});

const NO_TOTAL = {
  ...FILE,
  observations: OBSERVATIONS.filter(({ group }) => group !== undefined),
};

/** The figures of the only indicator, from its table and the cells of the groups. */
function found(cells: WorkbookCells) {
  const first = (name: string) => cells.named(name)!.rows.map(([value]) => value);
  const columnOf = (table: TableId, id: string) =>
    cells.tables.get(table)!.columns.get(captionOf(table, id, "en"))!;
  const column = (id: string) => columnOf("Indicators", id)[0];
  return {
    values: first(NAMES.groupValues).slice(0, 4),
    complete: first(NAMES.groupCompleteValues).slice(0, 4),
    missing: first(NAMES.missingGroupsOfBreakdowns).slice(0, 2),
    differ: first(NAMES.differingBreakdowns).slice(0, 2),
    gap: column("widestGap"),
    ratio: column("gapRatio"),
    sentence: column("groupSentence"),
    status: column("status"),
    states: [...new Set(columnOf("Observations", "state").filter((state) => state !== ""))],
  };
}

async function build(file: InitiativeFile) {
  const host = await openHost({ defersCalculation: true });
  await createWorkbook(file, { language: "en", reportDate: "2026-07-31" });
  await host.settle();
  return {
    inHost: found(cellsOfHost(host.workbook)),
    save: async () => removeCachedResults(await host.save()),
  };
}

test("groups of the same partners as the total are compared; the gap, its change, what is missing", async () => {
  // Women first, as in the table; then ages in their order.
  const expected = {
    values: [55, "", 50, 100],
    complete: ["", "", 50, 100],
    missing: ["Men", ""],
    differ: ["", ""],
    gap: 50,
    ratio: 2,
    sentence:
      "Age: 50 (Under 18) to 100 (18 and over), 2 times; 10 wider than at the baseline. Missing: Men. " +
      "At most: partners share people.",
    states: ["● Counts", "○ Group only"],
  };
  const english = await build(FILE);
  const differing = await build({
    ...FILE,
    groups: GROUPS.map((group) => ({ ...group, ...(group.breakdown === "Gender" && { addsUp: true }) })),
    indicators: [{ ...FILE.indicators[0]!, overlap: false }],
    observations: [
      ...OBSERVATIONS,
      ofGroup("B", WOMEN, JUDGED, 20),
      ofGroup("A", MEN, JUDGED, 45),
      ofGroup("B", MEN, JUDGED, 27),
    ],
  });
  const noTotal = await build(NO_TOTAL);
  const unlisted = await build({ ...NO_TOTAL, groups: [] });
  const all = TRIES_ALL ? [english, differing, noTotal, unlisted] : [];
  const recalculated = await recalculateAllWithLibreOffice(await Promise.all(all.map(({ save }) => save())));
  for (const [one, inBoth] of all.map(
    ({ inHost }, place) => [inHost, found(cellsOfFile(recalculated[place]!))] as const,
  )) {
    expect(inBoth).toEqual(one);
  }
  expect(english.inHost).toMatchObject(expected);
  expect(differing.inHost).toMatchObject({
    values: [75, 72, 50, 100],
    missing: ["", ""],
    // Women and men are 147 of 150: more than 1 % less.
    differ: [1, ""],
    gap: 50,
    sentence:
      "Age: 50 (Under 18) to 100 (18 and over), 2 times; 10 wider than at the baseline. " +
      "Groups do not add up to the total.",
  });
  expect(noTotal.inHost).toMatchObject({
    values: ["", "", "", ""],
    gap: "",
    status: "○ Groups only",
    sentence: "At most: partners share people.",
  });
  expect(unlisted.inHost).toMatchObject({ status: "○ No data", states: ["▲ Unknown group"] });
});

/** The rows of an extract of a published series. */
function extract(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(path.join(__dirname, "../../examples/data", `${name}.csv`), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test("the gap of the example is that of the published series", async () => {
  const ages = (year: number) =>
    extract("poverty-rate")
      .filter(
        (row) =>
          Number(row["Year"]) === year &&
          ["", "Canada"].includes(row["Geography"]!) &&
          !["", "Total"].includes(row["Age group"]!) &&
          ["", "All genders"].includes(row["Gender"]!),
      )
      .map((row) => Number(row["Value"]));
  const gapOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [now, before] = [ages(2023), ages(2015)];
  expect([now.length, before.length]).toEqual([3, 3]);
  const host = await openExampleWorkbook("poverty-canada", "en");
  const { tables } = cellsOfHost(host.workbook);
  const column = (id: string) => tables.get("Indicators")!.columns.get(captionOf("Indicators", id, "en"))!;
  expect(column("code")[0]).toBe("POVERTY-CA");
  expect(column("widestGap")[0]).toBeCloseTo(gapOf(now), 9);
  expect(column("gapRatio")[0]).toBeCloseTo(Math.max(...now) / Math.min(...now), 9);
  const change = Math.round((gapOf(before) - gapOf(now)) * 100) / 100;
  expect(column("groupSentence")[0]).toContain(`${change} narrower than at the baseline`);
});

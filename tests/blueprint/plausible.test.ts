/** What is said of figures that may be wrong (docs/measurement-rules.md, "Plausible"). */
import { workbookBlueprint } from "../../src/blueprint/workbook";
import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { MeasurementWorkbook } from "./measurementWorkbook";
import { onlyInSoak } from "../support/sample";

const QUARTERS = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"] as const;

/** Observations of an indicator by a partner, for the quarters of 2025. */
function quarterly(code: string, values: readonly (number | null)[], partner = "A"): readonly Observation[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [observation({ indicator: code, partner, period: QUARTERS[index]!, value })],
  );
}

function file(parts: Partial<InitiativeFile>): InitiativeFile {
  return initiative({
    initiative: { name: "Riverside", reportDate: "2026-01-31", frequency: "quarterly" },
    partners: [{ name: "A" }, { name: "B" }],
    ...parts,
  });
}

/** A quarterly indicator that is not a total. */
function value(code: string, parts: Partial<Indicator> = {}): Indicator {
  return indicator({
    code,
    combination: "latest",
    frequency: "quarterly",
    baselineDate: "2024-12-31",
    ...parts,
  });
}

/** A sum whose periods are added up. */
function total(code: string, parts: Partial<Indicator> = {}): Indicator {
  return value(code, { combination: "sum", cumulative: false, ...parts });
}

/** What is said of each indicator. */
async function said(parts: Partial<InitiativeFile>) {
  const workbook = await MeasurementWorkbook.open(file(parts));
  return workbook.labelIds("plausibility", "Indicators", "plausible");
}

test("a value in the figure is below the lowest or above the highest", async () => {
  const indicators = [
    value("LOW", { lowest: 10 }),
    value("EDGE", { lowest: 10, highest: 10 }),
    value("HIGH", { highest: 10 }),
    // A sum of plausible values is above the highest, and plausible.
    value("SUM", { combination: "sum", highest: 10 }),
    value("MEAN", { combination: "mean", highest: 10 }),
    // Of a total the values of all its periods count; of others only those of the judged one.
    total("TOTAL", { highest: 10 }),
    value("LATEST", { highest: 10 }),
    value("NONE", { lowest: 10 }),
  ];
  const observations = [
    ...quarterly("LOW", [null, null, null, 9.9]),
    ...quarterly("EDGE", [null, null, null, 10]),
    ...quarterly("HIGH", [null, null, null, 10.1]),
    ...["A", "B"].flatMap((partner) => quarterly("SUM", [null, null, null, 10], partner)),
    ...quarterly("MEAN", [null, null, null, 2]),
    ...quarterly("MEAN", [null, null, null, 12], "B"),
    ...quarterly("TOTAL", [4, 12, 4, 4]),
    ...quarterly("LATEST", [4, 12, 4, 4]),
  ];
  expect(await said({ indicators, observations })).toEqual([
    ...["belowLowest", "nothingUnusual", "aboveHighest", "nothingUnusual", "aboveHighest"],
    ...["aboveHighest", "nothingUnusual", undefined],
  ]);
});

test("ten times or a tenth of the amount before, either side of it", async () => {
  const cases: readonly (readonly [code: string, values: readonly number[], expected: string])[] = [
    ["TEN", [0, 5, 50], "tenTimes"],
    ["NINE", [0, 5, 49.9], "nothingUnusual"],
    ["TENTH", [0, 50, 5], "aTenth"],
    ["MORE", [0, 50, 5.1], "nothingUnusual"],
    ["FROM-0", [0, 0, 1204], "nothingUnusual"],
    ["TO-0", [0, 1204, 0], "nothingUnusual"],
    ["BELOW-0", [0, -5, -50], "tenTimes"],
    ["ACROSS-0", [0, -3, 40], "nothingUnusual"],
  ];
  const indicators = cases.map(([code]) => value(code));
  const observations = cases.flatMap(([code, values]) => quarterly(code, values));
  expect(await said({ indicators, observations })).toEqual(cases.map(([, , expected]) => expected));
});

test("totals are compared by the amounts of their last two periods", async () => {
  const indicators = [
    // From 3 to 33 the total is eleven times as much; its amounts are 3 and 30, and the first may be a part of a period.
    total("FIRST"),
    total("GROWS"),
    total("SLIP"),
    total("DAYS", { frequency: "irregular" }),
  ];
  const observations = [
    ...quarterly("FIRST", [3, 30]),
    ...quarterly("GROWS", [3, 30, 33, 35]),
    ...quarterly("SLIP", [100, 104, 98, 1010]),
    ...quarterly("DAYS", [4, 5, 60]),
  ];
  expect(await said({ indicators, observations })).toEqual([
    ...["nothingUnusual", "nothingUnusual", "tenTimes", "nothingUnusual"],
  ]);
});

test("sums of other partners are not compared, and means are", async () => {
  const indicators = [value("SUM", { combination: "sum" }), value("MEAN", { combination: "mean" })];
  const observations = indicators.flatMap(({ code }) => [
    ...quarterly(code, [null, null, 5, 5]),
    ...quarterly(code, [null, null, null, 900], "B"),
  ]);
  expect(await said({ indicators, observations })).toEqual(["nothingUnusual", "tenTimes"]);
});

test("a rule is broken by the judged figures of the same period", async () => {
  const indicators = [
    ...["DONE", "BEGUN", "LATE"].map((code) => value(code)),
    total("T-DONE"),
    total("T-BEGUN"),
    total("T-OTHER", { baselineDate: "2025-03-31" }),
  ];
  const rules = [
    { indicator: "done", atMost: "BEGUN" },
    { indicator: "BEGUN", atMost: "DONE" },
    { indicator: "DONE", atMost: "LATE" },
    { indicator: "DONE", atMost: "NONE" },
    { indicator: "DONE", atMost: "DONE" },
    { indicator: "T-DONE", atMost: "T-BEGUN" },
    { indicator: "T-DONE", atMost: "T-OTHER" },
  ];
  const observations = [
    ...quarterly("DONE", [20, 20, 20, 41]),
    ...quarterly("BEGUN", [40, 40, 40, 40]),
    ...quarterly("LATE", [5, 5, 5, null]),
    ...quarterly("T-DONE", [10, 10, 10, 10]),
    ...quarterly("T-BEGUN", [10, 10, 10, 10]),
    ...quarterly("T-OTHER", [10, 9, 9, 9]),
  ];
  const workbook = await MeasurementWorkbook.open(file({ indicators, rules, observations }));
  const states = () => workbook.labelIds("ruleState", "Rules", "state").slice(0, rules.length);
  expect(states()).toEqual([
    ...["broken", "holds", "notComparable", "unknownIndicator", "unknownIndicator", "holds", "notComparable"],
  ]);
  const found = () => workbook.labelIds("plausibility", "Indicators", "plausible");
  expect(found()).toEqual([
    ...[
      "aboveOther",
      "nothingUnusual",
      "nothingUnusual",
      "nothingUnusual",
      "nothingUnusual",
      "nothingUnusual",
    ],
  ]);
  await workbook.put("Observations", "value", 3, 40);
  expect([states()[0], found()[0]]).toEqual(["holds", "nothingUnusual"]);
});

onlyInSoak(() => {
  test("the sheet of rules is hidden until it has a row", () => {
    const isVisible = (rules: InitiativeFile["rules"]) =>
      workbookBlueprint(file({ indicators: [value("DONE"), value("BEGUN")], rules })).sheets.find(
        ({ id }) => id === "rules",
      )?.visible;
    expect(isVisible([])).toBe(false);
    expect(isVisible([{ indicator: "DONE", atMost: "BEGUN" }])).toBe(true);
  });
});

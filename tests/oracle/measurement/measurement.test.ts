import fc from "fast-check";
import type { InitiativeFile, Thresholds } from "../../../src/model/initiative";
import { indicator as currentIndicator, initiative, undatedIndicator } from "../../support/initiative";
import { lastDayOfMonth, monthOf } from "../dates";
import { situationOf } from "../situation";
import { calendarOf, endsPeriod, isDue } from "./calendar";
import {
  entriesOf as entriesOfSituation,
  type MeasuredIndicator,
  type MeasuredObservation,
  type MeasurementEntries,
} from "./entries";
import { judgedFigure, type JudgedFigure } from "./judged";
import { lateReports } from "./late";
import { paceOf } from "./pace";
import { measuredReports } from "./reports";

const indicator = (parts: Partial<MeasuredIndicator> = {}): MeasuredIndicator => ({
  ...currentIndicator(),
  baselineDate: "2024-12-31",
  targetDate: "2028-12-31",
  frequency: "quarterly",
  ...parts,
});

/** One observation of indicator X for each period and value of a partner. */
const series = (partner: string, values: Readonly<Record<string, number>>): MeasuredObservation[] =>
  Object.entries(values).map(([period, value]) => ({ indicator: "X", partner, period, value }));

const partners = (...names: string[]) => names.map((name) => ({ name }));

type Parts = Partial<InitiativeFile> & {
  readonly thresholds?: Thresholds;
  readonly reportingPlan?: MeasurementEntries["reportingPlan"];
};

function entriesOf({ thresholds = {}, reportingPlan = [], ...parts }: Parts): MeasurementEntries {
  const file = initiative({ initiative: { name: "Test", thresholds }, ...parts });
  return { ...entriesOfSituation(situationOf(file, "2026-10-31")), reportingPlan };
}

function figure(parts: Parts, reportDate = "2026-10-31"): JudgedFigure {
  const entries = entriesOf({ indicators: [indicator()], ...parts });
  return judgedFigure(entries, measuredReports(entries, reportDate), 0, reportDate);
}

function late(parts: Parts, reportDate = "2026-10-31") {
  const entries = entriesOf({ indicators: [indicator()], ...parts });
  return lateReports(entries, measuredReports(entries, reportDate), reportDate);
}

const FIVE = ["A", "B", "C", "D", "E"];
const Q2 = "2026-06-30";
const Q3 = "2026-09-30";
const fiveForQ2 = FIVE.flatMap((name) => series(name, { "2026-03-31": 100, [Q2]: 120 }));

describe("the period that is judged", () => {
  test("five partners have reported a quarter, the first of them the next one", () => {
    const observations = [...fiveForQ2, ...series("A", { [Q3]: 150 })];
    expect(figure({ partners: partners(...FIVE), observations })).toMatchObject({
      judged: Q2,
      value: 600,
      reported: 5,
      expected: 5,
      incoming: { period: Q3, reported: 1, expected: 5 },
      overdue: [Q3],
      firstStatus: null,
      previous: { period: "2026-03-31", value: 500, change: 100, isGood: true, hasOtherPartners: false },
    });
  });

  test("a date that ends no period counts nowhere", () => {
    const observations = [...fiveForQ2, ...series("A", { "2026-07-01": 150 })];
    expect(figure({ partners: partners(...FIVE), observations })).toMatchObject({
      judged: Q2,
      value: 600,
      incoming: null,
      noPeriodEnd: 1,
    });
  });

  test.each([
    ["sum", 4, Q2, "2026-03-31"],
    ["mean", 4, Q3, Q2],
    ["weighted", 3, Q2, "2026-03-31"],
    ["latest", 1, Q3, Q2],
  ] as const)("%s, %d of five reports", (combination, reports, judged, previous) => {
    const observations = [
      ...fiveForQ2,
      ...FIVE.slice(0, reports).flatMap((name) => series(name, { [Q3]: 150 })),
    ];
    const found = figure({
      partners: partners(...FIVE),
      indicators: [indicator({ combination })],
      observations: observations.map(({ value = 0, ...rest }) => ({
        ...rest,
        numerator: value,
        denominator: 1,
      })),
    });
    expect([found.judged, found.previous?.period]).toEqual([judged, previous]);
  });

  test("four of four are needed where 80 % of them would be 3.2", () => {
    const four = FIVE.slice(0, 4);
    const observations = [
      ...four.flatMap((name) => series(name, { [Q2]: 1 })),
      ...series("A", { [Q3]: 2 }),
      ...series("B", { [Q3]: 2 }),
      ...series("C", { [Q3]: 2 }),
    ];
    const indicators = [indicator({ combination: "mean" })];
    expect(figure({ partners: partners(...four), indicators, observations }).judged).toBe(Q2);
  });

  test("no period is complete enough: the figure with its n of m", () => {
    const observations = series("A", { [Q2]: 7, [Q3]: 9 });
    const reportingPlan = [
      { indicator: "X", partner: "A" },
      { indicator: "x", partner: "b" },
    ];
    expect(figure({ partners: partners("A", "B"), observations, reportingPlan })).toMatchObject({
      judged: null,
      period: Q3,
      value: 9,
      reported: 1,
      expected: 2,
      firstStatus: "incomplete",
      incoming: { period: Q3, reported: 1, expected: 2 },
    });
  });

  test("a partner late for ever leaves the last complete period, out of date", () => {
    const observations = [
      ...series("A", {
        "2025-03-31": 1,
        "2025-06-30": 2,
        "2025-09-30": 3,
        "2025-12-31": 4,
        [Q2]: 5,
        [Q3]: 6,
      }),
      ...series("B", { "2025-03-31": 1 }),
    ];
    const found = figure({ partners: partners("A", "B"), observations });
    expect(found).toMatchObject({ judged: "2025-03-31", value: 2, firstStatus: "outOfDate" });
    expect(found.overdue).toHaveLength(6);
    expect(late({ partners: partners("A", "B"), observations })).toEqual([
      { indicator: 0, partner: 1, oldest: "2025-06-30", days: 488, missing: 6 },
      { indicator: 0, partner: 0, oldest: "2026-03-31", days: 214, missing: 1 },
    ]);
  });
});

describe("who is expected", () => {
  test("partners who join and leave, without a plan", () => {
    const observations = [
      ...series("A", { "2026-03-31": 10, [Q2]: 11, [Q3]: 12 }),
      ...series("B", { "2026-03-31": 5 }),
      ...series("C", { [Q3]: 7 }),
    ];
    const joined = [{ name: "A" }, { name: "B", left: "2026-04-15" }, { name: "C" }];
    expect(figure({ partners: joined, observations })).toMatchObject({
      judged: Q3,
      value: 19,
      reported: 2,
      expected: 2,
      previous: { period: Q2, value: 11, change: 8, isGood: true, hasOtherPartners: true },
    });
  });

  test("a plan names those who never reported, and no others", () => {
    const observations = series("A", { [Q2]: 3, [Q3]: 4 });
    const reportingPlan = [
      { indicator: "X", partner: "A", from: Q2 },
      { indicator: "X", partner: "B", from: Q3 },
    ];
    expect(figure({ partners: partners("A", "B", "C"), observations, reportingPlan })).toMatchObject({
      judged: Q2,
      value: 3,
      expected: 1,
      incoming: { period: Q3, reported: 1, expected: 2 },
    });
    expect(late({ partners: partners("A", "B", "C"), observations, reportingPlan })).toEqual([
      { indicator: 0, partner: 1, oldest: Q3, days: 31, missing: 1 },
    ]);
  });

  test("the responsible partner from joining, though it never reported", () => {
    const parts = {
      partners: [{ name: "A" }, { name: "B", joined: "2026-01-01" }],
      indicators: [indicator({ partner: "B" })],
      observations: series("A", { "2025-12-31": 1, [Q2]: 2 }),
    };
    expect(figure(parts)).toMatchObject({ judged: "2025-12-31", firstStatus: "outOfDate" });
    expect(figure({ ...parts, observations: [] })).toMatchObject({
      firstStatus: "noData",
      isNobodyAssigned: false,
    });
  });

  test("the responsible partner of an indicator without any date, from the period after it joined", () => {
    const undated = { ...undatedIndicator(), frequency: "quarterly" as const, partner: "A" };
    expect(figure({ partners: [{ name: "A", joined: "2026-03-31" }], indicators: [undated] })).toMatchObject({
      judged: null,
      reported: 0,
      expected: 1,
      overdue: [Q2, Q3],
      firstStatus: "noData",
    });
  });

  test("nobody", () => {
    expect(figure({ partners: partners("A"), observations: [] })).toMatchObject({
      isNobodyAssigned: true,
      firstStatus: "noData",
      reported: 0,
      expected: 0,
    });
  });

  test("a report that is not available is excused", () => {
    const excuse: MeasuredObservation = { indicator: "X", partner: "B", period: Q3, status: "notAvailable" };
    const observations = [...series("A", { [Q2]: 1, [Q3]: 2 }), ...series("B", { [Q2]: 3 }), excuse];
    const parts = { partners: partners("A", "B"), observations };
    expect(figure(parts)).toMatchObject({ judged: Q3, value: 2, reported: 1, expected: 1 });
    expect(late(parts)).toEqual([]);
  });

  test("a departed partner's last value stays in a cumulative sum", () => {
    const observations = [
      ...series("A", { [Q2]: 100, [Q3]: 110 }),
      ...series("B", { "2026-03-31": 40, [Q2]: 50 }),
    ];
    const left = [{ name: "A" }, { name: "B", left: Q2 }];
    const value = (cumulative: boolean | undefined) =>
      figure({
        partners: left,
        indicators: [indicator(cumulative === undefined ? {} : { cumulative })],
        observations,
      }).value;
    expect([value(true), value(undefined)]).toEqual([160, 110]);
  });

  test("and so does that of a partner whose time in the plan has ended, or who left before there was a plan", () => {
    const observations = [
      ...series("A", { [Q2]: 100, [Q3]: 110 }),
      ...series("B", { [Q2]: 50 }),
      ...series("C", { [Q2]: 7 }),
    ];
    const { judged, value } = figure({
      partners: [{ name: "A" }, { name: "B" }, { name: "C", left: Q2 }],
      indicators: [indicator({ cumulative: true })],
      observations,
      reportingPlan: [
        { indicator: "X", partner: "A" },
        { indicator: "X", partner: "B", until: Q2 },
      ],
    });
    expect([judged, value]).toEqual([Q3, 167]);
  });
});

describe("a total", () => {
  const indicators = [indicator({ cumulative: false })];

  test("runs to the last period up to which every period is complete", () => {
    const observations = [
      ...series("A", {
        "2025-03-31": 1,
        "2025-06-30": 2,
        "2025-09-30": 4,
        "2025-12-31": 8,
        "2026-03-31": 16,
      }),
      ...series("B", { "2025-03-31": 100, "2025-06-30": 200, "2025-12-31": 800, "2026-03-31": 1600 }),
    ];
    expect(figure({ partners: partners("A", "B"), indicators, observations }, "2026-03-31")).toMatchObject({
      judged: "2025-06-30",
      value: 303,
      incoming: { period: "2025-09-30", reported: 1, expected: 2 },
      overdue: ["2025-09-30"],
      firstStatus: null,
      previous: { period: "2025-03-31", value: 101, change: 202 },
    });
  });

  test("is incomplete while the first period is", () => {
    const reportingPlan = [
      { indicator: "X", partner: "A" },
      { indicator: "X", partner: "B" },
    ];
    const observations = series("A", { "2025-03-31": 1, "2025-06-30": 2 });
    expect(
      figure({ partners: partners("A", "B"), indicators, observations, reportingPlan }, "2025-07-15"),
    ).toMatchObject({ judged: null, value: 3, reported: 1, expected: 2, firstStatus: "incomplete" });
  });
});

describe("when", () => {
  const calendar = (parts: Partial<MeasuredIndicator>) =>
    calendarOf(entriesOf({}), { ...indicator(), ...parts });

  test("a five-yearly census counts from the month of its baseline, not its day", () => {
    const census = calendar({ frequency: "everyFiveYears", baselineDate: "2016-05-10" });
    expect(
      ["2021-05-31", "2026-05-31", "2021-05-10", "2020-05-31", "2021-06-30"].map((day) =>
        endsPeriod(census, day),
      ),
    ).toEqual([true, true, false, false, false]);
  });

  test("without baseline and target date, a census is irregular", () => {
    const { baselineDate, targetDate, ...rest } = indicator({ frequency: "everyThreeYears" });
    expect(calendarOf(entriesOf({}), rest).months).toBeNull();
    expect(calendarOf(entriesOf({}), { ...rest, targetDate: targetDate! }).anchor).toBe(
      monthOf("2028-12-31"),
    );
    expect(baselineDate).toBeDefined();
  });

  test("statistics that come two years late are on time, then late", () => {
    const yearly = indicator({ frequency: "yearly", baselineDate: "2020-12-31", availableAfter: 24 });
    const parts = {
      partners: partners("A"),
      indicators: [yearly],
      observations: series("A", { "2022-12-31": 5, "2023-12-31": 6 }),
    };
    expect(figure(parts, "2026-11-29")).toMatchObject({
      judged: "2023-12-31",
      overdue: [],
      firstStatus: null,
    });
    expect(figure(parts, "2027-12-31")).toMatchObject({ firstStatus: "outOfDate" });
    expect(late(parts, "2026-12-31")).toEqual([
      { indicator: 0, partner: 0, oldest: "2024-12-31", days: 0, missing: 1 },
    ]);
  });

  test("irregular: any day counts, one report is enough, nothing is late", () => {
    const parts = {
      partners: partners("A", "B"),
      indicators: [indicator({ frequency: "irregular", combination: "mean" })],
      observations: [
        ...series("A", { "2025-03-17": 5, "2025-11-02": 6 }),
        ...series("B", { "2025-03-17": 7 }),
      ],
    };
    expect(figure(parts)).toMatchObject({
      judged: "2025-11-02",
      value: 6,
      reported: 1,
      expected: 2,
      firstStatus: null,
      overdue: [],
      previous: { period: "2025-03-17", value: 6, change: 0, isGood: null },
    });
    expect(late(parts)).toEqual([]);
  });
});

describe("how sure, and pace", () => {
  test("provisional observations, conflicts and unlisted conflicts", () => {
    const observations: MeasuredObservation[] = [
      ...series("A", { [Q2]: 1 }).map((each) => ({ ...each, status: "provisional" as const })),
      ...series("B", { [Q2]: 2 }),
      ...series("C", { [Q2]: 3 }),
      ...series("C", { [Q2]: 4 }),
    ];
    const parts = { partners: partners("A", "B", "C"), observations };
    expect(figure(parts)).toMatchObject({ value: 3, provisional: 1, conflicts: 2 });
    const names = Array.from({ length: 25 }, (_, index) => `P${index}`);
    const conflicting = names.flatMap((name) => [...series(name, { [Q2]: 1 }), ...series(name, { [Q2]: 2 })]);
    expect(figure({ partners: partners(...names), observations: conflicting }).firstStatus).toBe(
      "conflictsToSettle",
    );
  });

  test("a period without a value is left out of the change achieved, and so is one of the same month", () => {
    const irregular = indicator({ combination: "weighted", frequency: "irregular" });
    const value = (period: string, numerator?: number) => ({
      indicator: "X",
      partner: "A",
      period,
      ...(numerator === undefined ? { value: 5 } : { numerator, denominator: 1 }),
    });
    const paceWith = (...observations: MeasuredObservation[]) => {
      const parts = { partners: partners("A"), indicators: [irregular], observations };
      return paceOf(irregular, figure(parts)).achieved;
    };
    expect(paceWith(value("2025-03-10"), value("2025-06-10", 10), value("2026-06-10", 14))).toBe(4);
    expect(paceWith(value("2026-06-01", 10), value("2026-06-10", 14))).toBeNull();
  });

  test("needed, achieved and expected at the target date", () => {
    const definition = indicator({ frequency: "yearly", baselineDate: "2020-12-31", target: 100 });
    const entries = entriesOf({
      partners: partners("A"),
      indicators: [definition],
      observations: series("A", { "2022-12-31": 10, "2023-12-31": 30, "2024-12-31": 36, "2025-12-31": 40 }),
    });
    const judged = judgedFigure(entries, measuredReports(entries, "2026-10-31"), 0, "2026-10-31");
    expect(paceOf(definition, judged)).toEqual({ needed: 20, achieved: 5, expectedAtTarget: 55 });
  });
});

/** Quarters of 2025, each reported by some of three partners. */
const reported = fc.array(fc.subarray(["A", "B", "C"]), { minLength: 4, maxLength: 4 });
const quarterEnds = [3, 6, 9, 12].map((month) => lastDayOfMonth(monthOf("2024-12-31") + month));

function entriesFor(quarters: readonly (readonly string[])[], cumulative: boolean): MeasurementEntries {
  return entriesOf({
    partners: partners("A", "B", "C"),
    indicators: [indicator({ cumulative })],
    observations: quarters.flatMap((names, index) =>
      names.flatMap((name) => series(name, { [quarterEnds[index]!]: 10 ** index })),
    ),
  });
}

test("a judged sum lacks no partner who is expected, and no later period has them all", () => {
  fc.assert(
    fc.property(reported, fc.boolean(), (quarters, cumulative) => {
      const entries = entriesFor(quarters, cumulative);
      const found = judgedFigure(entries, measuredReports(entries, "2025-12-31"), 0, "2025-12-31");
      if (found.judged === null) return;
      expect(found.reported).toBe(found.expected);
      const known = new Set(quarters.slice(0, quarterEnds.indexOf(found.judged) + 1).flat());
      expect(found.expected).toBe(known.size);
      const calendar = calendarOf(entries, entries.indicators[0]!);
      for (const end of found.overdue)
        expect(isDue(calendar, end, "2025-12-31") && end > found.judged).toBe(true);
      if (!cumulative)
        expect(found.overdue[0] ?? "9999").toBe(quarterEnds.find((end) => end > found.judged!) ?? "9999");
    }),
  );
});

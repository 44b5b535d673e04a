import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { entriesOf } from "./measurement/entries";
import { measuredReports } from "./measurement/reports";
import { indicatorFact, type IndicatorFact } from "./indicators";
import { reportsOf } from "./observations";
import { shareOfTheTime, shareOfTheWay } from "./pace";
import { situationOf } from "./situation";

const PARTNERS = ["A", "B", "C"].map((name) => ({ name }));

function figure(
  definition: Partial<Indicator>,
  observations: readonly Partial<Observation>[],
  day = "2026-10-31",
  rest: Partial<InitiativeFile> = {},
): IndicatorFact {
  const file = initiative({
    partners: PARTNERS,
    indicators: [indicator(definition)],
    observations: observations.map(observation),
    ...rest,
  });
  const situation = situationOf(file, day);
  const reports = measuredReports(entriesOf(situation), day);
  return indicatorFact(situation, file.indicators[0]!, 0, reports);
}

describe("the figure of the latest period", () => {
  const twoYears = [
    { partner: "A", period: "2023-12-31", value: 10 },
    { partner: "B", period: "2023-12-31", value: 20 },
    { partner: "C", period: "2023-12-31", value: 60 },
    { partner: "B", period: "2024-12-31", value: 8 },
    { partner: "A", period: "2024-12-31", value: 4 },
  ];

  test.each([
    ["sum", "2023-12-31", 90, 3],
    ["mean", "2023-12-31", 30, 3],
    ["latest", "2024-12-31", 4, 2],
  ] as const)("%s, with a partner missing", (combination, latestPeriod, value, reporting) => {
    expect(figure({ combination }, twoYears)).toMatchObject({ latestPeriod, value, reporting, expected: 3 });
  });

  test("weighs by denominators, and leaves out partners that report only a value", () => {
    const observations = [
      { partner: "A", numerator: 8, denominator: 10 },
      { partner: "B", numerator: 1, denominator: 90 },
      { partner: "C", value: 50 },
    ];
    expect(figure({ combination: "weighted", kind: "percent" }, observations)).toMatchObject({
      value: 9,
      reporting: 3,
      expected: 3,
    });
    expect(figure({ combination: "weighted", kind: "rate" }, observations).value).toBe(0.09);
  });

  test("is blank when all denominators are 0 or missing", () => {
    const observations = [
      { partner: "A", value: 50 },
      { partner: "B", numerator: 1, denominator: 0, value: 3 },
    ];
    expect(figure({ combination: "weighted" }, observations)).toMatchObject({
      value: null,
      linear: "noData",
    });
  });

  test("takes a ratio before a value, and the value where the denominator is 0", () => {
    expect(figure({ kind: "percent" }, [{ value: 99, numerator: 1, denominator: 4 }]).value).toBe(25);
    expect(figure({ kind: "percent" }, [{ value: 99, numerator: 1, denominator: 0 }]).value).toBe(99);
    expect(figure({ kind: "percent" }, [{ numerator: 1, denominator: 0 }]).value).toBeNull();
  });

  test("ignores groups, periods after the report date, and unknown partners", () => {
    const observations = [
      { value: 5 },
      { period: "2025-12-31", group: "Women", value: 6 },
      { period: "2026-12-31", value: 7 },
      { period: "2025-12-31", partner: "Z", value: 8 },
    ];
    expect(figure({}, observations)).toMatchObject({ latestPeriod: "2024-12-31", value: 5, expected: 1 });
  });

  test("a partner that reported once is missed from then on", () => {
    const observations = [...twoYears.slice(3), { partner: "C", period: "2022-12-31", value: 1000 }];
    expect(figure({}, observations)).toMatchObject({
      latestPeriod: "2022-12-31",
      value: 1000,
      reporting: 1,
      expected: 1,
      status: "outOfDate",
    });
  });

  test("zero is a value", () => {
    expect(figure({}, [{ value: 0 }])).toMatchObject({ value: 0, way: 0, reporting: 1 });
  });
});

describe("a conflict", () => {
  test("excludes all its rows, whatever the case of names", () => {
    const observations = [
      { value: 10, period: "2023-12-31" },
      { value: 11 },
      { value: 11, indicator: "x", partner: "a" },
      { value: 1, partner: "B", period: "2023-12-31" },
    ];
    expect(figure({}, observations)).toMatchObject({ latestPeriod: "2023-12-31", value: 11 });
  });

  const states = (parts: readonly Partial<Observation>[]) =>
    reportsOf(
      situationOf(
        initiative({ partners: PARTNERS, indicators: [indicator()], observations: parts.map(observation) }),
        "2026-10-31",
      ),
    ).map(({ state }) => state);

  test("depends on the group too", () => {
    expect(states([{ value: 1 }, { value: 2, group: "Women" }, { value: 3, group: "women" }])).toEqual([
      "counts",
      "conflict",
      "conflict",
    ]);
  });

  test("of three excludes three rows, even without values or after the report date", () => {
    expect(states([{}, {}, {}])).toEqual(["conflict", "conflict", "conflict"]);
    expect(states([{ period: "2027-12-31" }, { period: "2027-12-31" }])).toEqual(["conflict", "conflict"]);
  });

  test("does not occur between rows with unknown names", () => {
    expect(states([{ partner: "Z" }, { partner: "Z" }, { indicator: "Y" }, { indicator: "Y" }])).toEqual([
      "unknownPartner",
      "unknownPartner",
      "unknownIndicator",
      "unknownIndicator",
    ]);
  });
});

describe("linear pace", () => {
  test("the published poverty series: 10.4 in 2023, from 14.5 in 2015 to 7.25 in 2030", () => {
    const poverty = { baseline: 14.5, target: 7.25, baselineDate: "2015-12-31", targetDate: "2030-12-31" };
    expect(shareOfTheWay(poverty, 10.4)).toBeCloseTo(4.1 / 7.25, 12);
    expect(shareOfTheTime(poverty, "2023-12-31")).toBeCloseTo(2922 / 5479, 12);
  });

  test("the share of time is clamped between 0 and 1", () => {
    expect(shareOfTheTime(indicator(), "2019-06-30")).toBe(0);
    expect(shareOfTheTime(indicator(), "2031-06-30")).toBe(1);
  });

  test("time counts leap days", () => {
    const dates = { baselineDate: "2024-01-01", targetDate: "2025-01-01" };
    expect(shareOfTheTime(dates, "2024-03-01")).toBe(60 / 366);
  });

  test("is undefined where inputs are missing", () => {
    expect(shareOfTheWay(indicator({ target: 0 }), 5)).toBeNull();
    expect(shareOfTheWay({ target: 5 }, 5)).toBeNull();
    expect(shareOfTheWay(indicator(), null)).toBeNull();
    expect(shareOfTheTime(indicator({ targetDate: "2020-01-01" }), "2024-12-31")).toBeNull();
    expect(shareOfTheTime(indicator(), null)).toBeNull();
  });
});

describe("status", () => {
  /** half of the time but for a day: 1826 of 3653 days */
  const half = { period: "2024-12-31" };
  const bare = { baseline: undefined, target: undefined } as unknown as Partial<Indicator>;

  test.each<[string, Partial<Indicator>, readonly Partial<Observation>[], string]>([
    ["nothing reported", {}, [], "noData"],
    ["no target", bare, [{ value: 1 }], "noTarget"],
    ["up, target below the baseline, not met", { baseline: 200 }, [{ value: 99 }], "checkTarget"],
    ["up, target below the baseline, met all the same", { baseline: 200 }, [{ value: 300 }], "met"],
    ["down, target above the baseline", { direction: "down" }, [{ value: 101 }], "checkTarget"],
    ["up, above the target", {}, [{ value: 100.5 }], "met"],
    ["up, a hair under by arithmetic alone", { target: 0.8, baseline: 0.1 }, [{ value: 0.7 + 0.1 }], "met"],
    ["down, on the target", { direction: "down", baseline: 200 }, [{ value: 100 }], "met"],
    ["keep, 5 % above", { direction: "keep" }, [{ value: 105 }], "met"],
    ["keep, 5 % below a negative target", { direction: "keep", target: -100 }, [{ value: -105 }], "met"],
    ["keep, further off", { direction: "keep" }, [{ value: 105.1 }], "offTrack"],
    ["no baseline, not met", { ...bare, target: 100 }, [{ value: 99 }], "noPace"],
    ["target is the baseline, not met", { baseline: 100 }, [{ value: 99 }], "noPace"],
    ["way beyond the time", {}, [{ ...half, value: 51 }], "onTrack"],
    ["way behind the time", {}, [{ ...half, value: 49 }], "needsAcceleration"],
    ["way below 0.6 of the time", {}, [{ ...half, value: 29 }], "offTrack"],
    ["worse than at the start", {}, [{ ...half, value: -1 }], "offTrack"],
    [
      "at the start, no time gone",
      { frequency: "irregular" },
      [{ period: "2020-01-01", value: 0 }],
      "onTrack",
    ],
    ["down, behind", { direction: "down", baseline: 200 }, [{ ...half, value: 160 }], "needsAcceleration"],
  ])("%s", (_, definition, observations, status) => {
    expect(figure(definition, observations).linear).toBe(status);
  });

  test("too early until the first period has ended", () => {
    const quarterly = { frequency: "quarterly", baselineDate: "2023-11-30" } as const;
    expect(figure(quarterly, [], "2024-02-28").linear).toBe("tooEarly");
    expect(figure(quarterly, [], "2024-02-29").linear).toBe("noData");
  });

  test("too early, from the initiative's start, where the baseline has no date", () => {
    const undated = { baselineDate: undefined } as unknown as Partial<Indicator>;
    const rest = { initiative: { name: "Test", start: "2024-02-29" } };
    expect(figure(undated, [], "2025-02-27", rest).linear).toBe("tooEarly");
    expect(figure(undated, [], "2025-02-28", rest).linear).toBe("noData");
    expect(figure(undated, [], "2024-01-01").linear).toBe("noData");
  });

  test("never too early once an observation counts, and a future period does not count", () => {
    const future = { baselineDate: "2026-09-30" };
    expect(figure(future, [{ period: "2026-12-31", value: 1 }]).linear).toBe("tooEarly");
    expect(figure(future, [{ period: "2025-09-30", value: 1 }]).linear).not.toBe("tooEarly");
  });
});

describe("a total", () => {
  const total = { combination: "sum", cumulative: false } as const;
  const quarters = [
    { period: "2019-12-31", value: 1000 },
    { period: "2020-12-31", value: 1 },
    { period: "2021-12-31", value: 2 },
    { period: "2022-12-31", value: 4 },
    { period: "2023-12-31", value: 10 },
    { period: "2024-12-31", value: 20 },
  ];

  test("sums the periods after its baseline date, or all periods without one", () => {
    expect(figure(total, quarters)).toMatchObject({ value: 37, latestPeriod: "2024-12-31" });
    const undated = { ...total, baselineDate: undefined } as unknown as Partial<Indicator>;
    expect(figure(undated, quarters).value).toBe(1037);
    expect(figure(total, quarters.slice(0, 1))).toMatchObject({ value: null, linear: "incomplete" });
  });

  test("is the latest period's alone when cumulative or unspecified, and a mean is never summed", () => {
    expect(figure({ ...total, cumulative: true }, quarters).value).toBe(20);
    expect(figure({ combination: "sum" }, quarters).value).toBe(20);
    expect(figure({ combination: "mean", cumulative: false }, quarters).value).toBe(20);
  });

  test("counts the time up to the judged period", () => {
    const dated = { ...total, baselineDate: "2019-12-31", targetDate: "2029-12-31" };
    expect(figure(dated, quarters, "2026-10-31")).toMatchObject({
      elapsed: 1827 / 3653,
      due: 100 * (1827 / 3653),
    });
    expect(figure(dated, [], "2026-10-31")).toMatchObject({ elapsed: null, due: null });
  });
});

describe("growth rates", () => {
  const yearEnds = {
    baselineDate: "2015-12-31",
    targetDate: "2030-12-31",
    baseline: 14.5,
    target: 7.25,
    // Published in the second year after.
    availableAfter: 24,
  };
  const published = { ...yearEnds, direction: "down" } as const;

  test("the published poverty series, as Statistics Canada computes it", () => {
    const found = figure(published, [{ period: "2023-12-31", value: 10.4 }]);
    expect(found.ratio).toBeCloseTo(0.9010899546976208, 12);
    expect(found).toMatchObject({ required: "progress", linear: "onTrack", methods: "disagree" });
  });

  test("without a target, the growth alone", () => {
    const homes = {
      baseline: 66.6,
      baselineDate: "2016-12-31",
      target: undefined,
      availableAfter: 24,
    } as unknown as Partial<Indicator>;
    const found = figure(homes, [{ period: "2023-12-31", value: 71.4 }]);
    expect(found.growth).toBeCloseTo(0.009991483690946268, 12);
    expect(found).toMatchObject({ byGrowth: "progress", required: "noTarget", methods: "notComparable" });
  });

  test("treats 0 as 0.001, and is undefined for a change of sign or without elapsed time", () => {
    const half = { period: "2025-01-31", value: 1 };
    const irregular = { frequency: "irregular", baselineDate: "2024-01-31" } as const;
    expect(figure({ ...irregular, baseline: 0 }, [half]).growth).toBeCloseTo(999, 9);
    expect(figure({ ...irregular, baseline: -1 }, [half]).growth).toBeNull();
    expect(figure({ ...irregular, baseline: 2, baselineDate: "2025-01-01" }, [half]).growth).toBeNull();
    expect(figure({ ...irregular, baseline: 2 }, [{ ...half, value: 0 }]).growth).toBe(-1);
    expect(figure({ ...irregular, direction: "keep", baseline: 2 }, [half])).toMatchObject({
      growth: null,
      required: "noPace",
    });
  });

  test("years are counted by year and month", () => {
    const dates = { baseline: 100, baselineDate: "2020-03-31", frequency: "irregular" } as const;
    expect(figure(dates, [{ period: "2021-06-30", value: 200 }]).growth).toBeCloseTo(2 ** 0.8 - 1, 12);
  });

  test("the initiative's method determines the status", () => {
    const growth = { initiative: { name: "Test", method: "growth" } } as const;
    expect(figure(published, [{ period: "2023-12-31", value: 10.4 }], "2026-10-31", growth).status).toBe(
      "progress",
    );
    const untargeted = { ...published, target: undefined } as unknown as Partial<Indicator>;
    expect(figure(untargeted, [{ period: "2023-12-31", value: 10.4 }], "2026-10-31", growth).status).toBe(
      "onTrack",
    );
  });
});

describe("the story of an indicator", () => {
  const story = (observed: Partial<Observation>, date: string) =>
    figure({}, [{ value: 1, ...observed }], "2026-10-31", {
      canvas: [{ dimension: "research", description: "Told", indicator: "x", date }],
    }).story;

  test("changes on the entry date of a value, or else at the end of its period", () => {
    expect(story({ enteredOn: "2025-02-01" }, "2025-01-31")).toBe("behind");
    expect(story({ enteredOn: "2025-02-01" }, "2025-02-01")).toBe("told");
    expect(story({}, "2024-12-31")).toBe("told");
    expect(story({ enteredOn: "2026-11-01" }, "2024-12-31")).toBe("told");
    expect(figure({}, []).story).toBe("nothing");
  });
});

test("a target against the direction has its own warning", () => {
  expect(figure({ baseline: 200 }, []).targetCheck).toBe("against");
  expect(figure({ direction: "down" }, []).targetCheck).toBe("against");
  expect(figure({}, []).targetCheck).toBe("fine");
  expect(figure({ direction: "keep", baseline: 200 }, []).targetCheck).toBeNull();
});

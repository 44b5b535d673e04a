import type { IndicatorFigure } from "../../src/model/dashboard";
import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { indicatorFigure } from "./indicators";
import { conflictingObservations } from "./observations";
import { shareOfTheTime, shareOfTheWay } from "./pace";

const PARTNERS = ["A", "B", "C"].map((name) => ({ name }));

function figure(
  definition: Partial<Indicator>,
  observations: readonly Partial<Observation>[],
  day = "2026-10-31",
  rest: Partial<InitiativeFile> = {},
): IndicatorFigure {
  const file = initiative({
    partners: PARTNERS,
    indicators: [indicator(definition)],
    observations: observations.map(observation),
    ...rest,
  });
  return indicatorFigure(file, file.indicators[0]!, day, conflictingObservations(file.observations));
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
    ["sum", 12],
    ["mean", 6],
    ["latest", 4],
  ] as const)("%s, with a partner missing", (combination, latest) => {
    expect(figure({ combination }, twoYears)).toMatchObject({
      latestPeriod: "2024-12-31",
      latest,
      reporting: 2,
      expected: 3,
    });
  });

  test("weighs by denominators, and leaves out whoever gives a value only", () => {
    const observations = [
      { partner: "A", numerator: 8, denominator: 10 },
      { partner: "B", numerator: 1, denominator: 90 },
      { partner: "C", value: 50 },
    ];
    expect(figure({ combination: "weighted", kind: "percent" }, observations)).toMatchObject({
      latest: 9,
      reporting: 3,
      expected: 3,
    });
    expect(figure({ combination: "weighted", kind: "rate" }, observations).latest).toBe(0.09);
  });

  test("weighs nothing when nobody gives a denominator other than 0", () => {
    const observations = [
      { partner: "A", value: 50 },
      { partner: "B", numerator: 1, denominator: 0, value: 3 },
    ];
    expect(figure({ combination: "weighted" }, observations)).toMatchObject({
      latest: null,
      status: "noData",
    });
  });

  test("takes a ratio before a value, and the value where the denominator is 0", () => {
    expect(figure({ kind: "percent" }, [{ value: 99, numerator: 1, denominator: 4 }]).latest).toBe(25);
    expect(figure({ kind: "percent" }, [{ value: 99, numerator: 1, denominator: 0 }]).latest).toBe(99);
    expect(figure({ kind: "percent" }, [{ numerator: 1, denominator: 0 }]).latest).toBeNull();
  });

  test("reads no group, no period after the report date, and no unknown partner", () => {
    const observations = [
      { value: 5 },
      { period: "2025-12-31", group: "Women", value: 6 },
      { period: "2026-12-31", value: 7 },
      { period: "2025-12-31", partner: "Z", value: 8 },
    ];
    expect(figure({}, observations)).toMatchObject({ latestPeriod: "2024-12-31", latest: 5, expected: 1 });
  });

  test("a value that arrives late for an earlier period changes who is expected, not the figure", () => {
    const observations = [...twoYears.slice(3), { partner: "C", period: "2022-12-31", value: 1000 }];
    expect(figure({}, observations)).toMatchObject({ latest: 12, reporting: 2, expected: 3 });
  });

  test("zero is a value", () => {
    expect(figure({}, [{ value: 0 }])).toMatchObject({ latest: 0, way: 0, reporting: 1 });
  });
});

describe("a conflict", () => {
  test("takes every row of it out, whatever the case of its names", () => {
    const observations = [
      { value: 10, period: "2023-12-31" },
      { value: 11 },
      { value: 11, indicator: "x", partner: "a" },
      { value: 1, partner: "B", period: "2023-12-31" },
    ];
    expect(figure({}, observations)).toMatchObject({ latestPeriod: "2023-12-31", latest: 11 });
  });

  test("is told by the group too", () => {
    const rows = [{ value: 1 }, { value: 2, group: "Women" }, { value: 3, group: "women" }].map(observation);
    expect([...conflictingObservations(rows)]).toEqual(rows.slice(1));
  });

  test("of three counts three rows, even without values", () => {
    expect(conflictingObservations([{}, {}, {}].map(observation)).size).toBe(3);
  });
});

describe("linear pace", () => {
  test("the published poverty series: 10.4 in 2023, from 14.5 in 2015 to 7.25 in 2030", () => {
    const poverty = { baseline: 14.5, target: 7.25, baselineDate: "2015-12-31", targetDate: "2030-12-31" };
    expect(shareOfTheWay(poverty, 10.4)).toBeCloseTo(4.1 / 7.25, 12);
    expect(shareOfTheTime(poverty, "2023-12-31")).toBeCloseTo(2922 / 5479, 12);
  });

  test("time is held between none and all", () => {
    expect(shareOfTheTime(indicator(), "2019-06-30")).toBe(0);
    expect(shareOfTheTime(indicator(), "2031-06-30")).toBe(1);
  });

  test("time counts leap days", () => {
    const dates = { baselineDate: "2024-01-01", targetDate: "2025-01-01" };
    expect(shareOfTheTime(dates, "2024-03-01")).toBe(60 / 366);
  });

  test("nothing is told without what it needs", () => {
    expect(shareOfTheWay(indicator({ target: 0 }), 5)).toBeNull();
    expect(shareOfTheWay({ target: 5 }, 5)).toBeNull();
    expect(shareOfTheWay(indicator(), null)).toBeNull();
    expect(shareOfTheTime(indicator({ targetDate: "2020-01-01" }), "2024-12-31")).toBeNull();
    expect(shareOfTheTime(indicator(), null)).toBeNull();
  });
});

describe("status", () => {
  /** half of the time has gone on 2025-01-01: 1827 of 3653 days */
  const half = { period: "2025-01-01" };
  const bare = { baseline: undefined, target: undefined } as unknown as Partial<Indicator>;

  test.each<[string, Partial<Indicator>, readonly Partial<Observation>[], string]>([
    ["nothing reported", {}, [], "noData"],
    ["no target", bare, [{ value: 1 }], "noTarget"],
    ["up, target below the baseline", { baseline: 200 }, [{ value: 300 }], "checkTarget"],
    ["down, target above the baseline", { direction: "down" }, [{ value: -1 }], "checkTarget"],
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
    ["way below 0.6 of the time", {}, [{ ...half, value: 30 }], "offTrack"],
    ["worse than at the start", {}, [{ ...half, value: -1 }], "offTrack"],
    ["at the start, no time gone", {}, [{ period: "2020-01-01", value: 0 }], "onTrack"],
    ["down, behind", { direction: "down", baseline: 200 }, [{ ...half, value: 160 }], "needsAcceleration"],
  ])("%s", (_, definition, observations, status) => {
    expect(figure(definition, observations).status).toBe(status);
  });

  test("too early until the first period has ended", () => {
    const quarterly = { frequency: "quarterly", baselineDate: "2023-11-30" } as const;
    expect(figure(quarterly, [], "2024-02-28").status).toBe("tooEarly");
    expect(figure(quarterly, [], "2024-02-29").status).toBe("noData");
  });

  test("too early by the initiative's start where no baseline is dated", () => {
    const undated = { baselineDate: undefined } as unknown as Partial<Indicator>;
    const rest = { initiative: { name: "Test", start: "2024-02-29" } };
    expect(figure(undated, [], "2025-02-27", rest).status).toBe("tooEarly");
    expect(figure(undated, [], "2025-02-28", rest).status).toBe("noData");
    expect(figure(undated, [], "2024-01-01").status).toBe("noData");
  });

  test("never too early once something counts, but a period to come does not count", () => {
    const future = { baselineDate: "2026-09-30" };
    expect(figure(future, [{ period: "2026-12-31", value: 1 }]).status).toBe("tooEarly");
    expect(figure(future, [{ period: "2026-10-15", value: 1 }]).status).not.toBe("tooEarly");
  });
});

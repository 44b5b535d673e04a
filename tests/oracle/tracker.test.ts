import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { factsOf, type Facts } from "./facts";
import { calendarOf, endsWithin, isDue, lastDueEnd } from "./measurement/calendar";
import { entriesOf } from "./measurement/entries";
import { trackerPeriods } from "./periods";
import { situationOf } from "./situation";
import type { TrackerChoices } from "./tracker";

const DAY = "2026-10-31";

describe("periods of the tracker", () => {
  const ends = (frequency: Indicator["frequency"], reportingYear?: number, day = DAY) =>
    trackerPeriods(
      situationOf(
        initiative({ initiative: { name: "Test", ...(reportingYear !== undefined && { reportingYear }) } }),
        day,
      ),
      frequency,
    ).map(({ end }) => end);

  test("are twelve, and the last holds the report date", () => {
    expect(ends("yearly").slice(0, 2)).toEqual(["2015-12-31", "2016-12-31"]);
    expect(ends("yearly").at(-1)).toBe("2026-12-31");
    expect(ends("quarterly").slice(-3)).toEqual(["2026-06-30", "2026-09-30", "2026-12-31"]);
    expect(ends("monthly").at(-1)).toBe(DAY);
    expect(ends("monthly", 4, "2024-02-29").slice(-2)).toEqual(["2024-01-31", "2024-02-29"]);
  });

  test("follow the reporting year", () => {
    expect(ends("yearly", 4).at(-1)).toBe("2027-03-31");
    expect(ends("quarterly", 2).at(-1)).toBe("2026-10-31");
    expect(ends("halfYearly", 2, "2026-01-31").at(-1)).toBe("2026-01-31");
    expect(ends("halfYearly", 2, "2026-02-01").at(-1)).toBe("2026-07-31");
  });

  test("are yearly by default", () => {
    expect(ends(undefined).at(-2)).toBe("2025-12-31");
  });
});

describe("own periods", () => {
  const due = (parts: Partial<Indicator>, file: Partial<InitiativeFile> = {}, day = DAY) => {
    const calendar = calendarOf(entriesOf(situationOf(initiative(file), day)), indicator(parts));
    return endsWithin(calendar, "2025-01-01", "2027-01-01").filter((end) => isDue(calendar, end, day));
  };
  const undated = { baselineDate: undefined } as unknown as Partial<Indicator>;

  test("follow the baseline's month if it is dated on a month end, else the reporting year", () => {
    expect(due({ baselineDate: "2020-04-30" })).toEqual(["2025-04-30", "2026-04-30"]);
    expect(due({ baselineDate: "2020-04-29" })).toEqual(["2025-12-31"]);
    expect(due({ baselineDate: "2020-04-29" }, { initiative: { name: "T", reportingYear: 4 } })).toEqual([
      "2025-03-31",
      "2026-03-31",
    ]);
    expect(due({ baselineDate: "2024-02-29", frequency: "halfYearly" })).toEqual([
      "2025-02-28",
      "2025-08-31",
      "2026-02-28",
      "2026-08-31",
    ]);
  });

  test("are due after the beginning and up to the report date", () => {
    const quarterly = { frequency: "quarterly" } as const;
    expect(due({ ...quarterly, baselineDate: "2026-06-30" })).toEqual(["2026-09-30"]);
    expect(due({ ...quarterly, ...undated }, { initiative: { name: "T", start: "2026-06-29" } })).toEqual([
      "2026-06-30",
      "2026-09-30",
    ]);
    expect(due({ ...quarterly, ...undated }, {}, "2025-06-30")).toEqual(["2025-03-31", "2025-06-30"]);
  });

  test("default to the initiative's frequency, else to yearly", () => {
    const none = { ...undated, frequency: undefined } as unknown as Partial<Indicator>;
    expect(due(none)).toEqual(["2025-12-31"]);
    expect(due(none, { initiative: { name: "T", frequency: "halfYearly" } })).toEqual([
      "2025-06-30",
      "2025-12-31",
      "2026-06-30",
    ]);
  });

  test("the last due one may be years ago, or not exist", () => {
    const calendar = calendarOf(entriesOf(situationOf(initiative(), DAY)), indicator());
    expect(lastDueEnd(calendar, "2026-12-30")).toBe("2025-12-31");
    expect(lastDueEnd(calendar, "2020-12-30")).toBeNull();
  });
});

function facts(
  definition: Partial<Indicator>,
  observations: readonly Partial<Observation>[],
  { choices = {}, ...rest }: Partial<InitiativeFile> & { choices?: TrackerChoices } = {},
): Facts {
  const file = initiative({
    partners: [{ name: "A" }, { name: "B" }],
    indicators: [indicator(definition)],
    observations: observations.map(observation),
    ...rest,
  });
  return factsOf(situationOf(file, DAY), choices);
}

describe("lines", () => {
  const quarterly = { frequency: "quarterly", baselineDate: "2019-12-31" } as const;
  const quarters = [
    { period: "2024-03-31", value: 1 },
    { period: "2024-12-31", value: 4 },
    { period: "2024-12-31", partner: "B", value: 5 },
    { period: "2025-06-30", partner: "B", value: 7 },
  ];

  test("a cell combines the latest day of the period; a total sums the period", () => {
    expect(facts(quarterly, quarters).tracker[0]!.actual.slice(8)).toEqual([null, 9, 7, null]);
    expect(facts({ ...quarterly, cumulative: false }, quarters).tracker[0]!.actual.slice(8)).toEqual([
      null,
      10,
      7,
      null,
    ]);
    expect(facts({ ...quarterly, combination: "mean" }, quarters).tracker[0]!.actual.slice(8)).toEqual([
      null,
      4.5,
      7,
      null,
    ]);
  });

  test("the chosen partner's alone", () => {
    const chosen = (partner?: string) =>
      facts(quarterly, quarters, {
        choices: partner === undefined ? {} : { partner },
      }).tracker[0]!.chosen.slice(9);
    expect(chosen("A")).toEqual([4, null, null]);
    expect(chosen(" b")).toEqual([5, 7, null]);
    expect(chosen("Z")).toEqual([null, null, null]);
    expect(chosen()).toEqual([null, null, null]);
  });

  test("the expected path from the baseline on, up to the target", () => {
    const dates = { baselineDate: "2018-12-31", targetDate: "2022-12-31", baseline: 10, target: 50 };
    const path = (parts: Partial<Indicator>) => facts({ ...dates, ...parts }, []).tracker[0]!.expected;
    const rounded = (line: readonly (number | null)[]) =>
      line.map((value) => value && Math.round(value * 10) / 10);
    expect(rounded(path({}))).toEqual([null, null, null, 10, 20, 30, 40, 50, 50, 50, 50, 50]);
    expect(rounded(path({ cumulative: false }))).toEqual([null, null, null, 0, 10, 10, 10, 10, 0, 0, 0, 0]);
    expect(path({ targetDate: "2018-12-31" })).toEqual(Array(12).fill(null));
  });
});

describe("completeness", () => {
  const quarterly = { frequency: "quarterly", baselineDate: "2024-12-31" } as const;
  const reported = [
    { period: "2025-03-31", value: 1 },
    { period: "2025-06-30", value: 1 },
    { period: "2025-08-15", value: 1 },
    { period: "2025-12-31", group: "Women", value: 1 },
    { period: "2024-12-31", partner: "B", value: 1 },
  ];

  test("counts due reports of partners that report the indicator at all", () => {
    const { completeness } = facts(quarterly, reported);
    expect(completeness.cells[0]!.slice(-3)).toEqual([
      { reported: 0, due: 0 },
      { reported: 2, due: 4 },
      { reported: 0, due: 3 },
    ]);
    expect(completeness.cells[1]!.slice(-2)).toEqual([
      { reported: 0, due: 4 },
      { reported: 0, due: 3 },
    ]);
    expect(completeness.latest).toEqual({ reported: 2, due: 8 });
    expect(completeness.all).toEqual({ reported: 2, due: 14 });
    expect(completeness.irregular).toBe(1);
  });

  test("expects nothing before the first report, unless the partner is responsible and had joined", () => {
    const due = (definition: Partial<Indicator>, joined?: string) => {
      const partners = [{ name: "A", ...(joined !== undefined && { joined }) }, { name: "B" }];
      const observations = reported.slice(1, 3);
      return facts({ ...quarterly, ...definition }, observations, { partners }).completeness.cells[0]!.at(-2);
    };
    expect(due({})).toEqual({ reported: 1, due: 3 });
    expect(due({ partner: "A" })).toEqual({ reported: 1, due: 4 });
    expect(due({ partner: "A" }, "2025-03-31")).toEqual({ reported: 1, due: 3 });
  });
});

/** The figures of indicators and the statuses of their progress. */
import { idOfLabel, type ListId } from "../../src/model/vocabulary";
import { thresholdEntry, profileName } from "../../src/blueprint/names";
import type { IndicatorStatusId, StoryId } from "../../src/model/dashboard";
import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { day, MeasurementWorkbook } from "./measurementWorkbook";
import { onlyInSoak } from "../support/sample";

const REPORT_DATE = "2025-12-31";
const PARTNERS = ["A", "B", "C"] as const;

/** A workbook with one indicator X and its observations. */
const open = (
  parts: Partial<Indicator>,
  observations: readonly Partial<Observation>[],
  more: Partial<InitiativeFile> = {},
) =>
  MeasurementWorkbook.open(
    initiative({
      initiative: { name: "Indicators", reportDate: REPORT_DATE },
      partners: PARTNERS.map((name) => ({ name })),
      indicators: [indicator(parts)],
      observations: observations.map((one) => observation(one)),
      ...more,
    }),
    more.language ?? "en",
  );

/** A case: its name, its indicator, its observations, and the expected result. */
type Case<T> = readonly [string, Partial<Indicator>, readonly Partial<Observation>[], T];

/** A workbook with one indicator per case, and the expected result of each by its name. */
async function openAll<T>(
  cases: readonly Case<T>[],
  canvas: InitiativeFile["canvas"] = [],
): Promise<{ book: MeasurementWorkbook; expectedByName: readonly (readonly [string, T])[] }> {
  const code = (index: number) => `X${index + 1}`;
  const book = await MeasurementWorkbook.open(
    initiative({
      initiative: { name: "Indicators", reportDate: REPORT_DATE },
      partners: PARTNERS.map((name) => ({ name })),
      indicators: cases.map(([, parts], index) => indicator({ ...parts, code: code(index) })),
      observations: cases.flatMap(([, , rows], index) =>
        rows.map((one) => observation({ ...one, indicator: code(index) })),
      ),
      canvas,
    }),
  );
  return { book, expectedByName: cases.map(([name, , , expected]) => [name, expected]) };
}

/** The values of a column by the names of the cases. */
const idsByCase = <T>(cases: readonly Case<T>[], values: readonly unknown[]) =>
  cases.map(([name], index) => [name, values[index]]);

const figure = (book: MeasurementWorkbook, id: string) => book.value("Indicators", id);
const labelId = (book: MeasurementWorkbook, list: ListId, id: string) =>
  idOfLabel(list, String(figure(book, id)));
const status = (book: MeasurementWorkbook, id = "status") => labelId(book, "indicatorStatus", id);

/** An indicator without the named fields. */
function without(...names: readonly (keyof Indicator)[]): Partial<Indicator> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

describe("how partners combine", () => {
  const rows: readonly Partial<Observation>[] = [
    { partner: "A", period: "2023-12-31", value: 1000 },
    { partner: "B", value: 30, numerator: 30, denominator: 40 },
    { partner: "A", value: 10, numerator: 10, denominator: 60 },
  ];

  test("values of the judged period alone are combined", async () => {
    const cases: readonly Case<number>[] = [
      ["sum", { combination: "sum" }, rows, 0.75 + 10 / 60],
      ["mean", { combination: "mean" }, rows, (0.75 + 10 / 60) / 2],
      ["weighted", { combination: "weighted" }, rows, 0.4],
      ["weighted percent", { combination: "weighted", kind: "percent" }, rows, 40],
      ["latest, the lowest row", { combination: "latest" }, rows, 10 / 60],
    ];
    const { book, expectedByName } = await openAll(cases);
    const shown = book.column("Indicators", "latest").map((value) => Number(Number(value).toFixed(10)));
    expect(idsByCase(cases, shown)).toEqual(
      expectedByName.map(([name, value]) => [name, Number(value.toFixed(10))]),
    );
    expect(new Set(book.column("Indicators", "latestPeriod"))).toEqual(new Set([day("2024-12-31")]));
  });

  test("a partner who has not reported is missing, never zero", async () => {
    const book = await open({ combination: "mean" }, [
      { partner: "A", period: "2023-12-31", value: 8 },
      { partner: "B", period: "2023-12-31", value: 8 },
      { partner: "B", value: 4 },
      { partner: "C", value: 100, group: "Women" },
    ]);
    const shown = () => ["latest", "reporting", "expected"].map((id) => figure(book, id));
    // Half of the partners are too few for a mean: the year before is judged.
    expect([...shown(), figure(book, "incoming")]).toEqual([8, 2, 2, "2024-12-31: 1 of 2 so far"]);
    await book.putNamed(thresholdEntry("completeMean"), 0.5);
    expect([...shown(), figure(book, "incoming")]).toEqual([4, 1, 2, ""]);
  });

  test("a weighted figure needs a numerator and a denominator", async () => {
    const book = await open({ combination: "weighted" }, [{ value: 62 }]);
    expect([figure(book, "latest"), status(book)]).toEqual(["", "noData"]);
  });
});

describe("across periods", () => {
  const years: readonly Partial<Observation>[] = [
    { period: "2019-12-31", value: 500 },
    { period: "2020-01-01", value: 50 },
    { period: "2020-12-31", value: 0 },
    { period: "2021-12-31", value: 10 },
    { period: "2022-12-31", value: 20 },
    { partner: "B", period: "2022-12-31", value: 5 },
    { period: "2026-12-31", value: 1000 },
  ];

  test("a sum that is not cumulative adds up every period after its baseline date", async () => {
    const book = await open({ cumulative: false }, years);
    expect(figure(book, "latest")).toBe(35);
    // The last year that everybody reported is 2022: 1095 of 3653 days.
    expect(figure(book, "elapsed")).toBeCloseTo(1095 / 3653, 10);
    expect(figure(book, "due")).toBeCloseTo((100 * 1095) / 3653, 8);
  });

  test("no other indicator is summed", async () => {
    const cases: readonly Case<number>[] = [
      ["a cumulative sum", { cumulative: true }, years, 25],
      ["a sum without a choice of cumulative or not", {}, years, 25],
      ["a mean", { combination: "mean", cumulative: false }, years, 12.5],
      ["the latest value", { combination: "latest", cumulative: false }, years, 5],
    ];
    const { book, expectedByName } = await openAll(cases);
    expect(idsByCase(cases, book.column("Indicators", "latest"))).toEqual(expectedByName);
    for (const elapsed of book.column("Indicators", "elapsed")) expect(elapsed).toBeCloseTo(1095 / 3653, 10);
  });

  test("a total without periods after its baseline date is blank, not zero", async () => {
    const book = await open({ cumulative: false }, [{ period: "2019-12-31", value: 500 }]);
    expect([figure(book, "latest"), status(book)]).toEqual(["", "incomplete"]);
  });

  test("a total is judged up to the first year that lacks a report", async () => {
    const reported = years.filter(({ period }) => period !== "2020-12-31");
    const book = await open({ cumulative: false }, [{ period: "2020-12-31", value: 1 }, ...reported]);
    expect([figure(book, "latest"), figure(book, "latestPeriod")]).toEqual([36, day("2022-12-31")]);
    await book.put("Observations", "value", 0, "");
    expect([figure(book, "latest"), status(book)]).toEqual([35, "incomplete"]);
  });
});

describe("the target", () => {
  test("is met or not according to the direction", async () => {
    const value = (reported: number) => [{ value: reported }];
    const decreasing = { direction: "down", baseline: 10, target: 5 } as const;
    const keep = { direction: "keep", target: 100 } as const;
    const cases: readonly Case<IndicatorStatusId>[] = [
      ["up, reached", { target: 5 }, value(5), "met"],
      ["up, reached but for dust", { target: 0.8 }, value(0.7 + 0.1), "met"],
      ["down, reached", decreasing, value(4), "met"],
      ["down, not reached", decreasing, value(9), "offTrack"],
      ["kept within five percent", keep, value(95), "met"],
      ["not kept", keep, value(94), "offTrack"],
      ["reached though it runs against the direction", { baseline: 10, target: 5 }, value(6), "met"],
      ["running against the direction", { baseline: 10, target: 5 }, value(4), "checkTarget"],
      ["missing", without("target"), value(4), "noTarget"],
      ["without a baseline", without("baseline"), value(4), "noPace"],
      ["without a direction", without("direction"), value(4), "noPace"],
    ];
    const { book, expectedByName } = await openAll(cases);
    expect(idsByCase(cases, book.labelIds("indicatorStatus", "Indicators", "status"))).toEqual(
      expectedByName,
    );
  });

  test("a target against the direction adds a warning to every status", async () => {
    const book = await open({ baseline: 10, target: 5 }, [{ value: 6 }]);
    expect([status(book), labelId(book, "targetCheck", "targetCheck")]).toEqual(["met", "against"]);
    await book.put("Indicators", "target", 0, 20);
    expect(labelId(book, "targetCheck", "targetCheck")).toBe("fine");
    await book.put("Indicators", "target", 0, "");
    expect(figure(book, "targetCheck")).toBe("");
  });
});

describe("by linear pace", () => {
  // 2024-12-31 is 1826 of 3653 days, half a day less than half of the time.
  test("compares the share of progress with the share of time", async () => {
    const half = [
      [50, "onTrack"],
      [49, "needsAcceleration"],
      [30, "needsAcceleration"],
      [29, "offTrack"],
      [-1, "offTrack"],
    ] as const;
    const cases = half.map(([value, expected]): Case<IndicatorStatusId> => [
      `${value} of 100`,
      {},
      [{ value }],
      expected,
    ]);
    const { book, expectedByName } = await openAll(cases);
    expect(idsByCase(cases, book.labelIds("indicatorStatus", "Indicators", "linearStatus"))).toEqual(
      expectedByName,
    );
    expect(book.column("Indicators", "way")).toEqual(half.map(([value]) => value / 100));
  });

  test("the initiative's own limit changes the verdict, and an unreadable one does not", async () => {
    const book = await open({}, [{ value: 29 }]);
    await book.putNamed(thresholdEntry("near"), 0.5);
    expect(status(book)).toBe("needsAcceleration");
    await book.putNamed(thresholdEntry("near"), "half");
    expect(status(book)).toBe("offTrack");
  });

  test("too early before the first period ends, no data after it", async () => {
    const book = await open({ baselineDate: "2025-06-30", frequency: "yearly" }, []);
    expect(status(book)).toBe("tooEarly");
    await book.put("Indicators", "frequency", 0, "Half-yearly");
    expect(status(book)).toBe("noData");
    // Without a frequency a year is assumed.
    await book.put("Indicators", "frequency", 0, "");
    expect(status(book)).toBe("tooEarly");
  });
});

describe("by growth", () => {
  const growing = {
    baseline: 100,
    target: 200,
    baselineDate: "2020-12-31",
    targetDate: "2030-12-31",
  } as const;

  test("required growth compares the yearly growth with the growth that the target requires", async () => {
    const book = await open(growing, [{ value: 110 }]);
    const rate = 1.1 ** (1 / 4) - 1;
    expect(figure(book, "growth")).toBeCloseTo(rate, 12);
    expect(figure(book, "required")).toBeCloseTo(rate / (2 ** (1 / 10) - 1), 12);
    expect([status(book, "requiredStatus"), status(book, "growthStatus")]).toEqual(["limited", "onTrack"]);
  });

  test("counts years by year and month", async () => {
    const book = await open({ ...growing, baselineDate: "2020-03-31", frequency: "quarterly" }, [
      { period: "2021-06-30", value: 120 },
    ]);
    expect(figure(book, "growth")).toBeCloseTo(1.2 ** (1 / 1.25) - 1, 12);
  });

  test("a desired decrease inverts the sign, and a baseline of 0 is treated as 0.001", async () => {
    const decreasing = await open({ ...growing, direction: "down", target: 50 }, [{ value: 110 }]);
    expect(status(decreasing, "requiredStatus")).toBe("deterioration");
    const zero = await open({ ...growing, baseline: 0 }, [{ value: 110 }]);
    expect(figure(zero, "growth")).toBeCloseTo(110_000 ** (1 / 4) - 1, 9);
  });

  test("is blank where a part is missing or no growth reaches the target", async () => {
    const rows = [{ value: 110 }];
    const cases: readonly Case<"">[] = [
      ["opposite signs", { ...growing, baseline: -100 }, rows, ""],
      ["opposite signs after one year", { ...growing, baseline: -100, baselineDate: "2023-12-31" }, rows, ""],
      ["a period on the baseline date", { ...growing, baselineDate: "2024-12-31" }, rows, ""],
      ["a direction to keep", { ...growing, direction: "keep" }, rows, ""],
      ["no baseline date", { ...growing, ...without("baselineDate") }, rows, ""],
    ];
    const { book, expectedByName } = await openAll(cases);
    for (const id of ["growth", "required"]) {
      expect(idsByCase(cases, book.column("Indicators", id))).toEqual(expectedByName);
    }
    for (const id of ["requiredStatus", "growthStatus"]) {
      expect(new Set(book.labelIds("indicatorStatus", "Indicators", id))).toEqual(new Set(["noPace"]));
    }
  });

  test("the initiative's method decides which status is its own", async () => {
    const book = await open(growing, [{ value: 110 }]);
    expect(status(book)).toBe("offTrack");
    await book.putNamed(profileName("method"), "Growth rates, Statistics Canada");
    expect(status(book)).toBe("limited");
    await book.put("Indicators", "target", 0, "");
    expect(status(book)).toBe("onTrack");
  });
});

describe("methods that disagree", () => {
  // Growth of 7.0 % a year where 9.6 % are required, on a path that grows slowly first.
  const parts = { baseline: 100, target: 250, baselineDate: "2020-12-31", targetDate: "2030-12-31" } as const;
  const rows = [{ value: 131 }];

  test.each([
    ["en", "21% of the way in 40% of the time. Yearly growth 7%, 9.6% needed."],
    [
      "fr",
      "21\u00a0% du chemin en 40\u00a0% du temps. Croissance annuelle\u00a0: 7\u00a0%, pour 9,6\u00a0% requis.",
    ],
  ] as const)("are reported with their numbers, in the language %s", async (language, sentence) => {
    const book = await open(parts, rows, { language });
    expect([status(book, "linearStatus"), status(book, "requiredStatus")]).toEqual(["offTrack", "progress"]);
    expect(labelId(book, "agreement", "methods")).toBe("disagree");
    expect(figure(book, "methodSentence")).toBe(sentence);
  });

  test("agree when both are good, to watch or bad, whatever their words", async () => {
    const book = await open({ ...parts, target: 400 }, rows);
    expect([status(book, "linearStatus"), status(book, "requiredStatus")]).toEqual(["offTrack", "limited"]);
    expect(labelId(book, "agreement", "methods")).toBe("agree");
    expect(figure(book, "methodSentence")).toBe(
      "10% of the way in 40% of the time. Yearly growth 7%, 14.9% needed.",
    );
  });

  test("are not compared where one has no status", async () => {
    const book = await open({ ...parts, direction: "keep" }, rows);
    expect(labelId(book, "agreement", "methods")).toBe("notComparable");
    expect(figure(book, "methodSentence")).toBe("21% of the way in 40% of the time.");
  });
});

test("the story is behind until a canvas entry mentions the indicator after its figures changed", async () => {
  const entered = [{ value: 5, enteredOn: "2025-03-10" }];
  const cases: readonly (readonly [...Case<StoryId>, string?])[] = [
    ["nothing reported", {}, [], "nothing"],
    ["never told", {}, entered, "behind"],
    ["told before the value was entered", {}, entered, "behind", "2025-03-09"],
    ["told on the day it was entered", {}, entered, "told", "2025-03-10"],
    ["told after the report date", {}, entered, "behind", "2026-01-01"],
    ["day of entry missing: by the period", {}, [{ value: 5 }], "told", "2024-12-31"],
    [
      "day of entry to come: by the period",
      {},
      [{ value: 5, enteredOn: "2026-01-01" }],
      "told",
      "2024-12-31",
    ],
  ];
  const canvas = cases.flatMap(([, , , , date], index) =>
    date === undefined
      ? []
      : [
          {
            dimension: "achievements" as const,
            description: "What moved it",
            date,
            indicator: ` x${index + 1}`,
          },
        ],
  );
  const plain = cases.map(([name, parts, rows, expected]): Case<StoryId> => [name, parts, rows, expected]);
  const { book, expectedByName } = await openAll(plain, canvas);
  expect(idsByCase(plain, book.labelIds("story", "Indicators", "story"))).toEqual(expectedByName);
});

onlyInSoak(() => {
  test("no computed cell shows an error, whatever is pasted into an entry of an indicator", async () => {
    const book = await open({ ...{ frequency: "quarterly" }, cumulative: false }, [
      { value: 5, numerator: 1, denominator: 2 },
      { partner: "B", value: 7 },
    ]);
    const entries = [
      "code",
      "name",
      "kind",
      "direction",
      "baseline",
      "baselineDate",
      "target",
      "targetDate",
      "frequency",
      "combination",
      "cumulative",
    ];
    for (const combination of ["Sum", "Weighted by denominator"]) {
      await book.put("Indicators", "combination", 0, combination);
      for (const id of entries) {
        const was = figure(book, id);
        for (const pasted of ["#N/A", "text", "   ", "*", -1, 0, 1e300, 99999999]) {
          await book.put("Indicators", id, 0, pasted);
          expect([id, pasted, ...book.errors()]).toEqual([id, pasted]);
        }
        await book.put("Indicators", id, 0, was);
      }
    }
  });
});

test("a row without a code stays blank, whatever else it holds", async () => {
  const book = await open({ cumulative: false }, [{ value: 5 }]);
  await book.put("Indicators", "code", 0, " ");
  const computed = ["latestPeriod", "latest", "due", "way", "elapsed", "linearStatus", "requiredStatus"];
  for (const id of [
    ...computed,
    "growthStatus",
    "status",
    "methods",
    "methodSentence",
    "targetCheck",
    "story",
  ]) {
    expect([id, figure(book, id)]).toEqual([id, ""]);
  }
});

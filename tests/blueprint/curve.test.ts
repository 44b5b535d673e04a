/** What the lines over time draw where several periods fall on one place, or have no figure. */
import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import { NAMES } from "../../src/blueprint/names";
import { TREND_PERIODS } from "../../src/blueprint/dashboardRanges";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { drawnCurve } from "../support/drawnCurve";
import { indicator, initiative, observation, undatedIndicator } from "../support/initiative";
import { cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const open = async (file: InitiativeFile, reportDate: string): Promise<WorkbookCells> =>
  cellsOfHost((await openBuiltWorkbook(file, { language: "en", reportDate })).workbook);

/** A rate of partner A, with what is reported of it. */
const rate = (parts: Partial<Indicator>, observations: readonly Partial<Observation>[]): InitiativeFile =>
  initiative({
    partners: [{ name: "A" }],
    indicators: [
      { ...undatedIndicator({ code: "RATE", combination: "weighted", kind: "percent" }), ...parts },
    ],
    observations: observations.map((one) => observation({ indicator: "RATE", ...one })),
  });

test.each(["trend", "scorecard"] as const)(
  "the curve of the %s shows the judged one of two periods at one place",
  async (of) => {
    // In May 2024 the later report has no denominator, so that no rate can be made of it.
    const file = rate({ frequency: "irregular" }, [
      { period: "2024-05-10", numerator: 1, denominator: 4 },
      { period: "2024-05-20", value: 30 },
      { period: "2024-06-30", numerator: 1, denominator: 2 },
    ]);
    const drawn = drawnCurve(await open(file, "2024-12-31"), of);
    expect(drawn.get(0)).toMatchObject({ line: 25, points: 25 });
    // Four months long at least: a month has 15 places.
    expect(drawn.get(15)).toMatchObject({ line: 50, points: 50 });
    expect(drawn.get(7)).toMatchObject({ line: undefined });
  },
);

onlyInSoak(() => {
  test("a period with reports but no figure is no latest figure", async () => {
    const file = rate(
      {
        frequency: "yearly",
        baseline: 10,
        baselineDate: "2022-12-31",
        target: 20,
        targetDate: "2026-12-31",
      },
      [{ period: "2024-12-31", value: 30 }],
    );
    const { sheets } = await open(file, "2025-06-30");
    const errors = sheets.flatMap(({ cells }) =>
      cells.flatMap(({ address, value }) =>
        typeof value === "object" && "error" in value && value.error !== "#N/A" ? [{ address, value }] : [],
      ),
    );
    expect(errors).toEqual([]);
  });
});

onlyInSoak(() => {
  test("without an indicator the trend has no period, on the last day of one neither", async () => {
    const file = initiative({
      initiative: { name: "Empty", frequency: "quarterly" },
      partners: [{ name: "A" }],
    });
    const cells = await open(file, "2026-12-31");
    expect(cells.named(NAMES.asOf)!.rows).toEqual([[46387]]);
    expect(cells.named(TREND_PERIODS.name)!.rows.map(([day]) => day)).toEqual(Array(24).fill(""));
  });
});

test("the axis ends with the target, and the path ends there", async () => {
  const file = initiative({
    partners: [{ name: "A" }],
    indicators: [
      indicator({ baselineDate: "2020-12-31", target: 100, targetDate: "2030-12-31", combination: "latest" }),
    ],
    observations: [observation({ period: "2022-12-31", value: 20 })],
  });
  const drawn = drawnCurve(await open(file, "2024-06-30"), "trend");
  // Ten years of six places.
  expect(drawn.get(12)).toMatchObject({ line: 20, points: 20, path: 20 });
  expect(drawn.get(60)).toMatchObject({ line: undefined, path: 100, target: 100 });
});

onlyInSoak(() => {
  test("of a single period the axis names the years up to its end, and not the period alone", async () => {
    const file = initiative({
      partners: [{ name: "A" }],
      indicators: [undatedIndicator({ frequency: "yearly" })],
      observations: [observation({ period: "2022-12-31", value: 20 })],
    });
    const drawn = drawnCurve(await open(file, "2023-06-30"), "trend");
    expect([0, 15, 30, 45, 60].map((place) => drawn.get(place)?.label)).toEqual([
      "2022",
      "2023",
      "2024",
      "2025",
      "2026",
    ]);
  });
});

import { FigureGrids } from "../../../src/model/entry/figureGrid";

type Values = Readonly<Record<string, string | number>>;

const rows = (...all: readonly Values[]) => all.map((values) => ({ values }));
const INDICATOR = { code: "HOMES", name: "Homes", frequency: "quarterly", baselineDate: "2024-12-31" };

interface Parts {
  readonly partners?: readonly Values[];
  readonly indicators?: readonly Values[];
  readonly plan?: readonly Values[];
  readonly observations?: readonly Values[];
}

function gridsOf({
  partners = [{ name: "City" }, { name: "Library" }],
  indicators = [INDICATOR],
  plan = [],
  observations = [],
}: Parts) {
  return new FigureGrids({
    ...{ reportDate: "2026-03-15", frequency: "yearly", reportingYear: 1 },
    ...{ partners: rows(...partners), indicators: rows(...indicators), plan: rows(...plan) },
    ...{ rules: [], observations: rows(...observations) },
  });
}

/** The pairs that are due for a period. */
const due = (parts: Parts, period: string) =>
  gridsOf(parts)
    .grid(period)
    .cells.flat()
    .flatMap((cell) => (cell ? [`${cell.partner} ${cell.indicator.code}`] : []));

test("without a plan: who has reported by then, and who is responsible", () => {
  const report = { indicator: "HOMES", partner: "City", period: "2025-06-30", value: 1 };
  expect(due({ observations: [report] }, "2025-12-31")).toEqual(["City HOMES"]);
  expect(due({ observations: [report] }, "2025-03-31")).toEqual([]);
  expect(due({ observations: [report, report] }, "2025-12-31")).toEqual([]);
  expect(due({ observations: [{ ...report, group: "women" }] }, "2025-12-31")).toEqual([]);
  expect(due({ observations: [{ ...report, period: "2025-06-15" }] }, "2025-12-31")).toEqual([]);
  expect(due({ indicators: [{ ...INDICATOR, partner: "library" }] }, "2025-12-31")).toEqual([
    "Library HOMES",
  ]);
  const left = [{ name: "City", left: "2025-11-30" }];
  expect(due({ observations: [report], partners: left }, "2025-12-31")).toEqual([]);
});

test("with a plan: exactly those planned, in their time", () => {
  const plan = [
    { indicator: "HOMES", partner: "City", until: "2025-09-30" },
    { indicator: "homes", partner: "Library", from: "2025-10-01" },
  ];
  expect(due({ plan }, "2025-09-30")).toEqual(["City HOMES"]);
  expect(due({ plan }, "2025-12-31")).toEqual(["Library HOMES"]);
});

test("a day that ends no own period, an irregular indicator, and a time before the beginning have nothing due", () => {
  const plan = [{ indicator: "HOMES", partner: "City", from: "2020-01-01" }];
  expect(due({ plan }, "2025-12-30")).toEqual([]);
  expect(due({ plan, indicators: [{ ...INDICATOR, frequency: "irregular" }] }, "2025-12-31")).toEqual([]);
  expect(due({ plan }, "2024-12-31")).toEqual([]);
  expect(due({ plan }, "2025-03-31")).toEqual(["City HOMES"]);
});

test("the periods offered are the latest ends by the report date", () => {
  expect(gridsOf({}).offeredPeriods().slice(0, 3)).toEqual(["2025-12-31", "2025-09-30", "2025-06-30"]);
  expect(gridsOf({}).offeredPeriods()).toHaveLength(8);
  expect(gridsOf({ indicators: [] }).offeredPeriods()).toEqual([]);
});

test("a cell knows its rows of the period and the latest value before it", () => {
  const before = { indicator: "HOMES", partner: "City", period: "2025-06-30", value: 7 };
  const now = { ...before, period: "2025-12-31", value: 9 };
  const parts = { observations: [now, { ...before, period: "2025-03-31", value: 5 }, before] };
  const [[cell] = []] = gridsOf(parts).grid("2025-12-31").cells;
  expect(cell?.existing).toEqual([{ values: now }]);
  expect(cell?.last).toEqual({ period: "2025-06-30", value: 7 });
});

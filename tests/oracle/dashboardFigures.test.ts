import { initiative } from "../support/initiative";
import { dashboardFigures } from "./dashboardFigures";
import { example, EXAMPLES_DATE } from "./examples";

test("an empty initiative: nothing covered, nothing told, nobody busiest", () => {
  expect(dashboardFigures(initiative(), "2026-10-31", "fr")).toMatchObject({
    rolesTotal: 6,
    rolesCovered: 0,
    rolesCoveredShare: 0,
    busiestPerson: "",
    busiestCarries: 0,
    canvasEmpty: 7,
    canvasStale: 0,
    indicatorsTotal: 0,
    conflicts: 0,
    lateSteps: 0,
  });
});

test("the Québec example on its report date, counted by hand", () => {
  const figures = dashboardFigures(example("pauvrete-quebec"), EXAMPLES_DATE, "fr");
  expect(figures).toMatchObject({
    rolesCovered: 5,
    rolesSecured: 1,
    busiestPerson: "Direction de l’infrastructure de soutien",
    busiestCarries: 4,
    busiestFalls: 2,
    canvasEntries: 13,
    canvasStale: 1,
    canvasEmpty: 1,
    indicatorsTotal: 7,
    indicatorsOnTrack: 2,
    indicatorsWithoutData: 1,
    conflicts: 0,
    lateSteps: 2,
  });
  expect(figures.roles.map(({ coverage }) => coverage)).toEqual([
    "secured",
    "shared",
    "named",
    "named",
    "uncovered",
    "named",
  ]);
  expect(figures.late.map(({ daysLate }) => daysLate)).toEqual([22, 61]);
  expect(figures.indicators.map(({ status }) => status)).toEqual([
    "onTrack",
    "noTarget",
    "onTrack",
    "noTarget",
    "offTrack",
    "noData",
    "tooEarly",
  ]);
  expect(figures.indicators[1]).toMatchObject({ latestPeriod: "2023-12-31", reporting: 3, expected: 3 });
  expect(figures.indicators[1]!.latest).toBeCloseTo((8.6 + 5.2 + 8.5) / 3, 12);
});

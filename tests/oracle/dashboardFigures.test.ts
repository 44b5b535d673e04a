import { initiative } from "../support/initiative";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import { dashboardFigures } from "./dashboardFigures";
import { example, EXAMPLES_DATE } from "./examples";
import { factsOf } from "./facts";
import { situationOf } from "./situation";

function figuresOf(file: InitiativeFile, language: Language) {
  const situation = situationOf(file, EXAMPLES_DATE, language);
  const facts = factsOf(situation);
  return { facts, figures: dashboardFigures(facts, situation) };
}

test("an empty initiative: nothing covered, nothing reported, nobody busiest", () => {
  expect(figuresOf(initiative(), "fr").figures).toMatchObject({
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
  const { facts, figures } = figuresOf(example("pauvrete-quebec"), "fr");
  expect(figures).toMatchObject({
    rolesTotal: 7,
    rolesCovered: 6,
    rolesSecured: 2,
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
    lateSteps: 4,
  });
  expect(facts.roles.roles.map(({ coverage }) => coverage)).toEqual([
    "secured",
    "shared",
    "named",
    "named",
    "uncovered",
    "named",
    "secured",
  ]);
  expect(facts.late.map(({ daysLate }) => daysLate)).toEqual([61, 29, 22, 15]);
  expect(facts.indicators.map(({ status }) => status)).toEqual([
    "onTrack",
    "noTarget",
    "onTrack",
    "noTarget",
    "offTrack",
    "noData",
    "tooEarly",
  ]);
  expect(facts.indicators[1]).toMatchObject({ latestPeriod: "2023-12-31", reporting: 3, expected: 3 });
  expect(facts.indicators[1]!.value).toBeCloseTo((8.6 + 5.2 + 8.5) / 3, 12);
});

import type { InitiativeProfile, ItemId, Rating, RatingId } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { ITEMS, readinessFacts, type ReadinessFacts } from "./readiness";
import { situationOf } from "./situation";

const DAY = "2026-10-31";

function facts(
  ratings: readonly Partial<Rating>[],
  profile: Partial<InitiativeProfile> = {},
): ReadinessFacts {
  const file = initiative({
    initiative: { name: "Test", ...profile },
    ratings: ratings.map((rating) => ({ item: "urgency", member: "A", ...rating })),
  });
  return readinessFacts(situationOf(file, DAY));
}

/** The thirteen items of the gates rated as in place, except those given. */
function rated(others: Partial<Record<ItemId, RatingId | null>> = {}): ReadinessFacts {
  const ratings = ITEMS.slice(0, 13).flatMap((item, index): Partial<Rating>[] => {
    const rating = item in others ? others[item]! : index < 5 ? "yes" : "fully";
    return rating === null ? [] : [{ item, rating }];
  });
  return facts(ratings);
}

test("twenty-four items in the field's order", () => {
  expect(ITEMS).toHaveLength(24);
  expect(ITEMS.slice(4, 9)).toEqual(["fitCommunity", "champions", "urgency", "resources", "agenda"]);
});

describe("a rating", () => {
  test.each<[string, Partial<Rating>, string]>([
    ["without a word", {}, "notRated"],
    ["of 0", { rating: "notRated" }, "notRated"],
    ["of a member without a name", { member: " ", rating: "fully" }, "noMember"],
    ["of tomorrow", { rating: "fully", date: "2026-11-01" }, "afterReport"],
    ["of tomorrow that says nothing", { date: "2026-11-01" }, "afterReport"],
    ["of the other scale", { rating: "no" }, "wrongScale"],
    ["of the other scale, fit", { item: "fitData", rating: "begun" }, "wrongScale"],
    ["that says no to fit", { item: "fitData", rating: "no" }, "counts"],
    ["of today", { rating: "begun", date: DAY }, "counts"],
  ])("%s", (_, rating, state) => {
    expect(facts([rating]).states).toEqual([state]);
  });

  test("is replaced by the same member's later one; on the same date the lower row counts", () => {
    const states = (...dates: (string | undefined)[]) =>
      facts(
        dates.map((date, index) => ({
          rating: "begun",
          member: index % 2 ? " a" : "A",
          ...(date !== undefined && { date }),
        })),
      ).states;
    expect(states("2026-02-01", "2026-01-01")).toEqual(["counts", "replaced"]);
    expect(states("2026-01-01", undefined)).toEqual(["counts", "replaced"]);
    expect(states(undefined, undefined)).toEqual(["replaced", "counts"]);
    expect(states("2026-01-01", "2026-01-01", "2026-01-01")).toEqual(["replaced", "replaced", "counts"]);
  });

  test("that cannot count does not replace another", () => {
    const { states } = facts([
      { rating: "begun", date: "2026-01-01" },
      { rating: "notRated", date: "2026-02-01" },
      { rating: "yes", date: "2026-03-01" },
      { rating: "fully", date: "2026-11-01" },
    ]);
    expect(states).toEqual(["counts", "notRated", "wrongScale", "afterReport"]);
  });
});

test("an item shows the number of ratings, the evidence, the mean and the spread", () => {
  const { items, disagreements, members } = facts([
    { rating: "begun", evidence: "Minutes" },
    { member: "B", rating: "inProgress" },
    { member: "C", rating: "largely", evidence: " " },
    { member: "B", item: "resources", rating: "begun" },
  ]);
  const itemOf = (item: ItemId) => items[ITEMS.indexOf(item)];
  expect(itemOf("urgency")).toEqual({
    item: "urgency",
    rated: 3,
    evidence: 1,
    mean: 2,
    lowest: 1,
    highest: 3,
    level: "inPlace",
    spread: "disagreement",
  });
  expect(itemOf("resources")).toMatchObject({ level: "toBuild", spread: "alike" });
  expect(itemOf("champions")).toMatchObject({ rated: 0, mean: null, level: "notRated", spread: null });
  expect([disagreements, members]).toEqual([1, 3]);
});

test("the points needed and the spread are the initiative's own", () => {
  const ratings: Partial<Rating>[] = [{ rating: "begun" }, { member: "B", rating: "inProgress" }];
  const item = (thresholds: InitiativeProfile["thresholds"] & object) =>
    facts(ratings, { thresholds }).items[ITEMS.indexOf("urgency")]!;
  expect(item({ precondition: 1.5 }).level).toBe("inPlace");
  expect(item({ precondition: 1.6 }).level).toBe("toBuild");
  expect(item({ spread: 1 }).spread).toBe("disagreement");
});

describe("the verdict", () => {
  test.each<[string, Partial<Record<ItemId, RatingId | null>>, string, readonly ItemId[]]>([
    ["everything in place", {}, "ready", []],
    ["no means it does not fit", { fitData: "no" }, "doesNotFit", ["fitData"]],
    [
      "fit is asked before anything is known of the rest",
      { champions: null, urgency: "begun", fitIssue: "no" },
      "doesNotFit",
      ["fitIssue"],
    ],
    [
      "an unrated item of the step comes before one to build",
      { champions: "begun", urgency: null, resources: null, agenda: "begun" },
      "notAssessed",
      ["urgency", "resources"],
    ],
    [
      "a missing precondition is never hidden by the rest",
      { champions: "begun", resources: "begun" },
      "preconditionMissing",
      ["champions", "resources"],
    ],
    [
      "conditions weakest first, ties in the field's order",
      { agenda: "inProgress", activities: "begun", communication: "inProgress", backbone: "begun" },
      "conditionsToBuild",
      ["activities", "backbone", "agenda", "communication"],
    ],
  ])("%s", (_, others, verdict, named) => {
    expect(rated(others)).toMatchObject({ verdict, named });
  });

  test("of nothing at all is not assessed", () => {
    expect(facts([])).toMatchObject({ verdict: "notAssessed", named: ITEMS.slice(0, 5), members: 0 });
  });
});

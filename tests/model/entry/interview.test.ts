import {
  answerKey,
  interviewChanges,
  ITEM_IDS,
  knownRatings,
  scaleOf,
  sessionMembers,
} from "../../../src/model/entry/interview";

const SESSION = { members: ["Ann"], date: "2026-03-15" };
const KEY = answerKey("champions", "ann");

const rating = (values: Readonly<Record<string, string>>) => ({
  values: { item: "champions", member: "Ann", rating: "begun", ...values },
});

test("24 items, each with its scale", () => {
  expect(ITEM_IDS).toHaveLength(24);
  expect(scaleOf("fitIssue")).toEqual(["no", "partly", "yes"]);
  expect(scaleOf("champions")).toEqual(["begun", "inProgress", "largely", "fully"]);
});

test("the earlier rating is the latest before the day, an undated one the oldest; of equals the lowest", () => {
  const earlierOf = (...rows: readonly ReturnType<typeof rating>[]) =>
    knownRatings(rows, SESSION).get(KEY)?.earlier;
  const older = rating({ date: "2024-03-15", rating: "inProgress" });
  const newer = rating({ date: "2025-03-15", rating: "largely" });
  expect(earlierOf(newer, older)).toEqual({ rating: "largely", date: "2025-03-15" });
  expect(earlierOf(older, rating({}))).toEqual({ rating: "inProgress", date: "2024-03-15" });
  expect(earlierOf(newer, rating({ date: "2025-03-15", rating: "fully" }))).toMatchObject({
    rating: "fully",
  });
  expect(earlierOf(rating({ date: "2026-04-01" }), rating({ rating: "yes" }))).toBeUndefined();
});

test("an answer adds a row, or changes what differs in the one of the same day", () => {
  const row = rating({ date: "2026-03-15", evidence: "Minutes" });
  const known = knownRatings([row], SESSION);
  const changesOf = (answer: Parameters<typeof interviewChanges>[1][string]) =>
    interviewChanges(SESSION, { [KEY]: answer }, known);
  expect(changesOf({ rating: "begun" })).toEqual({ add: [], change: [] });
  expect(changesOf({ rating: "fully" }).change).toMatchObject([{ row, values: { rating: "fully" } }]);
  expect(changesOf({ evidence: " " }).change).toMatchObject([{ values: { evidence: "" } }]);
  const added = interviewChanges(SESSION, { [KEY]: { rating: "fully" } }, new Map()).add;
  expect(added).toEqual([
    { item: "champions", member: "Ann", date: "2026-03-15", rating: "fully", evidence: undefined },
  ]);
});

test("a rating of the other scale is no answer, and only an answer replaces it", () => {
  const row = rating({ date: "2026-03-15", rating: "yes" });
  const known = knownRatings([row], SESSION);
  expect(interviewChanges(SESSION, { [KEY]: { evidence: "Minutes" } }, known).change).toMatchObject([
    { values: { evidence: "Minutes" } },
  ]);
  expect(
    interviewChanges(SESSION, { [KEY]: { evidence: "Minutes" } }, known).change[0]?.values,
  ).not.toHaveProperty("rating");
});

test("names are those of the workbook, each once", () => {
  expect(sessionMembers([" ann ", "Ben", "ben", ""], ["Ann"])).toEqual(["Ann", "Ben"]);
});

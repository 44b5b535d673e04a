import type { CanvasEntry } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { dimensionFacts, isLink } from "./canvas";
import { situationOf } from "./situation";

const DAY = "2024-05-29";

function dimensions(canvas: readonly CanvasEntry[], stalenessLimit?: number) {
  const limit = stalenessLimit === undefined ? {} : { stalenessLimit };
  return dimensionFacts(situationOf(initiative({ canvas, initiative: { name: "Test", ...limit } }), DAY));
}

test.each<[string, readonly (string | undefined)[], { entries: number; days: number | null; state: string }]>(
  [
    ["no entry", [], { entries: 0, days: null, state: "empty" }],
    ["an undated entry", [undefined], { entries: 1, days: null, state: "undated" }],
    ["an entry of tomorrow", ["2024-05-30"], { entries: 1, days: null, state: "undated" }],
    ["an entry of today", [DAY], { entries: 1, days: 0, state: "current" }],
    ["an entry on the limit, over a leap day", ["2024-02-29"], { entries: 1, days: 90, state: "current" }],
    ["an entry a day past the limit", ["2024-02-28"], { entries: 1, days: 91, state: "stale" }],
    [
      "the latest of several",
      ["2024-05-19", "2020-01-01", "2030-01-01", undefined],
      { entries: 4, days: 10, state: "current" },
    ],
  ],
)("%s", (_, dates, expected) => {
  const entries = dates.map((date): CanvasEntry => ({
    dimension: "research",
    description: "Done",
    ...(date !== undefined && { date }),
  }));
  const facts = dimensions(entries);
  expect(facts[1]).toMatchObject(expected);
  expect(facts[0]).toMatchObject({ entries: 0, state: "empty" });
});

test("the limit is the initiative's own", () => {
  const entry: CanvasEntry = { dimension: "other", description: "Done", date: "2024-05-01" };
  expect(dimensions([entry], 27).at(-1)!.state).toBe("stale");
  expect(dimensions([entry], 28).at(-1)!.state).toBe("current");
});

test("a past next review makes a dimension stale, if it belongs to the latest entry", () => {
  const entry = (date: string, review?: string): CanvasEntry => ({
    dimension: "other",
    description: "Done",
    date,
    ...(review !== undefined && { review }),
  });
  const last = (...entries: readonly CanvasEntry[]) => dimensions(entries).at(-1)!;
  expect(last(entry("2024-05-20", "2024-05-28"))).toMatchObject({ state: "stale", nextReview: "2024-05-28" });
  expect(last(entry("2024-05-20", DAY)).state).toBe("current");
  expect(last(entry("2024-05-19", "2024-05-28"), entry("2024-05-20")).nextReview).toBeNull();
  expect(
    last(entry("2024-05-20", "2024-05-21"), entry("2024-05-20", "2024-06-21"), entry("2024-05-20"))
      .nextReview,
  ).toBe("2024-06-21");
});

test("only a web address can be opened", () => {
  expect(["https://x.ca", " HTTP://x.ca", "x.ca https://x.ca", "ftp://x.ca", undefined].map(isLink)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isLink(`https://${"a".repeat(248)}`)).toBe(false);
});

import type { CanvasEntry } from "../../src/model/initiative";
import { canvasFigures } from "./canvas";

const DAY = "2024-05-29";

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
)("%s", (_, dates, figure) => {
  const entries = dates.map((date): CanvasEntry => ({
    dimension: "research",
    description: "Done",
    ...(date !== undefined && { date }),
  }));
  const figures = canvasFigures(entries, DAY, "en");
  expect(figures[1]).toMatchObject(figure);
  expect(figures[0]).toMatchObject({ entries: 0, state: "empty" });
});

test("the limit is the initiative's own", () => {
  const entry: CanvasEntry = { dimension: "other", description: "Done", date: "2024-05-01" };
  expect(canvasFigures([entry], DAY, "en", 27).at(-1)!.state).toBe("stale");
  expect(canvasFigures([entry], DAY, "en", 28).at(-1)!.state).toBe("current");
});

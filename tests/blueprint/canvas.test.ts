/** The table of the canvas, cell by cell. */
import { serialOf } from "../../src/model/days";
import type { CanvasEntry } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { REPORT_DATE, RolesWorkbook } from "./rolesWorkbook";

const entry = (parts: Partial<CanvasEntry> = {}): CanvasEntry => ({
  dimension: "overview",
  description: "Began",
  ...parts,
});

test.each([
  ["en", "Open"],
  ["fr", "Ouvrir"],
] as const)("in %s, evidence that is a web address is linked in the next cell", async (language, open) => {
  const evidence: readonly (readonly [string, string])[] = [
    ["https://example.org/minutes", open],
    ["  HTTP://EXAMPLE.ORG ", open],
    [`https://example.org/${"a".repeat(235)}`, open],
    // HYPERLINK accepts at most 255 characters.
    [`https://example.org/${"a".repeat(236)}`, ""],
    ["See https://example.org", ""],
    ["file:///C:/minutes.pdf", ""],
    ["httpsomething", ""],
  ];
  const book = await RolesWorkbook.open(
    initiative({ canvas: [...evidence.map(([text]) => entry({ evidence: text })), entry()] }),
    language,
  );
  expect(book.column("Canvas", "link")).toEqual([...evidence.map(([, shown]) => shown), ""]);
});

test("an entry has a last day and a next review only once it is dated, by the report date", async () => {
  const review = "2026-12-31";
  const book = await RolesWorkbook.open(
    initiative({
      canvas: [
        entry({ date: REPORT_DATE, review }),
        entry({ date: "2026-07-01", review }),
        entry({ review }),
        entry({ date: REPORT_DATE }),
        entry({ date: REPORT_DATE, review, description: " " }),
      ],
    }),
  );
  const day = serialOf(REPORT_DATE);
  expect(book.column("Canvas", "dated").slice(0, 5)).toEqual([day, 0, 0, day, 0]);
  expect(book.column("Canvas", "reviewed").slice(0, 5)).toEqual([serialOf(review), 0, 0, 0, 0]);
});

test("an entry updates the story of the role that it names", async () => {
  const book = await RolesWorkbook.open(
    initiative({ roleHolders: [{ role: "policy", person: "Ann", from: "2026-06-01" }] }),
  );
  const story = () => book.column("Roles", "story")[4];
  expect(story()).toBe("▲ Change to explain");
  for (const [id, text] of [
    ["dimension", "Other useful elements"],
    ["description", "Ann takes the role"],
    ["role", "Advance policy"],
  ] as const) {
    expect(await book.type("Canvas", id, 1, text)).toBe(true);
  }
  expect(await book.type("Canvas", "date", 1, "2026-05-31")).toBe(true);
  expect(story()).toBe("▲ Change to explain");
  expect(await book.type("Canvas", "date", 1, "2026-06-01")).toBe(true);
  expect(story()).toBe("● Story told");
  expect(await book.type("Canvas", "role", 2, "Advance")).toBe(false);
});

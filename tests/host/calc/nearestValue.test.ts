import fc from "fast-check";
import type { CellValue } from "../../../src/spreadsheet/state";
import { cellRef, sheetOf, type Entry } from "../../spreadsheet/workbooks";
import { engineOver } from "./engineOver";

/** Lookups of the nearest value (MATCH with types 1 and -1, LOOKUP), compared with a search from the first value on. */

const NA = { error: "#N/A" } as const;

type Sought = number | string | boolean;

const KINDS = ["number", "string", "boolean"] as const;

const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.1 + 0.2, 0.3, 1e15, 1 / 3));
const text = fc.constantFrom("a", "B", "b", "ca", "é", "Z");
const other = fc.constantFrom<Entry>(null, NA, { error: "#DIV/0!" });

const before = (a: Sought, b: Sought): boolean =>
  typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en") < 0 : a < b;

/** Values whose numbers, texts and booleans each ascend, with errors and empty cells in between. */
const ascending: fc.Arbitrary<Entry[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: number }, text, fc.boolean(), other), {
    minLength: 1,
    maxLength: 40,
  })
  .map((entries) => {
    const sorted = KINDS.map((kind) =>
      entries
        .filter((entry): entry is Sought => typeof entry === kind)
        .sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0)),
    );
    return entries.map((entry) => {
      const kind = KINDS.findIndex((each) => typeof entry === each);
      return kind < 0 ? entry : (sorted[kind]?.shift() ?? null);
    });
  });

const sought = fc.oneof(number, text, fc.boolean());

const written = (value: Sought): string =>
  typeof value === "string" ? `"${value}"` : String(value).toUpperCase();

/** The position of the last value of the same kind before the first that is beyond, counted from 1. */
async function searchedFromFirst(
  entries: readonly Entry[],
  value: Sought,
  isBeyond: (entry: Sought) => Promise<boolean>,
): Promise<CellValue> {
  let position: CellValue = NA;
  for (const [index, entry] of entries.entries()) {
    if (typeof entry !== typeof value) continue;
    if (await isBeyond(entry as Sought)) break;
    position = index + 1;
  }
  return position;
}

async function expectSameAsFromFirst(
  entries: readonly Entry[],
  value: Sought,
  lookup: (range: string) => string,
  operator: ">" | "<",
): Promise<void> {
  const sheet = sheetOf(
    "S",
    entries.map((entry) => [entry]),
  );
  const { engine } = engineOver([sheet]);
  const answer = (formula: string) => engine.evaluate(formula, cellRef(sheet, "C1"));
  const expected = await searchedFromFirst(
    entries,
    value,
    async (entry) => (await answer(`=${written(entry)}${operator}${written(value)}`)) === true,
  );
  expect(await answer(lookup(`A1:A${entries.length}`))).toEqual(expected);
  engine.dispose();
}

describe("in values in order, among errors, empty cells and values of other kinds", () => {
  it("MATCH with type 1 finds the last value that is not greater", async () => {
    await fc.assert(
      fc.asyncProperty(ascending, sought, (entries, value) =>
        expectSameAsFromFirst(entries, value, (range) => `=MATCH(${written(value)},${range},1)`, ">"),
      ),
    );
  });

  it("MATCH with type -1 finds the last value that is not less", async () => {
    await fc.assert(
      fc.asyncProperty(ascending, sought, (entries, value) =>
        expectSameAsFromFirst(
          [...entries].reverse(),
          value,
          (range) => `=MATCH(${written(value)},${range},-1)`,
          "<",
        ),
      ),
    );
  });

  it("LOOKUP finds it, and returns what is beside it", async () => {
    await fc.assert(
      fc.asyncProperty(ascending, sought, (entries, value) =>
        expectSameAsFromFirst(
          entries,
          value,
          (range) => `=LOOKUP(${written(value)},${range},ROW(${range}))`,
          ">",
        ),
      ),
    );
  });
});

it("LOOKUP(2,1/(condition),result) gives the last row that meets the condition", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), async (rows) => {
      const sheet = sheetOf(
        "S",
        rows.map((isMet) => [isMet ? "x" : "y"]),
      );
      const { engine } = engineOver([sheet]);
      const range = `A1:A${rows.length}`;
      const found = await engine.evaluate(`=LOOKUP(2,1/(${range}="x"),ROW(${range}))`, cellRef(sheet, "C1"));
      expect(found).toEqual(rows.includes(true) ? rows.lastIndexOf(true) + 1 : NA);
      engine.dispose();
    }),
  );
});

it("a number above all others finds the last number, in whatever order they are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(number, text, other), { minLength: 1, maxLength: 40 }),
      async (entries) => {
        const sheet = sheetOf(
          "S",
          entries.map((entry) => [entry]),
        );
        const { engine } = engineOver([sheet]);
        const last = entries.map((entry) => typeof entry).lastIndexOf("number");
        const found = await engine.evaluate(`=MATCH(1E+306,A1:A${entries.length})`, cellRef(sheet, "C1"));
        expect(found).toEqual(last < 0 ? NA : last + 1);
        engine.dispose();
      },
    ),
  );
});

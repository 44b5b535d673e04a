/** The patterns of the schema follow from the limits that cells, forms, imports and the check share. */
import fc from "fast-check";
import type * as Calendar from "../../src/model/calendar";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import type * as Limits from "../../src/model/rules/limits";
import { yearPattern } from "../../src/model/yearPattern";

jest.mock("../../src/model/calendar", () => ({
  ...jest.requireActual<typeof Calendar>("../../src/model/calendar"),
  ...{ FIRST_DAY: "1985-01-01", LAST_DAY: "2034-12-31" },
}));
jest.mock("../../src/model/rules/limits", () => ({
  ...jest.requireActual<typeof Limits>("../../src/model/rules/limits"),
  ...{ NUMBER_LIMIT: 1000, FORBIDDEN_FIRST_CHARACTERS: "#-^", WILDCARD_CHARACTERS: ["]", "!"] },
}));

const { date, name, number } = INITIATIVE_SCHEMA.$defs!;
const takes = (pattern: string | undefined, text: string) => new RegExp(pattern!, "u").test(text);

test("numbers and days within the limits", () => {
  expect([number!.minimum, number!.maximum]).toEqual([-1000, 1000]);
  expect(date!.pattern).toBe("^(198[5-9]|199[0-9]|20[0-2][0-9]|203[0-4])-");
  expect(date!.description).toContain("1985 to 2034");
});

test("names without the characters that formulas treat specially", () => {
  const taken = ["a#", "=a", "a*", "#a", "-a", "^a", "a]", "a!"].filter((text) => takes(name!.pattern, text));
  expect(taken).toEqual(["a#", "=a", "a*"]);
  expect(name!.description).toContain("does not begin with # - ^, and has none of ] !");
});

test("a pattern of years accepts exactly the years from the first to the last", () => {
  const year = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(year, year, (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const pattern = new RegExp(`^(?:${yearPattern(first, last)})$`);
      for (const at of [first - 1, first, first + 1, (first + last) >> 1, last - 1, last, last + 1]) {
        expect([at, pattern.test(String(at))]).toEqual([at, at >= first && at <= last]);
      }
    }),
    { numRuns: 150 },
  );
});

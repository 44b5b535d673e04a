import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBinary } from "../../../src/model/import/decode";
import { withWord } from "../../../src/model/import/plan";
import { classifyFile, knownIndicator, knownOf, type ClassifiedFile } from "../../support/importing";

const HOSTILE = join(__dirname, "../../data/hostile");
const KNOWN = knownOf(["A", "B"], [knownIndicator("X")]);
const read = (name: string) => readFileSync(join(HOSTILE, name));

/** The number of values of a file: its rows, or its cells of figures in a wide file. */
function sum({ counts }: ClassifiedFile): number {
  return Object.values(counts).reduce((all, each) => all + each, 0);
}

/** Files with their number of values, the number imported, and where and why others are set aside. */
const FILES: Readonly<Record<string, readonly [values: number, taken: number, aside: readonly string[]]>> = {
  "around-the-table.csv": [
    6,
    0,
    ["4 valueMissing", "5 valueMissing", "6 repeatedHeader", "7 totalRow", "9 remark"],
  ],
  "bom.csv": [1, 1, []],
  "declared-separator.csv": [2, 1, []],
  "doubtful-numbers.csv": [
    13,
    4,
    [
      "2 notANumber",
      "5 notANumber",
      "6 zeroDenominator",
      "7 negative",
      "8 valueAgainstRatio",
      "10 notANumber",
      "11 future",
      "12 notAPeriod",
      "13 periodTooShort",
    ],
  ],
  "empty.csv": [0, 0, []],
  "formulas.csv": [13, 10, ["10 unknownIndicator", "12 notAPeriod", "14 noResult"]],
  "header-only.csv": [0, 0, []],
  "mixed-line-ends.csv": [4, 3, []],
  "nulls.csv": [2, 1, ["3 valueMissing"]],
  "quotes-open.csv": [5, 3, ["3 quoteOpen", "5 quoteOpen"]],
  "ragged.csv": [6, 1, ["3 cellCount", "4 cellCount", "5 cellCount", "6 cellCount"]],
  "thousand-columns.csv": [2, 1, ["3 notANumber"]],
  "utf-16be-no-mark.csv": [1, 1, []],
  "utf-16le.csv": [1, 1, []],
  "utf-8-spoilt.csv": [3, 2, ["4 faultyLetters"]],
  "wide.csv": [
    16,
    2,
    [
      "3E noResult",
      "4C suppressed",
      "4E notANumber",
      "5D unknownPartner",
      "6 repeatedHeader",
      "8 cellCount",
      "9C totalRow",
      "9D totalRow",
      "9E totalRow",
      "10 remark",
    ],
  ],
  "windows-1252.csv": [2, 2, []],
};

test("every file of the folder is covered here, except the non-text one", () => {
  const names = readdirSync(HOSTILE).filter((name) => name.endsWith(".csv"));
  expect(names.filter((name) => isBinary(read(name)))).toEqual(["binary.csv"]);
  expect(names.filter((name) => name !== "binary.csv").sort()).toEqual(Object.keys(FILES).sort());
});

test.each(Object.entries(FILES))(
  "%s: every value is imported, or set aside with its reason",
  (name, expected) => {
    const found = classifyFile(read(name), KNOWN);
    expect([sum(found), found.taken.length, found.aside]).toEqual(expected);
  },
);

test("an extra blank cell is an unexpected comma, unless all lines end with one", () => {
  const lines = (...rows: string[]) =>
    classifyFile(["Indicator,Partner,Year,Value,Note", ...rows].join("\n"), KNOWN, { header: 1 });
  const values = ({ taken }: ClassifiedFile) => taken.map(({ value, note }) => [value, note]);
  const split = lines("X,A,2022,11,n", "X,A,2023,12,5,", "X,A,2024,13,");
  expect(split.aside).toEqual(["3 cellCount"]);
  expect(values(split)).toEqual([
    [11, "n"],
    [13, undefined],
  ]);
  expect(lines("X,A,2023,12,5,").aside).toEqual(["2 cellCount"]);
  const balanced = lines(
    "X,A,2022,11,n,",
    "X,A,2023,12,,",
    "X,A,2024,13,5,,",
    "Source: a register",
    "",
    "X,B,2024,1,,",
  );
  expect(balanced.aside).toEqual(["4 cellCount", "5 remark"]);
  // All of them may be decimals as well.
  expect(lines("X,A,2022,11,5,", "X,A,2023,12,5,").aside).toEqual(["2 cellCount", "3 cellCount"]);
});

test("letters are unchanged", () => {
  const groups = ["windows-1252.csv", "utf-16le.csv", "utf-8-spoilt.csv", "nulls.csv"].flatMap((name) =>
    classifyFile(read(name), KNOWN).taken.map(({ group }) => group),
  );
  expect(groups).toEqual(["Québec – été", "", "Région", "Femmes âgées", "Élèves", "Null"]);
});

test("a five-megabyte line and a cell beyond Excel's limit are set aside, and the rows around them imported", () => {
  const rows = [
    "X,A,2020,1,short",
    `X,A,2021,2,${"long ".repeat(1_000_000)}`,
    `X,A,2022,3,${"x".repeat(40_000)}`,
  ];
  const found = classifyFile(["Indicator,Partner,Year,Value,Note", ...rows, "X,A,2023,4,"].join("\n"), KNOWN);
  expect(found.aside).toEqual(["3 tooLong", "4 tooLong"]);
  expect(found.taken.map(({ value }) => value)).toEqual([1, 4]);
});

describe("Statistics Canada's original files", () => {
  /** Parses these files: quoted or not, without commas or quotation marks within the columns used. */
  function valuesOf(text: string): string[] {
    const [header, ...lines] = text.trimEnd().split(/\r?\n/);
    const width = header!.split(",").length;
    return lines.flatMap((line) => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, width)
        .map(([, cell]) => cell!.replace(/^"|"$/g, ""));
      const [year, place] = cells;
      const value = cells[width - 1]!;
      const partner = place === "" ? "Canada" : place!;
      return ["Canada", "Quebec", "Ontario"].includes(partner) && value !== ""
        ? [`${year} ${partner} ${Number(value)}`]
        : [];
    });
  }

  test.each(["1-1-1", "3-7-1", "4-1-1", "16-2-1"])(
    "%s: each figure of a partner is imported once, as published",
    (series) => {
      const bytes = readFileSync(join(__dirname, `../../data/statcan/statcan-${series}.csv`));
      const known = knownOf(["Canada", "Quebec", "Ontario"], [knownIndicator("X")]);
      // An empty geography means the whole country.
      const found = classifyFile(bytes, known, { change: (plan) => withWord(plan, "partner", "", "Canada") });
      const taken = found.taken.map(
        ({ period, partner, value }) => `${period.slice(0, 4)} ${partner} ${value}`,
      );
      const published = valuesOf(bytes.toString("utf8"));
      expect(taken.filter((figure) => !published.includes(figure))).toEqual([]);
      // Groups of education have names of up to 100 characters.
      expect(taken).toHaveLength(published.length);
      expect(found.aside.filter((reason) => reason.endsWith(" tooLong"))).toEqual([]);
      expect(sum(found)).toBe(bytes.toString("utf8").trimEnd().split("\n").length - 1);
    },
  );
});

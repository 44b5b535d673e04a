/** What the check says of values that are hard to believe (docs/measurement-rules.md, "Plausible"). */
import { issueText } from "../../../src/model/issues/sentences";
import type { Indicator, InitiativeFile, Observation } from "../../../src/model/initiative";
import { checkFile } from "../../support/checkFile";
import { indicator, initiative, observation } from "../../support/initiative";

const CODES: ReadonlySet<string> = new Set([
  ...["outsideRange", "aboveOtherIndicator", "decimalSlip", "cumulativeFall", "outlier"],
  ...["lowestAboveHighest", "ruleOfOneIndicator"],
]);

const partners = [{ name: "Library" }, { name: "School" }];

/** The codes found, each with its address. */
function foundIn(file: Partial<InitiativeFile>): readonly (readonly [code: string, address: string])[] {
  return checkFile(initiative({ partners, ...file }), "2026-06-30")
    .issues.filter(({ code }) => CODES.has(code))
    .map(({ code, place }) => [code, place.address] as const);
}

/** Yearly observations of an indicator by Library, from 2015 on; those left out are null. */
function yearly(code: string, values: readonly (number | null)[], parts: Partial<Observation> = {}) {
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [
          observation({
            indicator: code,
            partner: "Library",
            period: `${2015 + index}-12-31`,
            value,
            ...parts,
          }),
        ],
  );
}

/** What is found of one indicator with these values. */
function foundOf(values: readonly (number | null)[], parts: Partial<Indicator> = {}) {
  const { code } = indicator({ code: "POV" });
  return foundIn({ indicators: [indicator({ code, ...parts })], observations: yearly(code, values) });
}

test("values outside the plausible range, and none on its edges", () => {
  const range = { lowest: 5, highest: 20 };
  expect(foundOf([5, 20, 4.9, 20.1], range)).toEqual([
    ["outsideRange", "F3"],
    ["outsideRange", "F4"],
  ]);
  expect(foundOf([5, 20, 4.9, 20.1], { highest: 20 })).toEqual([["outsideRange", "F4"]]);
});

test("a ratio is judged as it counts, at its numerator", () => {
  const indicators = [indicator({ code: "POV", kind: "percent", combination: "weighted", highest: 60 })];
  const [first] = yearly("POV", [1]);
  // The quotient counts, whatever the value is.
  const ratio = { ...first!, value: 61, numerator: 61, denominator: 100 };
  expect(foundIn({ indicators, observations: [ratio] })).toEqual([["outsideRange", "G1"]]);
});

test("slips, falls and outliers in the series of a partner, in whatever order its rows are", () => {
  expect(foundOf([10.4, 10.2, 104, 10.6])).toEqual([["decimalSlip", "F3"]]);
  const reversed = yearly("POV", [10.4, 10.2, 104, 10.6]).reverse();
  expect(foundIn({ indicators: [indicator({ code: "POV" })], observations: reversed })).toEqual([
    ["decimalSlip", "F2"],
  ]);
  expect(foundOf([100, 102, 99, 135, 101])).toEqual([["outlier", "F4"]]);
  expect(foundOf([0, 2, 3, 1204])).toEqual([["decimalSlip", "F4"]]);
  expect(foundOf([1, 6, 1, 2])).toEqual([]);
});

test("a cumulative indicator does not fall, but a share may", () => {
  expect(foundOf([10, 20, 18, 30], { cumulative: true })).toEqual([["cumulativeFall", "F3"]]);
  expect(foundOf([10, 20, 18, 30], { cumulative: false })).toEqual([]);
  expect(foundOf([10, 20, 18, 30], { cumulative: true, kind: "percent" })).toEqual([]);
  // The value that is too large is named, not the one after it.
  expect(foundOf([10, 20, 3000, 30], { cumulative: true })).toEqual([["decimalSlip", "F3"]]);
});

test("each row once, with what is first in the rules", () => {
  expect(foundOf([10.4, 10.2, 104, 10.6], { highest: 100, cumulative: true })).toEqual([
    ["cumulativeFall", "F2"],
    ["outsideRange", "F3"],
  ]);
});

test("partners and groups have series of their own", () => {
  const indicators = [indicator({ code: "POV" })];
  const observations = [
    ...yearly("POV", [10, 11, 10, 12]),
    ...yearly("POV", [1000, 1100, 1000, 1200], { partner: "School" }),
    ...yearly("POV", [0.5, 0.6, 0.5, 0.6], { group: "Women" }),
  ];
  expect(foundIn({ indicators, observations })).toEqual([]);
  // The third values of two partners swapped.
  const swapped = observations.map((row, index) =>
    index === 2 ? { ...row, value: 1000 } : index === 6 ? { ...row, value: 10 } : row,
  );
  expect(foundIn({ indicators, observations: swapped })).toEqual([
    ["decimalSlip", "F3"],
    ["decimalSlip", "F7"],
  ]);
});

test("a rule between indicators holds for the same partner, period and group", () => {
  const file = (...rows: Observation[]): Partial<InitiativeFile> => ({
    indicators: [indicator({ code: "DONE" }), indicator({ code: "BEGUN" })],
    rules: [{ indicator: "done", atMost: "BEGUN" }],
    observations: rows,
  });
  const done = yearly("DONE", [30, 41, 50]);
  const begun = yearly("BEGUN", [30, 40, 60]);
  expect(foundIn(file(...done, ...begun))).toEqual([["aboveOtherIndicator", "F2"]]);
  expect(foundIn(file(...done, ...yearly("BEGUN", [30, 40, 60], { partner: "School" })))).toEqual([]);
  expect(foundIn(file(...done, ...yearly("BEGUN", [30, 40, 60], { group: "Women" })))).toEqual([]);
  const [issue] = checkFile(initiative({ partners, ...file(...done, ...begun) }), "2026-06-30").issues.filter(
    ({ code }) => code === "aboveOtherIndicator",
  );
  expect(issueText(issue!, "en")).toContain(
    "he value 41 of DONE is above that of BEGUN, 40, for the same partner and period (F5).",
  );
});

test("rows that do not count, or that have another issue in their value, are left out", () => {
  const indicators = [indicator({ code: "POV", highest: 20 })];
  const [one, other] = yearly("POV", [900, 10]);
  expect(foundIn({ indicators, observations: [one!, { ...one!, value: 901 }, other!] })).toEqual([]);
  expect(foundIn({ indicators, observations: [{ ...one!, status: "notAvailable" }, other!] })).toEqual([]);
});

test("bounds that contradict each other, and a rule of one indicator", () => {
  expect(foundOf([], { lowest: 5, highest: 4 })).toMatchObject([["lowestAboveHighest", expect.any(String)]]);
  expect(
    foundIn({ indicators: [indicator({ code: "POV" })], rules: [{ indicator: "POV", atMost: "pov" }] }),
  ).toEqual([["ruleOfOneIndicator", "B1"]]);
});

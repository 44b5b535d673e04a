import { readFileSync } from "node:fs";
import { join } from "node:path";
import { possibleEncodings } from "../../../src/model/import/decode";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";
import { faultOf, PARTNER_FILE_NAMES, PARTNER_FILES } from "../../support/partnerFiles";

/** The names of tests/data/partnerFiles/known.json. */
const KNOWN = knownOf(
  ["North Clinic", "Harbour House", "River School", "Québec", "Ontario"],
  [
    knownIndicator("POV", { name: "Poverty rate", kind: "percent", referenceValues: [20, 10] }),
    knownIndicator("JOBS", { name: "Jobs filled", kind: "number", referenceValues: [0, 500] }),
    knownIndicator("FUND", { name: "Money raised", kind: "number", referenceValues: [0, 900_000] }),
    knownIndicator("MON", { name: "Monthly visits", kind: "number", own: { months: 1, anchor: 12 } }),
    knownIndicator("QTR", { name: "Quarterly visits", kind: "number", own: { months: 3, anchor: 12 } }),
    knownIndicator("FY", { name: "Meals served", kind: "number", own: { months: 12, anchor: 3 } }),
  ],
);

test.each(PARTNER_FILE_NAMES)("%s has its right outcome", (name) => {
  const bytes = readFileSync(join(PARTNER_FILES, name));
  const found = classifyFile(bytes, KNOWN);
  const asks = [
    ...(possibleEncodings(bytes).length > 0 ? ["encoding"] : []),
    ...found.questions.map(({ id }) => id),
  ];
  const taken = asks.length > 0 ? [] : found.taken;
  const outcome = { taken, aside: found.aside.length, alreadyThere: found.counts.known ?? 0, asks };
  expect(faultOf(name, outcome)).toBe("");
});

test("nobody is asked about files in which nothing is open", () => {
  const asked = PARTNER_FILE_NAMES.filter((name) => {
    const bytes = readFileSync(join(PARTNER_FILES, name));
    return possibleEncodings(bytes).length + classifyFile(bytes, KNOWN).questions.length > 0;
  });
  expect(asked).toEqual([
    "codes-then-labels-as-captions.csv",
    "figures-below-a-version-code.csv",
    "form-times-without-a-month.csv",
    "funder-column-tells-rows-apart.csv",
    "k-euro-and-m-euro-units.csv",
    "mac-roman-letters.csv",
    "series-as-one-line.csv",
    "series-as-two-columns.csv",
    "thousands-in-unit-column.csv",
    "thousands-in-value-caption.csv",
  ]);
});

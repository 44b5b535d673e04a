/** A field with unique entries, in addition to the one that every table has. */
import { validateInitiative } from "../../../src/model/validateInitiative";
import { indicator, initiative } from "../../support/initiative";
import type * as FurtherFields from "../../support/furtherFields";

jest.mock("../../../src/model/entities/indicators", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockIndicators(),
);
jest.mock("../../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockEnglish(),
);
jest.mock("../../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockFrench(),
);

test("reports the second of two equal entries in a file", () => {
  const indicators = ["Jobs", "Homes", "jobs"].map((shortName, index) => ({
    ...indicator({ code: `X${index}` }),
    shortName,
  }));
  const found = validateInitiative(initiative({ indicators })).issues;
  expect(found.map(({ code, place }) => [code, place.path])).toEqual([
    ["duplicate", "$.indicators[2].shortName"],
  ]);
});

test("a workbook refuses it until the range of uniqueness is known", () => {
  expect(() => jest.requireActual<object>("../../../src/blueprint/columns")).toThrow(
    "Indicators shortName is unique: UNIQUE_IN needs",
  );
});

/** A field whose entries stand once only, beside the one that every table has had. */
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

test("in a file the second of two equal entries is told", () => {
  const indicators = ["Jobs", "Homes", "jobs"].map((shortName, index) => ({
    ...indicator({ code: `X${index}` }),
    shortName,
  }));
  const found = validateInitiative(initiative({ indicators })).issues;
  expect(found.map(({ code, place }) => [code, place.path])).toEqual([
    ["duplicate", "$.indicators[2].shortName"],
  ]);
});

test("a workbook refuses it until it is known among which cells it stands once", () => {
  expect(() => jest.requireActual<object>("../../../src/blueprint/columns")).toThrow(
    "Indicators shortName is unique: UNIQUE_IN needs",
  );
});

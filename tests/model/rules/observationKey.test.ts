/** File validation, the check and the import all identify observations by the key of their entity. */
import { newObservationKey } from "../../../src/model/import/rowReader";
import type { Observation } from "../../../src/model/initiative";
import { importedKey, observationKey } from "../../../src/model/rules/observationKey";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { checkFile } from "../../support/checkFile";
import type * as FurtherFields from "../../support/furtherFields";
import { indicator, initiative, observation } from "../../support/initiative";

jest.mock("../../../src/model/entities/observations", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockObservations("collectedBy"),
);
jest.mock("../../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockEnglish(),
);
jest.mock("../../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockFrench(),
);

const ROW = { indicator: "X", partner: "A", period: "2024-12-31", group: "", value: 1 } as const;

test("a field added to the key distinguishes observations", () => {
  const collected = (...by: readonly string[]) =>
    initiative({
      partners: [{ name: "A" }],
      indicators: [indicator()],
      observations: by.map((collectedBy) => ({ ...observation({ value: 1 }), collectedBy })) as Observation[],
    });
  const codes = (file: ReturnType<typeof collected>) => [
    validateInitiative(file).issues.map(({ code }) => code),
    checkFile(file, "2026-06-30").issues.map(({ code }) => code),
  ];
  expect(codes(collected("Nina", "Omar"))).toEqual([[], []]);
  expect(codes(collected("Nina", "NINA"))).toEqual([
    ["repeatedObservation"],
    ["repeatedObservation", "repeatedObservation"],
  ]);
  const [nina, omar] = ["Nina", "Omar"].map((collectedBy) =>
    newObservationKey({ ...ROW, collectedBy } as never),
  );
  expect(nina).not.toBe(omar);
});

test("spaces and case do not make another observation; no-break spaces do for formulas, but not for an import", () => {
  const keys = (group: string) => {
    const row: Readonly<Record<string, unknown>> = { ...ROW, group };
    return [observationKey, importedKey].map((key) => key((field) => String(row[field] ?? "")));
  };
  expect(keys(" Young  PEOPLE ")).toEqual(keys("young people"));
  const [formulas, imported] = keys("young\u00a0people");
  expect([formulas === keys("young people")[0], imported === keys("young people")[1]]).toEqual([false, true]);
});

/** A field is checked in files as in cells by its kind, whatever its id. */
import { columnOf } from "../../../src/blueprint/columns";
import { columnValidation } from "../../../src/blueprint/validation";
import type { InitiativeFile } from "../../../src/model/initiative";
import type { Issue } from "../../../src/model/issues/issue";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { checkFile } from "../../support/checkFile";
import { indicator, initiative } from "../../support/initiative";
import type * as FurtherFields from "../../support/furtherFields";

jest.mock("../../../src/model/entities/activities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockActivities(),
);
jest.mock("../../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockEnglish(),
);
jest.mock("../../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../../support/furtherFields").mockFrench(),
);

const AS_OF = "2026-06-30";

function fileOf(activity: object): InitiativeFile {
  const activities = [{ name: "Open house", ...activity }] as InitiativeFile["activities"];
  return initiative({
    partners: [{ name: "Library" }],
    indicators: [indicator({ code: "X0" })],
    activities,
  });
}

const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);

test.each([
  [{ host: "Libary" }, "unknownPartner", "$.activities[0].host"],
  [{ measure: "Y" }, "unknownIndicator", "$.activities[0].measure"],
  [{ helps: "Chief" }, "unknownRole", "$.activities[0].helps"],
] as const)("%j is an unknown reference", (activity, code, path) => {
  const file = fileOf(activity);
  expect(validateInitiative(file).issues.map((issue) => [issue.code, issue.place.path])).toEqual([
    [code, path],
  ]);
  expect(codes(checkFile(file, AS_OF).issues)).toEqual([code]);
});

test("known references in further fields are no issue, including a role by its framework label", () => {
  const file = fileOf({ host: "library", measure: "x0", helps: "Guide vision and strategy" });
  const validated = validateInitiative(file);
  expect(validated.issues).toEqual([]);
  expect(validated.file?.activities[0]).toMatchObject({ helps: "vision" });
  expect(checkFile(validated.file!, AS_OF).issues).toEqual([]);
});

test.each([
  ["reference", "12#", "forbiddenCharacters"],
  ["replyTo", "info at library.ca", "notAnEmail"],
  ["code", "12#", undefined],
  ["email", "info at library.ca", undefined],
] as const)("a cell of %s with %j", (column, value, code) => {
  const pasted = [{ table: "Activities", row: 0, column, value }] as const;
  expect(codes(checkFile(fileOf({}), AS_OF, pasted).issues)).toEqual(code === undefined ? [] : [code]);
});

test("in files, a code is checked as a code, and an email address as a line of text", () => {
  expect(codes(validateInitiative(fileOf({ reference: "12#" })).issues)).toEqual(["forbiddenCharacters"]);
  expect(validateInitiative(fileOf({ replyTo: "info at library.ca" })).issues).toEqual([]);
});

test.each([
  ["seats", -1, "outOfRange"],
  ["seats", 0.5, undefined],
  ["seats", 1e16, "outOfRange"],
  ["floor", 41, "outOfRange"],
  ["floor", 0.5, "outOfRange"],
  ["floor", -2, undefined],
  ["floor", -1e16, "outOfRange"],
] as const)(
  "%s of %d in a file and in a cell: a single bound applies, and the limit of all numbers",
  (column, value, code) => {
    const expected = code === undefined ? [] : [code];
    const file = fileOf({ [column]: value });
    expect(codes(validateInitiative(file).issues)).toEqual(expected);
    expect(codes(checkFile(file, AS_OF).issues)).toEqual(expected);
  },
);

test("the validation of a cell accepts the same numbers", () => {
  const ruleOf = (id: string) =>
    columnValidation(columnOf("Activities", id), { language: "en", help: "", firstCell: "A1" }).rule;
  const between = (formula1: number, formula2: number) => ({ formula1, formula2, operator: "Between" });
  expect(ruleOf("seats")).toEqual({ decimal: between(0, 1e15) });
  expect(ruleOf("floor")).toEqual({ wholeNumber: between(-1e15, 40) });
});

import fc from "fast-check";
import { ENTITIES, requiredFields, TABLE_IDS } from "../../../src/model/entities";
import { INITIATIVE_SCHEMA } from "../../../src/model/entities/jsonSchema";
import type { InitiativeFile } from "../../../src/model/initiative";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { initiativeFiles, initiativesWithUnknownReferences } from "../../support/arbitraries";
import { checkFile } from "../../support/checkFile";

/** Errors of the check that a file may still contain: the workbook reports them, and counts neither row. */
const IN_FILES: readonly string[] = ["conflict", "repeatedObservation"];

const refusedByFile = (file: InitiativeFile) =>
  validateInitiative(file).issues.some(({ severity }) => severity === "error");
const refusedByCheck = (file: InitiativeFile) =>
  checkFile(file, "2026-06-30").issues.filter(
    ({ severity, code }) => severity === "error" && !IN_FILES.includes(code),
  );

test("finds no error in the entries of a valid initiative file", () => {
  fc.assert(
    fc.property(initiativeFiles, (file) => expect(refusedByCheck(file)).toEqual([])),
    { numRuns: 3 },
  );
});

test("finds errors for unknown references exactly where a file would be refused", () => {
  fc.assert(
    fc.property(initiativesWithUnknownReferences, (file) => {
      expect(refusedByCheck(file).length > 0).toBe(refusedByFile(file));
    }),
    { numRuns: 3 },
  );
});

test("requires the columns that a file requires", () => {
  for (const table of TABLE_IDS) {
    const { required } = INITIATIVE_SCHEMA.$defs![ENTITIES[table].entry]!;
    expect([...requiredFields(table)].sort()).toEqual([...(required ?? [])].sort());
  }
});

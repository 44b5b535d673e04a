import fc from "fast-check";
import { ENTITIES, requiredFields, TABLE_IDS } from "../../../src/model/entities";
import { INITIATIVE_SCHEMA } from "../../../src/model/entities/jsonSchema";
import type { InitiativeFile } from "../../../src/model/initiative";
import { validateInitiative } from "../../../src/model/validateInitiative";
import { initiativeFiles, typedInitiatives } from "../../support/arbitraries";
import { checkFile } from "../../support/checkFile";

/** What the check calls an error, and a file may hold all the same: the workbook tells of it, and counts neither row. */
const IN_FILES: readonly string[] = ["conflict", "repeatedObservation"];

const refusedByFile = (file: InitiativeFile) =>
  validateInitiative(file).issues.some(({ severity }) => severity === "error");
const refusedByCheck = (file: InitiativeFile) =>
  checkFile(file, "2026-06-30").issues.filter(
    ({ severity, code }) => severity === "error" && !IN_FILES.includes(code),
  );

test("finds no error among entries that an initiative file may hold", () => {
  fc.assert(
    fc.property(initiativeFiles, (file) => expect(refusedByCheck(file)).toEqual([])),
    { numRuns: 8 },
  );
});

test("finds errors where people named what nobody knows, and only where a file would be refused", () => {
  fc.assert(
    fc.property(typedInitiatives, (file) => {
      expect(refusedByCheck(file).length > 0).toBe(refusedByFile(file));
    }),
    { numRuns: 8 },
  );
});

test("requires the columns that a file requires", () => {
  for (const table of TABLE_IDS) {
    const { required } = INITIATIVE_SCHEMA.$defs![ENTITIES[table].entry]!;
    expect([...requiredFields(table)].sort()).toEqual([...(required ?? [])].sort());
  }
});

import fc from "fast-check";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";
import { initiativeFiles } from "../support/arbitraries";

test("a written file is read back unchanged", () => {
  fc.assert(
    fc.property(initiativeFiles, (file) => {
      const { file: read, issues } = parseInitiativeFile(serializeInitiative(file));
      expect(read).toEqual(file);
      expect(issues.every(({ severity }) => severity === "warning")).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("serialization does not depend on the order of properties", () => {
  fc.assert(
    fc.property(initiativeFiles, (file) => {
      expect(serializeInitiative(reversed(file) as typeof file)).toBe(serializeInitiative(file));
    }),
    { numRuns: 25 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}

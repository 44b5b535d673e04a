/** Renames of any name of any initiative, against the rules' own calculator. */
import fc from "fast-check";
import { readDashboard, readInitiative } from "../../src/excel";
import { countName, renameName } from "../../src/excel/rename";
import type { NameKind } from "../../src/model/entities";
import type { InitiativeFile } from "../../src/model/initiative";
import { NAME_KINDS } from "../../src/model/names/places";
import type { Rename } from "../../src/model/names/rename";
import { FRAMEWORK_ROLES } from "../../src/catalogue/frameworks";
import { renamedFile } from "../oracle/rename";
import { initiativeFiles } from "../support/arbitraries";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { contentOf, differences } from "../support/safety/workbookContent";

/** A code and a name that no generated initiative has. */
const NEW_NAMES = ["Renamed", "Nom_d-été.2"];

/** The names of a kind that a person could choose. */
function namesIn(file: InitiativeFile, kind: NameKind): readonly Omit<Rename, "to" | "kind">[] {
  switch (kind) {
    case "partner":
      return file.partners.map(({ name }) => ({ from: name }));
    case "indicator":
      return file.indicators.map(({ code }) => ({ from: code }));
    case "indicatorName":
      return file.indicators.map(({ name, code }) => ({ from: name, within: code }));
    case "role":
      return file.roles
        .filter(({ role }) => FRAMEWORK_ROLES.every(({ id }) => id !== role))
        .map(({ role }) => ({ from: role }));
    case "breakdown":
      return file.groups.flatMap(({ breakdown }) => (breakdown === undefined ? [] : [{ from: breakdown }]));
    case "group":
      return file.groups.map(({ group, breakdown = "" }) => ({ from: group, within: breakdown }));
    case "person":
      return [
        ...file.roleHolders.map(({ person }) => ({ from: person })),
        ...file.ratings.map(({ member }) => ({ from: member })),
      ];
  }
}

const renames: fc.Arbitrary<{ readonly file: InitiativeFile; readonly rename: Rename }> = initiativeFiles
  .chain((file) => {
    const possible = NAME_KINDS.flatMap((kind) => namesIn(file, kind).map((each) => ({ kind, ...each })));
    return possible.length === 0
      ? fc.constant(null)
      : fc
          .tuple(fc.constantFrom(...possible), fc.constantFrom(...NEW_NAMES))
          .map(([each, to]) => ({ file, rename: { ...each, to } }));
  })
  .filter((each) => each !== null);

test("after a rename the workbook is the one of the initiative with the other name, and after an undo the former one", async () => {
  await fc.assert(
    fc.asyncProperty(renames, fc.constantFrom("en", "fr"), async ({ file, rename }, language) => {
      const host = await openBuiltWorkbook(file, { language }, { calculates: false });
      const before = await readInitiative();
      const content = contentOf(host);
      const expected = renamedFile(before, rename);
      const count = await countName(rename);
      expect(count.rows).toBe(Object.values(expected.rows).reduce((sum, rows) => sum + rows, 0));
      const report = await renameName(rename, { expected: count });
      if (report.kind !== "renamed") throw new Error("Something changed meanwhile");
      expect(report.left).toEqual([]);
      expect(await readInitiative()).toEqual(expected.file);
      expect(await report.undo()).toEqual({ cells: report.cells, left: [] });
      await host.settle();
      expect(differences(contentOf(host), content)).toEqual([]);
    }),
    { numRuns: 3 },
  );
});

test("a rename changes no figure", async () => {
  await fc.assert(
    fc.asyncProperty(renames, async ({ file, rename }) => {
      const host = await openBuiltWorkbook(file, { language: "en", reportDate: "2026-06-30" });
      const before = JSON.stringify(await readDashboard());
      await renameName(rename);
      await host.settle();
      // Names stand in sentences and lists of the dashboard: only what is no text is compared.
      const numbersOf = (json: string) => json.replace(/"(?:[^"\\]|\\.)*"/g, '""');
      expect(numbersOf(JSON.stringify(await readDashboard()))).toBe(numbersOf(before));
    }),
    { numRuns: 1 },
  );
});

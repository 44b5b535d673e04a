import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";

const ROOT = path.join(__dirname, "..", "..");
const NAMES = ["poverty-canada", "pauvrete-quebec", "missions-la-fonda"];

function example(name: string): string {
  return readFileSync(path.join(ROOT, "examples", `${name}.json`), "utf8");
}

describe.each(NAMES)("the example %s", (name) => {
  // No indicator of an example is a part of another; one example names its committees.
  test("has no issues, and an entry in every list but committees and rules", () => {
    const { file, issues } = parseInitiativeFile(example(name));
    expect(issues).toEqual([]);
    const empty = Object.entries(file!).filter(([, list]) => Array.isArray(list) && list.length === 0);
    const mayBeEmpty = name === "missions-la-fonda" ? ["rules"] : ["bodies", "rules"];
    expect(empty.map(([list]) => list)).toEqual(mayBeEmpty);
  });

  test("says that what is not published is an illustration, and names functions rather than people", () => {
    const { initiative, ratings, roleHolders } = parseInitiativeFile(example(name)).file!;
    expect(initiative.name).toContain("illustration");
    // A person's name would have two capitals in a row; functions have one.
    const people = [...ratings.map(({ member }) => member), ...roleHolders.map(({ person }) => person)];
    expect(people.filter((person) => /\p{Lu}\p{Ll}+ \p{Lu}/u.test(person))).toEqual([]);
  });

  test("has the form that Ensemble itself writes", () => {
    expect(serializeInitiative(parseInitiativeFile(example(name)).file!)).toBe(example(name));
  });
});

test.each(["poverty-canada", "pauvrete-quebec"])("%s holds a hundred published figures or more", (name) => {
  expect(parseInitiativeFile(example(name)).file!.observations.length).toBeGreaterThanOrEqual(100);
});

test("the examples match what the script generates from their parts and data", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "examples-"));
  try {
    execFileSync(process.execPath, [path.join(ROOT, "scripts", "make-examples.mjs"), folder]);
    for (const name of NAMES) {
      expect(readFileSync(path.join(folder, `${name}.json`), "utf8")).toBe(example(name));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an example's figures are those of the published rows", () => {
  const rows = readFileSync(path.join(ROOT, "examples", "data", "poverty-rate.csv"), "utf8").split("\n");
  expect(rows).toContain('2023,"Quebec","65 years and over","All genders","Total",24,3.4');
  const { file } = parseInitiativeFile(example("pauvrete-quebec"));
  expect(file!.observations).toContainEqual({
    indicator: "PAUVRETE-QC",
    partner: "Province de Québec",
    period: "2023-12-31",
    breakdown: "Âge",
    group: "65 ans et plus",
    value: 3.4,
    status: "final",
    enteredBy: "Responsable des données",
    enteredOn: "2026-07-20",
  });
});

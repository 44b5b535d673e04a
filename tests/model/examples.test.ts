import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";

const ROOT = path.join(__dirname, "..", "..");
const NAMES = ["poverty-canada", "pauvrete-quebec"];

function example(name: string): string {
  return readFileSync(path.join(ROOT, "examples", `${name}.json`), "utf8");
}

describe.each(NAMES)("the example %s", (name) => {
  test("has no finding at all and a hundred observations or more", () => {
    const { file, findings } = parseInitiativeFile(example(name));
    expect(findings).toEqual([]);
    expect(file!.observations.length).toBeGreaterThanOrEqual(100);
  });

  test("stands in the form that Ensemble itself writes", () => {
    expect(serializeInitiative(parseInitiativeFile(example(name)).file!)).toBe(example(name));
  });
});

test("the examples are what the script makes of their parts and data", () => {
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
    group: "65 ans et plus",
    value: 3.4,
    status: "final",
    enteredBy: "Responsable des données",
    enteredOn: "2026-07-20",
  });
});

/**
 * The test command: system tools, types, lint, then every test; closes with "N passed, N failed" as the runner counted.
 * Arguments go to the runner ("npm test -- tests/host").
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runnerArguments = process.argv.slice(2);
const whole = runnerArguments.length === 0;

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

/** Runs a step that has no count of its own; a failure ends the command. */
function step(name, command, args) {
  const status = run(command, args);
  if (status !== 0) {
    console.error(`${name}: failed (exit code ${status})`);
    process.exit(status);
  }
}

step("system tools", process.execPath, ["scripts/ensure-system-tools.mjs", "chromium", "libreoffice"]);
if (whole) {
  step("types", "npm", ["run", "--silent", "typecheck"]);
  step("lint", "npm", ["run", "--silent", "lint"]);
}

const folder = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
const report = join(folder, "results.json");
const status = run(process.execPath, [
  "node_modules/jest/bin/jest.js",
  "--json",
  `--outputFile=${report}`,
  ...runnerArguments,
]);
if (!existsSync(report)) {
  console.error("The test runner left no results.");
  process.exit(status || 1);
}
const results = JSON.parse(readFileSync(report, "utf8"));
rmSync(folder, { recursive: true });

// A test file that does not even load counts as a failure of its own.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exit(status);

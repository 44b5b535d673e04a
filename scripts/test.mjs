/**
 * The test command: system tools, types, lint, then every test; closes with "N passed, N failed" as the runner counted.
 * Arguments go to the runner ("npm test -- tests/host").
 */
import { spawn, spawnSync } from "node:child_process";
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

/** Ends the command when a step failed that has no count of its own. */
function exitIfFailed(name, status) {
  if (status === 0) return;
  console.error(`${name}: failed (exit code ${status})`);
  process.exit(status);
}

/** Runs one of the project's scripts while others run, and prints its output once it is done. */
async function runConcurrently(script) {
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => output.push(part));
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
  process.stdout.write(Buffer.concat(output));
  return status;
}

exitIfFailed(
  "system tools",
  run(process.execPath, ["scripts/ensure-system-tools.mjs", "chromium", "libreoffice"]),
);
if (whole) {
  const [types, lint] = await Promise.all([runConcurrently("typecheck"), runConcurrently("lint")]);
  exitIfFailed("types", types);
  exitIfFailed("lint", lint);
}

const folder = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
const report = join(folder, "results.json");
const status = run(process.execPath, [
  // Workbooks make many short-lived objects: a large young generation spares an eighth of the processor time. Both cores
  // are busy with tests, so threads of the garbage collector would only compete with them.
  "--min-semi-space-size=64",
  "--max-semi-space-size=128",
  "--single-threaded-gc",
  "--require=./tests/support/run/worker.cjs",
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

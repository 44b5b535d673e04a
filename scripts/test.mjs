/**
 * The test command: system tools, types, lint, then every test; its last line is "N passed, N failed".
 * Arguments are passed to the runner ("npm test -- tests/host").
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runnerArguments = process.argv.slice(2);
const isFullRun = runnerArguments.length === 0;

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

/** Exits if a step other than the tests failed. */
function exitIfFailed(name, status) {
  if (status === 0) return;
  console.error(`${name}: failed (exit code ${status})`);
  process.exit(status);
}

/** Runs one of the project's scripts concurrently with others, and prints its output once it has finished. */
async function runConcurrently(script) {
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
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
if (isFullRun) {
  const [types, lint] = await Promise.all([runConcurrently("typecheck"), runConcurrently("lint")]);
  exitIfFailed("types", types);
  exitIfFailed("lint", lint);
}

const folder = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
const report = join(folder, "results.json");
const status = run(process.execPath, [
  // Workbooks make many short-lived objects: a large young generation saves a sixth of the processor time. Both cores
  // are busy with tests, so threads of the garbage collector would only compete with them.
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
  "--single-threaded-gc",
  // Test files are short: V8 spends a twelfth of the time on optimizing what is hardly called again.
  "--interrupt-budget=400000",
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

// A test file that cannot be loaded counts as one failure.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exit(status);

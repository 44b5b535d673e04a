/**
 * The test command: system tools, then types and lint (not the format of files) beside all tests; its last line is
 * "N passed, N failed".
 * Arguments are passed to the runner ("npm test -- tests/host").
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runnerArguments = process.argv.slice(2);
const isFullRun = runnerArguments.length === 0;

/** Resolves to the exit code of a process that was started. */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Runs one of the project's scripts beside others, and prints its output and whether it failed once it has finished. */
async function runBeside(script) {
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  const status = await ended(child);
  process.stdout.write(Buffer.concat(output));
  if (status !== 0) console.error(`${script}: failed (exit code ${status})`);
  return { script, status };
}

const tools = spawnSync(
  process.execPath,
  ["scripts/ensure-system-tools.mjs", "chromium", "libreoffice", "openpyxl"],
  { stdio: "inherit" },
);
if (tools.error) throw tools.error;
if (tools.status !== 0) {
  console.error(`system tools: failed (exit code ${tools.status})`);
  process.exit(tools.status ?? 1);
}

// They are single programs, one after the other: beside the tests, no core is idle.
const checks = Promise.all(isFullRun ? ["typecheck", "lint:code"].map(runBeside) : []);

const folder = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
const report = join(folder, "results.json");
const runnerOptions = [
  // Workbooks make many short-lived objects: a large young generation saves a sixth of the processor time. Both cores
  // are busy with tests, so threads of the garbage collector would only compete with them.
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
  "--single-threaded-gc",
  // Test files are short: V8 spends a twelfth of the time on optimizing what is hardly called again.
  "--interrupt-budget=400000",
  // Compiled at once without optimizing, functions are not interpreted: that saves another eleventh.
  "--always-sparkplug",
  "--require=./tests/support/run/worker.cjs",
  "node_modules/jest/bin/jest.js",
  "--json",
  `--outputFile=${report}`,
  ...runnerArguments,
];
const status = await ended(spawn(process.execPath, runnerOptions, { stdio: "inherit" }));
const failedChecks = (await checks).filter((check) => check.status !== 0);
for (const check of failedChecks) console.error(`${check.script}: failed, as reported above`);
if (!existsSync(report)) {
  console.error("The test runner left no results.");
  process.exit(status || 1);
}
const results = JSON.parse(readFileSync(report, "utf8"));
rmSync(folder, { recursive: true });

// A test file that cannot be loaded counts as one failure.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exit(status || (failedChecks[0]?.status ?? 0));

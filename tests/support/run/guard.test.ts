import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

test("a test that waits for ever fails by its name, and the run goes on and ends", () => {
  const config = {
    rootDir: ROOT,
    roots: ["<rootDir>/tests/support/run/fixture"],
    testMatch: ["**/*.test.cjs"],
    testEnvironment: "<rootDir>/tests/support/run/environment.cjs",
    runtime: "<rootDir>/tests/support/run/runtime.cjs",
    transform: {},
    testTimeout: 60 * 60_000,
  };
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--runInBand", "--json", "--config", JSON.stringify(config)],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, ENSEMBLE_TESTS_IDLE_SECONDS: "1" } },
  );
  const results = JSON.parse(stdout) as Results;
  expect([results.numPassedTests, results.numFailedTests]).toEqual([2, 1]);
  const [failed] = results.testResults[0]!.assertionResults.filter(({ status }) => status === "failed");
  expect(failed!.title).toBe("is waited for in vain");
  expect(failed!.failureMessages[0]).toContain(
    "The test “a promise is waited for in vain” waits for something that does not happen",
  );
});

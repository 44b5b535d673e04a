import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLanguages } from "../pseudo/writeLanguages";

/** Before all tests: prepares what the test processes share, passed by environment variables, and the pseudo-language. */
export default function setup(): void {
  process.env["ENSEMBLE_TESTS_FOLDER"] = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
  // A cache that nobody uses again costs more than it saves.
  if (!existsSync(join(__dirname, "../../../.tmp/webpack"))) process.env["ENSEMBLE_BUILD_CACHE"] = "off";
  const seed = seedOfRun();
  process.env["ENSEMBLE_TESTS_SEED"] = String(seed);
  writeLanguages();
  process.stderr.write(`Random tests have the seed ${seed}; ENSEMBLE_TESTS_SEED=${seed} repeats them.\n`);
}

/** The seed that the environment asks for, else a new one. */
function seedOfRun(): number {
  const asked = process.env["ENSEMBLE_TESTS_SEED"];
  if (asked === undefined) return Math.floor(Math.random() * 0x7fffffff);
  if (!/^\d+$/.test(asked)) throw new RangeError(`ENSEMBLE_TESTS_SEED is no whole number: ${asked}`);
  return Number(asked);
}

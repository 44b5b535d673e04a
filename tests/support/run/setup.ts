import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all tests: a folder for what their processes share, told to them by an environment variable. */
export default function setup(): void {
  process.env["ENSEMBLE_TESTS_FOLDER"] = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
}

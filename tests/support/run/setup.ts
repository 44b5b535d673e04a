import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLanguages } from "../pseudo/writeLanguages";

/** Before all tests: a folder for what their processes share, named by an environment variable, and the pseudo-language. */
export default function setup(): void {
  process.env["ENSEMBLE_TESTS_FOLDER"] = mkdtempSync(join(tmpdir(), "ensemble-tests-"));
  writeLanguages();
}

import { rmSync } from "node:fs";

/** After all tests: deletes the folder of the run. */
export default function teardown(): void {
  rmSync(process.env["ENSEMBLE_TESTS_FOLDER"]!, { recursive: true, force: true });
}

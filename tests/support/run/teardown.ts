import { rmSync } from "node:fs";

/** After all tests: nothing of theirs is left behind. */
export default function teardown(): void {
  rmSync(process.env["ENSEMBLE_TESTS_FOLDER"]!, { recursive: true, force: true });
}

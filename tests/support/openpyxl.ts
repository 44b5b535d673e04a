import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Debian's Python, for which scripts/ensure-system-tools.mjs installs openpyxl. */
const PYTHON = "/usr/bin/python3";

const LOAD_AND_SAVE = `
import openpyxl, sys, warnings
warnings.simplefilter("ignore")
openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
`;

/** A file that openpyxl read with its formulas and saved again. Throws what openpyxl says of a file that it cannot read. */
export async function resaveWithOpenpyxl(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "openpyxl-"));
  try {
    const [before, after] = [join(folder, "before.xlsx"), join(folder, "after.xlsx")];
    await writeFile(before, bytes);
    await promisify(execFile)(PYTHON, ["-c", LOAD_AND_SAVE, before, after]);
    return new Uint8Array(await readFile(after));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
